import type { ShopifyAdmin } from '../ports.ts'
import type { Stores } from '../store-ports.ts'

export interface InstallDeps {
  stores: Stores
  shopify: ShopifyAdmin
  /** Which of the library's policy sets a new shop starts with, its hash and its content; null where it comes to the set-up instead. */
  library: { startingSet(shop: string): { name: string; hash: string; content: unknown } | null }
  enqueueImport(shop: string): Promise<void>
  now(): Date
}

/** Runs after Shopify has granted access: knows the shop, gives it its policy, and has its orders taken in. Repeatable. */
export async function installShop(deps: InstallDeps, shop: string, scopes: string): Promise<void> {
  const before = await deps.stores.shops.find(shop)
  const read = await deps.shopify.readShop(shop)
  const set = deps.library.startingSet(shop)
  await deps.stores.shops.install(shop, read, scopes, set?.name ?? '', deps.now())
  if (set) await deps.stores.policies.adopt(shop, set.name, set.hash, set.content, deps.now())
  if (before?.orderImport.state !== 'done' && before?.orderImport.state !== 'running') await deps.enqueueImport(shop)
}
