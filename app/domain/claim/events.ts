import type { Remedy } from '../decision/request.ts'
import type { DeclineReason } from './commands.ts'
import type { Fees } from './fees.ts'
import type { DeadlineName } from './next-deadline.ts'
import type { DisputeOutcome, EvidencePurpose, Exchange, ExpertReport, FailedPayment, Goodwill, Inspection, Label, Money, NotReceived, PaidBackAs, PaidItem, RaisedDeduction, RepairJob, Replacement, SerialEntry, Tracking } from './particulars.ts'
import type { ClaimLine, RefundGate, SettledBy, StepKind, Verdict } from './state.ts'
import type { WaitName } from './waits.ts'

/** Sums that went out: the shop's currency and the shopper's, as decimal strings. */
export interface Paid { amount: string; currencyCode: string; paid: { amount: string; currencyCode: string } }

/** How many units of an order's lines an edit added or, below zero, took out. */
export type EditedUnits = Array<{ lineItemId: string; more: number }>

/** One fact by its path, as it was and as it is now. */
export interface RecordedFact { path: string; from: unknown; to: unknown }

/** What has happened to a claim. Lines are named where only some are meant. Days are ISO dates in the policy's time zone. */
export type ClaimEvent =
  /** `groundAssumed`: of a return in Shopify itself, where no reason tells what happened. */
  | { type: 'opened'; groundAssumed?: true }
  /** A step in Shopify was ordered; what it brings about stands in a later event. `lineIds`: which lines a settlement is under way for; all it fits where left out. */
  | { type: 'step-ordered'; step: StepKind; lineIds?: string[] }
  /** `heldFees`: of a return that somebody else asked Shopify for, the fees it was made with, by line; ours have the lines' own. */
  | { type: 'return-requested'; returnId: string; returnName: string; lineIds: string[]; heldFees?: Record<string, Fees> }
  | { type: 'return-created'; returnId: string; returnName: string; lineIds: string[] }
  /** Shopify declined or canceled a return so that some of its lines can go on alone: these lie in none now. */
  | { type: 'return-dissolved'; lineIds: string[] }
  /** Some pieces of a line go on as a line of their own. */
  | { type: 'line-parted'; lineId: string; newLineId: string; quantity: number }
  | { type: 'approved'; lineIds: string[] }
  /** Staff take less than the terms give them, or nothing; of the return fee minor units are told, of the restocking fee whole percent. */
  | { type: 'fee-lowered'; lineIds: string[]; fee: 'return-fee'; from: Money; to: Money }
  | { type: 'fee-lowered'; lineIds: string[]; fee: 'restocking-fee'; from: number; to: number }
  /** A declined request takes its whole return with it: the lines that were not meant lie in none then. */
  | { type: 'declined'; lineIds: string[]; reason: DeclineReason; note: string; reasons: string[]; expert?: string }
  | { type: 'customer-asked'; text: string }
  | { type: 'message'; text: string; fromCustomer?: boolean }
  | { type: 'answer-taken'; note: string }
  | { type: 'noted'; text: string }
  /** What was done with a file after the opening; its name and what it shows stay with the file. */
  | { type: 'evidence-added'; evidenceId: string; purpose: EvidencePurpose }
  | { type: 'evidence-removed'; evidenceId: string; purpose: EvidencePurpose }
  | { type: 'evidence-restored'; evidenceId: string; purpose: EvidencePurpose }
  /** `from`: whose it was before. */
  | { type: 'assigned'; to: { id: string; name: string } | null; from?: { id: string; name: string } | null }
  | { type: 'label-sent'; lineIds: string[]; label: Label }
  | { type: 'sent'; lineIds: string[]; tracking: Tracking | null; proof: boolean }
  | { type: 'received'; lineIds: string[] }
  | { type: 'not-received'; lineIds: string[]; what: NotReceived; note: string }
  | { type: 'inspected'; lineIds: string[]; inspection: Inspection }
  | { type: 'deduction-raised'; lineIds: string[]; deduction: RaisedDeduction }
  | { type: 'sent-to-expert'; lineIds: string[]; expert: string; orderedBy: 'merchant' | 'customer'; on: string; note: string }
  | { type: 'expert-reported'; lineIds: string[]; report: ExpertReport }
  | { type: 'repair-started'; lineIds: string[]; job: RepairJob }
  | { type: 'repair-ready'; lineIds: string[]; on: string; note: string }
  | { type: 'quote-offered'; lineIds: string[]; amount: Money; work: string; validUntil: string }
  | { type: 'quote-answered'; lineIds: string[]; accepted: boolean; note: string }
  | { type: 'remedy-chosen'; lineIds: string[]; remedy: Remedy; goodwill: Goodwill | null }
  | { type: 'remedy-given-up'; lineIds: string[]; remedy: 'repair' | 'replacement'; why: 'impossible' | 'too-dear'; note: string }
  /** What staff made known of a line, fact by fact; `null` is not known. The terms weigh it anew. */
  | { type: 'facts-recorded'; lineId: string; facts: RecordedFact[] }
  | { type: 'decided-anew'; lineId: string; verdict: Verdict; openRemedies: Remedy[]; refundGate?: RefundGate | null; fees?: Fees | undefined }
  /** `items`: what the sum consists of, where Recourse reckoned it. */
  /** `outside`: how money was paid in which Shopify had no part. */
  | ({ type: 'refunded'; lineIds: string[]; note: string; as?: 'original-payment' | 'store-credit'; outside?: string; items?: PaidItem[] } & Paid)
  /** What of the difference went back, or is owed; `items`: what was deducted of it; `newLineIds`: the order's lines that the new goods became. */
  | { type: 'exchanged'; lineIds: string[]; exchange: Exchange; note: string; refunded: Paid | null; owed: { amount: string; currencyCode: string } | null; items?: PaidItem[]; newLineIds?: string[] }
  | { type: 'replaced'; lineIds: string[]; replacement: Replacement; orderId: string; orderName: string; note: string }
  /** Its amount is what of it is to be paid now: nothing, where it has arrived after all. `less`: than was known before. */
  | { type: 'payment-failed'; failed: FailedPayment; less?: true }
  /** `asked`: what was to be paid of it, whatever Shopify's rounding made of that. */
  | ({ type: 'paid-again'; lineIds: string[]; payment: string; asked: Money; note: string; outside?: string } & Paid)
  | ({ type: 'paid-back'; lineIds: string[]; as: PaidBackAs; note: string; outside?: string } & Paid)
  /** `on` and what lies before it: a repair's days, where it was one. */
  | { type: 'settled'; lineIds: string[]; remedy: SettledBy; note: string; on?: string }
  /** A piece that stayed its customer's went back to them, on the day `on`; `left`: it stays here, because they leave it to the shop. */
  | { type: 'given-back'; lineIds: string[]; tracking: Tracking | null; note: string; on?: string; left?: boolean }
  /** `place` counts the line's pieces from 1; null: none is on record. `serialBefore`: as it was until then. */
  | { type: 'serial-recorded'; lineIds: string[]; piece: SerialEntry['piece']; place: number; serial: string | null; serialBefore?: string | null }
  /** `before`: the day that stood until then, where there was one. */
  | { type: 'extended'; until: string; note: string; before?: string | null }
  | { type: 'reminded'; deadline: DeadlineName; day: string }
  | { type: 'deadline-missed'; deadline: DeadlineName; day: string; lineIds: string[] }
  /** The customer was reminded of what the claim waits for: the question's text, the quote's sum, work and last day, or the remedies to choose from. */
  | { type: 'wait-reminded'; wait: 'question' | 'quote' | 'choice' | 'goods'; lineIds: string[]; text?: string; amount?: Money; work?: string; day?: string; remedies?: Remedy[] }
  /** What the claim has waited for since that day took too long: staff are to follow it up. */
  | { type: 'wait-over'; wait: WaitName; since: string; lineIds: string[] }
  /** Its last day is over, and nobody has answered it. */
  | { type: 'quote-lapsed'; lineIds: string[]; amount: Money; work: string; day: string }
  | { type: 'disputed'; text: string }
  | { type: 'dispute-resolved'; outcome: DisputeOutcome; note: string }
  | { type: 'reopened'; lineIds: string[]; note: string }
  | { type: 'canceled'; lineIds: string[]; note: string }
  | { type: 'withdrawn'; lineIds: string[]; note: string }
  /** The lines of another claim on the same order go on here, or those of this one there. `awaitingAnswer`: what was asked there stands open here. */
  | { type: 'merged-in'; claimId: string; number: string; lines: ClaimLine[]; awaitingAnswer?: boolean }
  | { type: 'merged-away'; claimId: string; number: string }
  | { type: 'return-closed' }
  | { type: 'step-refused'; step: StepKind; sentence: string }
  | { type: 'retry-ordered'; step: StepKind }
  /** Staff go on without the step that Shopify refused. */
  | { type: 'step-skipped'; note: string }
  /** Something was done in Shopify itself: a return got another status, or what the sentence says. `edit`: the order's edit that it tells of, with what was edited. */
  | { type: 'changed-in-shopify'; status?: string; sentence?: string; edit?: string; units?: EditedUnits }
  /** What Shopify holds and what the claim reckons with differ: a sentence. */
  | { type: 'difference-found'; sentence: string; edit?: string; units?: EditedUnits }

export type EventOf<Type extends ClaimEvent['type']> = Extract<ClaimEvent, { type: Type }>
