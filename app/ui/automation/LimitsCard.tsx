import { BlockStack, Card, Text, TextField } from '@shopify/polaris'
import type { RuleFieldsProps } from './fields.ts'

/** How far the rule may go. */
export function LimitsCard({ draft, problems, disabled, currencyCode, onChange }: RuleFieldsProps) {
  const needed = draft.act === 'refund'
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">Limits</Text>
        <Text as="p" tone="subdued">{needed ? 'A rule that moves money needs both. What lies beyond is left to you.' : 'What lies beyond is left to you.'}</Text>
        <div className="rc-fields">
          <TextField label="Sum a claim, at most" autoComplete="off" inputMode="decimal" suffix={currencyCode} value={draft.perClaim} disabled={disabled} requiredIndicator={needed} error={problems.perClaim} onChange={(perClaim) => onChange({ perClaim })} helpText={needed ? 'What goes back, shipping included.' : 'What was paid for the goods.'} />
          <TextField label="Acts a day, at most" autoComplete="off" inputMode="numeric" value={draft.perDay} disabled={disabled} requiredIndicator={needed} error={problems.perDay} onChange={(perDay) => onChange({ perDay })} helpText="A day of your shop’s clock." />
        </div>
      </BlockStack>
    </Card>
  )
}
