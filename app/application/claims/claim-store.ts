import type { ChosenReason } from '../setup/reason-settings.ts'
import type { OrderedStep } from '../../domain/claim/decide/outcome.ts'
import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { DeadlineName } from '../../domain/claim/next-deadline.ts'
import type { ClaimState, SettledBy, Stage, StepKind } from '../../domain/claim/state.ts'
import type { Wait, WaitName } from '../../domain/claim/waits.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import type { DecisionRequest, Facts, Ground, Remedy } from '../../domain/decision/request.ts'
import type { Actor } from '../actor.ts'
import type { NewAct } from '../automation/automation-store.ts'
import type { NewDocument } from '../documents/paper.ts'
import type { NewMail } from '../mails/mail-store.ts'
import type { PieceStore } from '../orders/piece-store.ts'
import type { ReadOrder } from '../ports.ts'
import type { ClaimListStore } from './list-ports.ts'
import type { StepInput, StoredClaim, StoredEvent } from './stored-claim.ts'
import type { ReturnPicture } from './return-picture.ts'

/** `endsAt`: the instant at which the day is over by the clock of the terms, ISO 8601. */
export interface StoredDeadline { name: DeadlineName; day: string; endsAt: string }

export interface ClaimRow { id: string; number: string; orderName: string; orderId: string; customerName: string; openedAt: string; grounds: Ground[]; stage: Stage; nextDeadline: StoredDeadline | null; followUp: WaitName | null; pendingStep: StepKind | null; itemCount: number; firstTitle: string; firstImageUrl: string | null }

/** An earlier claim of a customer and how it ended: the remedies that settled its lines. `by`: what says that it is theirs, their account in Shopify or only the e-mail address. */
export interface EarlierClaim { id: string; number: string; orderName: string; openedAt: string; stage: Stage; firstTitle: string; settledBy: SettledBy[]; by: 'account' | 'email' }

/** A claim whose piece may lie in the same parcel, with what of it is still to come. */
export interface ExpectedClaim { id: string; number: string; orderName: string; items: Array<{ quantity: number; title: string }> }

export interface NewClaimLine { orderLineId: string; quantity: number; ground: Ground; remedyWish: Remedy | null; note: string | null; facts: Facts; policyVersionId: string; request: DecisionRequest; decision: Decision; /** The shop's own reason that was chosen. */ reason?: ChosenReason | null; /** Files that wait on the order, to go with this line. */ evidenceIds?: string[] }

/** `newOrder`: an order of Recourse's own that is stored with it. */
export interface NewClaim { orderId: string; newOrder?: { read: ReadOrder; /** Of its piece, where it has one. */ serial: string | null }; requestKey: string; at: Date; actor: Actor; customer: StoredClaim['customer']; lines: NewClaimLine[] }

/** Everything one change of a claim writes, in one transaction, with the jobs it needs. */
export interface ClaimChange {
  at: Date
  actor: Actor
  events: ClaimEvent[]
  state: ClaimState
  /** What binds from now on, the nearest first, with the lines it binds; each has its reminder and its breach. */
  deadlines: Array<{ name: DeadlineName; day: string; lineIds: string[] }>
  /** Everything that it may be waiting for from now on. */
  waits: Wait[]
  /** `actor`: who ordered it, where that was somebody else before. */
  steps?: Array<OrderedStep & Pick<StepInput, 'refund' | 'exchange' | 'fees' | 'dispositions' | 'standsFor'> & { actor?: Actor }>
  finishedStep?: { id: string; state: 'done' | 'refused'; result: unknown; error: string | null }
  /** A claim whose lines go on in this one; it must stand at this version. */
  absorbs?: { claim: StoredClaim; change: ClaimChange }
  retriedStep?: string
  /** Steps that are not to be done any more, though a refused one before them may still be tried again. */
  overtakenSteps?: string[]
  /** The timer that this change answers; where it has fired already, nothing is written. */
  firedTimer?: string
  /** The rule that does it; where it may not any more, nothing is written. */
  byRule?: NewAct
  shopifyReturn?: { id: string; name: string; status: string; seen: ReturnPicture }
  redecided?: Array<{ lineId: string; facts: Facts; request: DecisionRequest; decision: Decision }>
  mails?: NewMail[]
  /** Papers given out with it. */
  documents?: NewDocument[]
}

/** Claims: what they are now, beside everything that has happened to them. */
export interface ClaimStore extends ClaimListStore, PieceStore {
  /** The claim already opened with a request key. */
  byRequestKey(shop: string, requestKey: string): Promise<{ id: string; number: string } | null>
  /** Opens a claim, or returns the one already opened with this request key; null where pieces were claimed meanwhile, `too-often` where a shopper has opened as many as they may. */
  open(shop: string, claim: NewClaim, change: (number: string, lineIds: string[], claimId: string) => ClaimChange): Promise<{ id: string; number: string } | 'too-often' | null>
  load(shop: string, claimId: string): Promise<StoredClaim | null>
  byReturn(shop: string, returnId: string): Promise<string | null>
  /** False where the claim's version is not `expected` any more, the numbers of the claims that hold a reopened line's pieces by now, or that who was to be given it is not here any more: nothing was written. */
  commit(claim: StoredClaim, expected: number, change: ClaimChange): Promise<boolean | { heldBy: string[] } | { assigneeGone: true }>
  ofOrder(shop: string, orderId: string): Promise<ClaimRow[]>
  /** Claims that the customer of a claim opened before it, on any order; the newest first, at most a hundred. */
  earlierOfCustomer(shop: string, claimId: string): Promise<EarlierClaim[]>
  /** Other open claims of the same customer of which something may still come, the oldest first. */
  expectedOfCustomer(shop: string, claimId: string): Promise<ExpectedClaim[]>
  events(shop: string, claimId: string): Promise<StoredEvent[]>
  /** Written before a call is made: a step found so marked is in doubt. */
  markPerforming(stepId: string, at: Date): Promise<void>
  noteFailure(stepId: string, sentence: string): Promise<void>
  /** Runs `work` unless another worker is at the same claim; false then. */
  exclusively(claimId: string, work: () => Promise<void>): Promise<boolean>
  /** Claims with a step to be done that nobody has been at for a while. */
  stalled(at: Date): Promise<Array<{ shop: string; claimId: string }>>
}
