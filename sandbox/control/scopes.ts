import { nowIso } from '../state/clock.ts'
import type { Platform } from '../state/platform.ts'

/** Changes what a shop grants, as Shopify does when it approves a scope or takes it back; the app hears of it. */
export function changeScopes(platform: Platform, shop: string, scopes: string[]): { scopes: string[] } | { refused: string } {
  return platform.change(shop, (state, emit) => {
    const { installation } = state
    if (!installation || installation.uninstalledAt) return { refused: 'The app is not on this shop.' }
    const previous = installation.scopes
    installation.scopes = scopes
    emit('app/scopes_update', { id: installation.id, previous, current: scopes, updated_at: nowIso() })
    return { scopes }
  })
}
