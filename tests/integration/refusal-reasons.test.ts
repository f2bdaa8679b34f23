import { afterEach, beforeEach, expect, it } from 'vitest'
import { actOnClaim } from '../../app/application/claims/act-on-claim.ts'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

it('A claim after the warranty is declined for the period that ended, not for the remedies that the warranty gave', async () => {
  const deps = { ...line.deps, now: () => new Date('2029-01-10T09:00:00Z') }
  const opened = await openClaim(deps, staff, orderId, [{ lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect', facts: {} }], 'years-later')
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  expect(await actOnClaim(deps, staff, opened.value.claimId, (await deps.stores.claims.load(staff.shop, opened.value.claimId))?.version ?? -1, { name: 'decline', reason: 'OTHER', note: '' })).toMatchObject({ ok: true })
  const events = await deps.stores.claims.events(staff.shop, opened.value.claimId)
  expect(events.flatMap(({ event }) => (event.type === 'declined' ? event.reasons : []))).toEqual(['The period of “Warranty for manufacturing faults” ended on 1 November 2027. (KE-1)'])
  const seen = await line.view(opened.value.claimId)
  expect(seen.lines[0]?.decision.deciding).toEqual(['kestia/warranty'])
})
