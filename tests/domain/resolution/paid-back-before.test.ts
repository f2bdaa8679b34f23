import { expect, it } from 'vitest'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import type { PaidBackAs } from '../../../app/domain/claim/particulars.ts'
import { paidBackBefore } from '../../../app/domain/resolution/paid-back-before.ts'

const paidBack = (as: PaidBackAs, amount: string, lineIds = ['a']): ClaimEvent => ({ type: 'paid-back', lineIds, as, amount, currencyCode: 'GBP', paid: { amount, currencyCode: 'GBP' }, note: '' })
const earlier = (events: ClaimEvent[], pieces = 1, shared = pieces) => ({ lineId: 'a', claimedAt: '2026-03-01T09:00:00Z', fault: undefined, pieces, shared, events: events.map((event) => ({ at: '2026-03-02T09:00:00Z', event })) })

it.each([
  ['nothing, where nothing was paid back', [earlier([])], 0],
  ['a reduction and what was added to it', [earlier([paidBack('price-reduction', '20.00'), paidBack('difference', '5.50')])], 2_550],
  ['no costs of the claim', [earlier([paidBack('claim-costs', '20.00')])], 0],
  ['nothing of another line of that claim', [earlier([paidBack('price-reduction', '20.00', ['b'])])], 0],
  ['what two earlier claims gave', [earlier([paidBack('price-reduction', '20.00')]), earlier([paidBack('price-reduction', '1.00')])], 2_100],
  // 10.01 / 3 = 3.3366..., and two of three: 6.6733...
  ['a third of what went back for three pieces', [earlier([paidBack('price-reduction', '10.01')], 3, 1)], 334],
  ['two thirds of it', [earlier([paidBack('price-reduction', '10.01')], 3, 2)], 668],
])('counts %s', (_, lines, minor) => {
  expect(paidBackBefore(lines)).toBe(minor)
})
