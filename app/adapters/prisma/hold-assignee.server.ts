import type { ClaimChange } from '../../application/claims/claim-store.ts'
import type { Transaction } from './client.server.ts'

/** Who was to be given the claim is gone, or not on the shop's staff. */
export class AssigneeGone extends Error { override name = 'AssigneeGone' }

/**
 * Holds as they are whom a change gives its claim to: who marks them as gone waits for it, and finds this claim among
 * theirs. Before any claim is locked, as marking does too: two would wait for each other otherwise. Throws `AssigneeGone`.
 */
export async function holdAssignee(tx: Transaction, shop: string, { events }: Pick<ClaimChange, 'events'>): Promise<void> {
  const assigned = events.findLast((event) => event.type === 'assigned')
  if (!assigned?.to) return
  const here = await tx.$queryRaw<unknown[]>`select 1 from "StaffMember" where "shop" = ${shop} and "id" = ${assigned.to.id} and "goneAt" is null for share`
  if (here.length === 0) throw new AssigneeGone()
}
