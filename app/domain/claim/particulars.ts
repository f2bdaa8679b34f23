import type { Money } from '../kernel/money.ts'
import type { GradeId, GradeWords } from './grades.ts'

export type { Money } from '../kernel/money.ts'

/** What commands and events say in detail: plain values, kept with the event for ever. */

export interface Tracking { carrier: string; number: string; url: string | null }
/** A label to send with: an uploaded file or a link, with the parcel's number where it has one. */
export interface Label { evidenceId: string | null; url: string | null; tracking: Tracking | null }

/** What a file that was handed in is for. */
export type EvidencePurpose = 'photo' | 'proof-of-purchase' | 'proof-of-posting' | 'inspection' | 'expert-report' | 'label' | 'other'

/** Why goods that were awaited did not come as they should. */
export type NotReceived = 'short' | 'wrong-item' | 'lost' | 'expired'

export type MissingPart = 'gift-box' | 'certificate' | 'tags' | 'original-packaging' | 'dispatch-note' | 'accessories'
/** What becomes of a received piece; Shopify's own four words stand behind them. */
export type Disposition = 'restock' | 'do-not-restock' | 'repair' | 'missing'
/** What looking at a received piece showed. `graded`: the grade in the words that the shop had for it then; none on what is older than such words. */
export interface Inspection { complete: boolean; condition: 'as-delivered' | 'used' | 'damaged'; grade: GradeId; graded?: GradeWords; missing: MissingPart[]; disposition: Disposition; evidenceIds: string[]; note: string }

/** A deduction that staff set above the tariff, with the reason the customer reads. */
export interface RaisedDeduction { kind: 'missing-gift-box' | 'missing-certificate' | 'diminished-value'; amount: Money; reason: string }

/** What an expert found; `none` where the piece came back without a finding. `on`: the day it and the report came back. */
export interface ExpertReport { finding: 'covered' | 'not-covered' | 'none'; on: string; summary: string; cost: Money | null; paidBy: 'merchant' | 'customer' | null; evidenceIds: string[] }

/** The number that a piece carries, as typed; an empty one takes it off. `place` counts the line's pieces from 1; `given`: the piece handed out in place of that one. */
export interface SerialEntry { piece: 'claimed' | 'given'; place: number; serial: string }

export interface RepairJob { technician: string; work: string; parts: string[]; on: string }

/** Beyond what the terms give: why. */
export interface Goodwill { reason: string }

/** Another variant instead; `price` is that of one piece of it in the shop's currency, the difference follows from it. */
export interface Exchange { variantId: string; title: string; price: Money }

/** A new piece under the claim. `variantId` null: the same item where Shopify sells it no more. `difference`: what it is worth less than the claimed piece, paid back. */
export interface Replacement { variantId: string | null; title: string; difference: Money | null }

export type PaidBackAs = 'price-reduction' | 'keep-item' | 'claim-costs' | 'difference'

/** A payment back that its provider could not make: `payment` is what Shopify knows it by, the claim's number and the step's. Its sum is counted as paid, so paying it again is no second payment. */
export interface FailedPayment { payment: string; lineIds: string[]; /** What of it is to be paid. */ amount: Money; /** What of it failed in all, of which some may have been paid again. */ total: Money }

export type DisputeOutcome = 'upheld' | 'dismissed'

/** An item of what a refund consisted of, in minor units of the shop's currency; deductions and fees are below zero. `percent`: of a restocking fee. `reason`: why staff set a deduction, for the customer to read. */
export interface PaidItem { kind: 'goods' | 'shipping' | 'deduction' | 'fee'; code: string; title: string; quantity: number; amountMinor: number; rules: string[]; reason?: string; percent?: number; lineId?: string }
