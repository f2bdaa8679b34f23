import { expect, it } from 'vitest'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { leftToPayBack } from '../../../app/domain/resolution/left-to-pay-back.ts'

const sum = (amount: string) => ({ amount, currencyCode: 'GBP', paid: { amount, currencyCode: 'GBP' } })
const paidBack = (lineIds: string[], amount: string, as: 'difference' | 'price-reduction' | 'claim-costs' = 'difference'): ClaimEvent => ({ type: 'paid-back', lineIds, as, note: '', ...sum(amount) })
const refunded = (lineIds: string[], amount: string): ClaimEvent => ({ type: 'refunded', lineIds, note: '', ...sum(amount) })
const exchanged = (lineIds: string[], amount: string | null, price = 0): ClaimEvent => ({ type: 'exchanged', lineIds, exchange: { variantId: 'v', title: 'Ring', price: { amount: price, currency: 'GBP' } }, note: '', refunded: amount === null ? null : sum(amount), owed: null })
const prices = { a: 10_000, b: 4_000, c: 500 }
const pieces = { a: 2, b: 1, c: 1 }

it.each<[string, ClaimEvent[], number]>([
  ['nothing has gone back', [], 10_000],
  ['a part has', [paidBack(['a'], '30.00', 'price-reduction')], 7_000],
  ['two parts have', [paidBack(['a'], '30.00'), paidBack(['a'], '69.99')], 1],
  ['all of it has', [refunded(['a'], '100.00')], 0],
  ['more than all of it has, with shipping', [refunded(['a'], '105.00')], 0],
  ['costs of the claim were paid', [paidBack(['a'], '30.00', 'claim-costs')], 10_000],
  ['another line was paid for', [refunded(['b'], '40.00')], 10_000],
  // 100.00 + 40.00 - 120.00
  ['it was refunded in one sum with another line, less a deduction', [refunded(['a', 'b'], '120.00')], 2_000],
  // 100.00 + 40.00 + 5.00 - 120.00 - 5.00 - 10.00
  ['sums overlap', [refunded(['a', 'b'], '120.00'), refunded(['b', 'c'], '5.00'), paidBack(['c'], '10.00')], 1_000],
  ['an exchange gave a difference back', [exchanged(['a'], '12.34')], 8_766],
  ['an exchange gave nothing back', [exchanged(['a'], null)], 10_000],
  // 100.00 - 2 * 30.00 - 25.00, which leaves what was deducted
  ['an exchange gave two pieces of less worth and the rest less a deduction', [exchanged(['a'], '25.00', 3_000)], 1_500],
  ['an exchange gave two pieces that cost as much', [exchanged(['a'], null, 5_000)], 0],
  ['an exchange gave dearer pieces', [exchanged(['a'], null, 5_001)], 0],
])('what is left for a line when %s', (_, events, left) => {
  expect(leftToPayBack('a', prices, pieces, events)).toBe(left)
})
