import type { Ground } from '../clauses/ask.ts'
import type { CompiledPolicySet } from '../policy/compiled.ts'
import type { Decision, Outcome } from './decision.ts'
import { explainForShopper } from './explain-for-shopper.ts'
import { explainForStaff } from './explain-for-staff.ts'
import { headingIn } from './explain-standing.ts'
import { renderMessage } from './messages.ts'

/** A decision as one plain sentence to a shopper, in the words of a locale. */
export function renderForShopper(decision: Decision, policy: CompiledPolicySet, ground: Ground, locale: string): string {
  const { code, args } = explainForShopper(decision, policy, ground)
  return renderMessage(locale, code, args)
}

/** A clause that was weighed, in words: `told` says what its outcome means, `text` what that is for the case. */
export interface TextOfClause { clause: string; rules: string[]; outcome: Outcome; decides: boolean; told: string; text: string }

/** A decision for staff in the words of a locale: the verdict in one sentence, and every clause that was weighed. */
export function renderForStaff(decision: Decision, policy: CompiledPolicySet, locale: string): { verdict: string; clauses: TextOfClause[] } {
  const { verdict, clauses } = explainForStaff(decision, policy)
  return {
    verdict: renderMessage(locale, verdict.code, verdict.args),
    clauses: clauses.map(({ finding: { clause, rules, outcome, code, args }, decides, told }) => ({
      clause, rules, outcome, decides,
      told: renderMessage(locale, told.code, told.args),
      text: renderMessage(locale, code, args, { heading: headingIn(decision, policy, clause) }),
    })),
  }
}
