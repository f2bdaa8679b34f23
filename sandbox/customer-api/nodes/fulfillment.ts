import { connection, listConnection } from '../../admin-api/connection.ts'
import type { ConnectionArgs } from '../../admin-api/connection.ts'
import type { Node } from '../../admin-api/resolve-field.ts'
import { gid } from '../../state/gid.ts'
import type { Fulfillment, Order } from '../../state/model.ts'
import type { CustomerApiContext } from '../context.ts'
import { lineItemNode } from './line-item.ts'

/** Fulfillment; "latestShipmentStatus: The latest shipment status for the fulfillment", of its events. */
export function fulfillmentNode(context: CustomerApiContext, order: Order, parcel: Fulfillment): Node {
  const events = [...parcel.events].sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1))
  return {
    __typename: 'Fulfillment',
    id: gid('Fulfillment', parcel.id),
    status: parcel.status,
    createdAt: parcel.createdAt,
    updatedAt: parcel.updatedAt,
    estimatedDeliveryAt: parcel.estimatedDeliveryAt,
    isPickedUp: false,
    requiresShipping: parcel.lineItems.some((each) => order.lineItems.find((line) => line.id === each.lineItemId)?.requiresShipping),
    latestShipmentStatus: events.at(-1)?.status ?? null,
    trackingInformation: parcel.tracking.map((each) => ({ __typename: 'TrackingInformation', ...each })),
    events: (args: ConnectionArgs & { sortKey?: string | null }) => connection(events.map((item) => ({ item, id: item.id, place: args.sortKey === 'HAPPENED_AT' ? item.happenedAt : item.id })), args, (event) => ({ __typename: 'FulfillmentEvent', id: gid('FulfillmentEvent', event.id), status: event.status, happenedAt: event.happenedAt })),
    fulfillmentLineItems: (args: ConnectionArgs) => listConnection(parcel.lineItems, args, (each) => ({
      __typename: 'FulfillmentLineItem', id: gid('FulfillmentLineItem', each.id), quantity: each.quantity,
      lineItem: () => {
        const line = order.lineItems.find(({ id }) => id === each.lineItemId)
        if (!line) throw new Error(`Fulfillment line ${each.id} names no line of order ${order.name}.`)
        return lineItemNode(context, order, line)
      },
    })),
  }
}
