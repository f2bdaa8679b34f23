import type { EventOf } from '../../domain/claim/events.ts'
import { lowerFees } from '../../domain/claim/fees.ts'
import { historyOf } from '../../domain/claim/history-of.ts'
import { mergeFacts } from '../../domain/claim/merge-facts.ts'
import { onceApproved } from '../../domain/claim/once-approved.ts'
import type { Facts } from '../../domain/decision/request.ts'
import { asWorkflow } from '../open-remedies.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { ClaimChange } from './claim-store.ts'
import type { StoredClaim, StoredClaimLine } from './stored-claim.ts'
import type { Stores } from '../store-ports.ts'
import { weighedAs } from '../orders/piece-case.ts'
import { decideLine } from './decide-lines.ts'
import { eventsOfLines } from './record-of-claim.ts'

/** What weighing lines anew has come to, the events that tell of it, and all lines of the claim with the decisions that hold now. */
export interface DecidedAnew { redecided: NonNullable<ClaimChange['redecided']>; events: Array<EventOf<'decided-anew'>>; lines: StoredClaimLine[] }

/** These lines of a claim, each with all that is known of it once this is known too. */
export const learning = (claim: StoredClaim, lineIds: string[], facts: Facts) => claim.lines.filter((line) => lineIds.includes(line.id)).map((line) => ({ line, facts: mergeFacts(line.facts, facts) }))

/** When the line was asked for, an instant: the opening of its claim, or of the one it stood in before the two were merged. */
export const noticeOf = (claim: Pick<StoredClaim, 'openedAt'>, line: Pick<StoredClaimLine, 'request'>): string => line.request.ask.askedAt ?? claim.openedAt

/** What is known of these lines is weighed under the policy version each is pinned to, as of its notice; `at` is when the question is answered. */
export async function decideAnew(deps: { stores: Stores; policies: PolicyShelf }, claim: StoredClaim, changed: Array<{ line: StoredClaimLine; facts: Facts }>, at: Date): Promise<DecidedAnew> {
  const redecided = await Promise.all(changed.map(async ({ line, facts }) => {
    const policy = await deps.policies.byId(claim.shop, line.policyVersionId)
    const ground = claim.state.lines.find((one) => one.id === line.id)?.ground
    if (!policy || !ground) throw new Error(`Claim line ${line.id} is not pinned to a policy.`)
    const { lineItemId } = line.request
    const order = await deps.stores.orders.find(claim.shop, line.request.order.id)
    if (!order) throw new Error(`Claim ${claim.id} has no order.`)
    const [earlier, first] = await Promise.all([deps.stores.claims.earlierOfLine(claim.shop, line.id), deps.stores.claims.firstOfLine(claim.shop, line.id)])
    const history = historyOf(earlier, policy.compiled)
    return { lineId: line.id, facts, ...decideLine(policy.compiled, policy.name, first ? weighedAs(order, first) : order, { lineItemId, ground, remedy: line.remedyWish, facts, history }, new Date(noticeOf(claim, line)), at) }
  }))
  return {
    redecided,
    events: await feesAsTold(deps.stores, claim, redecided.map(({ lineId, decision }) => ({ type: 'decided-anew', lineId, ...asWorkflow(decision) }))),
    lines: claim.lines.map((line) => ({ ...line, decision: redecided.find((one) => one.lineId === line.id)?.decision ?? line.decision })),
  }
}

/** The customer was told the fees with an approval: of a line that is asked for once more after it no more of them is taken than then. */
async function feesAsTold(stores: Pick<Stores, 'claims'>, claim: StoredClaim, anew: Array<EventOf<'decided-anew'>>): Promise<Array<EventOf<'decided-anew'>>> {
  const line = ({ lineId }: EventOf<'decided-anew'>) => claim.state.lines.find((one) => one.id === lineId)
  const isOpenToMore = (event: EventOf<'decided-anew'>) => event.fees !== undefined && line(event)?.authorization !== 'authorized'
  if (!anew.some(isOpenToMore)) return anew
  const approved = onceApproved(await eventsOfLines(stores, claim.shop, claim.id))
  return anew.map((event) => (isOpenToMore(event) && approved.has(event.lineId) ? { ...event, fees: lowerFees(line(event)?.fees, event.fees) } : event))
}
