import type { FulfillmentLineItem, LineItem, Money, Order, Return, ShopState, Transaction } from './model.ts'
import { add, share, subtract, times, zero } from './money.ts'

/** Whether the money of a transaction has moved. */
export const successful = (transaction: Transaction) => transaction.status === 'SUCCESS'

/** A line's total for all its units ordered, after the kinds of discount named. */
export function lineTotal(line: LineItem, kinds: readonly ('line' | 'code' | 'order')[]): Money {
  const discounts = line.discounts.filter((discount) => kinds.includes(discount.kind)).map((discount) => discount.amount)
  return subtract(times(line.originalUnitPrice, line.quantity), add(...discounts))
}

/** A line's total for all its units ordered, after every discount. */
export function lineTotalAfterAllDiscounts(line: LineItem): Money {
  return lineTotal(line, ['line', 'code', 'order'])
}

/** The fulfilment's lines that carry units of this order line, of shipments that were not cancelled. */
export function fulfilledLines(order: Order, lineItemId: number): FulfillmentLineItem[] {
  return order.fulfillments.filter((fulfillment) => fulfillment.status === 'SUCCESS').flatMap((fulfillment) => fulfillment.lineItems).filter((line) => line.lineItemId === lineItemId)
}

/** Units of a line that are still to be sent. */
export function unfulfilled(order: Order, line: LineItem): number {
  return Math.max(0, line.quantity - line.removedQuantity - fulfilledLines(order, line.id).reduce((sum, each) => sum + each.quantity, 0))
}

/** The returns of an order, oldest first. */
export function returnsOf(state: ShopState, order: Order): Return[] {
  return state.returns.filter((each) => each.orderId === order.id)
}

/** Units of an order line that were refunded without a return, or taken back by a processed return. */
export function unitsTakenBack(state: ShopState, order: Order, line: LineItem): number {
  const fulfilled = new Set(fulfilledLines(order, line.id).map((each) => each.id))
  const processed = returnsOf(state, order).flatMap((each) => each.lineItems).filter((each) => fulfilled.has(each.fulfillmentLineItemId)).reduce((sum, each) => sum + each.processedQuantity, 0)
  const refunded = state.refunds.filter((refund) => refund.orderId === order.id && refund.returnId === null).flatMap((refund) => refund.lineItems).filter((each) => each.lineItemId === line.id).reduce((sum, each) => sum + each.quantity, 0)
  return processed + refunded
}

/** LineItem.currentQuantity: "The number of units ordered, excluding refunded and removed units." */
export function currentQuantity(state: ShopState, order: Order, line: LineItem): number {
  return Math.max(0, line.quantity - line.removedQuantity - unitsTakenBack(state, order, line))
}

/** Sum of the lines after all discounts, all units ordered. */
export function subtotal(order: Order): Money {
  return add(...order.lineItems.map(lineTotalAfterAllDiscounts))
}

/** Sum of all tax on the lines. */
export function totalTax(order: Order): Money {
  return add(...order.lineItems.flatMap((line) => line.taxLines.map((tax) => tax.amount)))
}

/** Shipping as charged. */
export function totalShipping(order: Order): Money {
  return add(...order.shippingLines.map((line) => line.price))
}

/** Order.totalPriceSet: "The total price of the order, before returns ... This includes taxes and discounts." */
export function totalPrice(order: Order): Money {
  return add(subtotal(order), totalShipping(order), order.taxesIncluded ? zero : totalTax(order))
}

/** Order.currentTotalPriceSet: the same after removed units and returns. */
export function currentTotalPrice(state: ShopState, order: Order): Money {
  const gone = order.lineItems.map((line) => {
    const units = line.quantity - currentQuantity(state, order, line)
    const tax = order.taxesIncluded ? zero : add(...line.taxLines.map((each) => each.amount))
    return share(add(lineTotalAfterAllDiscounts(line), tax), 0, units, Math.max(1, line.quantity))
  })
  return subtract(totalPrice(order), add(...gone))
}

/** Money taken: successful sales and captures. */
export function totalReceived(order: Order): Money {
  return add(...order.transactions.filter((each) => successful(each) && (each.kind === 'SALE' || each.kind === 'CAPTURE')).map((each) => each.amount))
}

/** Money given back: successful refunds. */
export function totalRefunded(order: Order): Money {
  return add(...order.transactions.filter((each) => successful(each) && each.kind === 'REFUND').map((each) => each.amount))
}

/** What is left to give back of one sale or capture; nothing once it was over-refunded. */
export function refundableOf(order: Order, parent: Transaction): Money {
  // What went to store credit has no parent and is still money given back.
  const ofOrder = subtract(totalReceived(order), totalRefunded(order))
  const left = subtract(parent.amount, add(...order.transactions.filter((each) => each.kind === 'REFUND' && each.parentId === parent.id && each.status !== 'FAILURE').map((each) => each.amount)))
  return { shop: Math.max(0, Math.min(left.shop, ofOrder.shop)), presentment: Math.max(0, Math.min(left.presentment, ofOrder.presentment)) }
}

/** The sales and captures that a refund can name as its parent. */
export function refundableParents(order: Order): Transaction[] {
  return order.transactions.filter((each) => successful(each) && (each.kind === 'SALE' || each.kind === 'CAPTURE'))
}

/** The order's own ratio of shop to presentment money. */
export function shopPerPresentment(order: Order): number {
  const sale = order.transactions.find((each) => (each.kind === 'SALE' || each.kind === 'CAPTURE') && each.amount.presentment > 0)
  return sale ? sale.amount.shop / sale.amount.presentment : 1
}

/** Order.displayFulfillmentStatus, by the descriptions of OrderDisplayFulfillmentStatus. */
export function fulfillmentStatus(order: Order): 'FULFILLED' | 'PARTIALLY_FULFILLED' | 'UNFULFILLED' {
  let due = 0
  let done = 0
  for (const line of order.lineItems) {
    const fulfilled = fulfilledLines(order, line.id).reduce((sum, each) => sum + each.quantity, 0)
    due += Math.max(line.quantity - line.removedQuantity, fulfilled)
    done += fulfilled
  }
  if (done === 0) return 'UNFULFILLED'
  return done >= due ? 'FULFILLED' : 'PARTIALLY_FULFILLED'
}
