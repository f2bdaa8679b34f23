import { lineTotalAfterAllDiscounts, lineTotal } from '../../state/derive-order.ts'
import { gid } from '../../state/gid.ts'
import type { Fulfillment, FulfillmentLineItem, Order, ShopState } from '../../state/model.ts'
import { share } from '../../state/money.ts'
import { connection, listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import { notBuilt } from '../errors.ts'
import type { Node } from '../resolve-field.ts'
import { lineItemNode } from './line-item.ts'
import { moneyBag } from './money.ts'
import { orderNode } from './order.ts'

/** Fulfillment: "deliveredAt: The date that this fulfillment was delivered", null where no event told it. */
export function fulfillmentNode(state: ShopState, order: Order, fulfillment: Fulfillment): Node {
  return {
    __typename: 'Fulfillment',
    id: gid('Fulfillment', fulfillment.id),
    legacyResourceId: String(fulfillment.id),
    name: fulfillment.name,
    status: fulfillment.status,
    displayStatus: fulfillment.displayStatus,
    createdAt: fulfillment.createdAt,
    updatedAt: fulfillment.updatedAt,
    inTransitAt: fulfillment.inTransitAt,
    deliveredAt: fulfillment.deliveredAt,
    estimatedDeliveryAt: fulfillment.estimatedDeliveryAt,
    totalQuantity: fulfillment.lineItems.reduce((sum, each) => sum + each.quantity, 0),
    trackingInfo: ({ first }: { first?: number | null }) => fulfillment.tracking.slice(0, first ?? undefined).map((each) => ({ __typename: 'FulfillmentTrackingInfo', ...each })),
    fulfillmentLineItems: (args: ConnectionArgs) => listConnection(fulfillment.lineItems, args, (line) => fulfillmentLineNode(state, order, line)),
    events: (args: ConnectionArgs & { sortKey?: string }) => {
      if (args.sortKey && args.sortKey !== 'HAPPENED_AT') throw notBuilt(`sorting fulfillment events by ${args.sortKey}`)
      const placed = fulfillment.events.map((item) => ({ item, id: item.id, place: item.happenedAt }))
      return connection(placed, args, (event) => ({ __typename: 'FulfillmentEvent', id: gid('FulfillmentEvent', event.id), status: event.status, happenedAt: event.happenedAt, createdAt: event.happenedAt, message: event.message }))
    },
    order: () => orderNode(state, order),
  }
}

/** FulfillmentLineItem. */
export function fulfillmentLineNode(state: ShopState, order: Order, fulfilled: FulfillmentLineItem): Node {
  const line = order.lineItems.find((each) => each.id === fulfilled.lineItemId)
  if (!line) throw new Error(`Fulfillment line ${fulfilled.id} names no line of order ${order.name}.`)
  const part = (total: ReturnType<typeof lineTotal>) => moneyBag(share(total, 0, fulfilled.quantity, line.quantity), order)
  return {
    __typename: 'FulfillmentLineItem',
    id: gid('FulfillmentLineItem', fulfilled.id),
    quantity: fulfilled.quantity,
    lineItem: () => lineItemNode(state, order, line),
    originalTotalSet: () => part(lineTotal(line, [])),
    discountedTotalSet: () => part(lineTotalAfterAllDiscounts(line)),
  }
}
