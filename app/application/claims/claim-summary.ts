import type { StepKind } from '../../domain/claim/state.ts'
import { dayOfMs, fromIsoDate, msOfDay } from '../../domain/kernel/time/day.ts'
import type { ClaimRow, StoredDeadline } from './claim-store.ts'
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

export function toClaimSummary(row: ClaimRow, now: Date): ClaimSummary {
  return {
    id: row.id, number: row.number, orderName: row.orderName, orderId: row.orderId, customerName: row.customerName, openedAt: row.openedAt, grounds: row.grounds, stage: row.stage,
    nextDeadline: row.nextDeadline && toDeadline(row.nextDeadline, now), followUp: row.followUp,
    pending: pendingSentence(row.pendingStep), itemCount: row.itemCount, firstItem: { title: row.firstTitle, imageUrl: row.firstImageUrl },
  }
}

/** A deadline as it stands at an instant: overdue from the one at which its day is over. */
function toDeadline({ name, day, endsAt }: StoredDeadline, now: Date): NonNullable<ClaimSummary['nextDeadline']> {
  const end = Date.parse(endsAt)
  // The zone in which the day ends is told by how far its end lies from the same midnight in UTC.
  const today = dayOfMs(now.getTime() + msOfDay(fromIsoDate(day) + 1) - end)
  return { name, day, daysLeft: fromIsoDate(day) - today, overdue: end <= now.getTime() }
}
