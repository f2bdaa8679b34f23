import { BlockStack, Card, ChoiceList, Text, TextField } from '@shopify/polaris'
import { grounds } from '../../domain/decision/request.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { groundWords } from '../words/terms.ts'
import { everyGroundWords } from './rule-sentences.ts'
import type { RuleFieldsProps } from './fields.ts'

const choices = grounds.map((value) => ({ value, label: groundWords[value].label, helpText: groundWords[value].help }))
const isGround = (one: string): one is Ground => grounds.some((ground) => ground === one)

/** On which grounds and for how dear an item the rule is. */
export function ConditionsCard({ draft, problems, disabled, currencyCode, onChange }: RuleFieldsProps) {
  // A word that is no ground any more can't be ticked off here; it goes with the next choice.
  const isStale = !draft.grounds.every(isGround)
  const error = problems.grounds ?? (isStale ? 'One of the grounds that this rule names is none any more, so no claim fits it. Choose again.' : '')
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">For which claims</Text>
        <Text as="p" tone="subdued">What is left empty asks nothing. Every item that the act is about has to fit: where one doesn’t, the whole claim is left to you.</Text>
        <BlockStack gap="200">
          <ChoiceList allowMultiple title="Grounds" disabled={disabled} selected={draft.grounds} choices={choices} error={error} onChange={(chosen) => onChange({ grounds: chosen.filter(isGround) })} />
          <div aria-live="polite">{draft.grounds.length === 0 ? <Text as="p" {...(draft.act === 'refund' ? { tone: 'caution' as const } : {})}>{`None is chosen. ${everyGroundWords(draft.act)}`}</Text> : null}</div>
        </BlockStack>
        <div className="rc-fields">
          <TextField label="Paid for the item, at least" autoComplete="off" inputMode="decimal" suffix={currencyCode} value={draft.valueFrom} disabled={disabled} error={problems.valueFrom} onChange={(valueFrom) => onChange({ valueFrom })} helpText="All pieces of it together." />
          <TextField label="Paid for the item, at most" autoComplete="off" inputMode="decimal" suffix={currencyCode} value={draft.valueTo} disabled={disabled} error={problems.valueTo} onChange={(valueTo) => onChange({ valueTo })} />
        </div>
      </BlockStack>
    </Card>
  )
}
