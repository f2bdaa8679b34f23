import type { ShopifyAdmin } from '../ports.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import { tellOfCancellation, tellOfLostEdits } from './order-changes.ts'
import { reconcileOrder } from './reconcile.ts'
import type { Reconciled, ReconcileDeps } from './reconcile.ts'
import { refreshOrder } from './refresh-order.ts'

export interface LookDeps extends ReconcileDeps { shopify: ReconcileDeps['shopify'] & Pick<ShopifyAdmin, 'orderNews' | 'readOrder'> }

/**
 * Looks whether anything has happened to an open claim's order that no webhook has told of: an edit, a cancellation,
 * refunds and returns. One question about the order, one a return and one about refunds; one more where the order changed.
 */
export async function lookAtOrder(deps: LookDeps, shop: StoredShop, orderId: string): Promise<Reconciled> {
  const news = await deps.shopify.orderNews(shop.shop, orderId)
  if (!news) return 'done'
  const before = await deps.stores.orders.find(shop.shop, orderId)
  if (!before || Date.parse(before.updatedAt) < Date.parse(news.updatedAt)) await refreshOrder(deps, shop, orderId)
  const order = await deps.stores.orders.find(shop.shop, orderId)
  if (order) {
    // Whoever else has read the order meanwhile, such as a customer's page, has told nobody of it.
    await tellOfCancellation(deps, shop, { id: orderId, name: order.facts.name, cancelledAt: news.cancelledAt })
    await tellOfLostEdits(deps, shop, order, news.edits)
  }
  return reconcileOrder(deps, shop.shop, orderId)
}
