import type { ShopperClause } from '../../contracts/shopper.ts'
import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import type { Decision, Finding } from '../../domain/decision/decision.ts'
import { clauseIn, headingIn, lastDayOf, standingOf } from '../../domain/decision/explain-standing.ts'
import type { Standing } from '../../domain/decision/explain-standing.ts'
import { renderDecision } from '../../domain/decision/render.ts'
import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import { renderClause } from '../../domain/policy/wording.ts'
import { termsUrl } from '../policies/terms-address.ts'
import type { ShelvedPolicy } from '../policy-shelf.ts'

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
  /** Heading of a clause in the version that binds. */
  headingOf(clauseId: string): string
  /** The last day of the period that is told. */
  lastDay: string | null
}

export function readLine(decision: Decision, policy: CompiledPolicySet, locale: string): ReadLine {
  const answer = renderDecision(decision, policy, locale)
  const findings = decision.findings.map((finding, i) => ({ ...finding, text: answer.findings[i]?.text ?? '' }))
  const { standing, deciding, period } = standingOf(decision, policy)
  return {
    decision, answer, findings, standing,
    deciding: deciding.flatMap(({ clause }) => findings.find((finding) => finding.clause === clause) ?? []),
    headingOf: (clauseId) => headingIn(decision, policy, clauseId),
    lastDay: period && lastDayOf(period),
  }
}

/** Its published wording, in the shopper's language where it is translated; none where the set has no such clause. */
export function wordingOf(decision: Decision, policy: ShelvedPolicy, clauseId: string, locale: string): ShopperClause[] {
  const found = clauseIn(decision, policy.compiled, clauseId)
  const wording = found && renderClause(policy.compiled, clauseId, found.document.effectiveFrom, locale)
  if (!wording) return []
  const { id, documentTitle, effectiveFrom, language, heading, text, cites } = wording
  return [{ id, documentTitle, effectiveFrom, language, heading, text, cites, url: termsUrl(policy, wording) }]
}
