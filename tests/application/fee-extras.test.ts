import { expect, it } from 'vitest'
import { feeExtras } from '../../app/application/claims/fee-extras.ts'
import type { StoredClaim, StoredStep } from '../../app/application/claims/stored-claim.ts'

const claim = { shop: 's', orderId: 'o', state: { lines: [{ id: 'a', quantity: 2 }] }, lines: [{ id: 'a', unitPriceMinor: 500n }] } as unknown as StoredClaim
const money = (amount: string, currencyCode: string) => ({ amount, currencyCode })

/** What a return is given whose order was paid in a currency; `left`: what the order can still give back, in the shop's and in that. */
function extras(returnFee: number, restocking: Record<string, number>, paidIn = 'GBP', left: [string, string] | null = null) {
  const deps = { stores: { orders: { find: async () => ({ presentmentCurrency: paidIn }) } }, shopify: { refundableOf: async () => left && { maximum: { shop: money(left[0], 'GBP'), presentment: money(left[1], paidIn) } } } } as unknown as Parameters<typeof feeExtras>[0]
  return feeExtras(deps, claim, { input: { lineIds: ['a'], fees: { restocking, returnFee: returnFee ? { amount: returnFee, currency: 'GBP' } : null } } } as unknown as StoredStep)
}

it('a return fee is what the terms say, and no more than the price of its pieces less their restocking fees', async () => {
  expect(await extras(800, {})).toEqual({ returnShippingFee: money('8.00', 'GBP') })
  // Two pieces at 5.00, a tenth of which is kept: 9.00 are left.
  expect([await extras(900, { a: 10 }), await extras(901, { a: 10 })]).toEqual([{ returnShippingFee: money('9.00', 'GBP') }, { returnShippingFee: money('9.00', 'GBP') }])
  expect([await extras(800, { a: 100 }), await extras(0, {})]).toEqual([{}, {}])
})

it('is converted by the order’s own ratio into the currency that was paid in, rounded down; what can’t be converted is not taken', async () => {
  // 8.00 * 117.65 / 100.00 = 9.412
  expect(await extras(800, {}, 'EUR', ['100.00', '117.65'])).toEqual({ returnShippingFee: money('9.41', 'EUR') })
  expect(await extras(800, {}, 'JPY', ['100.0', '19000'])).toEqual({ returnShippingFee: money('1520', 'JPY') })
  expect([await extras(800, {}, 'EUR', ['0.0', '0.0']), await extras(800, {}, 'EUR')]).toEqual([{}, {}])
})
