import { historyOf } from '../../domain/claim/history-of.ts'
import type { Facts } from '../../domain/decision/request.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { ClaimChange } from './claim-store.ts'
import type { StoredClaim } from './stored-claim.ts'
import type { Stores } from '../store-ports.ts'
import { decideLine } from './decide-lines.ts'

/** What is known of these lines is weighed under the policy version each is pinned to, as of the notice; `at` is when the question is answered. */
export async function decideAnew(deps: { stores: Stores; policies: PolicyShelf }, claim: StoredClaim, changed: Array<{ line: StoredClaim['lines'][number]; facts: Facts }>, at: Date): Promise<NonNullable<ClaimChange['redecided']>> {
  if (changed.length === 0) return []
  return Promise.all(changed.map(async ({ line, facts }) => {
    const policy = await deps.policies.byId(claim.shop, line.policyVersionId)
    const ground = claim.state.lines.find((one) => one.id === line.id)?.ground
    if (!policy || !ground) throw new Error(`Claim line ${line.id} is not pinned to a policy.`)
    const { lineItemId } = line.request
    const order = await deps.stores.orders.find(claim.shop, line.request.order.id)
    if (!order) throw new Error(`Claim ${claim.id} has no order.`)
    const history = historyOf(await deps.stores.claims.earlierOfLine(claim.shop, line.id), policy.compiled.set.settings.assumedDeliveryDays)
    return { lineId: line.id, facts, ...decideLine(policy.compiled, policy.name, order, { lineItemId, ground, remedy: line.remedyWish, facts, history }, new Date(claim.openedAt), at) }
  }))
}
