import { Text } from '@shopify/polaris'
import type { ClaimSummary } from '../../application/claims/claim-view.ts'
import { deadlineWords } from '../words/terms.ts'
import { dayWords, leftWords } from './days.ts'

type Deadline = NonNullable<ClaimSummary['nextDeadline']>

/** `in 3 days`, `2 days overdue`: by the clock of the terms, wherever the shop is. */
export const distanceOf = ({ daysLeft, overdue }: Deadline): string => (overdue ? `${-daysLeft} ${daysLeft === -1 ? 'day' : 'days'} overdue` : leftWords(daysLeft))

/** A deadline with its distance from today: red once overdue, amber in its last two days. */
export function DeadlineText({ deadline, withName = true }: { deadline: ClaimSummary['nextDeadline']; withName?: boolean }) {
  if (!deadline) return <Text as="span" tone="subdued">No deadline</Text>
  const tone = deadline.overdue ? 'critical' : deadline.daysLeft <= 2 ? 'caution' : undefined
  const name = withName ? `${deadlineWords[deadline.name]} ` : ''
  return <Text as="span" {...(tone ? { tone } : {})} {...(tone ? { fontWeight: 'medium' as const } : {})}>{`${name}${dayWords(deadline.day)}, ${distanceOf(deadline)}`}</Text>
}
