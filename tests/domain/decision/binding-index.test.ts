import { expect, it } from 'vitest'
import { openBindingIndex } from '../../../app/domain/decision/binding-index.ts'
import type { RoutingSince, VersionSince } from '../../../app/domain/decision/binding-index.ts'

const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
const everywhere = { country: 'CZ', channel: 'web', customers: 'consumer' as const }
const routings: RoutingSince[] = [
  { effectiveAt: null, publishedAt: at('2025-01-01'), rules: [{ policy: 'terms' }] },
  { effectiveAt: at('2026-05-01'), publishedAt: at('2026-04-01'), rules: [{ policy: 'slovak', countries: ['SK'] }, { policy: 'terms' }] },
]
const versions: VersionSince[] = [
  { name: 'terms', number: 1, effectiveAt: at('2025-06-01') },
  { name: 'terms', number: 2, effectiveAt: at('2026-03-01') },
  { name: 'slovak', number: 1, effectiveAt: null },
  { name: 'terms', number: 3, effectiveAt: at('2026-03-01') },
]
const bound = openBindingIndex(routings, versions)

it('an order is bound by the version in force when it was placed, from the very instant on', () => {
  expect([bound(at('2026-03-01') - 1, everywhere), bound(at('2026-03-01'), everywhere)]).toEqual([{ policy: 'terms', version: 0 }, { policy: 'terms', version: 3 }])
})

it('of versions from one instant the latest correction binds', () => {
  expect(bound(at('2026-04-01'), everywhere).version).toBe(3)
})

it('an order before the first version of its policy is bound by none', () => {
  expect([bound(at('2025-06-01') - 1, everywhere), bound(at('2025-06-01'), everywhere)]).toEqual([{ policy: 'terms', version: null }, { policy: 'terms', version: 0 }])
})

it('the routing of its own time sends an order to its policy', () => {
  const slovak = { ...everywhere, country: 'SK' }
  expect([bound(at('2026-05-01') - 1, slovak), bound(at('2026-05-01'), slovak), bound(at('2026-05-01'), everywhere)]).toEqual([{ policy: 'terms', version: 3 }, { policy: 'slovak', version: 2 }, { policy: 'terms', version: 3 }])
})
