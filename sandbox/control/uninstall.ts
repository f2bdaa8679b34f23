import { nowIso } from '../state/clock.ts'
import { gid } from '../state/gid.ts'
import type { Platform } from '../state/platform.ts'

/** Takes the app off a shop: its tokens die at once and app/uninstalled is sent. False when it wasn't installed. */
export function uninstallApp(platform: Platform, shop: string): boolean {
  return platform.change(shop, (state, emit) => {
    const { installation } = state
    if (!installation || installation.uninstalledAt) return false
    installation.uninstalledAt = nowIso()
    for (const token of installation.tokens) {
      token.revoked = true
      token.refreshExpiresAtMs = null
    }
    emit('app/uninstalled', { id: state.shop.id, admin_graphql_api_id: gid('Shop', state.shop.id), name: state.shop.name, domain: shop, myshopify_domain: shop, email: state.shop.email, currency: state.shop.currency, iana_timezone: state.shop.timeZone, country_code: state.shop.country })
    return true
  })
}
