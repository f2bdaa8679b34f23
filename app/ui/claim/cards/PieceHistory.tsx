import { BlockStack, Text } from '@shopify/polaris'
import type { ClaimLineView } from '../../../application/claims/claim-view.ts'
import { dayWords, todayIn } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { happenedWords } from './happened-words.ts'

/** What happened to the piece in earlier claims, which the terms count: repairs, replacements, assessments, refusals. */
export function PieceHistory({ history }: { history: ClaimLineView['history'] }) {
  const { timeZone } = useShopFormat()
  const day = (instant: string) => dayWords(todayIn(timeZone, new Date(instant)))
  if (history.length === 0) return null
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">This piece before</Text>
      <ul className="rc-list rc-list--tight" aria-label="This piece before">
        {history.map((event, i) => <li key={i}><Text as="p">{happenedWords(event, day)}</Text></li>)}
      </ul>
    </BlockStack>
  )
}
