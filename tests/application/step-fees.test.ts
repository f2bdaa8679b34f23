import { describe, expect, it } from 'vitest'
import { feesInOffer, weighOffer } from '../../app/application/claims/refund-offer.ts'
import { withFees } from '../../app/application/claims/step-fees.ts'
import type { RefundOutcome, ShopifyReturn } from '../../app/application/ports.ts'
import type { OrderedStep } from '../../app/domain/claim/decide/outcome.ts'
import { line } from '../domain/claim/claim-fixtures.ts'

const returnFee = { amount: 800, currency: 'GBP' }
const fees = { restockingPercent: 10, returnFee }
const lines = [line({ id: 'a', fees }), line({ id: 'b', returnId: 'R2', fees: { restockingPercent: 0, returnFee } })]
const step = (kind: OrderedStep['kind'], ...lineIds: string[]): OrderedStep => ({ kind, lineIds, then: [] })
const given = (steps: OrderedStep[], carriers: string[] = [], taken = 0) => withFees(steps, { lines }, { carriers: new Set(carriers), takenByLines: taken ? [{ lineIds: ['a'], amountMinor: taken }] : [] }).map((one) => one.fees)

describe('fees of the returns that steps make', () => {
  it('are the restocking fee of each line, and the return fee with the first of them', () => {
    expect(given([step('request-return', 'a'), step('request-return', 'b')])).toEqual([{ restocking: { a: 10 }, returnFee }, undefined])
  })

  it('leave out the return fee where another return has it, or a refund has taken it', () => {
    expect([given([step('create-return', 'a')], ['R2']), given([step('create-return', 'a')], ['R9']), given([step('create-return', 'a')], [], 1)]).toEqual([[{ restocking: { a: 10 }, returnFee: null }], [{ restocking: { a: 10 }, returnFee }], [{ restocking: { a: 10 }, returnFee: null }]])
  })

  it('go on with the next return where the one that had them is dissolved', () => {
    expect(given([step('decline-return', 'b'), step('request-return', 'b'), step('approve-return', 'b'), step('request-return', 'a')], ['R2'])).toEqual([undefined, { restocking: {}, returnFee }, undefined, { restocking: { a: 10 }, returnFee: null }])
  })

  it('are none of what is exchanged', () => {
    expect(given([{ ...step('create-return', 'a'), task: { kind: 'exchange', exchange: { variantId: 'v', title: 'Ring', price: returnFee } } }])).toEqual([undefined])
  })
})

const gbp = (minor: number) => ({ amount: (minor / 100).toFixed(2), currencyCode: 'GBP' })
const both = (minor: number) => ({ shop: gbp(minor), presentment: gbp(minor) })
const offer = (balance: number, maximum = 10_000): { outcome: RefundOutcome; shippingMinor: number } => ({ outcome: { maximum: both(maximum), shipping: both(0), amount: both(Math.max(0, balance)), owed: balance < 0 ? both(-balance) : null, transactions: balance > 0 ? [{ parentId: 't', ...both(balance) }] : [], storeCredit: null }, shippingMinor: 0 })
const planned = (total: number, fee: number, deduction = 0) => ({ totalMinor: String(total), deductionMinor: String(deduction), shippingMinor: '0', feeMinor: String(fee) })

describe('what Shopify offers for a return with fees, beside the plan', () => {
  it('agrees where both take the same, and no less goes out', () => {
    expect(weighOffer(planned(3_200, 800), offer(3_200), 1, 800)).toMatchObject({ agrees: true, totalMinor: 3_200 })
    expect([weighOffer(planned(3_200, 800), offer(3_199), 1, 800).agrees, weighOffer(planned(3_200, 800), offer(3_198), 1, 800).agrees]).toEqual([true, false])
  })

  it('agrees where deductions leave less than the fee, or the goods are worth less', () => {
    // Goods 40.00, lost value 39.00, of the restocking fee of 4.00 only 1.00 can be taken.
    expect(weighOffer(planned(0, 100, 3_900), offer(3_600), 1, 400)).toMatchObject({ agrees: true, totalMinor: 0 })
    // Goods 5.00 and a fee of 8.00: Shopify reckons with a debt of 3.00.
    expect(weighOffer(planned(0, 500), offer(-300), 1, 800)).toMatchObject({ agrees: true, totalMinor: 0 })
  })

  it('takes what is left of a fee off itself where Shopify has taken it before', () => {
    expect(weighOffer(planned(700, 300), offer(1_000), 1, 0)).toMatchObject({ agrees: true, totalMinor: 700 })
  })

  it('does not agree where Shopify’s return takes a higher fee than the claim', () => {
    expect(weighOffer(planned(3_600, 400), offer(3_200), 1, 800).agrees).toBe(false)
  })

  it('reckons with the fees that the return was made with: the return fee in its first refund alone', () => {
    const held = { returnFee: both(800), refunds: [], lines: [{ lineItemId: 'l', restockingPercent: 10 }] } as unknown as ShopifyReturn
    const asked = [{ line: held.lines[0] as ShopifyReturn['lines'][number], quantity: 2 }]
    const claim = { lines: [{ orderLineId: 'l', unitPriceMinor: 1_999n }] } as unknown as Parameters<typeof feesInOffer>[0]
    // 10 % of 39.98 are 3.998
    expect([feesInOffer(claim, held, asked), feesInOffer(claim, { ...held, refunds: [{ id: 'f', note: '', shop: gbp(1), paid: gbp(1) }] }, asked)]).toEqual([1_199, 399])
  })
})
