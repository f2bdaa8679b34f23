import type { StepTask } from '../../domain/claim/decide/outcome.ts'
import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { Disposition, Money, PaidItem } from '../../domain/claim/particulars.ts'
import type { ClaimState, StepKind } from '../../domain/claim/state.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import type { DecisionRequest, Facts, Remedy } from '../../domain/decision/request.ts'
import type { WaitName } from '../../domain/claim/waits.ts'
import type { Actor } from '../actor.ts'
import type { ChosenReason } from '../setup/reason-settings.ts'
import type { StoredDeadline } from './claim-store.ts'
import type { ReturnPicture } from './return-picture.ts'

export interface StoredClaimLine {
  id: string
  orderLineId: string
  title: string
  variantTitle: string | null
  imageUrl: string | null
  unitPriceMinor: bigint
  remedyWish: Remedy | null
  note: string | null
  /** Which of the shop's own reasons the customer chose; null: none. */
  reason: ChosenReason | null
  facts: Facts
  policyVersionId: string
  request: DecisionRequest
  decision: Decision
  /** The pieces it is about, in their order. */
  pieces: StoredPiece[]
}

/** A piece with the number it carries; `given`: the piece that this line handed out in its place. */
export interface StoredPiece { serial: string | null; given: { serial: string | null; title: string } | null }

export interface StoredStep { id: string; kind: StepKind; ordinal: number; key: string; state: 'waiting' | 'performing' | 'done' | 'refused' | 'abandoned'; input: StepInput; attempts: number; lastError: string | null; /** What Shopify answered, once done. */ result: StepResult | null }

/** Ids and sums that a step's answer left on record; `refunded` in the shop's currency. */
export interface StepResult { return?: string; status?: string; refunded?: string; order?: string }

/** What a step needs beside the claim: the lines, what follows from it, who ordered it, and the sums of a refund. */
export interface StepInput {
  lineIds: string[]
  then: ClaimEvent[]
  actor: Actor
  refund?: { totalMinor: string; deductionMinor: string; shippingMinor: string; /** What fees take off it. */ feeMinor?: string; note: string; itemised: string; items?: PaidItem[]; as?: 'original-payment' | 'store-credit' }
  /** What a return is made with: the restocking fee in percent by claim line, and the return fee where this return bears it. */
  fees?: StepFees
  /** What an exchange leaves over, below zero what it leaves owing, and what is deducted of it: minor units of the shop's currency. */
  exchange?: { differenceMinor: number; deductionMinor: number; itemised: string; items: PaidItem[] }
  /** What it moves, where it is neither a whole return nor its refund. */
  task?: StepTask
  note?: string
  /** Ordinals of the refused steps in whose place it stands: their markers are its own too. */
  standsFor?: number[]
  /** What inspection said should become of the pieces, by claim line. */
  dispositions?: Record<string, Disposition>
}

export interface StepFees { restocking: Record<string, number>; returnFee: Money | null }

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
  nextDeadline: StoredDeadline | null
  /** What it has waited for so long that staff are to follow it up. */
  followUp: WaitName | null
  state: ClaimState
  lines: StoredClaimLine[]
  steps: StoredStep[]
  /** Its returns in Shopify, as last read. `seen`: what the claim has taken over or told of it; null on record from before that was kept. */
  returns: Array<{ id: string; name: string; status: string; seen: ReturnPicture | null }>
}

/** What of a line stands before and after each change: its axes, and what the terms make of it. */
export const axes = ['verdict', 'open', 'authorization', 'reception', 'assessment', 'repair', 'quote', 'settlement', 'remedy'] as const
export type Axis = (typeof axes)[number]

/** Of each line of a claim, by its id: where it stood on the axes. */
export type AxesByLine = Record<string, Partial<Record<Axis, string | null>>>

/** `before` and `after`: around the whole change that the event is part of; null on record from before they were kept. */
export interface StoredEvent { id: string; at: string; actor: Actor; event: ClaimEvent; before: AxesByLine | null; after: AxesByLine | null }
