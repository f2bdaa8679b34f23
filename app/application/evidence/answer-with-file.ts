import { actOnClaimAs } from '../claims/act-on-claim.ts'
import type { OpenDeps } from '../claims/open-claim.ts'
import type { Actor } from '../actor.ts'

/** A file that a customer hands in for a claim answers what was asked of them. Nothing happens where no question is open; a claim that changes meanwhile is looked at again. */
export async function answerWithFile(deps: OpenDeps, shop: string, actor: Actor, claimId: string, fileName: string): Promise<void> {
  for (;;) {
    const claim = await deps.stores.claims.load(shop, claimId)
    if (!claim?.state.awaitingAnswer) return
    const done = await actOnClaimAs(deps, shop, actor, claimId, claim.version, { name: 'take-answer', note: fileName })
    if (done.ok || done.error.kind !== 'conflict') return
  }
}
