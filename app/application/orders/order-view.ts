import type { DeadlineName } from '../../domain/claim/next-deadline.ts'
import type { ClaimSummary } from '../claims/claim-view.ts'
import type { ClauseView, LineDecisionView } from '../claims/decision-view.ts'
import type { PastClaimView } from '../history/history-view.ts'
import type { MoneyView } from '../views.ts'
import type { ChainView } from './chain-view.ts'

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

/** A term of the order: what it says here, and the wording it rests on. */
export interface OrderTermView extends ClauseView { told: string }

export interface OrderView {
  order: OrderSummary
  customer: { name: string; email: string | null; locale: string }
  lines: OrderLineView[]
  claims: ClaimSummary[]
  /** Claims on it of before Recourse. */
  past: PastClaimView[]
  /** What the terms that bind it say of the order itself. */
  terms: OrderTermView[]
}

/** An order's claims for Shopify's own order page. */
export interface StaffOrderView {
  order: { key: string; name: string }
  /** Pieces that can still be claimed. */
  claimable: number
  /** The newest first. */
  claims: Array<{ summary: ClaimSummary; lines: Array<{ title: string; quantity: number; decision: LineDecisionView; nextDeadline: { name: DeadlineName; day: string; overdue: boolean } | null }> }>
}
