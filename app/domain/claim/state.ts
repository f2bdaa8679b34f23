import type { Ground, Remedy } from '../decision/request.ts'

/** Whether the line's return or claim may go ahead. */
export type Authorization = 'requested' | 'authorized' | 'declined' | 'canceled' | 'withdrawn'
/** Where the piece is on its way back. */
export type Reception = 'not-required' | 'awaiting' | 'in-transit' | 'received' | 'short' | 'wrong-item' | 'lost' | 'expired'
/** What looking at the piece has shown. */
export type Assessment = 'undetermined' | 'awaiting-expert' | 'accepted' | 'rejected'
/** How far money or goods have moved. */
export type Settlement = 'none' | 'planned' | 'performing' | 'settled' | 'failed'

/** What people see: derived from the axes, never set by hand. */
export type Stage = 'to-decide' | 'awaiting-goods' | 'to-settle' | 'settling' | 'settled' | 'declined' | 'canceled' | 'failed'

export type Verdict = 'eligible' | 'ineligible' | 'needs-review' | 'needs-information'

/** One line of a claim: four independent axes, and of its decision what the workflow turns on. */
export interface ClaimLine {
  id: string
  lineItemId: string
  quantity: number
  ground: Ground
  authorization: Authorization
  reception: Reception
  assessment: Assessment
  settlement: Settlement
  /** The remedy that settles the line; null until chosen. */
  remedy: Remedy | null
  /** The Shopify return that stands for this line now; lines of one claim may lie in different ones. */
  returnId: string | null
  verdict: Verdict
  openRemedies: Remedy[]
}

/** The claim as the workflow sees it. */
export interface ClaimState {
  lines: ClaimLine[]
  /** The Shopify step under way, if any: while it lasts no other command is taken. */
  pendingStep: StepKind | null
  /** Shopify refused the step under way for good: a sentence. */
  failure: string | null
}

/** What Recourse does in Shopify, one call each. */
export type StepKind = 'request-return' | 'create-return' | 'approve-return' | 'decline-return' | 'cancel-return' | 'refund-return' | 'close-return'

/** Nothing has been given up or finished on the line yet. */
export const isOpen = (line: ClaimLine) => line.settlement !== 'settled' && (line.authorization === 'requested' || line.authorization === 'authorized')

/** The piece is with the merchant, or need not be. */
export const isHere = (line: ClaimLine) => line.reception === 'received' || line.reception === 'not-required'

const isApproved = (line: ClaimLine) => isOpen(line) && line.authorization === 'authorized'

/** Approved, and the terms leave a refund open. */
export const isToRefund = (line: ClaimLine) => isApproved(line) && line.openRemedies.includes('refund')

/** Approved and here, but looking at the piece has left no remedy open: it can only be rejected. */
export const isToReject = (line: ClaimLine) => isApproved(line) && isHere(line) && line.openRemedies.length === 0
