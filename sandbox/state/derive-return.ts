import { fulfilledLines, refundableOf, refundableParents, returnsOf, totalReceived, totalRefunded, unitsTakenBack } from './derive-order.ts'
import type { FulfillmentLineItem, LineItem, Money, Order, Return, ReturnLineItem, ShopState } from './model.ts'
import type { Refund } from './settlement-model.ts'
import { add, subtract } from './money.ts'

/** A declined or cancelled return frees its lines: returnDeclineRequest, returnCancel. */
const holdsItems = (each: Return) => each.status === 'REQUESTED' || each.status === 'OPEN' || each.status === 'CLOSED'

/** Units of a fulfilment line that a new return may name: ReturnableFulfillmentLineItem.quantity. */
export function returnableQuantity(state: ShopState, order: Order, line: FulfillmentLineItem): number {
  const inReturns = (id: number) => returnsOf(state, order).filter(holdsItems).flatMap((each) => each.lineItems).filter((each) => each.fulfillmentLineItemId === id).reduce((sum, each) => sum + each.quantity, 0)
  const orderLine = order.lineItems.find((each) => each.id === line.lineItemId)
  if (!orderLine) return 0
  const siblings = fulfilledLines(order, orderLine.id)
  const freeOfLine = siblings.reduce((sum, each) => sum + each.quantity - inReturns(each.id), 0) - refundedWithoutReturn(state, order, orderLine)
  return Math.max(0, Math.min(line.quantity - inReturns(line.id), freeOfLine))
}

function refundedWithoutReturn(state: ShopState, order: Order, line: LineItem): number {
  const fulfilled = fulfilledLines(order, line.id).map((each) => each.id)
  const processed = returnsOf(state, order).flatMap((each) => each.lineItems).filter((each) => fulfilled.includes(each.fulfillmentLineItemId)).reduce((sum, each) => sum + each.processedQuantity, 0)
  return unitsTakenBack(state, order, line) - processed
}

/** ReturnLineItem.processableQuantity: "The quantity that can be processed." Only an open return can be processed. */
export function processableQuantity(each: Return, line: ReturnLineItem): number {
  return each.status === 'OPEN' ? line.quantity - line.processedQuantity : 0
}

/** ReturnLineItem.refundableQuantity: "The quantity that can be refunded." A requested, declined or cancelled return refunds nothing. */
export function returnRefundableQuantity(each: Return, line: ReturnLineItem): number {
  return each.status === 'OPEN' || each.status === 'CLOSED' ? line.quantity - line.refundedQuantity : 0
}

/** Order.returnStatus: "An order might have multiple returns, so this field communicates the prioritized return status." */
export function returnStatus(state: ShopState, order: Order): 'NO_RETURN' | 'RETURN_REQUESTED' | 'IN_PROGRESS' | 'INSPECTION_COMPLETE' | 'RETURNED' {
  const returns = returnsOf(state, order)
  if (returns.some((each) => each.status === 'REQUESTED')) return 'RETURN_REQUESTED'
  const open = returns.filter((each) => each.status === 'OPEN')
  if (open.some((each) => !inspected(each))) return 'IN_PROGRESS'
  if (open.length) return 'INSPECTION_COMPLETE'
  return returns.some((each) => each.status === 'CLOSED') ? 'RETURNED' : 'NO_RETURN'
}

/** Every unit of the return has been processed or disposed of. */
function inspected(each: Return): boolean {
  const disposed = each.reverseFulfillmentOrders.every((reverse) => reverse.lineItems.every((line) => line.dispositions.reduce((sum, one) => sum + one.quantity, 0) >= line.totalQuantity))
  return each.lineItems.every((line) => line.processedQuantity >= line.quantity) || disposed
}

/** Refund.totalRefundedSet: "The total amount across all transactions for the refund", whatever became of them. */
export function refundTotal(order: Order, refund: Refund): Money {
  return add(...order.transactions.filter((each) => each.refundId === refund.id).map((each) => each.amount))
}

/** SuggestedReturnFinancialOutcome.maximumRefundable: "The total monetary value available to refund." */
export function maximumRefundable(order: Order): Money {
  const ofParents = add(...refundableParents(order).map((parent) => refundableOf(order, parent)))
  const ofOrder = subtract(totalReceived(order), totalRefunded(order))
  return { shop: Math.max(0, Math.min(ofParents.shop, ofOrder.shop)), presentment: Math.max(0, Math.min(ofParents.presentment, ofOrder.presentment)) }
}

/** The order line, and its units' position, that a fulfilment line belongs to. */
export function orderLineOf(order: Order, fulfillmentLineItemId: number): { line: LineItem; fulfilled: FulfillmentLineItem } | null {
  for (const fulfillment of order.fulfillments) {
    const fulfilled = fulfillment.lineItems.find((each) => each.id === fulfillmentLineItemId)
    const line = fulfilled && order.lineItems.find((each) => each.id === fulfilled.lineItemId)
    if (fulfilled && line) return { line, fulfilled }
  }
  return null
}
