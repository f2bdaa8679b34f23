import { expect, it } from 'vitest'
import { recourse } from '../../../app/application/actor.ts'
import type { StaffContext } from '../../../app/application/application.ts'
import type { NewImpactRun } from '../../../app/application/impact/impact-store.ts'
import { startImpactOf } from '../../../app/application/impact/start-impact.ts'
import type { StartDeps } from '../../../app/application/impact/start-impact.ts'
import type { PolicyRoutingRow } from '../../../app/application/routing-store.ts'
import { defaultMatrix } from '../../../app/domain/people/role-matrix.ts'
import type { PolicySet } from '../../../app/domain/policy/document.ts'
import { policyLibrary } from '../../../app/policy-library/library.ts'

const ada: StaffContext = { shop: 'klenota.myshopify.com', staff: { id: '2', name: 'Ada Hill' }, role: 'manager', matrix: defaultMatrix }
const routing = (effectiveAt: string | null, policy: string): PolicyRoutingRow => ({ id: policy, effectiveAt, publishedAt: '2026-01-01T00:00:00.000Z', publishedBy: recourse, rules: [{ policy }] })

it('orders are bound by the routings that have begun: one to come has sent none yet', async () => {
  const created: NewImpactRun[] = []
  const deps = {
    stores: {
      impact: { list: async () => [], create: async (_: string, run: NewImpactRun) => { created.push(run) } },
      policies: { versions: async () => [], routings: async () => [routing(null, 'first'), routing('2026-06-30T10:00:00.000Z', 'begun'), routing('2026-06-30T10:00:00.001Z', 'to-come')] },
    },
    newKey: () => 'run', now: () => new Date('2026-06-30T10:00:00Z'),
  } as unknown as StartDeps
  expect(await startImpactOf(deps, ada, { title: 'KLENOTA', set: policyLibrary.klenota as PolicySet }, { daysAfterPurchase: 30 })).toEqual({ ok: true, value: { id: 'run' } })
  expect(created[0]?.boundBy.routings.map(({ effectiveAt, rules }) => [effectiveAt, rules[0]?.policy])).toEqual([[null, 'first'], [Date.parse('2026-06-30T10:00:00Z'), 'begun']])
})
