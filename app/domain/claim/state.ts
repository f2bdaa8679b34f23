import type { Ground, Remedy } from '../decision/request.ts'
import type { Fees } from './fees.ts'
import type { FailedPayment } from './particulars.ts'

/** Whether the line's return or claim may go ahead. */
export type Authorization = 'requested' | 'authorized' | 'declined' | 'canceled' | 'withdrawn'
/**
 * Where the piece is on its way back. `held`: it may stay with its customer, so it is asked for only once the remedy
 * stands. The last three of an ended line whose piece is its customer's and came here all the same.
 */
export type Reception = 'not-required' | 'held' | 'awaiting' | 'in-transit' | 'received' | 'short' | 'wrong-item' | 'lost' | 'expired' | 'to-give-back' | 'given-back' | 'left-here'
/** What looking at the piece has shown. */
export type Assessment = 'undetermined' | 'awaiting-expert' | 'accepted' | 'rejected'
/** How far money or goods have moved. */
export type Settlement = 'none' | 'planned' | 'performing' | 'settled' | 'failed'
/** Where the repair job stands; handing back ends it. */
export type RepairState = 'none' | 'in-work' | 'ready'
/** `lapsed`: its last day passed without an answer; it can be offered again. */
export type QuoteState = 'none' | 'offered' | 'accepted' | 'declined' | 'lapsed'

/** What people see: derived from the axes, never set by hand. */
export type Stage = 'to-decide' | 'awaiting-customer' | 'awaiting-goods' | 'with-expert' | 'in-repair' | 'to-settle' | 'settling' | 'to-give-back' | 'disputed' | 'settled' | 'declined' | 'canceled' | 'failed'

export type Verdict = 'eligible' | 'ineligible' | 'needs-review' | 'needs-information'
/** When a refund may go out: as the decision says; null where it says nothing. */
export type RefundGate = 'goods-or-proof-of-dispatch' | 'goods-received' | 'none'

/** The remedy a line is settled by; a paid repair is none of the terms' remedies but ends a claim too. */
export type SettledBy = Remedy | 'paid-repair'

/** One line of a claim: four independent axes, and of its decision what the workflow turns on. */
export interface ClaimLine {
  id: string
  lineItemId: string
  quantity: number
  ground: Ground
  /** What the customer asked for; null where they left it to the shop. */
  wish: Remedy | null
  authorization: Authorization
  reception: Reception
  assessment: Assessment
  settlement: Settlement
  repair: RepairState
  quote: QuoteState
  /** What the claim cost the customer has been paid back. */
  costsBack: boolean
  /** The remedy that is to settle the line, or has; null until chosen. */
  remedy: SettledBy | null
  /** The chosen remedy is more than the terms give. */
  goodwill: boolean
  /** The Shopify return that stands for this line now; lines of one claim may lie in different ones. */
  returnId: string | null
  verdict: Verdict
  openRemedies: Remedy[]
  refundGate: RefundGate | null
  /** A proof that it was sent is on record; left out: none. */
  dispatchProven?: boolean | undefined
  /** What is kept of its refund: as the terms say, or as staff have lowered it on approval. Left out: nothing. */
  fees?: Fees | undefined
  /** The same as its return in Shopify was given it: there it can't be changed any more. */
  feesInReturn?: Fees | undefined
  /** When it came to be settled by money (ISO 8601), where that was after it was asked for; before any day, once its day for money was missed. */
  moneyDueSince?: string | undefined
}

/**
 * Where what the customer paid can go back: on the claim's own order in Shopify, on the order whose piece this one has
 * replaced free of charge, or outside Shopify altogether, where the purchase was made.
 */
export type Payments = 'order' | 'replaced-order' | 'outside'

/** The claim as the workflow sees it. */
export interface ClaimState {
  lines: ClaimLine[]
  payments: Payments
  /** The Shopify step under way, if any: while it lasts no other command is taken. */
  pendingStep: StepKind | null
  /** Shopify refused the step under way for good: a sentence. */
  failure: string | null
  /** The customer disputes the outcome: nothing is closed against them meanwhile. */
  disputed: boolean
  /** Something was asked of the customer that they have not answered yet, and staff have not said that it is settled. */
  awaitingAnswer: boolean
  /** What the claim has paid back and its provider could not, until it is paid again. */
  failedPayments: FailedPayment[]
}

/** What Recourse does in Shopify, one call each; a replacement order takes two, found again by its marker. */
export type StepKind = 'request-return' | 'create-return' | 'approve-return' | 'decline-return' | 'cancel-return' | 'refund-return' | 'close-return' | 'attach-label' | 'refund-order' | 'replace-order'

/** A claim nothing has happened to yet. */
export const newState = (lines: ClaimLine[], payments: Payments = 'order'): ClaimState => ({ lines, payments, pendingStep: null, failure: null, disputed: false, awaitingAnswer: false, failedPayments: [] })

/** A line just asked for. What was missing from the parcel can't come back. */
export const newLine = (line: Pick<ClaimLine, 'id' | 'lineItemId' | 'quantity' | 'ground' | 'verdict' | 'openRemedies' | 'refundGate' | 'fees'> & { wish?: Remedy | null }): ClaimLine => ({
  ...line, wish: line.wish ?? null, authorization: 'requested', reception: line.ground === 'missing-on-delivery' ? 'not-required' : 'awaiting', assessment: 'undetermined', settlement: 'none',
  repair: 'none', quote: 'none', costsBack: false, remedy: null, goodwill: false, returnId: null,
})

/** Nothing has been given up or finished on the line yet. */
export const isOpen = (line: Pick<ClaimLine, 'settlement' | 'authorization'>) => line.settlement !== 'settled' && (line.authorization === 'requested' || line.authorization === 'authorized')

/** Something is open, and Shopify holds the order: what happens to that there concerns the claim. */
export const isLookedAt = ({ payments, lines }: ClaimState) => payments !== 'outside' && lines.some(isOpen)

/** The piece is with the merchant, or need not be. */
export const isHere = (line: ClaimLine) => line.reception === 'received' || line.reception === 'not-required'

/** Still to come: on its way, or expected to be. */
export const isAwaited = (line: Pick<ClaimLine, 'reception'>) => line.reception === 'awaiting' || line.reception === 'in-transit'

/** Approved without having been asked for: whether it is to come the remedy says. It may come all the same. */
export const isHeld = (line: ClaimLine) => line.reception === 'held'

/** May still come, whether it was asked for or not. */
export const mayCome = (line: ClaimLine) => isAwaited(line) || isHeld(line)

/** Awaited in vain: too few, another item, lost, or never sent. */
export const isMissed = (line: ClaimLine) => missed.includes(line.reception)
const missed: readonly Reception[] = ['short', 'wrong-item', 'lost', 'expired']

/** Here and its customer's: their own piece, or what they sent instead of it where nothing came of the line. */
export const isToGiveBack = (line: Pick<ClaimLine, 'reception' | 'settlement' | 'authorization'>) => line.reception === 'to-give-back' || (line.reception === 'wrong-item' && !isOpen(line) && line.settlement !== 'settled')

export const isApproved = (line: ClaimLine) => isOpen(line) && line.authorization === 'authorized'

/** What may settle the line: what the terms leave open, and what staff grant beyond that. */
export function remediesOf(line: ClaimLine): Remedy[] {
  const granted = line.goodwill && line.remedy !== null && line.remedy !== 'paid-repair' ? line.remedy : null
  return granted && !line.openRemedies.includes(granted) ? [...line.openRemedies, granted] : line.openRemedies
}

/** Chosen, and by this remedy; before the choice every open remedy may still be it. */
export const mayBe = (line: ClaimLine, remedy: Remedy) => remediesOf(line).includes(remedy) && (line.settlement !== 'planned' || line.remedy === remedy)

/** Approved, and a refund may settle it. */
export const isToRefund = (line: ClaimLine) => isApproved(line) && mayBe(line, 'refund') && line.assessment !== 'awaiting-expert' && line.repair === 'none'

/** The gate that the terms set before the money is open: the goods are here, on their proven way, or not needed for it. */
export const isGateOpen = (line: ClaimLine) => isHere(line) || line.refundGate === 'none' || (line.refundGate === 'goods-or-proof-of-dispatch' && line.reception === 'in-transit' && line.dispatchProven === true)

/** Approved and here, or not asked for, but what became known has left no remedy open or spoken against it; or awaited in vain: it can be rejected. */
export const isToReject = (line: ClaimLine) => isApproved(line) && line.repair === 'none' && (isMissed(line) || ((isHere(line) || isHeld(line)) && (remediesOf(line).length === 0 || line.assessment === 'rejected')))
