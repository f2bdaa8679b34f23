import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import type { MoneyAmount, ProcessedLine, RefundOutcome, ShopifyAdmin } from '../ports.ts'
import { grainOf } from './grain-of.ts'
import type { StepInput } from './stored-claim.ts'

/** A refund as planned: minor units of the shop's currency, as text. */
type Planned = Pick<NonNullable<StepInput['refund']>, 'totalMinor' | 'deductionMinor' | 'shippingMinor'>

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

/** Holds an offer against the plan. `pieces`: how many it is for, each of which may be rounded. */
export function weighOffer(planned: Planned, { outcome, shippingMinor }: Pick<RefundOffer, 'outcome' | 'shippingMinor'>, pieces: number): WeighedOffer {
  const offeredMinor = outcome.transactions.reduce((sum, one) => sum + toMinor(one.shop.amount, one.shop.currencyCode), 0)
  const maximum = toMinor(outcome.maximum.shop.amount, outcome.maximum.shop.currencyCode)
  const deduction = Number(planned.deductionMinor)
  const expectedMinor = Number(planned.totalMinor) + deduction - (Number(planned.shippingMinor) - shippingMinor)
  // Shopify spreads discounts over pieces to the minor unit: a unit's difference a piece is rounding, and one of the currency that was paid in.
  const rounding = pieces + grainOf(outcome.maximum)
  // Deductions come off the whole price: off what is left of it they would be taken twice, where Shopify offers no more than that.
  const whole = expectedMinor - maximum > rounding ? expectedMinor : offeredMinor
  return {
    agrees: Math.abs(offeredMinor - Math.min(expectedMinor, maximum)) <= rounding && !(offeredMinor === 0 && expectedMinor > deduction),
    offeredMinor, expectedMinor, totalMinor: Math.max(0, Math.min(whole - deduction, offeredMinor, maximum)),
  }
}

export const toAmount = (minor: number, currencyCode: string): MoneyAmount => ({ amount: fromMinor(minor, currencyCode), currencyCode })

/** Shipping in the order's presentment currency: all of it as it was paid, a part by the ratio of what was paid, rounded down. */
function inPresentment(minor: number, paid: RefundOutcome['shipping']): MoneyAmount {
  const shop = BigInt(toMinor(paid.shop.amount, paid.shop.currencyCode))
  const presentment = BigInt(toMinor(paid.presentment.amount, paid.presentment.currencyCode))
  return toAmount(Number(BigInt(minor) >= shop ? presentment : (BigInt(minor) * presentment) / shop), paid.presentment.currencyCode)
}
