import { expect, it } from 'vitest'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import type { PaidBackAs } from '../../../app/domain/claim/particulars.ts'
import { paidBackBefore, takenBackElsewhere } from '../../../app/domain/resolution/paid-back-before.ts'

const paidBack = (as: PaidBackAs, amount: string, lineIds = ['a']): ClaimEvent => ({ type: 'paid-back', lineIds, as, amount, currencyCode: 'GBP', paid: { amount, currencyCode: 'GBP' }, note: '' })
const earlier = (events: ClaimEvent[], pieces = 1, shared = pieces, same = shared) => ({ lineId: 'a', claimedAt: '2026-03-01T09:00:00Z', fault: undefined, pieces, shared, same, events: events.map((event) => ({ at: '2026-03-02T09:00:00Z', event })) })

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

const sum = { amount: '95.00', currencyCode: 'GBP', paid: { amount: '95.00', currencyCode: 'GBP' } }
const refunded = (...lineIds: string[]): ClaimEvent => ({ type: 'refunded', lineIds, note: '', ...sum })
const exchanged: ClaimEvent = { type: 'exchanged', lineIds: ['a'], exchange: { variantId: 'v', title: 'Ring', price: { amount: 9_500, currency: 'GBP' } }, note: '', refunded: null, owed: null }

it.each([
  ['none, where nothing came of the other claim', [earlier([])], 0],
  ['none for a reduction, which leaves the piece with the customer', [earlier([paidBack('price-reduction', '20.00')])], 0],
  ['a piece refunded there', [earlier([refunded('a', 'b')])], 1],
  ['a piece exchanged there, though nothing was left over', [earlier([exchanged])], 1],
  ['none of another line of that claim', [earlier([refunded('b')])], 0],
  ['those of the refunded pieces that this line is about', [earlier([refunded('a')], 3, 2)], 2],
  ['none that its pieces came in place of', [earlier([exchanged], 1, 1, 0)], 0],
])('other claims have taken back %s', (_, lines, pieces) => {
  expect(takenBackElsewhere(lines)).toBe(pieces)
})
