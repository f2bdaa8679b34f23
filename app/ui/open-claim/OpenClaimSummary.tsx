import { BlockStack, Button, Card, InlineError, InlineStack, Text } from '@shopify/polaris'
import type { LineDecisionView } from '../../application/claims/decision-view.ts'
import type { OrderLineView } from '../../application/orders/order-view.ts'
import { VerdictBadge } from '../decision/VerdictBadge.tsx'

interface Props { chosen: Array<{ line: OrderLineView; quantity: string; decision: LineDecisionView | null }>; sending: boolean; onOpen: () => void; /** Why it was not opened, at the button that was pressed. */ problem: string | null }

/** What will be opened, with a caution where the terms rule a line out. */
export function OpenClaimSummary({ chosen, sending, onOpen, problem }: Props) {
  const ruledOut = chosen.filter((one) => one.decision?.answer.verdict === 'ineligible')
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">The claim</Text>
        {chosen.length === 0 ? <Text as="p" tone="subdued">No item chosen yet.</Text> : chosen.map(({ line, quantity, decision }) => (
          <InlineStack key={line.id} align="space-between" gap="200" wrap={false}>
            <Text as="span">{`${quantity} × ${line.title}`}</Text>
            {decision ? <VerdictBadge verdict={decision.answer.verdict} /> : null}
          </InlineStack>
        ))}
        {ruledOut.length > 0 ? <Text as="p" tone="caution">{`Your terms do not allow ${ruledOut.length === chosen.length ? 'this' : 'all of it'}. Open it only to answer the customer: the claim can then be declined, and the mail gives the clause.`}</Text> : null}
        <div role="alert">{problem ? <InlineError fieldID="open-claim" message={problem} /> : null}</div>
        <div><Button id="open-claim" variant="primary" loading={sending} onClick={onOpen}>Open claim</Button></div>
      </BlockStack>
    </Card>
  )
}
