import { BlockStack, ChoiceList, Select, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { FactField } from './fact-fields.ts'

interface Props {
  field: FactField
  value: unknown
  onChange: (value: unknown) => void
  /** A fact already on record can be corrected, not unsaid: then "Not known" is not offered. */
  required?: boolean
  error?: string | undefined
}

const notKnown = { label: 'Not known', value: '' }

/** Asks for one fact. `undefined` is not known, in every kind of question. */
export function FactQuestion({ field, value, onChange, required = false, error }: Props) {
  const shared = { label: field.label, ...(field.help ? { helpText: field.help } : {}), ...(error ? { error } : {}) }
  const open = required ? [] : [notKnown]
  switch (field.kind) {
    case 'yes-no':
      return <Select {...shared} options={[...open, { label: 'Yes', value: 'yes' }, { label: 'No', value: 'no' }]} value={value === true ? 'yes' : value === false ? 'no' : ''} onChange={(next) => onChange(next === '' ? undefined : next === 'yes')} />
    case 'choice':
      return <Select {...shared} options={[...open, ...Object.entries(field.options).map(([key, label]) => ({ label, value: key }))]} value={typeof value === 'string' ? value : ''} onChange={(next) => onChange(next === '' ? undefined : next)} />
    case 'several':
      return <Several field={field} value={value} onChange={onChange} required={required} error={error} />
    case 'date':
      return <TextField {...shared} type="date" autoComplete="off" value={typeof value === 'string' ? value : ''} onChange={(next) => onChange(next === '' ? undefined : next)} />
    case 'instant':
    case 'spans':
      return null
    case 'text':
      return <TextField {...shared} autoComplete="off" maxLength={80} value={typeof value === 'string' ? value : ''} onChange={(next) => onChange(next === '' ? undefined : next)} />
    case 'number':
      return <TextField {...shared} type="number" min={field.min} max={field.max} autoComplete="off" value={typeof value === 'number' ? String(value) : ''} onChange={(next) => onChange(next === '' ? undefined : Number(next))} />
    default:
      return field satisfies never
  }
}

/** Not known, none of them, or some: the third opens the list. */
function Several({ field, value, onChange, required, error }: Props & { field: Extract<FactField, { kind: 'several' }> }) {
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const [some, setSome] = useState(chosen.length > 0)
  const state = some ? 'some' : Array.isArray(value) ? 'none' : ''
  return (
    <BlockStack gap="200">
      <Select
        label={field.label}
        options={[...(required ? [] : [notKnown]), { label: field.none, value: 'none' }, { label: field.some, value: 'some' }]}
        value={state}
        {...(field.help ? { helpText: field.help } : {})}
        {...(error ? { error } : {})}
        onChange={(next) => { setSome(next === 'some'); onChange(next === 'none' ? [] : undefined) }}
      />
      {some ? (
        <ChoiceList
          title={`${field.label}: which`} titleHidden allowMultiple selected={chosen}
          choices={Object.entries(field.options).map(([key, label]) => ({ label, value: key }))}
          onChange={(next: string[]) => onChange(next.length > 0 ? next : undefined)}
        />
      ) : null}
    </BlockStack>
  )
}
