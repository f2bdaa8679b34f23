import { BlockStack, Card, ChoiceList, Text, TextField } from '@shopify/polaris'
import type { RuleDraft } from '../../domain/automation/rule-draft.ts'
import type { RuleFieldsProps } from './fields.ts'

/** The rule's name and what it does. */
export function ActCard({ draft, problems, disabled, onChange }: RuleFieldsProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">What it does</Text>
        <TextField label="Name" autoComplete="off" value={draft.name} maxLength={60} disabled={disabled} error={problems.name} onChange={(name) => onChange({ name })} helpText="It stands beside everything the rule does." />
        <ChoiceList title="Act" disabled={disabled} selected={[draft.act]} onChange={([act]) => onChange({ act: (act ?? 'approve') as RuleDraft['act'] })} choices={[
          { value: 'approve', label: 'Approve', helpText: 'What is asked for and your terms allow.' },
          { value: 'send-label', label: 'Send a label', helpText: 'For what is approved and waited for, once.' },
          { value: 'refund', label: 'Refund', helpText: 'What is back, to the payments it was paid with.' },
        ]} />
        {draft.act === 'send-label' ? (
          <>
            <TextField label="Link to the label" type="url" autoComplete="off" value={draft.link} maxLength={1000} disabled={disabled} error={problems.link} onChange={(link) => onChange({ link })} helpText="Your carrier’s page for returns. {claim} and {order} are filled in with the claim’s number and the order’s name." />
            <ChoiceList title="For which claims" disabled={disabled} selected={[draft.carriage]} onChange={([carriage]) => onChange({ carriage: carriage === 'either' ? 'either' : 'merchant' })} choices={[
              { value: 'merchant', label: 'Only where your terms have you pay for sending' },
              { value: 'either', label: 'Also where your terms have the customer pay', helpText: 'A label that you pay for is then more than they give.' },
            ]} />
          </>
        ) : null}
        {draft.act === 'refund' ? (
          <ChoiceList title="When" disabled={disabled} selected={[draft.after]} onChange={([after]) => onChange({ after: after === 'receipt' ? 'receipt' : 'inspection' })} choices={[
            { value: 'inspection', label: 'Once an inspection has found nothing', helpText: 'Whole, as delivered, and to be sold again.' },
            { value: 'receipt', label: 'Once the goods are recorded as received', helpText: 'Their condition is then what the customer said of it.' },
          ]} />
        ) : null}
      </BlockStack>
    </Card>
  )
}
