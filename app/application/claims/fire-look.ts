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

/**
 * Shopify is asked once a day about an open claim's order, and about money that has moved until its provider has confirmed
 * it. What could not be asked, for whatever reason, is asked again in an hour: it must not stand before the others for ever.
 */
export async function fireLook(deps: LookDeps, shop: StoredShop, claim: StoredClaim, timer: StoredTimer, at: Date): Promise<void> {
  const { timers } = deps.stores
  const putOff = (milliseconds: number) => timers.later(timer.id, new Date(at.getTime() + milliseconds))
  if (shop.uninstalled) return putOff(lookEveryMilliseconds)
  if (timer.kind === 'look' && !isLookedAt(claim.state)) return timers.drop(timer.id, at)
  try {
    const found = timer.kind === 'look' ? await lookAtOrder(deps, shop, claim.orderId) : await reconcileOrder(deps, timer.shop, claim.orderId)
    if (found === 'done' && timer.kind === 'reconcile') return timers.drop(timer.id, at)
    return putOff(found === 'under-way' ? hour : lookEveryMilliseconds)
  } catch (error) {
    await putOff(hour)
    if (!(error instanceof ShopifyUnavailable || error instanceof ShopifyAccessLost)) throw error
  }
}
