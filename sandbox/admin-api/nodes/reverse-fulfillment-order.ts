import { orderLineOf } from '../../state/derive-return.ts'
import { gid } from '../../state/gid.ts'
import type { Order, ShopState } from '../../state/model.ts'
import type { ReverseFulfillmentOrder } from '../../state/reverse-model.ts'
import { listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import type { Node } from '../resolve-field.ts'
import { fulfillmentLineNode } from './fulfillment.ts'
import { orderNode } from './order.ts'

/** ReverseFulfillmentOrder, made when a return is approved or created open. */
export function reverseFulfillmentOrderNode(state: ShopState, order: Order, reverse: ReverseFulfillmentOrder): Node {
  return {
    __typename: 'ReverseFulfillmentOrder',
    id: gid('ReverseFulfillmentOrder', reverse.id),
    status: reverse.status,
    order: () => orderNode(state, order),
    lineItems: (args: ConnectionArgs) => listConnection(reverse.lineItems, args, (line) => ({
      __typename: 'ReverseFulfillmentOrderLineItem',
      id: gid('ReverseFulfillmentOrderLineItem', line.id),
      totalQuantity: line.totalQuantity,
      fulfillmentLineItem: () => {
        const found = orderLineOf(order, line.fulfillmentLineItemId)
        return found && fulfillmentLineNode(state, order, found.fulfilled)
      },
      dispositions: line.dispositions.map((one) => {
        const location = state.locations.find((each) => each.id === one.locationId)
        return { __typename: 'ReverseFulfillmentOrderDisposition', id: gid('ReverseFulfillmentOrderDisposition', one.id), type: one.type, quantity: one.quantity, createdAt: one.createdAt, location: location ? { __typename: 'Location', id: gid('Location', location.id), name: location.name } : null }
      }),
    })),
  }
}
