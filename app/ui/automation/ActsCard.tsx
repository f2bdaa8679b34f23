import { BlockStack, Card, Link, Text } from '@shopify/polaris'
import type { RulePageView } from '../../application/automation/automation-view.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { actCountWords } from './rule-sentences.ts'

/** What a rule has done, the newest first, with the way to each claim. */
export function ActsCard({ acts, counts }: { acts: RulePageView['acts']; counts: { all: number; today: number } }) {
  const { timeZone } = useShopFormat()
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">What it has done</Text>
          <Text as="p" tone="subdued">{actCountWords(counts)}</Text>
        </BlockStack>
        {acts.length === 0 ? null : (
          <ul className="rc-list rc-list--tight" aria-label="What it has done">
            {acts.map((act) => <li key={act.id}><Text as="p"><Link url={`/app/claims/${act.claimId}`}>{act.number}</Link>{` · ${act.text}`}</Text><Text as="p" variant="bodySm" tone="subdued">{`${instantWords(act.at, timeZone)} · version ${act.version}`}</Text></li>)}
          </ul>
        )}
        {counts.all > acts.length ? <Text as="p" variant="bodySm" tone="subdued">{`The newest ${acts.length}. All of them stand in the audit log.`}</Text> : null}
      </BlockStack>
    </Card>
  )
}
