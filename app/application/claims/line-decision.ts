import type { Decision } from '../../domain/decision/decision.ts'
import { clauseIn } from '../../domain/decision/explain-standing.ts'
import { renderForStaff } from '../../domain/decision/explain-in-words.ts'
import { renderDecision } from '../../domain/decision/render.ts'
import { renderClause } from '../../domain/policy/wording.ts'
import type { ClauseView, LineDecisionView } from './decision-view.ts'
import { versionPath } from '../policies/terms-address.ts'
import type { ShelvedPolicy } from '../policy-shelf.ts'

const locale = 'en-staff'

/** A decision in words for staff, with the published wording of every clause it weighed, in the version that binds the order. */
export function toLineDecision(lineItemId: string, decision: Decision, policy: ShelvedPolicy): LineDecisionView {
  const { compiled } = policy
  const answer = renderDecision(decision, compiled, locale)
  const clauses: Record<string, ClauseView> = {}
  for (const { clause } of answer.findings) {
    const rendered = renderClause(compiled, clause, clauseIn(decision, compiled, clause)?.document.effectiveFrom)
    if (rendered) clauses[clause] = { ...rendered, url: versionPath(policy.id, rendered) }
  }
  const weighed = renderForStaff(decision, compiled, locale).clauses.map(({ clause, decides, told }) => ({ clause, decides, told }))
  return { lineItemId, answer, deciding: weighed.filter((one) => one.decides).map((one) => one.clause), weighed, clauses }
}
