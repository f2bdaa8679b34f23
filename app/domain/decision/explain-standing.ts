import { isTimeLimit } from '../clauses/exclusion/exclusion.ts'
import type { CompiledPolicySet } from '../policy/compiled.ts'
import type { PolicyClause, PolicyDocument } from '../policy/document.ts'
import { decidingFindings } from './deciding-findings.ts'
import type { Decision, Finding } from './decision.ts'

/**
 * How a request stands before any person has looked: open, its time over or not begun, ruled out for another reason than
 * time, not to be refused without an expert, hanging on an answer, for the shop to say because no terms were in force or
 * none speak of it, or for the shop to say all the same.
 */
export type Standing = 'open' | 'over' | 'not-begun' | 'excluded' | 'expert' | 'question' | 'not-in-force' | 'silent' | 'review'

export interface ToldStanding {
  standing: Standing
  /** The findings that settle the verdict, and first the one that is named for it. */
  deciding: Finding[]
  /** The period whose last day is told: the first of the deciding ones that has one, else the one that runs longest. */
  period: Finding | null
}

/** How a decision stands, and by which finding that is told. */
export function standingOf(decision: Decision, policy: CompiledPolicySet): ToldStanding {
  const settling = decidingFindings(decision)
  const ruling = settling.filter((finding) => decision.verdict === 'ineligible' && rulesOut(finding, decision, policy))
  // A clause that only says that the time is over says less than the period that is.
  const periods = settling.filter(({ code }) => code.startsWith('window.'))
  const deciding = [...ruling, ...periods, ...settling.filter((finding) => !ruling.includes(finding) && !periods.includes(finding))]
  const running = decision.findings.filter(({ code }) => code === 'window.running').toSorted((a, b) => (lastDayOf(b) ?? '').localeCompare(lastDayOf(a) ?? ''))
  return { standing: nameOf(decision, deciding, ruling.length > 0), deciding, period: [...periods, ...running].find((finding) => lastDayOf(finding) !== null) ?? null }
}

/** The last day, as an ISO date, of a finding about a period. */
export const lastDayOf = ({ args }: Finding): string | null => (typeof args.lastDay === 'string' ? args.lastDay : null)

/** A clause in the version that binds the order. */
export function clauseIn(decision: Decision, policy: CompiledPolicySet, clauseId: string): { clause: PolicyClause; document: PolicyDocument } | undefined {
  return policy.clause(clauseId, decision.governing.find((one) => clauseId.startsWith(`${one.document}/`))?.effectiveFrom)
}

/** A clause's heading in that version; empty where the set has no such clause. */
export const headingIn = (decision: Decision, policy: CompiledPolicySet, clauseId: string): string => clauseIn(decision, policy, clauseId)?.clause.heading ?? ''

function nameOf(decision: Decision, deciding: Finding[], ruledOut: boolean): Standing {
  switch (decision.verdict) {
    case 'eligible':
      return 'open'
    case 'needs-information':
      return 'question'
    case 'needs-review':
      if (decision.findings.length === 0) return decision.determining.length === 0 ? 'silent' : 'not-in-force'
      return deciding[0]?.code === 'exclusion.met' ? 'expert' : 'review'
    case 'ineligible':
      if (ruledOut) return 'excluded'
      return deciding.some((finding) => finding.code === 'window.nothing-delivered') ? 'not-begun' : 'over'
    default:
      return decision.verdict satisfies never
  }
}

/** Whether a finding speaks against the request for another reason than that its time is over. */
function rulesOut({ clause, code }: Finding, decision: Decision, policy: CompiledPolicySet): boolean {
  if (code === 'coverage.not-met' || code === 'evidence.required.no') return true
  if (code !== 'exclusion.met') return false
  const found = clauseIn(decision, policy, clause)?.clause
  return found?.kind !== 'exclusion' || !isTimeLimit(found.params)
}
