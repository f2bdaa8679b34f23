import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import type { Facts, Ground, Remedy } from '../../domain/decision/request.ts'

/** `url`: where it stands on the page of its version, in the app; left out where that isn't shown. */
export interface ClauseView { id: string; document: string; documentTitle: string; effectiveFrom: string | null; heading: string; text: string; cites: string[]; rules: string[]; url?: string }

/** What staff put into the open-a-claim form for one line. */
export interface ClaimLineInput { lineItemId: string; quantity: number; ground: Ground; remedy?: Remedy; facts?: Facts; note?: string; /** Which of the shop's own reasons was chosen, by its id. */ reason?: string; /** Files handed in for it beforehand. */ evidenceIds?: string[] }

/** The decision on one line before or after the claim exists. */
export interface LineDecisionView {
  lineItemId: string
  answer: DecisionAnswer
  /** The clauses whose findings settle the verdict, the first to be named first. */
  deciding: string[]
  /** Every clause that was weighed, in the order in which a person reads them; `told` says what its outcome means. */
  weighed: Array<{ clause: string; decides: boolean; told: string }>
  /** The clauses that are cited, with the published wording, keyed by clause id. */
  clauses: Record<string, ClauseView>
}
