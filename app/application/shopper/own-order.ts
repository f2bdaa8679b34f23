import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { isOrderKey, orderIdOf } from '../orders/view-order.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { Stores } from '../store-ports.ts'

export interface OwnOrderDeps { stores: Pick<Stores, 'orders'>; shopify: Pick<ShopifyAdmin, 'orderOwner' | 'readOrder'> }

export type NoOrder = 'not-found' | 'unavailable' | 'access-lost'

/** Asked about where there is nothing to ask about, so that every refusal takes the same call. */
const nobodys = '1'

/**
 * The order of this number, where Shopify says that it is this customer's; as fresh as Shopify has it. Somebody else's,
 * another shop's, one that doesn't exist and a number that is none get the same answer by the same steps: Shopify is
 * asked once, and nothing of ours is looked at before it has answered.
 */
export async function ownOrder(deps: OwnOrderDeps, { shop, customerId }: ShopperContext, key: string): Promise<Result<StoredOrder, NoOrder>> {
  const orderId = orderIdOf(isOrderKey(key) ? key : nobodys)
  try {
    const owner = await deps.shopify.orderOwner(shop, orderId)
    if (!owner || !isOrderKey(key) || owner.customerId !== customerId) return err('not-found')
    const stored = await deps.stores.orders.find(shop, orderId)
    if (stored && !stored.unread && Date.parse(stored.updatedAt) >= Date.parse(owner.updatedAt)) return ok(stored)
    // The shopper is here before the webhook, or before the import has come to the order: what is told them must not be older than what they see.
    const read = await deps.shopify.readOrder(shop, orderId)
    if (read?.customer.id !== customerId) return err('not-found')
    await deps.stores.orders.takeIn(shop, [read])
    const taken = await deps.stores.orders.find(shop, orderId)
    return taken ? ok(taken) : err('not-found')
  } catch (error) {
    if (error instanceof ShopifyUnavailable) return err('unavailable')
    if (error instanceof ShopifyAccessLost) return err('access-lost')
    throw error
  }
}
