import { lineTotal } from '../../state/derive-order.ts'
import { orderLineOf, processableQuantity, returnRefundableQuantity } from '../../state/derive-return.ts'
import { gid } from '../../state/gid.ts'
import type { Order, Return, ReturnLineItem, ShopState } from '../../state/model.ts'
import { percent, share } from '../../state/money.ts'
import type { ExchangeLineItem } from '../../state/settlement-model.ts'
import { listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import { notBuilt } from '../errors.ts'
import { reasonDefinitions, reasonNode } from '../reasons.ts'
import type { Node } from '../resolve-field.ts'
import { suggestedFinancialOutcome } from '../suggested-outcome.ts'
import type { OutcomeArgs } from '../suggested-outcome.ts'
import { fulfillmentLineNode } from './fulfillment.ts'
import { lineItemNode } from './line-item.ts'
import { moneyBag } from './money.ts'
import { orderNode } from './order.ts'
import { refundNode } from './refund.ts'
import { reverseFulfillmentOrderNode } from './reverse-fulfillment-order.ts'
import { transactionNode } from './transaction.ts'

/** Return. */
export function returnNode(state: ShopState, each: Return): Node {
  const order = orderOf(state, each)
  const refunds = state.refunds.filter((refund) => refund.returnId === each.id)
  return {
    __typename: 'Return',
    id: gid('Return', each.id),
    name: each.name,
    status: each.status,
    createdAt: each.createdAt,
    requestApprovedAt: each.requestApprovedAt,
    closedAt: each.closedAt,
    decline: each.decline && { __typename: 'ReturnDecline', ...each.decline },
    totalQuantity: each.lineItems.reduce((sum, line) => sum + line.quantity, 0),
    order: () => orderNode(state, order),
    returnLineItems: (args: ConnectionArgs & { processingStatus?: unknown }) => {
      if (args.processingStatus) throw notBuilt('the argument processingStatus of Return.returnLineItems')
      return listConnection(each.lineItems, args, (line) => returnLineNode(state, each, order, line))
    },
    exchangeLineItems: (args: ConnectionArgs & { processingStatus?: unknown; includeRemovedItems?: boolean | null }) => {
      if (args.processingStatus || args.includeRemovedItems) throw notBuilt('the arguments processingStatus and includeRemovedItems of Return.exchangeLineItems')
      return listConnection(each.exchangeLineItems, args, (line) => exchangeLineNode(state, each, order, line))
    },
    returnShippingFees: each.returnShippingFee ? [{ __typename: 'ReturnShippingFee', id: gid('ReturnShippingFee', each.returnShippingFee.id), amountSet: moneyBag(each.returnShippingFee.amount, order) }] : [],
    refunds: (args: ConnectionArgs) => listConnection(refunds, args, (refund) => refundNode(state, order, refund)),
    transactions: (args: ConnectionArgs) => listConnection(order.transactions.filter((one) => refunds.some((refund) => refund.id === one.refundId)), args, (one) => transactionNode(state, order, one)),
    reverseFulfillmentOrders: (args: ConnectionArgs) => listConnection(each.reverseFulfillmentOrders, args, (reverse) => reverseFulfillmentOrderNode(state, order, reverse)),
    suggestedFinancialOutcome: (args: OutcomeArgs) => suggestedFinancialOutcome(state, each, order, args),
  }
}

function returnLineNode(state: ShopState, each: Return, order: Order, line: ReturnLineItem): Node {
  const found = orderLineOf(order, line.fulfillmentLineItemId)
  if (!found) throw new Error(`Return line ${line.id} names no fulfilment line of order ${order.name}.`)
  const reason = reasonDefinitions.find((one) => one.id === line.reasonDefinitionId)
  const total = share(lineTotal(found.line, ['line', 'code']), 0, line.quantity, found.line.quantity)
  return {
    __typename: 'ReturnLineItem',
    id: gid('ReturnLineItem', line.id),
    quantity: line.quantity,
    processableQuantity: processableQuantity(each, line),
    processedQuantity: line.processedQuantity,
    unprocessedQuantity: line.quantity - line.processedQuantity,
    refundableQuantity: returnRefundableQuantity(each, line),
    refundedQuantity: line.refundedQuantity,
    customerNote: line.customerNote,
    returnReasonNote: line.returnReasonNote,
    returnReasonDefinition: reason ? reasonNode(reason) : null,
    fulfillmentLineItem: () => fulfillmentLineNode(state, order, found.fulfilled),
    restockingFee: line.restockingFee && { __typename: 'RestockingFee', id: gid('RestockingFee', line.restockingFee.id), percentage: line.restockingFee.percentage, amountSet: moneyBag(percent(total, line.restockingFee.percentage), order) },
    withCodeDiscountedTotalPriceSet: moneyBag(total, order),
  }
}

/** ExchangeLineItem; lineItems: "The order line items for the exchange", none until it is processed. */
function exchangeLineNode(state: ShopState, each: Return, order: Order, line: ExchangeLineItem): Node {
  return {
    __typename: 'ExchangeLineItem',
    id: gid('ExchangeLineItem', line.id),
    quantity: line.quantity,
    processedQuantity: line.processedQuantity,
    unprocessedQuantity: line.quantity - line.processedQuantity,
    processableQuantity: each.status === 'OPEN' ? line.quantity - line.processedQuantity : 0,
    productId: gid('Product', line.productId),
    variantId: gid('ProductVariant', line.variantId),
    title: line.title,
    variantTitle: line.variantTitle,
    variantSku: line.sku,
    lineItems: () => order.lineItems.filter((one) => line.lineItemIds.includes(one.id)).map((one) => lineItemNode(state, order, one)),
  }
}

/** The order a return belongs to. */
export function orderOf(state: ShopState, each: Return): Order {
  const order = state.orders.find((one) => one.id === each.orderId)
  if (!order) throw new Error(`Return ${each.name} belongs to no order.`)
  return order
}
