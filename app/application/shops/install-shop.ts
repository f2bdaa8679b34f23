import type { ReadOrder, ShopifyAdmin } from '../ports.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { Stores } from '../store-ports.ts'

export interface InstallDeps {
  stores: Stores
  shopify: ShopifyAdmin
  /** The library's policy sets: which one a new shop starts with, its hash and its content. */
  library: { startingSet(shop: { shop: string; countryCode: string }): { name: string; hash: string; content: unknown } }
  enqueueImport(shop: string): Promise<void>
  now(): Date
}

/** Runs after Shopify has granted access: knows the shop, gives it its policy, and has its orders taken in. Repeatable. */
export async function installShop(deps: InstallDeps, shop: string, scopes: string): Promise<void> {
  const before = await deps.stores.shops.find(shop)
  const read = await deps.shopify.readShop(shop)
  const set = deps.library.startingSet({ shop, countryCode: read.countryCode })
  await deps.stores.shops.install(shop, read, scopes, set.name, deps.now())
  await deps.stores.policies.adopt(shop, set.name, set.hash, set.content, deps.now())
  if (before?.orderImport.state !== 'done' && before?.orderImport.state !== 'running') await deps.enqueueImport(shop)
}

export type ImportDeps = Pick<InstallDeps, 'stores' | 'shopify'> & { log(entry: Record<string, unknown>): void }

/**
 * Takes in all orders the shop lets us read, page by page, unless another worker is at it. The cursor is kept after each
 * page: after a crash it goes on where it was, and taking an order in twice changes nothing. Throws where it is to be tried again.
 */
export async function takeInOrders(deps: ImportDeps, shop: string): Promise<void> {
  await deps.stores.shops.importing(shop, () => takeInAll(deps, shop))
}

async function takeInAll(deps: ImportDeps, shop: string): Promise<void> {
  const known = await deps.stores.shops.find(shop)
  if (!known || known.uninstalled || known.orderImport.state === 'done') return
  let { cursor, taken } = known.orderImport
  await deps.stores.shops.importProgress(shop, { state: 'running', cursor, taken, message: null })
  try {
    for (;;) {
      const page = await deps.shopify.readOrders(shop, cursor)
      taken += await takeInPage(deps, shop, page.orders)
      cursor = page.next
      if (cursor === null) break
      await deps.stores.shops.importProgress(shop, { state: 'running', cursor, taken, message: null })
    }
    await deps.stores.shops.importProgress(shop, { state: 'done', cursor: null, taken, message: null })
  } catch (error) {
    if (error instanceof ShopifyUnavailable) {
      await deps.stores.shops.importProgress(shop, { state: 'running', cursor, taken, message: `${error.sentence} It is tried again by itself.` })
      throw error
    }
    const lost = error instanceof ShopifyAccessLost
    await deps.stores.shops.importProgress(shop, { state: 'failed', cursor, taken, message: lost ? 'Shopify no longer lets Recourse read this shop. Open Recourse in the Shopify admin again.' : 'Taking in the orders failed. Open Recourse again to start once more.' })
    // Only opening the app brings access back, and that starts the import anew.
    if (!lost) throw error
  }
}

/** How many were taken in. One that can't be must not keep the others out: it is left out, and the log says which. */
async function takeInPage(deps: ImportDeps, shop: string, orders: ReadOrder[]): Promise<number> {
  try {
    await deps.stores.orders.takeIn(shop, orders)
    return orders.length
  } catch {
    let taken = 0
    for (const order of orders) {
      try {
        await deps.stores.orders.takeIn(shop, [order])
        taken += 1
      } catch (error) {
        // Throws in its turn where it is the database that fails, and not the order.
        await deps.stores.shops.find(shop)
        deps.log({ event: 'order-left-out', shop, order: order.facts.id, error: error instanceof Error ? error.name : 'failed' })
      }
    }
    return taken
  }
}
