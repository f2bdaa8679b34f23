import { Text } from '@shopify/polaris'
import type { ClaimSummary } from '../../application/claims/claim-view.ts'
import { deadlineWords } from '../words/terms.ts'
import { dayWords, daysBetween, distanceWords } from './days.ts'
import { useShopFormat } from './ShopFormat.tsx'

/** A deadline with its distance from today: red once overdue, amber in its last two days. */
export function DeadlineText({ deadline, withName = true }: { deadline: ClaimSummary['nextDeadline']; withName?: boolean }) {
  const { today } = useShopFormat()
  if (!deadline) return <Text as="span" tone="subdued">No deadline</Text>
  const left = daysBetween(today, deadline.day)
  const tone = deadline.overdue ? 'critical' : left <= 2 ? 'caution' : undefined
  const name = withName ? `${deadlineWords[deadline.name]} ` : ''
  return <Text as="span" {...(tone ? { tone } : {})} {...(tone ? { fontWeight: 'medium' as const } : {})}>{`${name}${dayWords(deadline.day)}, ${deadline.overdue ? `${-left} ${left === -1 ? 'day' : 'days'} overdue` : distanceWords(today, deadline.day)}`}</Text>
}
