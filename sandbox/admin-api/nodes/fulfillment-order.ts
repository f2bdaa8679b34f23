import { unfulfilled } from '../../state/derive-order.ts'
import { gid } from '../../state/gid.ts'
import type { LineItem, Order, ShopState } from '../../state/model.ts'
import { isHeld } from '../../state/outstanding.ts'
import { listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import type { Node } from '../resolve-field.ts'
import { lineItemNode } from './line-item.ts'
import { orderNode } from './order.ts'

/** What of an order is to be shipped together: what was ordered, and each exchange by itself, with its first line's id. */
export function fulfillmentOrders(order: Order): { id: number; lines: LineItem[] }[] {
  const groups = new Map<number, LineItem[]>()
  for (const line of order.lineItems) groups.set(line.exchangeOf ?? 0, [...(groups.get(line.exchangeOf ?? 0) ?? []), line])
  return [...groups.values()].flatMap((lines) => (lines[0] ? [{ id: lines[0].id, lines }] : []))
}

/** FulfillmentOrder; of an exchange "only those with a balance owed are put on hold" (AWAITING_PAYMENT). */
export function fulfillmentOrderNode(state: ShopState, order: Order, group: { id: number; lines: LineItem[] }): Node {
  const left = (line: LineItem) => unfulfilled(order, line)
  const open = group.lines.some((line) => left(line) > 0)
  const held = open && group.lines.some((line) => isHeld(state, order, line))
  return {
    __typename: 'FulfillmentOrder',
    id: gid('FulfillmentOrder', group.id),
    status: !open ? 'CLOSED' : held ? 'ON_HOLD' : 'OPEN',
    order: () => orderNode(state, order),
    fulfillmentHolds: held ? [{ __typename: 'FulfillmentHold', id: gid('FulfillmentHold', group.id), reason: 'AWAITING_PAYMENT', displayReason: 'Awaiting payment', reasonNotes: null }] : [],
    lineItems: (args: ConnectionArgs) => listConnection(group.lines, args, (line) => ({ __typename: 'FulfillmentOrderLineItem', id: gid('FulfillmentOrderLineItem', line.id), totalQuantity: line.quantity, remainingQuantity: left(line), lineItem: () => lineItemNode(state, order, line) })),
  }
}
