import { ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal } from '../application.ts'
import type { ClaimLineInput, LineDecisionView } from './decision-view.ts'
import { toLineDecision } from './line-decision.ts'
import { wholeOrder } from '../orders/whole-order.ts'
import { decideClaimLines } from './open-claim.ts'
import type { AskingDeps } from './open-claim.ts'

/** What opening this claim would answer, line by line; the code that opening runs, without storing anything. */
export async function previewClaim(deps: AskingDeps, shop: string, orderId: string, lines: ClaimLineInput[]): Promise<Result<LineDecisionView[], Refusal>> {
  const prepared = await decideClaimLines(deps, shop, (await wholeOrder(deps, shop, orderId)) ?? orderId, lines, deps.now())
  if (!prepared.ok) return prepared
  return ok(prepared.value.decided.map(({ input, policy, decision }) => toLineDecision(input.lineItemId, decision, policy)))
}
