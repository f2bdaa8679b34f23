import type { Stores } from '../store-ports.ts'
import type { SetUpShopify } from './setup-shopify.ts'

export interface AfterSetUpDeps {
  stores: Pick<Stores, 'shops'>
  setUpShopify: Pick<SetUpShopify, 'ordersWithRequests'>
  enqueue: { requests(shop: string, orderId: string): Promise<void> }
}

/**
 * Has the worker take up the returns that customers requested from Shopify before there were terms to decide them by, each
 * order by itself: one that can't be read holds up no other. Repeatable.
 */
export async function afterSetUp({ stores, setUpShopify, enqueue }: AfterSetUpDeps, shop: string): Promise<void> {
  const known = await stores.shops.find(shop)
  if (!known || known.uninstalled) return
  let after: string | null = null
  do {
    const page = await setUpShopify.ordersWithRequests(shop, after)
    for (const orderId of page.ids) await enqueue.requests(shop, orderId)
    after = page.next
  } while (after !== null)
}
