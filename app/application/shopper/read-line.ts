import type { ShopperClause } from '../../contracts/shopper.ts'
import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import { decidingFindings } from '../../domain/decision/deciding-findings.ts'
import type { Decision, Finding } from '../../domain/decision/decision.ts'
import { renderDecision } from '../../domain/decision/render.ts'
import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import { renderClause } from '../../domain/policy/wording.ts'

/** A finding by its code and in words. */
export interface ReadFinding extends Finding { text: string }

/** A decision with its words, ready to be told to a shopper. */
export interface ReadLine {
  decision: Decision
  answer: DecisionAnswer
  findings: ReadFinding[]
  /** Those that settle the verdict, and first the one that is named for it. */
  deciding: ReadFinding[]
  standing: Standing
  /** Heading of the clause that is named for the verdict; empty where there is none. */
  heading: string
  /** Heading of a clause in the version that binds. */
  headingOf(clauseId: string): string
  /** The last day of the period that is named first among the deciding ones, else of the one that runs longest. */
  lastDay: string | null
  /** That day rests on an estimated delivery. */
  assumed: boolean
}

/**
 * How a request stands before any person has looked: open, its time over, its time not begun, ruled out for another
 * reason than time, for a person to say, or without any terms that speak of it.
 */
export type Standing = 'open' | 'over' | 'not-begun' | 'excluded' | 'ask' | 'no-terms'

export function readLine(decision: Decision, policy: CompiledPolicySet, locale: string): ReadLine {
  const answer = renderDecision(decision, policy, locale)
  const findings = decision.findings.map((finding, i) => ({ ...finding, text: answer.findings[i]?.text ?? '' }))
  const settling = decidingFindings(decision).flatMap(({ clause }) => findings.find((finding) => finding.clause === clause) ?? [])
  const ruling = settling.filter((finding) => decision.verdict === 'ineligible' && rulesOut(finding, decision, policy))
  // A clause that only says that the time is over says less than the period that is.
  const periods = settling.filter(isPeriod)
  const deciding = [...ruling, ...periods, ...settling.filter((finding) => !ruling.includes(finding) && !periods.includes(finding))]
  const dated = [...periods, ...findings.filter((finding) => finding.code === 'window.running').toSorted((one, other) => (dayOf(other) ?? '').localeCompare(dayOf(one) ?? ''))].find((finding) => dayOf(finding) !== null)
  const headingOf = (clauseId: string) => clauseIn(decision, policy, clauseId)?.clause.heading ?? ''
  return { decision, answer, findings, deciding, standing: standingOf(decision, deciding, ruling.length > 0), headingOf, heading: deciding[0] ? headingOf(deciding[0].clause) : '', lastDay: dated ? dayOf(dated) : null, assumed: dated?.args.assumed === true }
}

const isPeriod = ({ code }: Finding): boolean => code.startsWith('window.')

const dayOf = ({ args }: Finding): string | null => (typeof args.lastDay === 'string' ? args.lastDay : null)

function standingOf(decision: Decision, deciding: ReadFinding[], ruledOut: boolean): Standing {
  switch (decision.verdict) {
    case 'eligible':
      return 'open'
    case 'needs-information':
      return 'ask'
    case 'needs-review':
      return decision.findings.length === 0 && decision.determining.length === 0 ? 'no-terms' : 'ask'
    case 'ineligible':
      if (ruledOut) return 'excluded'
      return deciding.some((finding) => finding.code === 'window.nothing-delivered') ? 'not-begun' : 'over'
    default:
      return decision.verdict satisfies never
  }
}

/** Whether a finding speaks against the request for another reason than that its time is over. */
function rulesOut({ clause, code }: ReadFinding, decision: Decision, policy: CompiledPolicySet): boolean {
  if (code === 'coverage.not-met' || code === 'evidence.required.no') return true
  if (code !== 'exclusion.met') return false
  const found = clauseIn(decision, policy, clause)?.clause
  return found?.kind !== 'exclusion' || !found.params.when.every((all) => all.some((criterion) => 'over' in criterion))
}

const versionOf = (decision: Decision, clauseId: string) => decision.governing.find((one) => clauseId.startsWith(`${one.document}/`))?.effectiveFrom

/** A clause in the version that binds the order. */
export const clauseIn = (decision: Decision, policy: CompiledPolicySet, clauseId: string) => policy.clause(clauseId, versionOf(decision, clauseId))

/** Its published wording; none where the set has no such clause. */
export function wordingOf(decision: Decision, policy: CompiledPolicySet, clauseId: string): ShopperClause[] {
  const wording = renderClause(policy, clauseId, 'en', versionOf(decision, clauseId))
  const language = clauseIn(decision, policy, clauseId)?.document.language
  if (!wording || !language) return []
  const { id, documentTitle, effectiveFrom, heading, text, cites } = wording
  return [{ id, documentTitle, effectiveFrom, language, heading, text, cites }]
}
