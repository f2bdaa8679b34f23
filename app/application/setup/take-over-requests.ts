import type { ShopifyAdmin } from '../ports.ts'
import { takeOverReturn } from '../webhooks/take-over-return.ts'
import type { TakeOverDeps } from '../webhooks/take-over-return.ts'
import { readFactsOfOrder } from './read-products.ts'
import type { ProductDeps } from './read-products.ts'

export interface TakeOverRequestsDeps extends TakeOverDeps, Pick<ProductDeps, 'setUpShopify'> { shopify: TakeOverDeps['shopify'] & Pick<ShopifyAdmin, 'returnsOfOrder'> }

/** Takes over what customers requested on an order, once what terms ask of its products is there. Throws once at the end where one of the returns could not be. Repeatable. */
export async function takeOverRequests(deps: TakeOverRequestsDeps, shop: string, orderId: string): Promise<void> {
  const known = await deps.stores.shops.find(shop)
  if (!known || known.uninstalled) return
  await readFactsOfOrder(deps, shop, orderId)
  const failed: unknown[] = []
  for (const returned of await deps.shopify.returnsOfOrder(shop, orderId)) {
    if (returned.status !== 'REQUESTED' || (await deps.stores.claims.byReturn(shop, returned.id))) continue
    try {
      await takeOverReturn(deps, known, returned)
    } catch (error) {
      deps.log({ event: 'return-not-taken-over', shop, return: returned.id, reason: error instanceof Error ? error.name : 'failed' })
      failed.push(error)
    }
  }
  if (failed.length > 0) throw failed[0]
}
