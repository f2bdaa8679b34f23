import { BlockStack, Button, Collapsible } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { Facts, Ground } from '../../domain/decision/request.ts'
import type { FactField } from './fact-fields.ts'
import { fieldsFor } from './fact-fields.ts'
import { FactQuestion } from './FactQuestion.tsx'
import { factAt, withFact } from './fact-values.ts'

interface Props {
  ground: Ground
  isGiftCard: boolean
  facts: Facts
  onChange: (facts: Facts) => void
  /** Facts on record before this form: they can be corrected, not unsaid. */
  recorded?: Facts
  errors?: Record<string, string>
}

/** The questions that matter for a ground; what is rarely needed opens on demand. */
export function FactsForm({ ground, isGiftCard, facts, onChange, recorded = {}, errors = {} }: Props) {
  const { first, more } = fieldsFor(ground, isGiftCard)
  const [open, setOpen] = useState(() => more.some((field) => factAt(facts, field.path) !== undefined))
  const id = useId()
  const ask = (field: FactField) => (
    <FactQuestion key={field.path} field={field} value={factAt(facts, field.path)} required={factAt(recorded, field.path) !== undefined} error={errors[field.path]} onChange={(value) => onChange(withFact(facts, field.path, value))} />
  )
  return (
    <BlockStack gap="300">
      <div className="rc-fields">{first.map(ask)}</div>
      {more.length === 0 ? null : (
        <>
          <div><Button variant="plain" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>{open ? 'Fewer facts' : 'More facts'}</Button></div>
          <Collapsible id={id} open={open} transition={{ duration: '0s' }}><div className="rc-fields">{more.map(ask)}</div></Collapsible>
        </>
      )}
    </BlockStack>
  )
}
