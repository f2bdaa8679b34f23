import { BlockStack, Card, ChoiceList, Text, TextField } from '@shopify/polaris'
import type { Ground } from '../../domain/decision/request.ts'
import { groundWords } from '../words/terms.ts'
import type { RuleFieldsProps } from './fields.ts'

const grounds = Object.entries(groundWords).map(([value, { label, help }]) => ({ value, label, helpText: help }))

/** On which grounds and for how dear an item the rule is. */
export function ConditionsCard({ draft, problems, disabled, currencyCode, onChange }: RuleFieldsProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">For which claims</Text>
        <Text as="p" tone="subdued">What is left empty asks nothing. Every item that the act is about has to fit: where one doesn’t, the whole claim is left to you.</Text>
        <ChoiceList allowMultiple title="Grounds" disabled={disabled} selected={draft.grounds} choices={grounds} onChange={(chosen) => onChange({ grounds: chosen as Ground[] })} />
        <div className="rc-fields">
          <TextField label="Paid for the item, at least" autoComplete="off" inputMode="decimal" suffix={currencyCode} value={draft.valueFrom} disabled={disabled} error={problems.valueFrom} onChange={(valueFrom) => onChange({ valueFrom })} helpText="All pieces of it together." />
          <TextField label="Paid for the item, at most" autoComplete="off" inputMode="decimal" suffix={currencyCode} value={draft.valueTo} disabled={disabled} error={problems.valueTo} onChange={(valueTo) => onChange({ valueTo })} />
        </div>
      </BlockStack>
    </Card>
  )
}
