import type { RemedyKind } from '../clauses/ask.ts'
import type { Deadlines, DecidedCost, DecidedPeriod, Decision, Outcome, RefundTerms, Verdict } from './decision.ts'

/** A finding in words. Answers share what they say alike: nothing in them is changed. */
export type RenderedFinding = Readonly<{ clause: string; rules: string[]; outcome: Outcome; text: string }>

/** A decision in words, in the form of the decision contract: money as decimal strings, days as ISO dates. */
export interface DecisionAnswer {
  id: string
  verdict: Verdict
  governing: Decision['governing']
  periods: DecidedPeriod[]
  findings: RenderedFinding[]
  determining: string[]
  remedies: Array<{ kind: RemedyKind; open: boolean; rules: string[]; text: string }>
  refund: RefundTerms | null
  returnShipping: Decision['returnShipping']
  sendTo: Decision['sendTo']
  deductions: Array<{ kind: string; amount: { amount: string; currencyCode: string } | null; atLeast: boolean; rules: string[]; text: string }>
  /** `amount` of the return fee, `percent` of the restocking fee; left out where the terms ask for none. */
  fees?: Array<{ kind: 'return-fee' | 'restocking-fee'; amount: { amount: string; currencyCode: string } | null; percent: number | null; clause: string; rules: string[]; text: string }>
  costs: DecidedCost[]
  deadlines: Deadlines
  refusal: Decision['refusal']
  missingFacts: string[]
}
