import type { ClauseView, LineDecisionView } from '../../application/claims/decision-view.ts'
import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import { dayWords } from '../format/days.ts'

export interface Verdict {
  /** What holds, in one sentence. */
  headline: string
  /** The terms' own sentences that settle it. */
  reasons: string[]
  /** The clauses that settle it, each once. */
  clauses: ClauseView[]
}

/** Puts a decision's verdict into words; the reasons are the findings of the clauses that settle it. */
export function verdictText({ answer, deciding, clauses }: LineDecisionView): Verdict {
  return {
    headline: headline(answer),
    reasons: [...new Set(deciding.flatMap((id) => answer.findings.find((finding) => finding.clause === id)?.text ?? []))],
    clauses: [...new Set(deciding)].flatMap((id) => clauses[id] ?? []),
  }
}

function headline(answer: DecisionAnswer): string {
  switch (answer.verdict) {
    case 'eligible': {
      const lastDay = inTimeUntil(answer)
      return lastDay ? `In time until ${dayWords(lastDay)}` : 'The terms allow it'
    }
    case 'ineligible': return 'The terms rule it out'
    case 'needs-review': return 'The terms ask a person to decide'
    case 'needs-information': return 'It can’t be said yet'
    default: return answer.verdict satisfies never
  }
}

/** The last day of the period that carries the verdict: one that determined it, else the one that ends last. */
export function inTimeUntil(answer: DecisionAnswer): string | null {
  const running = answer.periods.filter((period) => period.lastDay !== null)
  const deciding = running.filter((period) => period.rules.some((rule) => answer.determining.includes(rule)))
  return latest((deciding.length > 0 ? deciding : running).map((period) => period.lastDay as string))
}

const latest = (days: string[]): string | null => days.toSorted().at(-1) ?? null
