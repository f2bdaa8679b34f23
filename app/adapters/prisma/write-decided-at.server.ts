import type { ClaimState } from '../../domain/claim/state.ts'
import type { ClaimChange } from '../../application/claims/claim-store.ts'
import type { Transaction } from './client.server.ts'
import { withMerged } from './merged-claims.server.ts'

const isRequested = ({ lines }: ClaimState) => lines.some((line) => line.authorization === 'requested')

/** Nothing of the claim is only asked for any more, and not because its customer has taken all of it back or because it was merged away. */
const isAllDecided = (before: ClaimState, after: ClaimState) => isRequested(before) && !isRequested(after) && after.lines.some((line) => line.authorization !== 'withdrawn')

/**
 * Keeps when staff or a rule first decided all that a claim asked for: at the last of their decisions by the time at which
 * nothing of it was left to decide. It stays, whatever is asked for anew. The change's own events are written before.
 */
export async function writeDecidedAt(tx: Transaction, { shop, id, state }: { shop: string; id: string; state: ClaimState }, change: Pick<ClaimChange, 'state'>): Promise<void> {
  if (!isAllDecided(state, change.state)) return
  // A cancellation that Shopify told of is the customer's own as a rule.
  await tx.$executeRaw`
    with recursive ${withMerged(shop, [id])}
    update "Claim" claim set "decidedAt" = (
      select max(event."at") from tree join "ClaimEvent" event on event."shop" = ${shop} and event."claimId" = tree."id"
      where event."at" >= claim."openedAt" and (event."type" in ('approved', 'declined') or (event."type" = 'canceled' and event."actor" ->> 'kind' in ('staff', 'rule'))))
    where claim."shop" = ${shop} and claim."id" = ${id} and claim."decidedAt" is null`
}
