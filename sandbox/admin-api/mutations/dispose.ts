import { nowIso } from '../../state/clock.ts'
import { numberOf } from '../../state/gid.ts'
import type { Return, ReturnLineItem, ShopState } from '../../state/model.ts'
import { orderLineOf } from '../../state/derive-return.ts'
import type { DispositionType, ReverseFulfillmentOrder } from '../../state/reverse-model.ts'
import { nextId } from '../../state/store.ts'
import { invalidGlobalId, refuse } from '../errors.ts'
import { orderOf } from '../nodes/return.ts'
import { moveStock } from './stock.ts'

export interface DispositionInput { reverseFulfillmentOrderLineItemId: string; quantity: number; dispositionType: DispositionType; locationId?: string | null }

/**
 * ReverseFulfillmentOrderDisposeInput; locationId: "This is required when the disposition type is RESTOCKED." What is
 * restocked can be sold again. Answers the reverse fulfilment orders that something was disposed of.
 */
export function dispose(state: ShopState, found: Return, line: ReturnLineItem | undefined, asked: { quantity: number; dispositions?: DispositionInput[] | null }, field: string[]): ReverseFulfillmentOrder[] {
  const touched = new Set<ReverseFulfillmentOrder>()
  let disposed = 0
  for (const [index, each] of (asked.dispositions ?? []).entries()) {
    const at = [...field, String(index)]
    const id = numberOf('ReverseFulfillmentOrderLineItem', each.reverseFulfillmentOrderLineItemId)
    if (id === null) throw invalidGlobalId(each.reverseFulfillmentOrderLineItemId)
    const reverse = found.reverseFulfillmentOrders.find((one) => one.lineItems.some((item) => item.id === id))
    const item = reverse?.lineItems.find((one) => one.id === id)
    if (!reverse || !item || item.fulfillmentLineItemId !== line?.fulfillmentLineItemId) throw refuse('NOT_FOUND', [...at, 'reverseFulfillmentOrderLineItemId'], 'Reverse fulfillment order line item not found.')
    if (each.quantity <= 0) throw refuse('GREATER_THAN', [...at, 'quantity'], 'Quantity must be greater than 0.')
    const left = item.totalQuantity - item.dispositions.reduce((sum, one) => sum + one.quantity, 0)
    if (each.quantity > left) throw refuse('INVALID', [...at, 'quantity'], `Quantity exceeds the quantity that can be disposed (${left}).`)
    const location = each.locationId ? numberOf('Location', each.locationId) : null
    if (each.dispositionType === 'RESTOCKED' && location === null) throw refuse('BLANK', [...at, 'locationId'], 'Location is required to restock.')
    if (location !== null && !state.locations.some((one) => one.id === location)) throw refuse('NOT_FOUND', [...at, 'locationId'], 'Location not found.')
    item.dispositions.push({ id: nextId(state), type: each.dispositionType, quantity: each.quantity, locationId: location, createdAt: nowIso() })
    disposed += each.quantity
    touched.add(reverse)
    if (each.dispositionType === 'RESTOCKED') moveStock(state, orderLineOf(orderOf(state, found), item.fulfillmentLineItemId)?.line.variantId ?? null, each.quantity)
    if (reverse.lineItems.every((one) => one.dispositions.reduce((sum, done) => sum + done.quantity, 0) >= one.totalQuantity)) reverse.status = 'CLOSED'
  }
  if (disposed > asked.quantity) throw refuse('INVALID', field, 'More units are disposed than processed.')
  return [...touched]
}
