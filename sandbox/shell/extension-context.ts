import type { AdminContext } from '../extension-host/contract.ts'
import { gid } from '../state/gid.ts'
import type { Order } from '../state/model.ts'
import type { ShopView } from './context.ts'

/** What the extensions on an order's page are told; null where the app is not on this shop, or the shell has no host for them. */
export function orderExtensionContext({ shell, state, handle }: ShopView, order: Order): AdminContext | null {
  const installed = state.installation !== null && state.installation.uninstalledAt === null
  if (shell.extensions === null || !installed) return null
  return {
    surface: 'admin',
    // The shell itself speaks English only.
    language: 'en',
    shop: { id: gid('Shop', state.shop.id), name: state.shop.name, myshopifyDomain: state.shop.domain, storefrontUrl: state.shop.url },
    app: { publicOrigin: shell.extensions.appPublicOrigin, localOrigin: shell.origins.app },
    selected: [{ id: gid('Order', order.id) }],
    endpoints: { idToken: `/store/${handle}/id-token`, adminApi: `/store/${handle}/admin-api` },
  }
}
