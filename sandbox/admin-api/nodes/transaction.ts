import { gid } from '../../state/gid.ts'
import type { Order, ShopState, Transaction } from '../../state/model.ts'
import type { Node } from '../resolve-field.ts'
import { moneyBag } from './money.ts'
import { orderNode } from './order.ts'

/** OrderTransaction. */
export function transactionNode(state: ShopState, order: Order, transaction: Transaction): Node {
  const parent = order.transactions.find((each) => each.id === transaction.parentId)
  return {
    __typename: 'OrderTransaction',
    id: gid('OrderTransaction', transaction.id),
    kind: transaction.kind,
    status: transaction.status,
    gateway: transaction.gateway,
    formattedGateway: transaction.gateway.replaceAll('_', ' '),
    createdAt: transaction.createdAt,
    processedAt: transaction.processedAt,
    test: false,
    amountSet: moneyBag(transaction.amount, order),
    parentTransaction: () => (parent ? transactionNode(state, order, parent) : null),
    order: () => orderNode(state, order),
  }
}
