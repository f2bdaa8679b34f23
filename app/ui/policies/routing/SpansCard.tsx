import { useFetcher } from '@remix-run/react'
import { Banner, BlockStack, Button, Card, InlineStack, Modal, Text } from '@shopify/polaris'
import { useEffect, useRef, useState } from 'react'
import type { RoutedPolicy, RoutingSpan, RoutingView } from '../../../application/policies/routing-view.ts'
import type { RoutingRule } from '../../../domain/decision/routing.ts'
import { instantWords } from '../../format/days.ts'
import { spanWords, startWords } from '../policy-words.ts'
import { placedRuleWords, policyTitle } from './routing-words.ts'
import type { RoutingAnswer } from './use-routing-draft.ts'

/** Rules as they read, with where they send orders. */
export function RuleWords({ rules, policies }: { rules: readonly RoutingRule[]; policies: readonly RoutedPolicy[] }) {
  return <ol className="rc-steps">{rules.map((rule, i) => <li key={`${i} ${rule.policy}`}>{`${placedRuleWords(rules, i)}: ${policyTitle(policies, rule.policy)}`}</li>)}</ol>
}

interface Props { heading: string; spans: RoutingSpan[]; view: RoutingView; /** Whether who looks may take them back. */ withdrawable: boolean }

/** Routings that are to come, or that took orders before. */
export function SpansCard({ heading, spans, view, withdrawable }: Props) {
  const [asking, setAsking] = useState<RoutingSpan | null>(null)
  if (spans.length === 0) return null
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{heading}</Text>
        {spans.map((span) => (
          <BlockStack key={span.id} gap="100">
            <InlineStack align="space-between" blockAlign="center" gap="200">
              <Text as="h3" fontWeight="medium">{spanWords(span, view.timeZone)}</Text>
              {withdrawable ? <Button onClick={() => setAsking(span)}>Withdraw</Button> : null}
            </InlineStack>
            <RuleWords rules={span.rules} policies={view.policies} />
            <Text as="p" variant="bodySm" tone="subdued">{`Saved ${instantWords(span.publishedAt, view.timeZone)} by ${span.publishedBy}`}</Text>
          </BlockStack>
        ))}
      </BlockStack>
      {asking ? <WithdrawModal span={asking} timeZone={view.timeZone} onClose={() => setAsking(null)} /> : null}
    </Card>
  )
}

function WithdrawModal({ span, timeZone, onClose }: { span: RoutingSpan; timeZone: string; onClose: () => void }) {
  const fetcher = useFetcher<RoutingAnswer>()
  const busy = fetcher.state !== 'idle'
  const answered = useRef<RoutingAnswer | undefined>(undefined)
  useEffect(() => {
    const answer = fetcher.data
    // As soon as it is answered: once the page is drawn anew there may be nothing left to ask about.
    if (!answer || answer === answered.current) return
    answered.current = answer
    if (answer.done === null) return
    window.shopify?.toast.show(answer.done)
    onClose()
  }, [fetcher.data, onClose])
  return (
    <Modal open title="Withdraw these rules?" onClose={onClose}
      primaryAction={{ content: 'Withdraw', destructive: true, loading: busy, onAction: () => fetcher.submit({ intent: 'withdraw', id: span.id }, { method: 'post' }) }}
      secondaryActions={[{ content: 'Keep them', onAction: onClose, disabled: busy }]}>
      <Modal.Section>
        <BlockStack gap="300">
          {!busy && fetcher.data?.sentence ? <Banner tone="critical" title="Nothing was withdrawn"><p>{fetcher.data.sentence}</p></Banner> : null}
          <Text as="p">{`They would send orders from ${startWords(span.from ?? '', timeZone)} on. Withdrawn, the rules before them go on; the audit log keeps that they were there.`}</Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
