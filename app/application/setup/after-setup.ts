import type { TakeOverDeps } from '../webhooks/take-over-return.ts'
import { takeOverReturn } from '../webhooks/take-over-return.ts'
import type { ShopifyAdmin } from '../ports.ts'
import { readProductFacts } from './read-products.ts'
import type { ProductDeps } from './read-products.ts'
import type { SetUpShopify } from './setup-shopify.ts'

export interface AfterSetUpDeps extends TakeOverDeps, Pick<ProductDeps, 'policies'> {
  shopify: ShopifyAdmin
  setUpShopify: Pick<SetUpShopify, 'readProducts' | 'ordersWithRequests'>
}

/** Orders whose requested returns are taken over in one go; Shopify gives no more of a list at once. */
const mostOrders = 250

/**
 * Takes up what had to wait for a shop's first policy: facts of products that its terms ask for, and returns that
 * customers requested from Shopify before there were terms to decide them by. Repeatable.
 */
export async function afterSetUp(deps: AfterSetUpDeps, shop: string): Promise<void> {
  await readProductFacts(deps, shop)
  const known = await deps.stores.shops.find(shop)
  if (!known || known.uninstalled) return
  for (const orderId of await deps.setUpShopify.ordersWithRequests(shop, mostOrders)) {
    for (const returned of await deps.shopify.returnsOfOrder(shop, orderId)) {
      if (returned.status === 'REQUESTED' && !(await deps.stores.claims.byReturn(shop, returned.id))) await takeOverReturn(deps, known, returned)
    }
  }
}
