import { Text } from '@shopify/polaris'
import type { WaitView } from '../../application/claims/claim-view.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { waitSentence } from './wait-words.ts'

/** What the claim waits for, whose turn it is, and what happens when: nothing waits without an end. */
export function WaitList({ waits }: { waits: WaitView[] }) {
  const { timeZone } = useShopFormat()
  if (waits.length === 0) return null
  return (
    <ul className="rc-list rc-list--tight" aria-label="Waiting for">
      {waits.map((wait) => <li key={`${wait.name}-${wait.since ?? wait.until}`}><Text as="p" variant="bodySm" tone="subdued">{waitSentence(wait, timeZone)}</Text></li>)}
    </ul>
  )
}
