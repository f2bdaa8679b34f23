import type { LineDecisionView } from '../views.ts'

/** Terms that can be tried: a version of a policy that is or was published, or is to be. */
export interface CandidateView { id: string; label: string }

/** An answer under some terms. */
export interface SimulatedView { terms: CandidateView; decision: LineDecisionView }

/** Something in which two answers differ, each in words; null where one says nothing of it. */
export interface DifferenceView { what: DifferingPart; of: string | null; here: string | null; there: string | null }

/** Parts of an answer that are told apart. `of` names the right, the remedy, the deadline, the deduction or the cost. */
export type DifferingPart = 'verdict' | 'last-day' | 'remedy' | 'deadline' | 'return-shipping' | 'refund' | 'deduction' | 'cost' | 'refusal' | 'question' | 'clause'

export interface SimulationView {
  /** When it was asked, an instant. */
  askedAt: string
  purchasedOn: string
  deliveredOn: string | null
  /** Under the terms that bind the order: what a claim would be answered. */
  bound: SimulatedView
  /** Under the terms chosen beside it. */
  other: SimulatedView | null
  differences: DifferenceView[]
}

/** What the simulator offers before anything is chosen. */
export interface SimulatorView { candidates: CandidateView[] }
