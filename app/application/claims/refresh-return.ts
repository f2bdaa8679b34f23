import type { ClaimEvent } from '../../domain/claim/events.ts'
import { evolve } from '../../domain/claim/evolve.ts'
import { evolveBeside } from '../../domain/claim/evolve-beside.ts'
import { correspond } from '../mails/correspond.ts'
import { deskOf } from '../mails/desk.ts'
import { mailLanguageOf } from '../mails/words.ts'
import { ShopifyUnavailable } from '../ports.ts'
import type { ShopifyAdmin, ShopifyReturn } from '../ports.ts'
import type { OrderRefund } from '../settlement-port.ts'
import { shopifyActor } from '../actor.ts'
import type { StoredClaim } from './stored-claim.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import { changeOf } from './change-of.ts'
import { decideReceived } from './decide-received.ts'
import type { TimerDeps } from './fire-timer.ts'
import { isLost } from './failed-payments.ts'
import { isOurs } from './marker.ts'
import { refusalGiven } from './refusal-of.ts'
import { changesInReturn } from './return-changes/changes-in-return.ts'
import { pictureOf } from './return-picture.ts'
import type { ReturnPicture } from './return-picture.ts'
import { stepsStillDue, undoneSteps } from './undone-steps.ts'

export interface RefreshDeps extends TimerDeps { shopify: Pick<ShopifyAdmin, 'readReturn' | 'refundsOfOrder'> }

/**
 * Takes over, or tells, what was done to a claim's return in Shopify itself since it was last looked at. The claim is
 * loaded before Shopify is read, and nothing is written over a change made meanwhile: `ShopifyUnavailable` then, as while
 * a step is under way, and it is looked at again later.
 */
export async function refreshReturn(deps: RefreshDeps, shop: StoredShop, claimId: string, returnId: string): Promise<void> {
  const claim = await deps.stores.claims.load(shop.shop, claimId)
  if (!claim) return
  // While a step is under way the change is most likely our own, and the step's answer tells of it.
  if (claim.state.pendingStep) throw new ShopifyUnavailable('A step of this claim is under way.')
  const returned = await deps.shopify.readReturn(shop.shop, returnId)
  if (!returned) return
  const known = claim.returns.find((one) => one.id === returnId)
  const now = pictureOf(returned)
  const seen = known?.seen ?? now
  const refunds = await newRefunds(deps, shop.shop, returned, seen)
  const taken = changesInReturn({ claim, state: claim.state, status: known?.status ?? null, seen, now, returned, refunds, refusal: await refusalIn(deps, claim, returned) })
  if (taken.length === 0) return
  const at = deps.now()
  const { redecided, lines, events: anew } = await decideReceived(deps, claim, taken, at)
  const events: ClaimEvent[] = [...taken, ...anew]
  const told = refunds.filter((refund) => refund.status !== 'pending' && !isLost(refund)).map((refund) => refund.id)
  const { state: beside, overtaken } = evolveBeside(claim.state, events, undoneSteps(claim))
  // The refused step was ended there, and nothing waits behind it any more: what is still due is ordered anew.
  const steps = claim.state.failure !== null && beside.failure === null ? stepsStillDue(claim, overtaken) : []
  if (steps[0]) events.push({ type: 'retry-ordered', step: steps[0].kind })
  const state = events.slice(taken.length + anew.length).reduce(evolve, beside)
  const written = await deps.stores.claims.commit(claim, claim.version, {
    ...changeOf({ lines }, claim.state, events, at, shopifyActor, state),
    redecided,
    overtakenSteps: overtaken,
    ...(steps.length ? { steps } : {}),
    shopifyReturn: { id: returned.id, name: returned.name, status: returned.status, seen: { ...now, refunds: [...new Set([...seen.refunds, ...told])] } },
    ...correspond(await deskOf(deps, shop, claim), { ...claim, lines }, events, shopifyActor, at),
  })
  if (!written) throw new ShopifyUnavailable('The claim changed meanwhile.')
}

/** Refunds of the return that nobody has told of yet and that none of our steps made, with the pieces they are for. */
async function newRefunds({ shopify }: RefreshDeps, shop: string, returned: ShopifyReturn, seen: ReturnPicture): Promise<OrderRefund[]> {
  const fresh = returned.refunds.filter((refund) => !isOurs(refund.note) && !seen.refunds.includes(refund.id))
  if (fresh.length === 0) return []
  const held = (await shopify.refundsOfOrder(shop, returned.orderId)).filter((refund) => fresh.some((one) => one.id === refund.id))
  if (held.length < fresh.length) throw new ShopifyUnavailable('Shopify does not show a refund of this return in full yet.')
  return held
}

/** What a refusal in Shopify carries by the terms of the lines it refuses. */
async function refusalIn({ policies }: RefreshDeps, claim: StoredClaim, returned: ShopifyReturn) {
  const refused = returned.status === 'DECLINED' ? claim.lines.filter((line) => claim.state.lines.some((one) => one.id === line.id && one.returnId === returned.id && one.authorization === 'requested')) : []
  return refusalGiven(policies, claim, refused, returned.decline?.note ?? '', mailLanguageOf(claim.customer.locale))
}
