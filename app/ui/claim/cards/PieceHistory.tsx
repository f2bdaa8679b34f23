import { BlockStack, Text } from '@shopify/polaris'
import type { ClaimLineView } from '../../../application/claims/claim-view.ts'
import { dayWords, todayIn } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'

type Event = ClaimLineView['history'][number]

/** What happened to the piece in earlier claims, which the terms count: repairs, replacements, assessments, refusals. */
export function PieceHistory({ history }: { history: Event[] }) {
  const { timeZone } = useShopFormat()
  const day = (instant: string) => dayWords(todayIn(timeZone, new Date(instant)))
  if (history.length === 0) return null
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">This piece before</Text>
      <ul className="rc-list rc-list--tight" aria-label="This piece before">
        {history.map((event, i) => <li key={i}><Text as="p">{told(event, day)}</Text></li>)}
      </ul>
    </BlockStack>
  )
}

function told(event: Event, day: (instant: string) => string): string {
  const fault = event.fault ? `, for “${event.fault}”` : ''
  switch (event.kind) {
    case 'repair': return `Repaired${event.readyAt ? `, ready ${day(event.readyAt)}` : ', still in work'}; claimed ${day(event.claimedAt)}${fault}`
    case 'replacement': return `Given in replacement${event.deliveredAt ? ` ${day(event.deliveredAt)}` : ''}; claimed ${day(event.claimedAt)}${fault}`
    case 'expert-assessment': return `Looked at by an expert from ${day(event.sentAt)}${event.returnedAt ? ` to ${day(event.returnedAt)}` : ''}${event.finding ? `: ${event.finding === 'covered' ? 'covered' : 'not covered'}` : ''}${fault}`
    case 'refusal': return `A claim was declined ${day(event.refusedAt)}${fault}`
    default: return event satisfies never
  }
}
