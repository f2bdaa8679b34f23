import { isLookedAt } from '../../domain/claim/state.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import { lookAtOrder } from './look-at-order.ts'
import type { LookDeps } from './look-at-order.ts'
import { reconcileOrder } from './reconcile.ts'
import type { StoredClaim } from './stored-claim.ts'
import { lookEveryMilliseconds } from './timer-store.ts'
import type { StoredTimer } from './timer-store.ts'

const hour = 3_600_000

/** Shopify is asked once a day about an open claim's order, and about money that has moved until its provider has confirmed it. */
export async function fireLook(deps: LookDeps, shop: StoredShop, claim: StoredClaim, timer: StoredTimer, at: Date): Promise<void> {
  const { timers } = deps.stores
  const tomorrow = new Date(at.getTime() + lookEveryMilliseconds)
  if (shop.uninstalled) return timers.later(timer.id, tomorrow)
  if (timer.kind === 'look') {
    if (!isLookedAt(claim.state)) return timers.drop(timer.id, at)
    return timers.later(timer.id, (await isLooked(deps, shop, claim)) ? tomorrow : new Date(at.getTime() + hour))
  }
  const found = await reconcileOrder(deps, timer.shop, claim.orderId)
  // With a step under way it stays due, and is looked at with the next sweep.
  if (found === 'under-way') return
  return found === 'pending' ? timers.later(timer.id, tomorrow) : timers.drop(timer.id, at)
}

/** False where Shopify could not be asked: looks that fail must not stand before the deadlines of other claims. */
async function isLooked(deps: LookDeps, shop: StoredShop, claim: StoredClaim): Promise<boolean> {
  try {
    await lookAtOrder(deps, shop, claim.orderId)
    return true
  } catch (error) {
    if (error instanceof ShopifyUnavailable || error instanceof ShopifyAccessLost) return false
    throw error
  }
}
