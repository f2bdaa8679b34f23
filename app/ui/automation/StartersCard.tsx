import { Box, Button, Card, InlineStack, Text } from '@shopify/polaris'
import type { Starter } from '../../domain/automation/starters.ts'

const offered: Array<{ id: Starter; title: string; text: string; begin: string }> = [
  { id: 'returns', title: 'Approve plain returns', text: 'Returns for a change of mind that your terms allow, with nothing left to judge. Up to which price and for whom, you say.', begin: 'Begin with returns' },
  { id: 'labels', title: 'Send labels', text: 'The link to your carrier’s label, as soon as something is approved and you pay for sending it.', begin: 'Begin with labels' },
  { id: 'refunds', title: 'Refund once inspected', text: 'The money goes back when an inspection has found nothing, up to a sum a claim and so many times a day.', begin: 'Begin with refunds' },
]

/** Rules to begin with, for a shop that has none yet. */
export function StartersCard() {
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="100"><Text as="h2" variant="headingMd">Begin with one of these</Text></Box>
      <ul className="rc-rowlist" aria-label="Rules to begin with">
        {offered.map(({ id, title, text, begin }) => (
          <li key={id} className="rc-setting">
            <div><Text as="h3" variant="headingSm">{title}</Text><Text as="p" tone="subdued">{text}</Text></div>
            <InlineStack align="end"><Button url={`/app/settings/automation/new?start=${id}`} accessibilityLabel={begin}>Begin</Button></InlineStack>
          </li>
        ))}
      </ul>
    </Card>
  )
}
