import type { ClaimEvent } from '../../domain/claim/events.ts'
import { correspond } from '../mails/correspond.ts'
import { deskOf } from '../mails/desk.ts'
import { ShopifyUnavailable } from '../ports.ts'
import type { Actor } from '../actor.ts'
import type { StoredClaim } from './stored-claim.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import { changeOf } from './change-of.ts'
import type { TimerDeps } from './fire-timer.ts'

/** What is only told: it moves nothing. */
export type Telling = Extract<ClaimEvent, { type: 'changed-in-shopify' | 'difference-found' }>

/** What differs in money: told too, or a payment that has to be made again. */
export type Differing = Extract<ClaimEvent, { type: 'difference-found' | 'payment-failed' }>

/**
 * Writes on each claim of an order what there is to tell of it beside what was told, each sentence once; of payments that failed only what is new must be named. `ShopifyUnavailable` where a claim
 * changed meanwhile: what has been told already is not told again then.
 */
export async function tellClaims(deps: TimerDeps, shop: StoredShop, orderId: string, actor: Actor, about: (claim: StoredClaim, told: ClaimEvent[]) => Array<Telling | Differing> | Promise<Array<Telling | Differing>>): Promise<void> {
  for (const { id } of await deps.stores.claims.ofOrder(shop.shop, orderId)) {
    const claim = await deps.stores.claims.load(shop.shop, id)
    if (!claim || claim.state.lines.length === 0) continue
    const told = (await deps.stores.claims.events(shop.shop, id)).map(({ event }) => event)
    const found = await about(claim, told)
    if (found.length === 0) continue
    const known = new Set(told.map(keyOf))
    const events = found.filter((event) => event.type === 'payment-failed' || !known.has(keyOf(event)))
    if (events.length === 0) continue
    const at = deps.now()
    const written = await deps.stores.claims.commit(claim, claim.version, { ...changeOf(claim, claim.state, events, at, actor), ...correspond(await deskOf(deps, shop, claim), claim, events, actor, at) })
    if (!written) throw new ShopifyUnavailable('The claim changed meanwhile.')
  }
}

/** By what a sentence is known again: the same edit of an order is one, another edit that reads alike is not. */
const keyOf = (event: ClaimEvent) => (event.type === 'changed-in-shopify' || event.type === 'difference-found' ? `${event.edit ?? ''} ${event.sentence ?? ''}` : null)
