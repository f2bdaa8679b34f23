import type { ClaimEvent } from '../../domain/claim/events.ts'
import { recourse } from '../actor.ts'
import type { Stores } from '../store-ports.ts'
import type { StoredClaim } from './stored-claim.ts'
import { evolve } from '../../domain/claim/evolve.ts'
import { differencesOf } from './differences.ts'
import { failedNow } from './failed-payments.ts'
import { refreshReturn } from './refresh-return.ts'
import type { RefreshDeps } from './refresh-return.ts'
import { tellClaims } from './tell-claims.ts'

export type ReconcileDeps = RefreshDeps

/** `under-way`: a claim with a step under way was left for later; `pending`: money is on its way that its provider has not confirmed, or has to be paid again. */
export type Reconciled = 'done' | 'under-way' | 'pending'

/**
 * Reads back what Shopify holds of an order's returns and refunds: takes over what was done there, and tells each of its
 * claims what differs, once. Nothing is set right by itself: a difference in money is for people to look at.
 */
export async function reconcileOrder(deps: ReconcileDeps, shop: string, orderId: string): Promise<Reconciled> {
  const rows = await deps.stores.claims.ofOrder(shop, orderId)
  const stored = await deps.stores.shops.find(shop)
  if (rows.length === 0 || !stored) return 'done'
  let underWay = false
  // Money in a claim's own return is the claim's, so returns are read first, whichever was told of first.
  for (const { id } of rows) {
    const claim = await deps.stores.claims.load(shop, id)
    if (claim?.state.pendingStep) underWay = true
    else for (const returned of claim?.returns.filter(canHoldMoney) ?? []) await refreshReturn(deps, stored, id, returned.id)
  }
  const refunds = await deps.shopify.refundsOfOrder(shop, orderId)
  const all = [...refunds]
  let failing = false
  await tellClaims(deps, stored, orderId, recourse, async (claim, told) => {
    if (claim.state.pendingStep) return []
    const merged = await mergedInto(deps.stores, shop, told)
    const elsewhere = (await Promise.all(otherPayers([claim, ...merged.map((one) => one.claim)], orderId).map((payer) => deps.shopify.refundsOfOrder(shop, payer)))).flat()
    all.push(...elsewhere)
    const theirs = merged.flatMap(({ events }) => events)
    const failed = failedNow(claim, [claim, ...merged.map((one) => one.claim)], [...refunds, ...elsewhere], [...told, ...theirs])
    if (failed.reduce(evolve, claim.state).failedPayments.length > 0) failing = true
    const known = new Set(theirs.flatMap((event) => (event.type === 'difference-found' ? [event.sentence] : [])))
    return [...failed, ...differencesOf(claim, refunds, merged.map((one) => one.claim), elsewhere).filter(({ sentence }) => !known.has(sentence ?? ''))]
  })
  return underWay ? 'under-way' : failing || all.some(({ status }) => status === 'pending') ? 'pending' : 'done'
}

/** The orders beside this one on which claims have paid back. */
const otherPayers = (claims: StoredClaim[], orderId: string) => [...new Set(claims.flatMap(({ steps }) => steps.flatMap(({ state, input: { task } }) => (state === 'done' && (task?.kind === 'pay-back' || task?.kind === 'pay-again') && task.orderId && task.orderId !== orderId ? [task.orderId] : []))))]

/** The claims that go on in one by its events, each with its own, and those that went on in them before: what they paid back carries their own numbers. */
async function mergedInto(stores: Pick<Stores, 'claims'>, shop: string, events: ClaimEvent[]): Promise<Array<{ claim: StoredClaim; events: ClaimEvent[] }>> {
  const found = await Promise.all(events.flatMap((event) => (event.type === 'merged-in' ? [event.claimId] : [])).map(async (id) => {
    const gone = await stores.claims.load(shop, id)
    if (!gone) return []
    const theirs = (await stores.claims.events(shop, id)).map(({ event }) => event)
    return [{ claim: gone, events: theirs }, ...(await mergedInto(stores, shop, theirs))]
  }))
  return found.flat()
}

const canHoldMoney = ({ status }: StoredClaim['returns'][number]) => status === 'OPEN' || status === 'CLOSED' || status === 'REQUESTED'
