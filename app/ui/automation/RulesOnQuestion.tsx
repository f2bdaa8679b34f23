import { Badge, BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris'
import type { RuleOnQuestionView } from '../../application/automation/automation-view.ts'

/** What the shop's rules would do on a claim that comes of a question, also those that are switched off; nothing where the shop has none. */
export function RulesOnQuestion({ rules }: { rules: RuleOnQuestionView[] }) {
  if (rules.length === 0) return null
  return (
    <section aria-label="What your rules would do">
      <Card>
        <BlockStack gap="300">
          <BlockStack gap="050">
            <Text as="h2" variant="headingMd">What your rules would do</Text>
            <Text as="p" variant="bodySm" tone="subdued">On a claim as it is asked here; for a label once it is approved, for a refund once the goods are back and nothing was found.</Text>
          </BlockStack>
          <ul className="rc-list">
            {rules.map(({ ruleId, rule, active, act, acts, sentences }) => (
              <li key={ruleId}>
                <InlineStack gap="200" blockAlign="center">
                  <Text as="span" fontWeight="medium"><Link url={`/app/settings/automation/${ruleId}`}>{rule}</Link></Text>
                  <Badge {...(active ? { tone: 'success' as const } : {})}>{active ? 'On' : 'Off'}</Badge>
                </InlineStack>
                <Text as="p" {...(acts ? { fontWeight: 'medium' as const } : {})}>{`${acts ? 'Would act' : 'Would leave it to you'} · ${act.charAt(0).toLowerCase()}${act.slice(1)}`}</Text>
                <ul className="rc-changes">{sentences.map((sentence) => <li key={sentence}><Text as="span" variant="bodySm">{sentence}</Text></li>)}</ul>
              </li>
            ))}
          </ul>
        </BlockStack>
      </Card>
    </section>
  )
}
