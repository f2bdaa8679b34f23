import type { ShopifyAdmin } from '../ports.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import { tellOfLostEdits } from './order-changes.ts'
import { reconcileOrder } from './reconcile.ts'
import type { ReconcileDeps } from './reconcile.ts'
import { refreshOrder } from './refresh-order.ts'

export interface LookDeps extends ReconcileDeps { shopify: ReconcileDeps['shopify'] & Pick<ShopifyAdmin, 'orderNews' | 'readOrder'> }

/**
 * Looks whether anything has happened to an open claim's order that no webhook has told of: an edit, a cancellation,
 * refunds and returns. One question about the order, one a return and one about refunds; one more where the order changed.
 */
export async function lookAtOrder(deps: LookDeps, shop: StoredShop, orderId: string): Promise<void> {
  const news = await deps.shopify.orderNews(shop.shop, orderId)
  if (!news) return
  const before = await deps.stores.orders.find(shop.shop, orderId)
  if (!before || Date.parse(before.updatedAt) < Date.parse(news.updatedAt)) await refreshOrder(deps, shop, orderId)
  const order = await deps.stores.orders.find(shop.shop, orderId)
  if (order) await tellOfLostEdits(deps, shop, order, news.edits)
  await reconcileOrder(deps, shop.shop, orderId)
}
