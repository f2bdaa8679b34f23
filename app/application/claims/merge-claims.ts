import type { ClaimEvent } from '../../domain/claim/events.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { staffActor } from '../actor.ts'
import type { StoredClaim } from './stored-claim.ts'
import { changedMeanwhile } from './act-on-claim.ts'
import { changeOf } from './change-of.ts'
import { correspond } from '../mails/correspond.ts'
import { deskOf } from '../mails/desk.ts'
import type { OpenDeps } from './open-claim.ts'

/** The lines of claim `fromId` go on in claim `intoId`: two claims on one order for what is one matter. The versions are those that were seen. */
export async function mergeClaims(deps: OpenDeps, context: StaffContext, into: { id: string; version: number }, from: { id: string; version: number }): Promise<Result<{ version: number }, Refusal>> {
  const refused = notPermitted(context, 'merge')
  if (refused) return err(refused)
  const [shop, kept, gone] = await Promise.all([deps.stores.shops.find(context.shop), deps.stores.claims.load(context.shop, into.id), deps.stores.claims.load(context.shop, from.id)])
  if (!shop || !kept || !gone) return err({ kind: 'not-found', sentence: 'There is no such claim in this shop.' })
  const reason = whyNotMerged(kept, gone)
  if (reason) return err({ kind: 'not-allowed', sentence: reason })
  if (kept.version !== into.version || gone.version !== from.version) return err(changedMeanwhile)
  const at = deps.now()
  const actor = staffActor(context)
  const joined: ClaimEvent[] = [{ type: 'merged-in', claimId: gone.id, number: gone.number, lines: gone.state.lines, awaitingAnswer: gone.state.awaitingAnswer }]
  const left: ClaimEvent[] = [{ type: 'merged-away', claimId: kept.id, number: kept.number }]
  const written = await deps.stores.claims.commit(kept, kept.version, {
    ...changeOf({ lines: [...kept.lines, ...gone.lines] }, kept.state, joined, at, actor),
    absorbs: { claim: gone, change: { ...changeOf({ lines: [] }, gone.state, left, at, actor), ...correspond(await deskOf(deps, shop, gone), gone, left, actor, at) } },
  })
  return written === true ? ok({ version: kept.version + 1 }) : err(changedMeanwhile)
}

/** Only what is at rest can be merged: a step under way, a failure or a dispute belongs to its own claim. */
function whyNotMerged(kept: StoredClaim, gone: StoredClaim): string | null {
  if (kept.id === gone.id) return 'A claim can not be merged with itself.'
  if (kept.orderId !== gone.orderId) return 'These claims are about different orders. Only claims on the same order can be merged.'
  if (kept.state.lines.length === 0 || gone.state.lines.length === 0) return 'One of these claims was merged already.'
  if ([kept, gone].some(({ state }) => state.pendingStep !== null)) return 'Shopify has not confirmed the last step of one of these claims yet. Wait for it.'
  if ([kept, gone].some(({ state }) => state.failure !== null)) return 'Shopify refused the last step of one of these claims. Settle that first.'
  if ([kept, gone].some(({ state }) => state.failedPayments.length > 0)) return 'A payment of one of these claims has failed. Pay it again first.'
  if ([kept, gone].some(({ state }) => state.disputed)) return 'One of these claims is disputed. Resolve the dispute first.'
  return null
}
