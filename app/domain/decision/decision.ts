import type { RemedyKind } from '../clauses/ask.ts'
import type { CostName } from '../clauses/cost/cost.ts'
import type { Explanation, Finding } from '../clauses/finding.ts'
import type { Money } from '../kernel/money.ts'
import type { IsoDate } from '../kernel/time/day.ts'

export type Verdict = 'eligible' | 'ineligible' | 'needs-review' | 'needs-information'
export type { Operand } from '../kernel/catalogue.ts'
export type { Explanation, Finding, Outcome } from '../clauses/finding.ts'

export interface DecidedPeriod { right: string; startsOn: IsoDate | null; lastDay: IsoDate | null; assumed: boolean; rules: string[] }
export interface DecidedRemedy extends Explanation { kind: RemedyKind; open: boolean; rules: string[] }
export interface Deduction extends Explanation { kind: 'missing-gift-box' | 'missing-certificate' | 'diminished-value'; amount: Money | null; atLeast: boolean; rules: string[] }
/** A fee that is taken off a refund: the return fee as a sum, once for all that comes back together, or the restocking fee in whole percent of the price. `clause` is the address of the clause that asks for it. */
export type DecidedFee = Explanation & { clause: string; rules: string[] } & ({ kind: 'return-fee'; amount: Money } | { kind: 'restocking-fee'; percent: number })
export interface RefundTerms { method: string; payee: 'purchaser'; includesOutboundShipping: boolean; gate: 'goods-or-proof-of-dispatch' | 'goods-received' | 'none' }
/** Who bears what a claim costs beside carriage; the last day of asking for it, and of paying it back. */
export interface DecidedCost { kind: CostName; paidBy: 'customer' | 'merchant'; askBy: IsoDate | null; payBy: IsoDate | null; rules: string[] }
export type RefusalRequirement = 'written-reasons' | 'expert-assessment' | 'named-expert' | 'proof-of-conformity' | 'not-refusable'
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
  /** Where the goods are sent in; null where nothing is. */
  sendTo: { lines: string[]; rules: string[] } | null
  deductions: Deduction[]
  /** Left out where no clause asks for one. */
  fees?: DecidedFee[]
  costs: DecidedCost[]
  deadlines: Deadlines
  refusal: { requires: RefusalRequirement[]; rules: string[] }
  missingFacts: string[]
}
