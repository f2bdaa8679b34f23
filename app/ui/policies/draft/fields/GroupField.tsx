import { BlockStack, Checkbox, Text } from '@shopify/polaris'
import type { Control } from '../../../../domain/policy/edit/field-types.ts'
import type { FieldProps } from './FormField.tsx'
import { FormFields } from './FormFields.tsx'

/** Fields that belong together; where they may be left out, a box says whether they are there. */
export function GroupField({ field, id, path, value, of, error, disabled, put }: FieldProps<Extract<Control, { control: 'group' }>>) {
  const isThere = value !== undefined
  return (
    <fieldset className="rc-group" id={id} tabIndex={-1}>
      <legend>{field.optional ? <Checkbox label={field.label} helpText={field.help} checked={isThere} disabled={disabled} onChange={(is) => put(is ? field.blank : undefined)} /> : <Text as="span" fontWeight="medium">{field.label}</Text>}</legend>
      <BlockStack gap="300">
        {field.help && !field.optional ? <Text as="p" variant="bodySm" tone="subdued">{field.help}</Text> : null}
        {error ? <Text as="p" tone="critical">{error}</Text> : null}
        {isThere || !field.optional ? <div className="rc-group__fields"><BlockStack gap="300"><FormFields fields={field.fields} path={path} value={value} of={of} /></BlockStack></div> : null}
      </BlockStack>
    </fieldset>
  )
}
