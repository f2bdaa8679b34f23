/**
 * What screens and mails are given: plain, serialisable, already worded where the words come from the terms.
 * Money is a decimal string with its currency, instants are ISO 8601 in UTC, days are ISO dates in the policy's time zone.
 */
import type { DecisionAnswer } from '../domain/decision/answer.ts'
import type { Facts, Ground, Remedy } from '../domain/decision/request.ts'
import type { Assessment, Authorization, Payments, QuoteState, Reception, RepairState, SettledBy, Settlement, Stage } from '../domain/claim/state.ts'
import type { ChainView } from './orders/chain-view.ts'
import type { AlikeClaim } from './purchases/purchase-view.ts'
import type { CommandName } from '../domain/claim/commands.ts'
import type { HistoryEvent } from '../domain/decision/history.ts'
import type { ClaimRecordView, LineRecordView } from './claims/record-view.ts'

export type { ShopVariant as VariantView } from './settlement-port.ts'

export interface MoneyView { amount: string; currencyCode: string }

export interface ShopView {
  shop: string
  name: string
  timeZone: string
  currencyCode: string
  /** Where taking in the shop's past orders stands; `failed` carries a sentence. */
  orderImport: { state: 'waiting' | 'running' | 'done' | 'failed'; taken: number; message: string | null }
  /** The policy set that decides this shop's claims, with its documents. */
  policy: { name: string; documents: Array<{ document: string; title: string; effectiveFrom: string | null }> }
}

export interface HomeView {
  shop: ShopView
  /** Open claims by what they wait for. */
  figures: { toDecide: number; awaitingGoods: number; toSettle: number; failed: number; overdue: number; unread: number; mine: number; settledLast30Days: number }
  /** Why whoever looks may not see how it went; null where they may. */
  figuresLocked: string | null
  /** Claims that wait for staff, the nearest deadline first; at most eight. */
  waiting: ClaimSummary[]
}

export interface Page<T> { items: T[]; total: number; page: number; pageSize: number }

export interface ClaimSummary {
  id: string
  number: string
  orderName: string
  orderId: string
  customerName: string
  openedAt: string
  grounds: Ground[]
  stage: Stage
  /** The earliest day by which the terms want something done, and what. */
  nextDeadline: { name: DeadlineName; day: string; overdue: boolean } | null
  /** A step that Shopify hasn't confirmed yet, as a sentence; null when nothing is under way. */
  pending: string | null
  itemCount: number
  firstItem: { title: string; imageUrl: string | null }
}

export type DeadlineName = 'sendBackBy' | 'refundBy' | 'decideBy' | 'settleBy'

export interface OrderSummary {
  id: string
  /** The number inside the gid: what a URL carries. */
  key: string
  name: string
  processedAt: string
  customerName: string
  total: MoneyView
  itemCount: number
  fulfilment: 'unfulfilled' | 'partial' | 'fulfilled'
  openClaims: number
  /** A purchase that Shopify holds no order of. */
  offShop: boolean
  firstItem: { title: string; imageUrl: string | null }
}

export interface OrderLineView {
  id: string
  title: string
  variantTitle: string | null
  imageUrl: string | null
  /** Pieces that can still be claimed: sold, less removed, less those in claims under way or settled by refund. */
  claimable: number
  quantity: number
  unitPrice: MoneyView
  attributes: Array<{ key: string; value: string }>
  isGiftCard: boolean
  deliveredOn: string | null
  /** What its pieces replace and what replaced them. */
  chain: ChainView[]
}

export interface OrderView {
  order: OrderSummary
  customer: { name: string; email: string | null; locale: string }
  lines: OrderLineView[]
  claims: ClaimSummary[]
  /** What the terms that bind it say of the order itself. */
  terms: OrderTermView[]
}

/** A term of the order: what it says here, and the wording it rests on. */
export interface OrderTermView extends ClauseView { told: string }

/** What staff put into the open-a-claim form for one line. */
export interface ClaimLineInput { lineItemId: string; quantity: number; ground: Ground; remedy?: Remedy; facts?: Facts; note?: string; /** Files handed in for it beforehand. */ evidenceIds?: string[] }

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

export interface ClauseView { id: string; document: string; documentTitle: string; effectiveFrom: string | null; heading: string; text: string; cites: string[]; rules: string[] }

export interface ClaimLineView {
  id: string
  lineItemId: string
  title: string
  variantTitle: string | null
  imageUrl: string | null
  quantity: number
  unitPrice: MoneyView
  ground: Ground
  remedyWish: Remedy | null
  /** The remedy that settles the line once chosen. */
  remedy: SettledBy | null
  /** It is more than the terms give. */
  goodwill: boolean
  note: string | null
  facts: Facts
  authorization: Authorization
  reception: Reception
  assessment: Assessment
  settlement: Settlement
  repair: RepairState
  quote: QuoteState
  decision: LineDecisionView
  /** The order that paid for the piece which this one replaces, and on which it is judged; null: the claim's own. Days are ISO dates of the shop's clock. */
  firstOrder: { key: string; name: string; purchasedOn: string; deliveredOn: string | null } | null
  /** What the terms want said to whoever handles it, as published. */
  notices: ClauseView[]
  /** Parcel, inspection, expert, repair and remedy, as they were put on record. */
  record: LineRecordView
  /** What may be told of this line alone. */
  commands: CommandView[]
  /** What happened to the piece in earlier claims; instants. */
  history: HistoryEvent[]
}

export interface TimelineEntry {
  id: string
  at: string
  /** Who did it: a name for staff, `shopper`, `recourse` or `shopify`. */
  actor: { kind: 'staff' | 'shopper' | 'recourse' | 'shopify'; name: string }
  /** One sentence. */
  text: string
  detail: string | null
  /** What it changed on the claim's axes, told once for all that happened at one stroke. */
  changes: Array<{ lineId: string; axis: 'authorization' | 'reception' | 'assessment' | 'repair' | 'quote' | 'settlement' | 'remedy'; from: string | null; to: string | null }>
  tone: 'neutral' | 'success' | 'attention' | 'critical'
}

/** A command with whether it may be given now; `reason` says why not. `byRole`: the claim would allow it, only the role of who looks doesn't. */
export interface CommandView { name: CommandName; allowed: boolean; reason: string | null; byRole?: boolean }

export interface RefundPlanView {
  items: Array<{ text: string; amount: MoneyView; kind: 'goods' | 'shipping' | 'deduction'; rules: string[]; /** Of a deduction that staff have set. */ reason: string | null }>
  total: MoneyView
  payee: string
  /** Why the refund can't go out yet, or what staff should know; empty when nothing stands against it. */
  notes: string[]
}

export interface ClaimView {
  claim: ClaimSummary
  /** Counts changes; a command names the version it was given against. */
  version: number
  /** Of every sum that staff enter. */
  currencyCode: string
  customer: { name: string; email: string | null; locale: string }
  lines: ClaimLineView[]
  timeline: TimelineEntry[]
  commands: CommandView[]
  record: ClaimRecordView
  assignee: { id: string; name: string } | null
  /** Why who looks may not grant goodwill, or merge claims; null where they may. */
  locked: { goodwill: string | null; merge: string | null }
  /** Claims that the customer opened before this one: facts, which decide nothing. */
  earlierClaims: Array<{ id: string; number: string; orderName: string; openedAt: string; stage: Stage; firstTitle: string; settledBy: SettledBy[] }>
  refundPlan: RefundPlanView | null
  /** Shopify's returns of this claim as last read; none for a repair, one as a rule. */
  shopifyReturns: Array<{ name: string; status: string }>
  payments: Payments
  alike: AlikeClaim[]
  /** The order in Shopify's own admin. */
  orderAdminUrl: string
  /** Set when a step was refused by Shopify for good: what happened and what to do. */
  failure: string | null
  mails: Array<{ subject: string; to: string; state: 'waiting' | 'sent' | 'failed'; at: string }>
}

/** An order's claims for Shopify's own order page. */
export interface StaffOrderView {
  order: { key: string; name: string }
  /** Pieces that can still be claimed. */
  claimable: number
  /** The newest first. */
  claims: Array<{ summary: ClaimSummary; lines: Array<{ title: string; quantity: number; decision: LineDecisionView; nextDeadline: { name: DeadlineName; day: string; overdue: boolean } | null }> }>
}

/** A paper that was given out; `url` opens it for some minutes. */
export interface DocumentView { id: string; kind: 'claim-confirmation' | 'outcome-confirmation' | 'withdrawal-receipt' | 'packing-slip' | 'label'; fileName: string; at: string; bytes: number; sha256: string; url: string }

export type EvidencePurpose = 'photo' | 'proof-of-purchase' | 'proof-of-posting' | 'inspection' | 'expert-report' | 'label' | 'other'

/** A file that was handed in. `url` and `thumbnailUrl` open it for some minutes; null where there is nothing to open. */
export interface EvidenceView {
  id: string
  purpose: EvidencePurpose
  fileName: string
  kind: 'image' | 'paper' | 'film'
  bytes: number
  uploadedAt: string
  uploadedBy: { kind: 'staff' | 'shopper' | 'recourse' | 'shopify'; name: string }
  /** The claim's line that it is about; null for the claim as a whole. */
  lineId: string | null
  url: string | null
  thumbnailUrl: string | null
  removed: { at: string; by: string; undoable: boolean } | null
}

/** What is taken as evidence: by a file chooser's types, the most files on one item, the most bytes of each kind, and the sentences about it. */
export interface UploadRules { accept: string; most: number; bytes: Record<EvidenceView['kind'], number>; tooLarge: Record<EvidenceView['kind'], string>; hint: string }

/** The page on which a shopper hands in files, worded in their language. */
export interface UploadPageView {
  locale: string
  shopName: string
  words: Record<string, string>
  rules: UploadRules
  files: Array<{ id: string; fileName: string; thumbnailUrl: string | null; removable: boolean }>
  /** Why no more can be handed in. */
  closed: string | null
}
