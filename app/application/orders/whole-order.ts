import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { Refusal } from '../application.ts'
import type { Stores } from '../store-ports.ts'
import type { StoredOrder } from './order-store.ts'

export interface WholeOrderDeps { stores: Pick<Stores, 'orders'>; shopify: Pick<ShopifyAdmin, 'readOrder'> }

/** `untold`: Shopify was asked for it just now, and tells of no such order. */
export interface AskedOrder extends StoredOrder { untold?: true }

/**
 * A stored order. One of which only a file of past orders has told, and not all for sure, is read now and not when the import
 * comes to it; where Shopify gives no answer, or tells of no such order, it stays as it is: each time it is asked anew, since
 * the shop may let Recourse see older orders meanwhile.
 */
export async function wholeOrder({ stores, shopify }: WholeOrderDeps, shop: string, orderId: string): Promise<AskedOrder | null> {
  const stored = await stores.orders.find(shop, orderId)
  if (!stored?.unread) return stored
  try {
    const read = await shopify.readOrder(shop, orderId)
    if (!read) return { ...stored, untold: true }
    await stores.orders.takeIn(shop, [read])
  } catch (error) {
    if (error instanceof ShopifyUnavailable || error instanceof ShopifyAccessLost) return stored
    throw error
  }
  return stores.orders.find(shop, orderId)
}

/** Why nothing can be decided on an order that is not there as a whole; null where it is. `todo`: what to do about one that is too long. */
export function notWhole({ complete, unread, untold }: AskedOrder, todo: string): Refusal | null {
  if (complete) return null
  if (untold) return { kind: 'not-allowed', sentence: `Shopify’s file of past orders did not tell all of this order, and Shopify tells of no such order any more: it was deleted, or it is older than what Shopify lets Recourse see. So nothing can be decided on it. ${todo}` }
  if (unread) return { kind: 'conflict', sentence: 'Shopify’s file of past orders did not tell all of this order, and Shopify gives no answer about it just now, so nothing can be decided on it yet. Try again in a few minutes.' }
  return { kind: 'not-allowed', sentence: `This order is longer than Recourse reads of one, so its deliveries and sums are not known in full. ${todo}` }
}
