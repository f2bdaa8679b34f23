import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { ShopifyAdmin, ShopifyReturn } from '../ports.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import { recourse } from '../actor.ts'
import type { StoredClaim, StoredStep } from './stored-claim.ts'
import type { Stores } from '../store-ports.ts'
import type { ClaimChange } from './claim-store.ts'
import { alreadyDone } from './already-done.ts'
import { confirmed } from './confirmed.ts'
import { callShopify } from './call-shopify.ts'
import type { Called, Confirmed } from './called.ts'
import { changeOf } from './change-of.ts'
import { afterOwnStep } from './return-picture.ts'
import { correspond } from '../mails/correspond.ts'
import { deskOf } from '../mails/desk.ts'
import type { Desk } from '../mails/compose-mails.ts'

export interface PerformDeps { stores: Stores; policies: PolicyShelf; shopify: ShopifyAdmin; now(): Date }

/** After so many attempts a fault of our own is shown as failed; Shopify's silence is waited out however long it lasts. */
const patience = 10

/**
 * Performs a claim's steps in Shopify, one after the other. A step is marked before its call; one found marked is in
 * doubt, and Shopify is read before anything is repeated. Throws where Shopify can't answer now: the job is tried again.
 */
export async function performSteps(deps: PerformDeps, shop: string, claimId: string): Promise<void> {
  const alone = await deps.stores.claims.exclusively(claimId, async () => {
    for (;;) {
      const claim = await deps.stores.claims.load(shop, claimId)
      const step = claim && nextStep(claim)
      if (!claim || !step) return
      // Read before Shopify is called: nothing that could fail may stand between its answer and writing that down.
      const stored = await deps.stores.shops.find(shop)
      const desk = stored && (await deskOf(deps, stored, claim, step.input.then))
      await record(deps, claim, step, await perform(deps, claim, step), desk)
    }
  })
  if (!alone) throw new ShopifyUnavailable('Another worker is at this claim.')
}

const isUnfinished = (step: StoredStep) => step.state === 'waiting' || step.state === 'performing'
const nextStep = (claim: StoredClaim): StoredStep | null => (claim.state.failure ? null : (claim.steps.find(isUnfinished) ?? null))

async function perform(deps: PerformDeps, claim: StoredClaim, step: StoredStep): Promise<Called> {
  const inDoubt = step.state === 'performing' || step.input.standsFor !== undefined
  try {
    await deps.stores.claims.markPerforming(step.id, deps.now())
    const done = inDoubt ? await alreadyDone(deps, claim, step) : null
    if (done) return done
    const called = await callShopify(deps, claim, step)
    // A refusal may only mean that an earlier, lost call has got through after all.
    return 'refused' in called ? ((await alreadyDone(deps, claim, step)) ?? called) : called
  } catch (error) {
    return afterError(deps, claim, step, error)
  }
}

/**
 * What a step comes to that met an error: thrown on where waiting may help. Staff go on without a refused step, so it is
 * refused only once Shopify was read and has not acted; as long as it can't be read the step stays in doubt.
 */
async function afterError(deps: PerformDeps, claim: StoredClaim, step: StoredStep, error: unknown): Promise<Called> {
  const isLost = error instanceof ShopifyAccessLost
  const isWaiting = error instanceof ShopifyUnavailable
  const [said, then] = isLost ? ['Shopify no longer lets Recourse act for this shop. Open Recourse in the Shopify admin once.', 'Then try again.'] : ['Recourse met an error of its own here; its log says more.', 'Try again once it is mended.']
  await deps.stores.claims.noteFailure(step.id, isWaiting ? error.sentence : said)
  if (isWaiting || (!isLost && step.attempts < patience)) throw error
  return (await alreadyDone(deps, claim, step)) ?? { refused: `${said} ${then}` }
}

/** Writes down what Shopify has confirmed or refused. A claim changed meanwhile is read again: the answer must not be lost. */
async function record(deps: PerformDeps, first: StoredClaim, step: StoredStep, called: Called, desk: Desk | null): Promise<void> {
  for (let claim: StoredClaim | null = first; claim; claim = await deps.stores.claims.load(claim.shop, claim.id)) {
    // Another worker may have finished the step where this one's lock was lost with its connection.
    if (!claim.steps.some((one) => one.id === step.id && isUnfinished(one))) return
    const refused = 'refused' in called
    const events = refused ? [{ type: 'step-refused' as const, step: step.kind, sentence: called.refused }] : confirmed(step, called)
    const actor = refused ? recourse : step.input.actor
    const at = deps.now()
    const done = await deps.stores.claims.commit(claim, claim.version, {
      ...changeOf(claim, claim.state, events, at, actor),
      finishedStep: { id: step.id, state: refused ? 'refused' : 'done', result: refused ? null : resultOf(called), error: refused ? called.refused : null },
      ...(refused || !called.return ? {} : { shopifyReturn: returnAfter(claim, step, called.return, called.before) }),
      ...(desk ? correspond(desk, claim, events, actor, at) : {}),
    })
    if (done) return
  }
}

/** The step's return with what the claim has seen of it now. */
function returnAfter(claim: StoredClaim, step: StoredStep, after: ShopifyReturn, before: ShopifyReturn | undefined): ClaimChange['shopifyReturn'] {
  const known = claim.returns.find((one) => one.id === after.id)
  return { id: after.id, name: after.name, status: after.status, seen: afterOwnStep(known?.seen ?? null, step.kind, after, before) }
}

/** What stays on record of Shopify's answer: ids and states, nothing personal. */
const resultOf = (called: Confirmed) => ({ ...(called.return ? { return: called.return.id, status: called.return.status } : {}), ...(called.refunded ? { refunded: called.refunded.shop.amount } : {}), ...(called.order ? { order: called.order.id } : {}) })
