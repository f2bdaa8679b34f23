import { Badge, BlockStack, Box, Card, InlineStack, Text } from '@shopify/polaris'
import type { ChangeEffect, ChangeGroup, Comparison } from '../../application/policies/policies-view.ts'
import { effectWords } from './policy-words.ts'

const effects: ChangeEffect[] = ['worse', 'unclear', 'better', 'neither']

/** What changed, clause by clause, each with what it means to a shopper. */
export function ComparisonList({ comparison, heading }: { comparison: Comparison; heading: string }) {
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="200">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd" id="comparison">{heading}</Text>
          <ComparisonCounts comparison={comparison} />
        </BlockStack>
      </Box>
      <ComparisonGroups comparison={comparison} labelledBy="comparison" />
    </Card>
  )
}

/** How many changes there are of each sort. */
export function ComparisonCounts({ comparison: { groups, counts } }: { comparison: Comparison }) {
  if (groups.length === 0) return <Text as="p">They say the very same.</Text>
  return <InlineStack gap="200">{effects.filter((effect) => counts[effect] > 0).map((effect) => <Badge key={effect} {...toned(effect)}>{`${counts[effect]} ${effectWords[effect].counted}`}</Badge>)}</InlineStack>
}

/** The changes, clause by clause. */
export function ComparisonGroups({ comparison: { groups }, labelledBy }: { comparison: Comparison; labelledBy: string }) {
  return groups.length === 0 ? null : <ul className="rc-rowlist" aria-labelledby={labelledBy}>{groups.map((group, i) => <Group key={i} group={group} />)}</ul>
}

const toned = (effect: ChangeEffect) => { const { tone } = effectWords[effect]; return tone ? { tone } : {} }

function Group({ group: { title, heading, clause, changes } }: { group: ChangeGroup }) {
  return (
    <li className="rc-change">
      <div>
        <Text as="h3" variant="headingSm">{heading ?? title ?? 'The policy as a whole'}</Text>
        {heading && title ? <Text as="p" variant="bodySm" tone="subdued" breakWord>{`${title} · ${clause}`}</Text> : null}
      </div>
      <ul className="rc-list rc-list--tight">
        {changes.map(({ effect, sentence }, i) => (
          <li key={i}><InlineStack gap="200" blockAlign="center"><Badge {...toned(effect)}>{effectWords[effect].label}</Badge><Text as="span" breakWord>{sentence}</Text></InlineStack></li>
        ))}
      </ul>
    </li>
  )
}
