import type { StepKind } from '../../domain/claim/state.ts'
import type { ClaimRow } from './claim-store.ts'
import type { ClaimSummary } from './claim-view.ts'

const waitingFor: Record<StepKind, string> = {
  'request-return': 'Shopify is being asked to hold the return request.',
  'create-return': 'Shopify is being asked to open the return.',
  'approve-return': 'Shopify is being asked to approve the return.',
  'decline-return': 'Shopify is being asked to decline the return request.',
  'cancel-return': 'Shopify is being asked to cancel the return.',
  'refund-return': 'Shopify is being asked to process the return and refund it.',
  'close-return': 'Shopify is being asked to close the return.',
  'attach-label': 'Shopify is being given the return label.',
  'refund-order': 'Shopify is being asked to pay money back.',
  'replace-order': 'Shopify is being asked to make the replacement order.',
}

/** A step under way as a sentence; `trouble` is why the last attempt got no answer. */
export function pendingSentence(step: StepKind | null, trouble: string | null = null): string | null {
  if (!step) return null
  return trouble ? `${waitingFor[step]} ${trouble} It is tried again by itself.` : waitingFor[step]
}

/** `today` is the ISO day in the shop's time zone: a deadline is overdue from the day after it. */
export function toClaimSummary(row: ClaimRow, today: string): ClaimSummary {
  return {
    id: row.id, number: row.number, orderName: row.orderName, orderId: row.orderId, customerName: row.customerName, openedAt: row.openedAt, grounds: row.grounds, stage: row.stage,
    nextDeadline: row.nextDeadline && { ...row.nextDeadline, overdue: row.nextDeadline.day < today },
    pending: pendingSentence(row.pendingStep), itemCount: row.itemCount, firstItem: { title: row.firstTitle, imageUrl: row.firstImageUrl },
  }
}
