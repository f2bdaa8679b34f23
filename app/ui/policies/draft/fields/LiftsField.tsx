import { BlockStack, Select } from '@shopify/polaris'
import type { Control } from '../../../../domain/policy/edit/field-types.ts'
import type { FieldProps } from './FormField.tsx'
import { NamesField } from './list-fields.tsx'

/** Which clauses an exception takes out of force: every one of a sort, or those that are named. */
export function LiftsField({ field, id, path, value, of, error, disabled, put }: FieldProps<Extract<Control, { control: 'lifts' }>>) {
  const isNamed = Array.isArray(value)
  const sort = isNamed ? 'named' : String((value as { every?: unknown } | undefined)?.every ?? '')
  return (
    <BlockStack gap="200">
      <Select {...(isNamed ? {} : { id, error })} label={field.label} options={[...field.options, { value: 'named', label: 'Those that I name' }]} value={sort} disabled={disabled} onChange={(next) => put(next === 'named' ? [] : { every: next })} />
      {isNamed ? <NamesField field={{ control: 'names', of: 'clauses', label: 'Named clauses', blank: [] }} id={id} path={path} value={value} of={of} error={error} disabled={disabled} put={put} /> : null}
    </BlockStack>
  )
}
