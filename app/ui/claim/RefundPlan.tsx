import { BlockStack, Text } from '@shopify/polaris'
import type { RefundPlanView } from '../../application/claims/claim-view.ts'
import { moneyWords } from '../format/money.ts'

/** A refund item by item, its sum and who gets it. */
export function RefundPlan({ plan }: { plan: RefundPlanView }) {
  return (
    <BlockStack gap="200">
      {plan.items.map((item, index) => (
        <div className="rc-money-row" key={`${item.text}-${index}`}>
          <span>{item.text}{item.rules.length > 0 ? <Text as="span" tone="subdued">{` (${item.rules.join(', ')})`}</Text> : null}{item.reason ? <Text as="p" variant="bodySm" tone="subdued">{item.reason}</Text> : null}</span>
          <span>{moneyWords(item.amount)}</span>
        </div>
      ))}
      <div className="rc-money-row rc-total">
        <Text as="span" fontWeight="semibold">{`Refund to ${plan.payee}`}</Text>
        <Text as="span" fontWeight="semibold">{moneyWords(plan.total)}</Text>
      </div>
      {plan.notes.map((note) => <Text as="p" variant="bodySm" key={note}>{note}</Text>)}
    </BlockStack>
  )
}
