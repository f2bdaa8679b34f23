import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import { restockingFeeMinor } from '../../domain/resolution/refund-plan.ts'
import type { MoneyAmount } from '../ports.ts'
import type { NewReturnExtras } from '../return-port.ts'
import type { PerformDeps } from './perform-steps.ts'
import type { StoredClaim, StoredStep } from './stored-claim.ts'

/**
 * What a return is given as its return fee, in the currency that the order was paid in: by the order's own ratio, rounded
 * down, and never more than the price of its pieces less their restocking fees.
 */
export async function feeExtras({ stores, shopify }: Pick<PerformDeps, 'stores' | 'shopify'>, claim: StoredClaim, { input }: StoredStep): Promise<NewReturnExtras> {
  const { returnFee, restocking = {} } = input.fees ?? { returnFee: null }
  if (!returnFee) return {}
  const worth = claim.state.lines.filter((line) => input.lineIds.includes(line.id)).reduce((sum, line) => {
    const price = Number(claim.lines.find((one) => one.id === line.id)?.unitPriceMinor ?? 0) * line.quantity
    return sum + price - restockingFeeMinor(price, restocking[line.id] ?? 0)
  }, 0)
  const minor = Math.min(returnFee.amount, worth)
  const paidIn = (await stores.orders.find(claim.shop, claim.orderId))?.presentmentCurrency ?? returnFee.currency
  if (minor <= 0) return {}
  if (paidIn === returnFee.currency) return { returnShippingFee: { amount: fromMinor(minor, paidIn), currencyCode: paidIn } }
  const maximum = (await shopify.refundableOf(claim.shop, claim.orderId))?.maximum
  return maximum ? asPaid(minor, maximum) : {}
}

/** By the ratio of what the order can still give back in the two currencies; nothing where it can't give anything back. */
function asPaid(minor: number, { shop, presentment }: { shop: MoneyAmount; presentment: MoneyAmount }): NewReturnExtras {
  const [worth, paid] = [BigInt(toMinor(shop.amount, shop.currencyCode)), BigInt(toMinor(presentment.amount, presentment.currencyCode))]
  const converted = worth > 0n ? Number((BigInt(minor) * paid) / worth) : 0
  return converted > 0 ? { returnShippingFee: { amount: fromMinor(converted, presentment.currencyCode), currencyCode: presentment.currencyCode } } : {}
}
