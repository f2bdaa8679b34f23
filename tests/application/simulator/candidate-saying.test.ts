import { expect, it } from 'vitest'
import { candidateSaying } from '../../../app/application/simulator/candidate-saying.ts'
import type { CandidateDeps } from '../../../app/application/simulator/candidates.ts'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import type { PolicySet } from '../../../app/domain/policy/document.ts'
import { policyLibrary } from '../../../app/policy-library/library.ts'

const kestia = policyLibrary.kestia as PolicySet
const called = (title: string): PolicySet => ({ ...kestia, title })

/** A shop with these versions, the first of them number 1. */
function withVersions(sets: PolicySet[]): CandidateDeps {
  const versions = sets.map((set, i) => ({ id: `v${i + 1}`, name: set.name, number: i + 1, effectiveAt: null, correctsId: null, set })).reverse()
  const byId = async (shop: string, id: string) => {
    const found = versions.find((one) => one.id === id)
    const compiled = found && compilePolicySet(found.set)
    return found && compiled?.ok ? { ...found, shop, compiled: compiled.value } : null
  }
  return { stores: { policies: { versions: async () => versions }, drafts: { list: async () => [], find: async () => null } }, policies: { byId }, now: () => new Date('2026-06-30T10:00:00Z') } as unknown as CandidateDeps
}

const reordered = Object.fromEntries(Object.entries(called('Kestia')).reverse()) as unknown as PolicySet

it('terms that were compared are found again by what they say, in whatever order it was kept', async () => {
  expect(await candidateSaying(withVersions([called('Kestia'), called('Kestia, newer')]), 'kestia', reordered, 'Kestia, version 1')).toBe('v1')
})

it('of several that say the same it is the one that was compared', async () => {
  const deps = withVersions([called('Kestia'), called('Between'), called('Kestia')])
  expect([await candidateSaying(deps, 'kestia', called('Kestia'), 'Kestia, version 1'), await candidateSaying(deps, 'kestia', called('Kestia'), 'Kestia, version 3')]).toEqual(['v1', 'v3'])
})

it('what was changed or withdrawn since is not found', async () => {
  expect(await candidateSaying(withVersions([called('Kestia')]), 'kestia', called('Kestia, then'), 'Kestia, then, draft')).toBe(null)
})
