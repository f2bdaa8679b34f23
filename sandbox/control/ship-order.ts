import { touch } from '../admin-api/mutations/perform.ts'
import { fulfilledLines } from '../state/derive-order.ts'
import { nowIso } from '../state/clock.ts'
import { isHeld, outstanding } from '../state/outstanding.ts'
import type { Fulfillment, Order, ShopState } from '../state/model.ts'
import type { Emit, Platform } from '../state/platform.ts'
import { nextId } from '../state/store.ts'
import { fulfillmentPayload } from '../webhooks/payloads.ts'
import { orderEditPayload } from '../webhooks/payloads-of-settlement.ts'

type Outcome = { id: number } | { refused: string }

/** Ships everything of an order that isn't shipped yet and does not wait for money. */
export function fulfillOrder(platform: Platform, shop: string, name: string): Outcome {
  return onOrder(platform, shop, name, (state, order, emit) => {
    const open = order.lineItems.filter((line) => !isHeld(state, order, line)).flatMap((line) => {
      const quantity = line.quantity - line.removedQuantity - fulfilledLines(order, line.id).reduce((sum, each) => sum + each.quantity, 0)
      return quantity > 0 ? [{ id: nextId(state), lineItemId: line.id, quantity }] : []
    })
    if (!open.length) return { refused: `${order.name} is shipped already.` }
    const now = nowIso()
    const made: Fulfillment = { id: nextId(state), name: `${order.name}-F${order.fulfillments.length + 1}`, status: 'SUCCESS', displayStatus: 'FULFILLED', createdAt: now, updatedAt: now, inTransitAt: null, deliveredAt: null, estimatedDeliveryAt: null, tracking: [], lineItems: open, events: [] }
    order.fulfillments.push(made)
    emit('fulfillments/create', fulfillmentPayload(order, made))
    touch(state, order, emit)
    return { id: made.id }
  })
}

/** The carrier reports every shipment of an order delivered, at a time or now. */
export function deliverOrder(platform: Platform, shop: string, name: string, at: string = nowIso()): Outcome {
  return onOrder(platform, shop, name, (state, order, emit) => {
    const shipped = order.fulfillments.filter((each) => each.status === 'SUCCESS' && !each.deliveredAt)
    for (const each of shipped) {
      each.deliveredAt = at
      each.updatedAt = nowIso()
      each.displayStatus = 'DELIVERED'
      each.events.push({ id: nextId(state), status: 'DELIVERED', happenedAt: at, message: null })
      emit('fulfillments/update', fulfillmentPayload(order, each))
    }
    if (!shipped[0]) return { refused: `${order.name} has nothing on the way.` }
    touch(state, order, emit)
    return { id: shipped[0].id }
  })
}

/** The customer pays what is outstanding, by the invoice that Shopify would mail. */
export function payOrder(platform: Platform, shop: string, name: string): Outcome {
  return onOrder(platform, shop, name, (state, order, emit) => {
    const amount = outstanding(state, order)
    if (amount.presentment <= 0) return { refused: `Nothing is outstanding for ${order.name}.` }
    const id = nextId(state)
    order.transactions.push({ id, kind: 'SALE', status: 'SUCCESS', gateway: 'shopify_payments', createdAt: nowIso(), processedAt: nowIso(), amount, parentId: null, refundId: null })
    touch(state, order, emit)
    return { id }
  })
}

/** The payment provider turns out to be unable to pay the latest refund of an order. Shopify sends no webhook of it. */
export function failRefund(platform: Platform, shop: string, name: string): Outcome {
  return onOrder(platform, shop, name, (state, order) => {
    const refund = state.refunds.filter(({ orderId }) => orderId === order.id).at(-1)
    if (!refund) return { refused: `${order.name} has no refund.` }
    for (const each of order.transactions) if (each.refundId === refund.id) each.status = 'FAILURE'
    return { id: refund.id }
  })
}

/** Staff edit an order: note, tags, or units taken out of it. */
export function editOrder(platform: Platform, shop: string, name: string, edit: { note?: string; tags?: string[]; remove?: { lineItemId: number; quantity: number } }): Outcome {
  return onOrder(platform, shop, name, (state, order, emit) => {
    if (edit.note !== undefined) order.note = edit.note
    if (edit.tags) order.tags = edit.tags
    if (edit.remove) {
      const line = order.lineItems.find((each) => each.id === edit.remove?.lineItemId)
      if (!line || line.removedQuantity + edit.remove.quantity > line.quantity) return { refused: 'The order has no such units.' }
      line.removedQuantity += edit.remove.quantity
      const id = nextId(state)
      order.edits = [...(order.edits ?? []), { id: nextId(state), at: nowIso(), sales: [{ id: nextId(state), lineItemId: line.id, quantity: -edit.remove.quantity }] }]
      emit('orders/edited', orderEditPayload(id, order, line, edit.remove.quantity))
    }
    touch(state, order, emit)
    return { id: order.id }
  })
}

function onOrder(platform: Platform, shop: string, name: string, act: (state: ShopState, order: Order, emit: Emit) => Outcome): Outcome {
  return platform.change(shop, (state, emit) => {
    const order = state.orders.find((each) => each.name === name || each.name.replace('#', '') === name)
    return order ? act(state, order, emit) : { refused: `${shop} has no order ${name}.` }
  })
}
