import { BlockStack, Card, Text } from '@shopify/polaris'
import type { TimelineEntry } from '../../application/views.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'

const actorWords: Record<Exclude<TimelineEntry['actor']['kind'], 'staff'>, string> = { shopper: 'Customer', recourse: 'Recourse', shopify: 'Shopify' }

/** What happened, when and by whom: the audit trail. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { timeZone } = useShopFormat()
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">Timeline</Text>
        <ol className="rc-timeline" aria-label="Timeline">
          {entries.map((entry) => (
            <li key={entry.id} className={`rc-timeline--${entry.tone}`}>
              <Text as="p">{entry.text}</Text>
              {entry.detail ? <Text as="p" variant="bodySm">{entry.detail}</Text> : null}
              <Text as="p" variant="bodySm" tone="subdued">{`${entry.actor.kind === 'staff' ? entry.actor.name : actorWords[entry.actor.kind]} · ${instantWords(entry.at, timeZone)}`}</Text>
            </li>
          ))}
        </ol>
      </BlockStack>
    </Card>
  )
}
