import { gid } from '../../state/gid.ts'
import type { Order, ShopState } from '../../state/model.ts'
import { listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import type { Node } from '../resolve-field.ts'
import { lineItemNode } from './line-item.ts'

interface Agreement { id: number; type: 'OrderAgreement' | 'OrderEditAgreement'; happenedAt: string; reason: 'ORDER' | 'ORDER_EDIT'; sales: { id: number; lineItemId: number; quantity: number }[] }

/** SalesAgreement: "whenever an order is placed, edited, or refunded"; here the placing and the edits. */
export function agreementsOf(order: Order): Agreement[] {
  const added = new Set((order.edits ?? []).flatMap((edit) => edit.sales.filter(({ quantity }) => quantity > 0).map(({ lineItemId }) => lineItemId)))
  return [
    { id: order.id, type: 'OrderAgreement', happenedAt: order.createdAt, reason: 'ORDER', sales: order.lineItems.filter((line) => !added.has(line.id)).map((line) => ({ id: line.id, lineItemId: line.id, quantity: line.quantity })) },
    ...(order.edits ?? []).map((edit): Agreement => ({ id: edit.id, type: 'OrderEditAgreement', happenedAt: edit.at, reason: 'ORDER_EDIT', sales: edit.sales })),
  ]
}

export function agreementNode(state: ShopState, order: Order, agreement: Agreement): Node {
  return {
    __typename: agreement.type,
    id: gid(agreement.type, agreement.id),
    happenedAt: agreement.happenedAt,
    reason: agreement.reason,
    sales: (args: ConnectionArgs) => listConnection(agreement.sales, args, (sale) => ({
      __typename: 'ProductSale',
      id: gid('ProductSale', sale.id),
      actionType: sale.quantity < 0 ? 'RETURN' : 'ORDER',
      lineType: 'PRODUCT',
      quantity: sale.quantity,
      lineItem: () => {
        const line = order.lineItems.find((one) => one.id === sale.lineItemId)
        return line ? lineItemNode(state, order, line) : null
      },
    })),
  }
}
