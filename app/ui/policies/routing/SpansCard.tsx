import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import type { RoutedPolicy, RoutingSpan, RoutingView } from '../../../application/policies/routing-view.ts'
import type { RoutingRule } from '../../../domain/decision/routing.ts'
import { instantWords } from '../../format/days.ts'
import { spanWords } from '../policy-words.ts'
import { placedRuleWords, policyTitle } from './routing-words.ts'

/** Rules as they read, with where they send orders. */
export function RuleWords({ rules, policies }: { rules: readonly RoutingRule[]; policies: readonly RoutedPolicy[] }) {
  return <ol className="rc-steps">{rules.map((rule, i) => <li key={`${i} ${rule.policy}`}>{`${placedRuleWords(rules, i)}: ${policyTitle(policies, rule.policy)}`}</li>)}</ol>
}

interface Props { heading: string; spans: RoutingSpan[]; view: RoutingView; /** Left out where who looks may not take them back. */ onWithdraw?: ((span: RoutingSpan) => void) | undefined }

/** Routings that are to come, or that took orders before. */
export function SpansCard({ heading, spans, view, onWithdraw }: Props) {
  if (spans.length === 0) return null
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{heading}</Text>
        {spans.map((span) => (
          <BlockStack key={span.id} gap="100">
            <InlineStack align="space-between" blockAlign="center" gap="200">
              <Text as="h3" fontWeight="medium">{spanWords(span, view.timeZone)}</Text>
              {onWithdraw ? <Button onClick={() => onWithdraw(span)} accessibilityLabel={`Withdraw the rules ${lowerFirst(spanWords(span, view.timeZone))}`}>Withdraw</Button> : null}
            </InlineStack>
            <RuleWords rules={span.rules} policies={view.policies} />
            <Text as="p" variant="bodySm" tone="subdued">{`Saved ${instantWords(span.publishedAt, view.timeZone)} by ${span.publishedBy}`}</Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  )
}

const lowerFirst = (words: string) => words.replace(/^./, (letter) => letter.toLowerCase())
