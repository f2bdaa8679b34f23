import type { ClaimEvent } from '../../domain/claim/events.ts'
import { correspond } from '../mails/correspond.ts'
import { deskOf } from '../mails/desk.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { Actor } from '../actor.ts'
import { changeOf } from './change-of.ts'
import { differencesOf } from './differences.ts'
import type { TimerDeps } from './fire-timer.ts'

const recourse: Actor = { kind: 'recourse', id: null, name: 'Recourse' }

export interface ReconcileDeps extends TimerDeps { shopify: Pick<ShopifyAdmin, 'refundsOfOrder'> }

/**
 * Reads back what Shopify holds of an order's refunds and tells each of its claims what differs, once. Nothing is set
 * right by itself: a difference in money is for people to look at. A claim with a step under way is left for later.
 */
export async function reconcileOrder(deps: ReconcileDeps, shop: string, orderId: string): Promise<void> {
  const rows = await deps.stores.claims.ofOrder(shop, orderId)
  const stored = await deps.stores.shops.find(shop)
  if (rows.length === 0 || !stored) return
  const refunds = await deps.shopify.refundsOfOrder(shop, orderId)
  for (const { id } of rows) {
    const claim = await deps.stores.claims.load(shop, id)
    if (!claim || claim.state.pendingStep || claim.state.lines.length === 0) continue
    const known = new Set((await deps.stores.claims.events(shop, id)).flatMap(({ event }) => (event.type === 'difference-found' ? [event.sentence] : [])))
    const events = differencesOf(claim, refunds).filter((sentence) => !known.has(sentence)).map((sentence): ClaimEvent => ({ type: 'difference-found', sentence }))
    if (events.length === 0) continue
    // A claim changed meanwhile is looked at again with the next webhook, or the day after.
    const at = deps.now()
    await deps.stores.claims.commit(claim, claim.version, { ...changeOf(claim, events, claim.state, at, recourse), ...correspond(await deskOf(deps, stored, claim), claim, events, recourse, at) })
  }
}
