import { BlockStack, Select, Text } from '@shopify/polaris'
import { isRecord } from '../../../../domain/kernel/shape.ts'
import type { Control } from '../../../../domain/policy/edit/field-types.ts'
import type { FieldProps } from './FormField.tsx'
import { LengthField } from './plain-fields.tsx'

const options = [{ value: '', label: 'Any' }, { value: 'within', label: 'Up to a length' }, { value: 'after', label: 'More than a length' }]

/** How old the purchase must be: of any age, up to so much, or more. */
export function AgeField({ field, id, path, value, of, error, disabled, put }: FieldProps<Extract<Control, { control: 'age' }>>) {
  const age = isRecord(value) ? value : {}
  const sort = 'after' in age ? 'after' : value === undefined ? '' : 'within'
  const length = age.after ?? age.within
  return (
    <BlockStack gap="200">
      <div className="rc-short"><Select id={id} label={field.label} options={options} value={sort} disabled={disabled} onChange={(next) => put(next === '' ? undefined : { [next]: length ?? { months: 12 } })} error={error} /></div>
      {sort === '' ? null : <LengthField field={{ control: 'length', label: `Length (${field.label.toLowerCase()})`, blank: { months: 12 } }} id={`${id}-length`} path={path} value={length} of={of} error={undefined} disabled={disabled} put={(next) => put({ [sort]: next })} />}
      {field.help ? <Text as="p" variant="bodySm" tone="subdued">{field.help}</Text> : null}
    </BlockStack>
  )
}
