import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import type { DecidedCost, RefundTerms, RefusalRequirement } from '../../domain/decision/decision.ts'
import type { Facts, Ground, Remedy } from '../../domain/decision/request.ts'
import type { LineDecisionView } from '../claims/decision-view.ts'
import type { VersionStanding } from '../policies/policies-view.ts'
import type { MoneyView } from '../views.ts'

/** A question as a claim would put it. `asked`: a day and a time (`14:30`) of the shop's clock; now where it is left out. `under`: the id of terms to be tried beside those that bind. */
export interface SimulationQuestion { lineItemId: string; quantity: number; ground: Ground; remedy?: Remedy; facts?: Facts; asked?: { day: string; time: string }; under?: string }

/** A version of a policy that can be tried, or a draft, of which `number` is null. `from`: an instant, null for since ever. */
export interface CandidateView { id: string; name: string; title: string; number: number | null; from: string | null; standing: VersionStanding | 'draft' }

/** An answer under some terms; null where none bind the order. */
export interface SimulatedView { terms: CandidateView; decision: LineDecisionView }

/** Something in which two answers differ; null where one of them says nothing of it. */
export type DifferenceView =
  | { what: 'verdict'; of: null; here: DecisionAnswer['verdict']; there: DecisionAnswer['verdict'] }
  | { what: 'deadline' | 'remedy' | 'return-shipping' | 'fee'; of: string; here: string | null; there: string | null }
  /** Each right's last days, the first before others; `assumed`: counted from an estimated day of delivery. */
  | ({ what: 'last-day'; of: string } & Both<Array<{ day: string; assumed: boolean }>>)
  | ({ what: 'refund'; of: null } & Both<RefundTerms | null>)
  | ({ what: 'deduction'; of: string } & Both<{ amount: MoneyView | null; atLeast: boolean } | null>)
  | ({ what: 'cost'; of: string } & Both<Pick<DecidedCost, 'paidBy' | 'askBy' | 'payBy'> | null>)
  | ({ what: 'refusal'; of: null } & Both<RefusalRequirement[]>)
  /** The lines of an address, facts by their paths, clauses by their headings. */
  | ({ what: 'send-to' | 'missing-facts' | 'clauses'; of: null } & Both<string[]>)

interface Both<Said> { here: Said; there: Said }

export interface SimulationView {
  /** When it is asked, an instant. */
  askedAt: string
  /** That is before now: what happened since is left out. */
  isPast: boolean
  /** Days of the shop's clock. */
  askedOn: string
  purchasedOn: string
  deliveredOn: string | null
  /** Under the terms that bind the order: what a claim would be answered. */
  bound: SimulatedView
  /** Under the terms chosen beside it. */
  other: SimulatedView | null
  differences: DifferenceView[]
}
