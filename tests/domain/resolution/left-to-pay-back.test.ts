import { expect, it } from 'vitest'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import type { PaidItem } from '../../../app/domain/claim/particulars.ts'
import { leftToPayBack } from '../../../app/domain/resolution/left-to-pay-back.ts'

const sum = (amount: string) => ({ amount, currencyCode: 'GBP', paid: { amount, currencyCode: 'GBP' } })
const paidBack = (lineIds: string[], amount: string, as: 'difference' | 'price-reduction' | 'claim-costs' = 'difference'): ClaimEvent => ({ type: 'paid-back', lineIds, as, note: '', ...sum(amount) })
const refunded = (lineIds: string[], amount: string, ...items: PaidItem[]): ClaimEvent => ({ type: 'refunded', lineIds, note: '', ...sum(amount), ...(items.length ? { items } : {}) })
const item = (kind: PaidItem['kind'], amountMinor: number, code: string = kind, title = ''): PaidItem => ({ kind, code, title, quantity: 1, amountMinor, rules: [] })
const exchanged = (lineIds: string[], amount: string | null, price = 0): ClaimEvent => ({ type: 'exchanged', lineIds, exchange: { variantId: 'v', title: 'Ring', price: { amount: price, currency: 'GBP' } }, note: '', refunded: amount === null ? null : sum(amount), owed: null })
const prices = { a: 10_000, b: 4_000, c: 500 }
const pieces = { a: 2, b: 1, c: 1 }

it.each<[string, ClaimEvent[], number]>([
  ['nothing has gone back', [], 10_000],
  ['a part has', [paidBack(['a'], '30.00', 'price-reduction')], 7_000],
  ['two parts have', [paidBack(['a'], '30.00'), paidBack(['a'], '69.99')], 1],
  ['all of it has', [refunded(['a'], '100.00')], 0],
  ['more than all of it has, with shipping', [refunded(['a'], '105.00')], 0],
  // 100.00 - (75.00 - 5.00)
  ['it was refunded with shipping, less a deduction', [refunded(['a'], '75.00', item('goods', 10_000), item('shipping', 500), item('deduction', -3_000))], 3_000],
  ['no more than the shipping of it went back', [refunded(['a'], '0.00', item('goods', 10_000), item('shipping', 500), item('deduction', -10_000), item('fee', -500))], 10_000],
  // Shopify had given the 5.00 back already, so 70.00 of 75.00 went out, all of it for the goods.
  ['it was refunded less a deduction and the shipping that had gone back before', [refunded(['a'], '70.00', item('goods', 10_000), item('shipping', 500), item('deduction', -3_000), item('deduction', -500, 'paid-back-before'))], 3_000],
  // 100.00 - (60.00 - 5.00): the 20.00 were taken off the price, and the shipping went out whole.
  ['it was refunded with shipping, less what an earlier claim had given back', [refunded(['a'], '60.00', item('goods', 10_000), item('shipping', 500), item('deduction', -2_500), item('deduction', -2_000, 'paid-back-before', 'Ring'))], 4_500],
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
