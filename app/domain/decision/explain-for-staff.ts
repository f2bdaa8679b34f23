import type { CompiledPolicySet } from '../policy/compiled.ts'
import { decidingFindings } from './deciding-findings.ts'
import type { Decision, Explanation, Finding, Outcome } from './decision.ts'
import { lastDayOf, standingOf } from './explain-standing.ts'

/** One clause that was weighed; `told` says what its outcome means, as a code and operands. */
export interface WeighedClause { finding: Finding; /** It settles the verdict. */ decides: boolean; told: Explanation }
export interface StaffExplanation { verdict: Explanation; clauses: WeighedClause[] }

const order: Outcome[] = ['met', 'not-met', 'undetermined', 'not-applicable']

/**
 * A decision for who has to act on it: the verdict with the rules that settle it, then every clause that was weighed. First
 * come those that decide, then what was met, not met, not known and not applicable; within each the documents' own order.
 */
export function explainForStaff(decision: Decision, policy: CompiledPolicySet): StaffExplanation {
  const deciding = decidingFindings(decision)
  const others = order.flatMap((outcome) => decision.findings.filter((finding) => finding.outcome === outcome && !deciding.includes(finding)))
  return { verdict: verdictOf(decision, policy), clauses: [...deciding.map((finding) => weighed(finding, true)), ...others.map((finding) => weighed(finding, false))] }
}

const weighed = (finding: Finding, decides: boolean): WeighedClause => ({ finding, decides, told: { code: 'staff.outcome', args: { outcome: finding.outcome, decides } } })

function verdictOf(decision: Decision, policy: CompiledPolicySet): Explanation {
  const { standing, period } = standingOf(decision, policy)
  const rules = { rules: decision.determining.join(', '), cited: decision.determining.length > 0 }
  if (standing === 'silent' || standing === 'not-in-force') return { code: `staff.${standing}`, args: rules }
  const day = decision.verdict === 'eligible' && period ? lastDayOf(period) : null
  return day === null ? { code: `staff.${decision.verdict}`, args: rules } : { code: 'staff.eligible.until', args: { ...rules, day, assumed: period?.args.assumed === true } }
}
