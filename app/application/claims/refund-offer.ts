import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import { restockingFeeMinor } from '../../domain/resolution/refund-plan.ts'
import type { MoneyAmount, ProcessedLine, RefundOutcome, ShopifyAdmin, ShopifyReturn } from '../ports.ts'
import { grainOf } from './grain-of.ts'
import type { StepInput, StoredClaim } from './stored-claim.ts'

/** A refund as planned: minor units of the shop's currency, as text. */
type Planned = Pick<NonNullable<StepInput['refund']>, 'totalMinor' | 'deductionMinor' | 'shippingMinor' | 'feeMinor'>

/** What Shopify offers for pieces of a return, with what of the outbound shipping goes back with them. */
export interface RefundOffer { outcome: RefundOutcome; shipping: MoneyAmount | null; shippingMinor: number }

/** The same beside the plan, in minor units of the shop's currency. `agrees`: the two differ by no more than rounding; only then anything is paid. */
export interface WeighedOffer { agrees: boolean; offeredMinor: number; expectedMinor: number; /** What goes out. */ totalMinor: number }

/** Asks Shopify what these pieces give back, twice where shipping goes back with them. Moves nothing. */
export async function offerOf(shopify: Pick<ShopifyAdmin, 'refundOutcome'>, shop: string, returnId: string, asked: ProcessedLine[], planned: Planned): Promise<RefundOffer> {
  const plain = await shopify.refundOutcome(shop, returnId, asked, null)
  // Shipping that went back in Shopify itself is not there to be given once more.
  const shippingMinor = Math.min(Number(planned.shippingMinor), toMinor(plain.shipping.shop.amount, plain.shipping.shop.currencyCode))
  const shipping = shippingMinor > 0 ? inPresentment(shippingMinor, plain.shipping) : null
  return { outcome: shipping ? await shopify.refundOutcome(shop, returnId, asked, shipping) : plain, shipping, shippingMinor }
}

/**
 * What Shopify takes off as fees in its own sum for these pieces of a return, minor units of the shop's currency: their
 * restocking fees, and the return fee with the return's first refund.
 */
export function feesInOffer(claim: Pick<StoredClaim, 'lines'>, returned: ShopifyReturn, asked: Array<{ line: ShopifyReturn['lines'][number]; quantity: number }>): number {
  const restocking = asked.reduce((sum, { line, quantity }) => sum + restockingFeeMinor(Number(claim.lines.find((one) => one.orderLineId === line.lineItemId)?.unitPriceMinor ?? 0) * quantity, line.restockingPercent), 0)
  return restocking + (returned.returnFee && returned.refunds.length === 0 ? toMinor(returned.returnFee.shop.amount, returned.returnFee.shop.currencyCode) : 0)
}

/** Holds an offer against the plan. `pieces`: how many it is for, each of which may be rounded; `feesIn`: what Shopify has taken off it as fees. */
export function weighOffer(planned: Planned, { outcome, shippingMinor }: Pick<RefundOffer, 'outcome' | 'shippingMinor'>, pieces: number, feesIn: number): WeighedOffer {
  const offeredMinor = outcome.transactions.reduce((sum, one) => sum + toMinor(one.shop.amount, one.shop.currencyCode), 0)
  // Fees can be more than the goods are worth: Shopify then reckons with a debt, which the plan takes off nobody.
  const balanceMinor = outcome.owed ? -toMinor(outcome.owed.shop.amount, outcome.owed.shop.currencyCode) : offeredMinor
  const maximum = toMinor(outcome.maximum.shop.amount, outcome.maximum.shop.currencyCode)
  const deduction = Number(planned.deductionMinor)
  const expectedMinor = Number(planned.totalMinor) + deduction - (Number(planned.shippingMinor) - shippingMinor)
  const relief = feesIn - Number(planned.feeMinor ?? 0)
  const balanceExpected = expectedMinor - relief
  // Shopify spreads discounts over pieces to the minor unit: a unit's difference a piece is rounding, and one of the currency that was paid in.
  const rounding = pieces + grainOf(outcome.maximum)
  // Deductions come off the whole price: off what is left of it they would be taken twice, where Shopify offers no more than that.
  const whole = balanceExpected - maximum > rounding ? balanceExpected : balanceMinor
  const due = whole - deduction + relief
  // Fees that Shopify took off beyond the plan's can't be given back with what it offers.
  const isTooLittle = relief > rounding && due > offeredMinor + rounding
  return {
    agrees: Math.abs(balanceMinor - Math.min(balanceExpected, maximum)) <= rounding && !(offeredMinor === 0 && balanceExpected > deduction) && !isTooLittle,
    offeredMinor, expectedMinor, totalMinor: Math.max(0, Math.min(due, offeredMinor, maximum)),
  }
}

export const toAmount = (minor: number, currencyCode: string): MoneyAmount => ({ amount: fromMinor(minor, currencyCode), currencyCode })

/** Shipping in the order's presentment currency: all of it as it was paid, a part by the ratio of what was paid, rounded down. */
function inPresentment(minor: number, paid: RefundOutcome['shipping']): MoneyAmount {
  const shop = BigInt(toMinor(paid.shop.amount, paid.shop.currencyCode))
  const presentment = BigInt(toMinor(paid.presentment.amount, paid.presentment.currencyCode))
  return toAmount(Number(BigInt(minor) >= shop ? presentment : (BigInt(minor) * presentment) / shop), paid.presentment.currencyCode)
}
