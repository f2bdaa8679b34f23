import type { ClaimEvent } from '../domain/claim/events.ts'
import type { OrderedStep, StepTask } from '../domain/claim/decide/outcome.ts'
import type { DeadlineName } from '../domain/claim/next-deadline.ts'
import type { Disposition, PaidItem } from '../domain/claim/particulars.ts'
import type { ClaimState, Stage, StepKind } from '../domain/claim/state.ts'
import type { Decision } from '../domain/decision/decision.ts'
import type { DecisionRequest, Facts, Ground, Remedy } from '../domain/decision/request.ts'
import type { MailTemplate } from '../domain/mail/template.ts'
import type { ChainStore, PieceStore } from './orders/piece-store.ts'
import type { ReadOrder, ReadShop } from './ports.ts'
import type { GradeStore } from './grades/grade-store.ts'
import type { FiguresStore } from './figures/figures-store.ts'
import type { ClaimListStore, SavedViewStore } from './claims/list-ports.ts'
import type { SettingChangeRecord, StaffStore } from './people/staff-store.ts'
import type { NewDocument, StoredDocument } from './documents/paper.ts'
import type { EvidenceFiles, EvidenceStore } from './evidence/ports.ts'

export interface Actor { kind: 'staff' | 'shopper' | 'recourse' | 'shopify'; id: string | null; name: string }

export interface StoredShop extends ReadShop {
  shop: string
  policyName: string
  uninstalled: boolean; /** The app in this shop's admin. */ appUrl: string
  orderImport: { state: 'waiting' | 'running' | 'done' | 'failed'; cursor: string | null; taken: number; message: string | null }
}

/** A customer as Shopify names them: by id, by their orders, and by the e-mail address, which alone tells of purchases outside the shop. */
export interface KnownCustomer { id: string | null; email: string | null; orderIds: string[] }

export interface StoredOrder {
  shop: string
  facts: ReadOrder['facts']
  /** As Shopify had it when it was last read. */
  updatedAt: string
  cancelledAt: string | null
  presentmentCurrency: string
  customer: ReadOrder['customer']
  totalMinor: bigint
  shippingMinor: bigint
  /** Of it, what refunds have given back or are about to. */
  shippingPaidBackMinor: bigint
  fulfilment: ReadOrder['fulfilment']
  /** False where the order is longer than is read of one: nothing can be decided on it. */
  complete: boolean
  /** In the order's own sequence; `free` pieces can still be claimed, `refunded` ones were paid back by claims. */
  lines: StoredOrderLine[]
}
export interface StoredOrderLine { id: string; title: string; variantTitle: string | null; imageUrl: string | null; quantity: number; currentQuantity: number; isGiftCard: boolean; unitPriceMinor: bigint; free: number; refunded: number }

export interface OrderRow { id: string; name: string; processedAt: string; customerName: string; totalMinor: bigint; currencyCode: string; fulfilment: ReadOrder['fulfilment']; itemCount: number; openClaims: number; firstTitle: string; firstImageUrl: string | null }

export interface StoredClaimLine {
  id: string
  orderLineId: string
  title: string
  variantTitle: string | null
  imageUrl: string | null
  unitPriceMinor: bigint
  remedyWish: Remedy | null
  note: string | null
  facts: Facts
  policyVersionId: string
  request: DecisionRequest
  decision: Decision
}

export interface StoredStep { id: string; kind: StepKind; ordinal: number; key: string; state: 'waiting' | 'performing' | 'done' | 'refused' | 'abandoned'; input: StepInput; attempts: number; lastError: string | null; /** What Shopify answered, once done. */ result: StepResult | null }
/** Ids and sums that a step's answer left on record; `refunded` in the shop's currency. */
export interface StepResult { return?: string; status?: string; refunded?: string; order?: string }
/** What a step needs beside the claim: the lines, what follows from it, who ordered it, and the sums of a refund. */
export interface StepInput {
  lineIds: string[]
  then: ClaimEvent[]
  actor: Actor
  refund?: { totalMinor: string; deductionMinor: string; shippingMinor: string; note: string; itemised: string; items?: PaidItem[]; as?: 'original-payment' | 'store-credit' }
  /** What it moves, where it is neither a whole return nor its refund. */
  task?: StepTask
  note?: string
  /** What inspection said should become of the pieces, by claim line. */
  dispositions?: Record<string, Disposition>
}

export interface StoredClaim {
  id: string
  shop: string
  number: string
  version: number
  orderId: string
  orderName: string
  openedAt: string
  customer: { name: string; email: string | null; locale: string }
  currencyCode: string
  /** Whose it is; `id` is Shopify's user id. */
  assignee: { id: string; name: string } | null
  /** The customer has written since staff last did something here. */
  unread: boolean
  state: ClaimState
  lines: StoredClaimLine[]
  steps: StoredStep[]
  /** Its returns in Shopify, as last read. */
  returns: Array<{ id: string; name: string; status: string }>
}

/** `dueAt`: when it is to be looked at; `day` the deadline's, in the policy's zone. To reconcile is no deadline: its `deadline` names the step that moved money. */
export interface StoredTimer { id: string; shop: string; claimId: string; kind: 'remind' | 'breach' | 'reconcile'; deadline: DeadlineName; day: string; dueAt: Date; firedAt: Date | null }

/** Of each line of a claim, by its id: where it stood on the axes. */
export type AxesByLine = Record<string, Record<string, string | null>>

/** `before` and `after`: around the whole change that the event is part of; null on record from before they were kept. */
export interface StoredEvent { id: string; at: string; actor: Actor; event: ClaimEvent; before: AxesByLine | null; after: AxesByLine | null }

export interface ClaimRow { id: string; number: string; orderName: string; orderId: string; customerName: string; openedAt: string; grounds: Ground[]; stage: Stage; nextDeadline: { name: DeadlineName; day: string } | null; pendingStep: StepKind | null; itemCount: number; firstTitle: string; firstImageUrl: string | null }

/** An earlier claim of a customer and how it ended: the remedies that settled its lines. */
export interface EarlierClaim { id: string; number: string; orderName: string; openedAt: string; stage: Stage; firstTitle: string; settledBy: string[] }

/** `html`: as it is shown where HTML is; null: made from the text. */
export interface NewMail { kind: string; to: string; locale: string; subject: string; text: string; html?: string | null; /** Which of the change's documents go with it, by their position. */ documents?: number[] }
/** `failed`: given up after too many attempts. */
export interface OutboxMail extends NewMail { id: string; shop: string; createdAt: string; sentAt: string | null; state: 'waiting' | 'sent' | 'failed' }

/** A shop's own wording of a mail; `updatedAt` is an instant. */
export interface StoredWording extends MailTemplate { kind: string; locale: string; updatedAt: string; updatedBy: Actor }

export interface NewClaimLine { orderLineId: string; quantity: number; ground: Ground; remedyWish: Remedy | null; note: string | null; facts: Facts; policyVersionId: string; request: DecisionRequest; decision: Decision; /** Files that wait on the order, to go with this line. */ evidenceIds?: string[] }
/** `newOrder`: an order of Recourse's own that is stored with it. */
export interface NewClaim { orderId: string; newOrder?: { read: ReadOrder; /** Of its piece, where it has one. */ serial: string | null }; requestKey: string; at: Date; actor: Actor; customer: StoredClaim['customer']; lines: NewClaimLine[] }

/** Everything one change of a claim writes, in one transaction, with the jobs it needs. */
export interface ClaimChange {
  at: Date
  actor: Actor
  events: ClaimEvent[]
  state: ClaimState
  /** What binds from now on, the nearest first; each has its reminder and its breach. */
  deadlines: Array<{ name: DeadlineName; day: string }>
  steps?: Array<OrderedStep & Pick<StepInput, 'refund' | 'dispositions'>>
  finishedStep?: { id: string; state: 'done' | 'refused'; result: unknown; error: string | null }
  /** A claim whose lines go on in this one; it must stand at this version. */
  absorbs?: { claim: StoredClaim; change: ClaimChange }
  retriedStep?: string
  /** The timer that this change answers; where it has fired already, nothing is written. */
  firedTimer?: string
  shopifyReturn?: { id: string; name: string; status: string }
  redecided?: Array<{ lineId: string; facts: Facts; request: DecisionRequest; decision: Decision }>
  mails?: NewMail[]
  /** Papers given out with it. */
  documents?: NewDocument[]
}

export interface Stores {
  figures: FiguresStore
  grades: GradeStore
  staff: StaffStore
  evidence: EvidenceStore
  files: EvidenceFiles
  shops: {
    find(shop: string): Promise<StoredShop | null>
    install(shop: string, read: ReadShop, scopes: string, policyName: string, at: Date): Promise<void>
    importProgress(shop: string, progress: StoredShop['orderImport']): Promise<void>
    /** Takes the shop's tokens away; one triggered before access was last granted changes nothing. */
    uninstall(shop: string, triggeredAt: Date): Promise<void>
    setScopes(shop: string, scopes: string): Promise<void>
    /** Erases all of the shop, unless it has installed again since `triggeredAt`. */
    erase(shop: string, triggeredAt: Date): Promise<void>
    /** Runs `work` unless another worker is taking in this shop's orders; false then. */
    importing(shop: string, work: () => Promise<void>): Promise<boolean>
    /** Shops whose orders are still to be taken in. */
    toImport(): Promise<string[]>
  }
  policies: {
    /** Takes a policy set in as the shop's current version, unless it is that already. */
    adopt(shop: string, name: string, hash: string, content: unknown, at: Date): Promise<void>
    current(shop: string): Promise<{ id: string; content: unknown } | null>
    byId(shop: string, id: string): Promise<{ id: string; content: unknown } | null>
  }
  orders: ChainStore & {
    /** Inserts or updates; an older reading than the stored one changes nothing. */
    takeIn(shop: string, orders: ReadOrder[]): Promise<void>
    find(shop: string, orderId: string): Promise<StoredOrder | null>
    list(shop: string, search: string, offset: number, limit: number): Promise<{ rows: OrderRow[]; total: number }>
    /** Takes personal data off the orders and claims of a customer. */
    redactCustomer(shop: string, who: KnownCustomer): Promise<void>
    /** Names of the orders of a customer, and numbers of the claims on them. */
    heldOf(shop: string, who: KnownCustomer): Promise<{ orders: string[]; claims: string[] }>
  }
  savedViews: SavedViewStore
  claims: ClaimListStore & PieceStore & {
    /** The claim already opened with a request key. */
    byRequestKey(shop: string, requestKey: string): Promise<{ id: string; number: string } | null>
    /** Opens a claim, or returns the one already opened with this request key; null where pieces were claimed meanwhile, `too-often` where a shopper has opened as many as they may. */
    open(shop: string, claim: NewClaim, change: (number: string, lineIds: string[], claimId: string) => ClaimChange): Promise<{ id: string; number: string } | 'too-often' | null>
    load(shop: string, claimId: string): Promise<StoredClaim | null>
    byReturn(shop: string, returnId: string): Promise<string | null>
    /** False where the claim's version is not `expected` any more, `pieces-gone` where a reopened line's pieces are held elsewhere: nothing was written. */
    commit(claim: StoredClaim, expected: number, change: ClaimChange): Promise<boolean | 'pieces-gone'>
    ofOrder(shop: string, orderId: string): Promise<ClaimRow[]>
    /** Claims that the customer of a claim opened before it, on any order; the newest first, at most a hundred. */
    earlierOfCustomer(shop: string, claimId: string): Promise<EarlierClaim[]>
    events(shop: string, claimId: string): Promise<StoredEvent[]>
    /** Written before a call is made: a step found so marked is in doubt. */
    markPerforming(stepId: string, at: Date): Promise<void>
    noteFailure(stepId: string, sentence: string): Promise<void>
    /** Runs `work` unless another worker is at the same claim; false then. */
    exclusively(claimId: string, work: () => Promise<void>): Promise<boolean>
    /** Claims with a step to be done that nobody has been at for a while. */
    stalled(at: Date): Promise<Array<{ shop: string; claimId: string }>>
  }
  timers: {
    load(timerId: string): Promise<StoredTimer | null>
    /** Timers whose moment has come, the oldest first. */
    due(at: Date): Promise<string[]>
    /** Whether the deadline that a timer reminds of is over. */
    isOver(timer: StoredTimer, at: Date): Promise<boolean>
    /** Marks one as fired that has nothing to say any more. */
    drop(timerId: string, at: Date): Promise<void>
  }
  inbox: {
    /** False where the same event was received before. */
    receive(entry: { shop: string; eventId: string; topic: string; webhookId: string; triggeredAt: Date | null; payload: unknown; at: Date }): Promise<boolean>
    load(entryId: string): Promise<{ id: string; shop: string; topic: string; payload: Record<string, unknown>; triggeredAt: Date; handled: boolean; givenUp: boolean } | null>
    handled(entryId: string, at: Date): Promise<void>
    failed(entryId: string, sentence: string, at: Date): Promise<void>
    /** What is to be tried again by now, the longest left alone first; never what was given up. */
    due(at: Date): Promise<string[]>
  }
  documents: {
    /** The oldest first. */
    ofClaim(shop: string, claimId: string): Promise<StoredDocument[]>
    open(shop: string, id: string): Promise<(StoredDocument & { content: Uint8Array }) | null>
    ofMail(mailId: string): Promise<Array<{ fileName: string; content: Uint8Array }>>
  }
  mails: {
    /** The shop's own wordings of mails. */
    wordings(shop: string): Promise<StoredWording[]>
    /** Writes the shop's own wording of a mail and the record of it, null takes it away; false where it was not last changed at `expected` any more, null: where there is one by now. */
    saveWording(shop: string, kind: string, locale: string, expected: string | null, wording: MailTemplate | null, record: SettingChangeRecord, actor: Actor, at: Date): Promise<boolean>
    load(mailId: string): Promise<OutboxMail | null>
    ofClaim(shop: string, claimId: string): Promise<OutboxMail[]>
    /** Takes in a mail that no claim caused; the same id twice is one mail. */
    post(id: string, shop: string, mail: NewMail, at: Date): Promise<void>
    sent(mailId: string, at: Date): Promise<void>
    failed(mailId: string, sentence: string, at: Date): Promise<void>
    /** What is to be tried again by now, the longest left alone first; never what was given up. */
    due(at: Date): Promise<string[]>
    /** Runs `work` unless another worker is at the same mail; false then. */
    exclusively(mailId: string, work: () => Promise<void>): Promise<boolean>
  }
}
