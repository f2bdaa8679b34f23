import { gid } from '../state/gid.ts'
import { nowIso } from '../state/clock.ts'
import type { LineItem, Order, Return } from '../state/model.ts'
import type { ReverseDelivery, ReverseFulfillmentOrder } from '../state/reverse-model.ts'
import type { DraftOrder } from '../state/settlement-model.ts'

/** Body of draft_orders/create and draft_orders/update. */
export function draftOrderPayload(draft: DraftOrder): Record<string, unknown> {
  return { id: draft.id, admin_graphql_api_id: gid('DraftOrder', draft.id), name: draft.name, status: draft.status.toLowerCase(), order_id: draft.orderId, created_at: draft.createdAt, updated_at: draft.updatedAt, completed_at: draft.completedAt, email: draft.email, note: draft.note, tags: draft.tags.join(', ') }
}

const returnIds = (each: Return) => ({ id: each.id, admin_graphql_api_id: gid('Return', each.id) })

/** Body of reverse_fulfillment_orders/dispose. */
export function disposePayload(each: Return, reverse: ReverseFulfillmentOrder): Record<string, unknown> {
  return {
    id: reverse.id, admin_graphql_api_id: gid('ReverseFulfillmentOrder', reverse.id), status: reverse.status.toLowerCase(), return: returnIds(each), order_id: each.orderId,
    line_items: reverse.lineItems.map((line) => ({ id: line.id, admin_graphql_api_id: gid('ReverseFulfillmentOrderLineItem', line.id), fulfillment_line_item_id: line.fulfillmentLineItemId, total_quantity: line.totalQuantity, dispositions: line.dispositions.map((one) => ({ id: one.id, type: one.type.toLowerCase(), quantity: one.quantity, location_id: one.locationId })) })),
  }
}

/** Body of reverse_deliveries/attach_deliverable. */
export function deliverablePayload(each: Return, delivery: ReverseDelivery): Record<string, unknown> {
  return {
    id: delivery.id, admin_graphql_api_id: gid('ReverseDelivery', delivery.id), return: returnIds(each), order_id: each.orderId,
    shipping_deliverable: {
      tracking: delivery.tracking && { carrier_name: null, tracking_number: delivery.tracking.number, tracking_url: delivery.tracking.url },
      shipping_label: delivery.label && { public_file_url: delivery.label.publicFileUrl, created_at: delivery.label.createdAt, updated_at: delivery.label.updatedAt },
    },
  }
}

/** Body of orders/edited: units of a line that staff took out of the order. */
export function orderEditPayload(id: number, order: Order, line: LineItem, removed: number): Record<string, unknown> {
  return { order_edit: { id, app_id: null, created_at: nowIso(), notify_customer: false, order_id: order.id, staff_note: null, user_id: null, line_items: { additions: [], removals: [{ id: line.id, delta: removed }] }, discounts: { line_item: { additions: [], removals: [] } }, shipping_lines: { additions: [], removals: [] } } }
}
