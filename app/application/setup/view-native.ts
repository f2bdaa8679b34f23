import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { SetUpDeps } from './setup-deps.ts'
import type { NativeView } from './setup-view.ts'

const days = 90
const day = 24 * 3600 * 1000

/** What is seen of returns by way of Shopify itself. Its own rules for them can't be read: only that customers could ask, and whether they do. */
export async function viewNative({ stores, setUpShopify, now }: Pick<SetUpDeps, 'stores' | 'setUpShopify' | 'now'>, { shop }: StoredShop): Promise<NativeView> {
  const [taken, seen] = await Promise.all([stores.setup.nativeRequests(shop, new Date(now().getTime() - days * day)), seenBy(setUpShopify, shop)])
  return { seen, taken: { ...taken, days }, settingsUrl: 'shopify://admin/settings/customer_accounts' }
}

async function seenBy(setUpShopify: SetUpDeps['setUpShopify'], shop: string): Promise<NativeView['seen']> {
  try {
    return await setUpShopify.nativeReturns(shop)
  } catch (error) {
    if (error instanceof ShopifyUnavailable || error instanceof ShopifyAccessLost) return null
    throw error
  }
}
