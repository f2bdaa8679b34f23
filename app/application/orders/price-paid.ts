import type { DecisionRequest } from '../../domain/decision/request.ts'
import { roundAmount, toMinor } from '../../domain/kernel/money.ts'

/** What was paid for one piece of a line, in minor units of the shop's currency. A piece that came free in place of another is worth what was paid for the first. */
export function pricePaid({ order, lineItemId }: DecisionRequest, line: { id: string; unitPriceMinor: bigint }): bigint {
  const first = lineItemId === line.id ? undefined : order.lineItems.nodes.find((one) => one.id === lineItemId)
  if (!first) return line.unitPriceMinor
  const { amount, currencyCode } = first.discountedUnitPriceAfterAllDiscountsSet.shopMoney
  return BigInt(toMinor(roundAmount(amount, currencyCode), currencyCode))
}
