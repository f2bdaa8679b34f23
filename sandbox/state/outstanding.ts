import { currentTotalPrice, lineTotal, returnsOf, successful, totalPrice, totalReceived, totalRefunded } from './derive-order.ts'
import { orderLineOf } from './derive-return.ts'
import type { LineItem, Money, Order, ReturnLineItem, ShopState } from './model.ts'
import { add, percent, share, subtract, times, zero } from './money.ts'
import type { ExchangeLineItem, Refund } from './settlement-model.ts'

/**
 * Order.totalOutstandingSet: "The total amount not yet transacted for the order": above zero the customer owes, below
 * it the shop. A refund outside returns owes nothing to anybody: its difference is an adjustment of the order, but for
 * what it makes up for of refunds that failed.
 */
export function outstanding(state: ShopState, order: Order): Money {
  const refunds = state.refunds.filter((each) => each.orderId === order.id)
  const shipping = add(...refunds.map((each) => each.shippingAmount))
  const adjustedBy = (some: Refund[]) => add(...some.filter((each) => each.returnId === null).map((each) => {
    const tax = order.taxesIncluded ? zero : add(...each.lineItems.map((line) => line.tax))
    return subtract(arrived(order, each), add(...each.lineItems.map((line) => line.subtotal), tax, each.shippingAmount))
  }))
  const failing = order.transactions.filter((each) => each.kind === 'REFUND' && each.status === 'FAILURE' && refunds.some(({ id, returnId }) => returnId !== null && id === each.refundId))
  const failed = add(...failing.map((each) => each.amount))
  const later = adjustedBy(refunds.filter(({ id }) => failing.some(({ refundId }) => refundId !== null && refundId < id)))
  const madeUp = { shop: Math.min(failed.shop, Math.max(0, later.shop)), presentment: Math.min(failed.presentment, Math.max(0, later.presentment)) }
  const due = subtract(add(currentTotalPrice(state, order), feesCharged(state, order)), add(shipping, subtract(adjustedBy(refunds), madeUp)))
  return subtract(due, subtract(totalReceived(order), totalRefunded(order)))
}

/** The money of a refund that has moved. */
const arrived = (order: Order, refund: Refund): Money => add(...order.transactions.filter((each) => each.refundId === refund.id && successful(each)).map((each) => each.amount))

/** Fees of the order's returns as far as these were processed. */
export function feesCharged(state: ShopState, order: Order): Money {
  return add(...returnsOf(state, order).flatMap((each) => {
    const began = [...each.lineItems, ...each.exchangeLineItems].some((line) => line.processedQuantity > 0)
    return [...each.lineItems.map((line) => restockingFee(order, line, line.processedQuantity)), ...(began && each.returnShippingFee ? [each.returnShippingFee.amount] : [])]
  }))
}

/** Whether a line waits for money: new goods of an exchange, while the customer owes. */
export const isHeld = (state: ShopState, order: Order, line: LineItem): boolean => line.exchangeOf !== undefined && outstanding(state, order).presentment > 0

/** What the next so many units of an exchange cost, its discount taken off. */
export function exchangeTotal(line: ExchangeLineItem, units: number): Money {
  const discount = line.discount ? share(line.discount.amount, line.processedQuantity, units, line.quantity) : zero
  return subtract(times(line.unitPrice, units), discount)
}

/** The restocking fee on so many units of a return's line. */
function restockingFee(order: Order, line: ReturnLineItem, units: number): Money {
  const ordered = orderLineOf(order, line.fulfillmentLineItemId)?.line
  if (!line.restockingFee || !ordered) return zero
  return percent(share(lineTotal(ordered, ['line', 'code', 'order']), 0, units, ordered.quantity), line.restockingFee.percentage)
}

/** Order.displayFinancialStatus, by the descriptions of OrderDisplayFinancialStatus. */
export function financialStatus(state: ShopState, order: Order): 'PAID' | 'PARTIALLY_PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'PENDING' | 'AUTHORIZED' {
  const received = totalReceived(order).shop
  const refunded = totalRefunded(order).shop
  if (refunded > 0) return refunded >= received ? 'REFUNDED' : 'PARTIALLY_REFUNDED'
  if (received > 0) return outstanding(state, order).presentment > 0 ? 'PARTIALLY_PAID' : 'PAID'
  return order.transactions.some((each) => each.kind === 'AUTHORIZATION' && successful(each)) ? 'AUTHORIZED' : totalPrice(order).shop === 0 ? 'PAID' : 'PENDING'
}
