import { BlockStack, Card, ChoiceList, Text, TextField } from '@shopify/polaris'
import type { RuleDraft } from '../../domain/automation/rule-draft.ts'
import type { RuleFieldsProps } from './fields.ts'

/** Which customers the rule is for. For all others the claim is left to staff, and they are told nothing else. */
export function CustomerCard({ draft, problems, disabled, onChange }: RuleFieldsProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">For which customers</Text>
        <Text as="p" tone="subdued">Whom a rule isn’t for is refused nothing: their claim waits for you as it would without the rule.</Text>
        <ChoiceList title="Customers" disabled={disabled} selected={[draft.customer]} onChange={([customer]) => onChange({ customer: (customer ?? 'any') as RuleDraft['customer'] })} choices={[
          { value: 'any', label: 'All' },
          { value: 'new', label: 'New: it is their first order' },
          { value: 'returning', label: 'Returning: they have ordered before' },
        ]} />
        <div className="rc-fields">
          <TextField label="Only with one of these tags" autoComplete="off" value={draft.customerOnlyTags} disabled={disabled} error={problems.customerOnlyTags} onChange={(customerOnlyTags) => onChange({ customerOnlyTags })} helpText="Separated by commas." />
          <TextField label="Never with one of these tags" autoComplete="off" value={draft.customerNeverTags} disabled={disabled} error={problems.customerNeverTags} onChange={(customerNeverTags) => onChange({ customerNeverTags })} />
          <TextField label="Earlier claims, at most" autoComplete="off" inputMode="numeric" value={draft.earlierClaimsAtMost} disabled={disabled} error={problems.earlierClaimsAtMost} onChange={(earlierClaimsAtMost) => onChange({ earlierClaimsAtMost })} />
        </div>
      </BlockStack>
    </Card>
  )
}
