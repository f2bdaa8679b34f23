import { BlockStack, Button, Collapsible, InlineStack, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { ClaimLineView } from '../../application/claims/claim-view.ts'
import type { Facts } from '../../domain/decision/request.ts'
import { factFields } from './fact-fields.ts'
import { FactQuestion } from './FactQuestion.tsx'
import { factAt, factLabel, withFact } from './fact-values.ts'

interface Props { line: ClaimLineView; /** Why nothing can be recorded now; null where it can. */ locked: string | null; sending: boolean; errors: Record<string, string>; onRecord: (facts: Facts) => void }

/** What is not known yet and could change the answer, as the form to fill next; open by itself where there is no answer without it. */
export function MissingFacts({ line, locked, sending, errors, onRecord }: Props) {
  const { missingFacts, verdict } = line.decision.answer
  const needed = verdict === 'needs-information'
  const [open, setOpen] = useState(needed)
  const [typed, setTyped] = useState<{ of: Facts; facts: Facts } | null>(null)
  const id = useId()
  // What was typed belongs to the facts it was typed over: once they have been recorded, the form is empty again.
  const facts = typed && typed.of === line.facts ? typed.facts : line.facts
  const fields = factFields.filter((field) => missingFacts.includes(field.path) && field.kind !== 'instant')
  const awaited = missingFacts.filter((path) => !fields.some((field) => field.path === path))
  const answered = fields.filter((field) => factAt(facts, field.path) !== undefined).length
  if (missingFacts.length === 0) return null
  return (
    <div className="rc-answer" role="region" aria-label="What is not known yet">
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h3" variant="headingSm">{needed ? 'Needed for an answer' : 'Could still change the answer'}</Text>
          {fields.length === 0 ? null : <Button variant="plain" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>{open ? 'Close' : fields.length === 1 ? 'Answer 1 question' : `Answer ${fields.length} questions`}</Button>}
        </InlineStack>
        {open ? null : <Text as="p" variant="bodySm" tone="subdued">{missingFacts.map(factLabel).join(' · ')}</Text>}
        <Collapsible id={id} open={open} transition={{ duration: '0s' }}>
          <BlockStack gap="300">
            <div className="rc-fields">{fields.map((field) => <FactQuestion key={field.path} field={field} value={factAt(facts, field.path)} error={errors[field.path]} onChange={(value) => setTyped({ of: line.facts, facts: withFact(facts, field.path, value) })} />)}</div>
            {awaited.length ? <Text as="p" variant="bodySm" tone="subdued">{`Comes by itself: ${awaited.map(factLabel).join(' · ')}`}</Text> : null}
            <InlineStack gap="300" blockAlign="center">
              <Button disabled={answered === 0 || locked !== null} loading={sending} onClick={() => onRecord(facts)} accessibilityLabel={`Record what is known: ${line.title}`}>Record and weigh anew</Button>
              {locked ? <Text as="p" variant="bodySm" tone="subdued">{locked}</Text> : null}
            </InlineStack>
          </BlockStack>
        </Collapsible>
      </BlockStack>
    </div>
  )
}
