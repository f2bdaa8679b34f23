import { refundTotal } from '../../state/derive-return.ts'
import { gid } from '../../state/gid.ts'
import type { Order, ShopState } from '../../state/model.ts'
import type { Refund } from '../../state/settlement-model.ts'
import { listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import type { Node } from '../resolve-field.ts'
import { lineItemNode } from './line-item.ts'
import { moneyBag } from './money.ts'
import { orderNode } from './order.ts'
import { returnNode } from './return.ts'
import { transactionNode } from './transaction.ts'

/** Refund; totalRefundedSet: "The total amount across all transactions for the refund". */
export function refundNode(state: ShopState, order: Order, refund: Refund): Node {
  const transactions = order.transactions.filter((each) => each.refundId === refund.id)
  const ofReturn = state.returns.find((each) => each.id === refund.returnId)
  return {
    __typename: 'Refund',
    id: gid('Refund', refund.id),
    legacyResourceId: String(refund.id),
    createdAt: refund.createdAt,
    processedAt: refund.createdAt,
    updatedAt: refund.createdAt,
    note: refund.note,
    totalRefundedSet: () => moneyBag(refundTotal(order, refund), order),
    order: () => orderNode(state, order),
    return: () => (ofReturn ? returnNode(state, ofReturn) : null),
    transactions: (args: ConnectionArgs) => listConnection(transactions, args, (each) => transactionNode(state, order, each)),
    refundLineItems: (args: ConnectionArgs) => listConnection(refund.lineItems, args, (each) => ({
      __typename: 'RefundLineItem',
      id: gid('RefundLineItem', each.id),
      quantity: each.quantity,
      restockType: each.restockType,
      restocked: each.restockType !== 'NO_RESTOCK',
      subtotalSet: moneyBag(each.subtotal, order),
      totalTaxSet: moneyBag(each.tax, order),
      lineItem: () => {
        const line = order.lineItems.find((one) => one.id === each.lineItemId)
        return line ? lineItemNode(state, order, line) : null
      },
    })),
  }
}
