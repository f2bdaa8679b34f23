import type { RemedyKind } from '../clauses/ask.ts'
import type { Operand } from '../kernel/catalogue.ts'
import type { Money } from '../kernel/money.ts'
import type { IsoDate } from '../kernel/time/day.ts'

export type Verdict = 'eligible' | 'ineligible' | 'needs-review' | 'needs-information'
export type Outcome = 'met' | 'not-met' | 'not-applicable' | 'undetermined'
export type { Operand } from '../kernel/catalogue.ts'

/** A sentence to be: a code and what goes into it. Days are ISO dates. */
export interface Explanation { code: string; args: Record<string, Operand> }

export interface DecidedPeriod { right: string; startsOn: IsoDate | null; lastDay: IsoDate | null; assumed: boolean; rules: string[] }
export interface Finding extends Explanation { clause: string; rules: string[]; outcome: Outcome }
export interface DecidedRemedy extends Explanation { kind: RemedyKind; open: boolean; rules: string[] }
export interface Deduction extends Explanation { kind: 'missing-gift-box' | 'missing-certificate' | 'diminished-value'; amount: Money | null; atLeast: boolean; rules: string[] }
export interface RefundTerms { method: string; payee: 'purchaser'; includesOutboundShipping: boolean; gate: 'goods-or-proof-of-dispatch' | 'goods-received' | 'none' }
export type RefusalRequirement = 'written-reasons' | 'expert-assessment' | 'named-expert' | 'not-refusable'
export interface Deadlines { sendBackBy: IsoDate | null; refundBy: IsoDate | null; decideBy: IsoDate | null; settleBy: IsoDate | null }

/** What the terms say of a request: codes and operands, no prose, JSON throughout. The same request gives the same decision. */
export interface Decision {
  id: string
  verdict: Verdict
  governing: Array<{ document: string; effectiveFrom: IsoDate | null }>
  periods: DecidedPeriod[]
  findings: Finding[]
  determining: string[]
  remedies: DecidedRemedy[]
  refund: RefundTerms | null
  returnShipping: { paidBy: 'customer' | 'merchant'; rules: string[] } | null
  deductions: Deduction[]
  deadlines: Deadlines
  refusal: { requires: RefusalRequirement[]; rules: string[] }
  missingFacts: string[]
}
