import { orderLineOf } from '../../state/derive-return.ts'
import { gid } from '../../state/gid.ts'
import type { Location, Order, ShopState } from '../../state/model.ts'
import type { Disposition, ReverseDelivery, ReverseFulfillmentOrder, ReverseFulfillmentOrderLineItem } from '../../state/reverse-model.ts'
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
    lineItems: (args: ConnectionArgs) => listConnection(reverse.lineItems, args, (line) => reverseLineNode(state, order, line)),
    reverseDeliveries: (args: ConnectionArgs) => listConnection(reverse.reverseDeliveries, args, (delivery) => reverseDeliveryNode(state, order, reverse, delivery)),
  }
}

/** ReverseFulfillmentOrderLineItem: what is to come of a shipped line, and what became of it. */
export function reverseLineNode(state: ShopState, order: Order, line: ReverseFulfillmentOrderLineItem): Node {
  return {
    __typename: 'ReverseFulfillmentOrderLineItem',
    id: gid('ReverseFulfillmentOrderLineItem', line.id),
    totalQuantity: line.totalQuantity,
    fulfillmentLineItem: () => {
      const found = orderLineOf(order, line.fulfillmentLineItemId)
      return found && fulfillmentLineNode(state, order, found.fulfilled)
    },
    dispositions: line.dispositions.map((one) => dispositionNode(state, one)),
  }
}

function dispositionNode(state: ShopState, one: Disposition): Node {
  const location = state.locations.find((each) => each.id === one.locationId)
  return { __typename: 'ReverseFulfillmentOrderDisposition', id: gid('ReverseFulfillmentOrderDisposition', one.id), type: one.type, quantity: one.quantity, createdAt: one.createdAt, location: location ? locationNode(location) : null }
}

/** ReverseDelivery: "a buyer sending a package to a merchant". */
export function reverseDeliveryNode(state: ShopState, order: Order, reverse: ReverseFulfillmentOrder, delivery: ReverseDelivery): Node {
  return {
    __typename: 'ReverseDelivery',
    id: gid('ReverseDelivery', delivery.id),
    reverseFulfillmentOrder: () => reverseFulfillmentOrderNode(state, order, reverse),
    deliverable: {
      __typename: 'ReverseDeliveryShippingDeliverable',
      label: delivery.label && { __typename: 'ReverseDeliveryLabelV2', ...delivery.label },
      tracking: delivery.tracking && { __typename: 'ReverseDeliveryTrackingV2', carrierName: null, ...delivery.tracking },
    },
    reverseDeliveryLineItems: (args: ConnectionArgs) => listConnection(delivery.lineItems, args, (line) => ({ __typename: 'ReverseDeliveryLineItem', id: gid('ReverseDeliveryLineItem', line.id), quantity: line.quantity, dispositions: (reverse.lineItems.find((one) => one.id === line.reverseFulfillmentOrderLineItemId)?.dispositions ?? []).map((one) => dispositionNode(state, one)) })),
  }
}

/** Location, as far as its name. */
export function locationNode(location: Location): Node {
  return { __typename: 'Location', id: gid('Location', location.id), name: location.name, isActive: true, fulfillsOnlineOrders: true }
}
