import type { CommandName } from '../../domain/claim/commands.ts'
import type { RecordedFact } from '../../domain/claim/events.ts'
import type { DeadlineName } from '../../domain/claim/next-deadline.ts'
import type { By } from '../../domain/claim/record.ts'
import type { ClaimLine, Payments, Stage } from '../../domain/claim/state.ts'
import type { WaitName, WaitOwner } from '../../domain/claim/waits.ts'
import type { HistoryEvent } from '../../domain/decision/history.ts'
import type { Ground } from '../../domain/decision/request.ts'
import type { MailView } from '../mails/mail-view.ts'
import type { AlikeClaim } from '../purchases/purchase-view.ts'
import type { MoneyView } from '../views.ts'
import type { EarlierClaim, ExpectedClaim } from './claim-store.ts'
import type { ClauseView, LineDecisionView } from './decision-view.ts'
import type { ClaimRecordView, LineRecordView } from './record-view.ts'
import type { Axis, StoredClaim, StoredClaimLine } from './stored-claim.ts'

export type { ShopVariant as VariantView } from '../settlement-port.ts'

export interface ClaimSummary {
  id: string
  number: string
  orderName: string
  orderId: string
  customerName: string
  openedAt: string
  grounds: Ground[]
  stage: Stage
  /** The earliest day by which the terms want something done, and what. `daysLeft`: from today to it by the clock of the terms, below zero once it is over. */
  nextDeadline: { name: DeadlineName; day: string; daysLeft: number; overdue: boolean } | null
  /** What it has waited for so long that staff are to follow it up; null: nothing. */
  followUp: WaitName | null
  /** A step that Shopify hasn't confirmed yet, as a sentence; null when nothing is under way. */
  pending: string | null
  itemCount: number
  firstItem: { title: string; imageUrl: string | null }
}

/** Where the line stands, what it is about, and what was decided on it. */
export interface ClaimLineView extends Omit<ClaimLine, 'wish' | 'costsBack' | 'returnId' | 'verdict' | 'openRemedies' | 'refundGate' | 'dispatchProven' | 'fees' | 'feesInReturn'>, Pick<StoredClaimLine, 'title' | 'variantTitle' | 'imageUrl' | 'remedyWish' | 'note' | 'facts'> {
  unitPrice: MoneyView
  /** Which of the shop's own reasons the customer chose, in its words of that day; null: none. */
  reason: string | null
  decision: LineDecisionView
  /** When it was asked for, an instant: in this claim, or in the one that it came from by merging. */
  askedAt: string
  /** The order that paid for the piece which this one replaces, and on which it is judged; null: the claim's own. Days are ISO dates of the shop's clock. */
  firstOrder: { key: string; name: string; purchasedOn: string; deliveredOn: string | null } | null
  /** What the terms want said to whoever handles it, as published. */
  notices: ClauseView[]
  /** Parcel, inspection, expert, repair and remedy, as they were put on record. */
  record: LineRecordView
  /** What a refund of it would bear as fees if it were the next; null: nothing. */
  fees: { restockingPercent: number; returnFee: MoneyView | null } | null
  /** What would be deducted if it went back now, where anything would; beyond what a person has yet to set. */
  deducted: { amount: MoneyView; items: string[] } | null
  /** What may be told of this line alone. */
  commands: CommandView[]
  /** What happened to the piece in earlier claims; instants. */
  history: HistoryEvent[]
  /** Its pieces in their order, each with the number that it carries; `given`: the piece that was handed out in its place. */
  pieces: Array<{ serial: string | null; given: { serial: string | null; title: string } | null }>
  /** Given in exchange for a faulty piece of the same order, so the delivery of that one counts: its day, where it is known. */
  inExchange: { deliveredOn: string | null } | null
  /** Other claims that name a number of these pieces: facts, which decide nothing. */
  sameSerial: SameSerialView[]
}

/** Another claim that names the same number, as it is typed there; `history`: what happened to that piece in it. `ownClaim`: it is another item of the claim itself. */
export interface SameSerialView { serial: string; piece: 'claimed' | 'given'; title: string; claim: { id: string; number: string }; ownClaim: boolean; customerName: string; customer: 'account' | 'email' | 'other'; openedAt: string; history: HistoryEvent[] }

export interface TimelineEntry {
  id: string
  at: string
  actor: By
  /** One sentence. */
  text: string
  detail: string | null
  /** What it changed on the claim's axes, told once for all that happened at one stroke. */
  changes: Array<{ lineId: string; axis: Axis; from: string | null; to: string | null }>
  /** Facts that were recorded with it. */
  facts: Array<RecordedFact & { lineId: string }>
  tone: 'neutral' | 'success' | 'attention' | 'critical'
}

/** A command with whether it may be given now; `reason` says why not. `byRole`: the claim would allow it, only the role of who looks doesn't. */
export interface CommandView { name: CommandName; allowed: boolean; reason: string | null; byRole?: boolean }

export interface RefundPlanView {
  items: Array<{ text: string; amount: MoneyView; kind: 'goods' | 'shipping' | 'deduction' | 'fee'; rules: string[]; /** Of a deduction that staff have set. */ reason: string | null }>
  total: MoneyView
  payee: string
  /** What Shopify is told to do, in its order, a sentence each. */
  steps: string[]
  /** A person has yet to set or convert a deduction. */
  open: boolean
  /** Why the refund can't go out yet, or what staff should know; empty when nothing stands against it. */
  notes: string[]
}

/** What a refund will come to in Shopify if it is confirmed now. `gives`: where it is less than the plan's sum; null: as planned. `sentences`: the difference and where it comes from. */
export interface RefundOutlook { gives: MoneyView | null; sentences: string[] }

/**
 * Something that the claim waits for, and whose turn it is. `since`: the day it began on; of a quote `until`, its last one.
 * Instants: when the customer is reminded or was, and when it comes back to staff; null where it does not.
 */
export interface WaitView { name: WaitName; owner: WaitOwner; since: string | null; until: string | null; remindsAt: string | null; reminded: boolean; backAt: string | null; isOver: boolean }

/** `version` counts changes, and a command names the one it was given against; `currencyCode` is that of every sum that staff enter. */
export interface ClaimView extends Pick<StoredClaim, 'version' | 'currencyCode' | 'customer' | 'assignee'> {
  claim: ClaimSummary
  waits: WaitView[]
  lines: ClaimLineView[]
  timeline: TimelineEntry[]
  commands: CommandView[]
  record: ClaimRecordView
  /** Why who looks may not grant goodwill, or merge claims; null where they may. */
  locked: { goodwill: string | null; merge: string | null }
  /** Claims that the customer opened before this one: facts, which decide nothing. */
  earlierClaims: EarlierClaim[]
  /** The customer's other claims of which something may lie in the same parcel. */
  alsoExpected: ExpectedClaim[]
  refundPlan: RefundPlanView | null
  /** Shopify's returns of this claim as last read; none for a repair, one as a rule. */
  shopifyReturns: Array<{ name: string; status: string }>
  payments: Payments
  alike: AlikeClaim[]
  /** The order in Shopify's own admin. */
  orderAdminUrl: string
  /** Set when a step was refused by Shopify for good: what happened and what to do. */
  failure: string | null
  /** What was paid back and did not arrive, each with what it is known by. */
  failedPayments: Array<{ payment: string; amount: MoneyView }>
  /** `reason`: what the mail server said of one that was not sent. */
  mails: MailView[]
}
