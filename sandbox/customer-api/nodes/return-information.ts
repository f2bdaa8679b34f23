import { listConnection } from '../../admin-api/connection.ts'
import type { ConnectionArgs } from '../../admin-api/connection.ts'
import type { Node } from '../../admin-api/resolve-field.ts'
import { fulfilledLines } from '../../state/derive-order.ts'
import { returnableQuantity } from '../../state/derive-return.ts'
import type { Order } from '../../state/model.ts'
import { stateOf } from '../context.ts'
import type { CustomerApiContext } from '../context.ts'
import { lineItemNode } from './line-item.ts'

/**
 * OrderReturnInformation of a shop without return rules of Shopify's own: what was shipped and is in no return is returnable,
 * "already returned, not yet fulfilled" is not. There are no fees and no shipping methods without rules.
 */
export function returnInformationNode(context: CustomerApiContext, order: Order): Node {
  const state = stateOf(context)
  const lines = order.lineItems.map((line) => {
    const parcels = fulfilledLines(order, line.id)
    const shipped = parcels.reduce((sum, each) => sum + each.quantity, 0)
    const returnable = parcels.reduce((sum, each) => sum + returnableQuantity(state, order, each), 0)
    const reasons = [{ reasonCode: 'RETURNED', quantity: shipped - returnable }, { reasonCode: 'UNFULFILLED', quantity: Math.max(0, line.quantity - line.removedQuantity - shipped) }].filter(({ quantity }) => quantity > 0)
    return { id: line.id, line, returnable, reasons }
  })
  const open = lines.filter(({ returnable }) => returnable > 0)
  const closed = lines.filter(({ reasons }) => reasons.length)
  return {
    __typename: 'OrderReturnInformation',
    hasRestockingFee: false, hasReturnShippingFee: false, returnFees: [], returnShippingMethods: [], returnShippingMethodNote: null,
    returnableLineItems: (args: ConnectionArgs) => listConnection(open, args, ({ line, returnable }) => ({ __typename: 'ReturnableLineItem', quantity: returnable, lineItem: () => lineItemNode(context, order, line) })),
    nonReturnableLineItems: (args: ConnectionArgs) => listConnection(closed, args, ({ line, reasons }) => ({
      __typename: 'NonReturnableLineItem', quantity: reasons.reduce((sum, each) => sum + each.quantity, 0), lineItem: () => lineItemNode(context, order, line),
      quantityDetails: reasons.map((each) => ({ __typename: 'NonReturnableQuantityDetail', ...each })),
    })),
    nonReturnableSummary: open.length || !closed.length ? null : { __typename: 'OrderNonReturnableSummary', nonReturnableReasons: [...new Set(closed.flatMap(({ reasons }) => reasons.map(({ reasonCode }) => reasonCode)))] },
  }
}
