import type { ShopifyAdmin } from '../ports.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { TimerDeps } from './fire-timer.ts'
import { tellOfCancellation } from './order-changes.ts'

/** Takes an order in as Shopify has it now, and tells its claims where it was canceled. */
export async function refreshOrder(deps: TimerDeps & { shopify: Pick<ShopifyAdmin, 'readOrder'> }, shop: StoredShop, orderId: string): Promise<void> {
  const order = await deps.shopify.readOrder(shop.shop, orderId)
  if (!order) return
  await deps.stores.orders.takeIn(shop.shop, [order])
  await tellOfCancellation(deps, shop, { id: order.facts.id, name: order.facts.name, cancelledAt: order.cancelledAt })
}
