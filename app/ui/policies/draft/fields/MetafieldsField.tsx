import { isRecord } from '../../../../domain/kernel/shape.ts'
import type { Control } from '../../../../domain/policy/edit/field-types.ts'
import type { FieldProps } from './FormField.tsx'
import { TextsField } from './list-fields.tsx'

/** Metafields of products, one a line: `custom.material`, or `custom.material = gold` where it has to say so. */
export function MetafieldsField({ field, value, put, ...rest }: FieldProps<Extract<Control, { control: 'metafields' }>>) {
  const lines = (Array.isArray(value) ? value : []).flatMap((one: unknown) => (isRecord(one) ? [typeof one.value === 'string' ? `${String(one.key)} = ${one.value}` : String(one.key)] : []))
  return <TextsField {...rest} field={{ ...field, control: 'texts' }} value={lines} put={(next) => put(Array.isArray(next) ? next.map(String).map(metafieldIn) : undefined)} />
}

function metafieldIn(line: string): { key: string; value?: string } {
  const [key = '', ...said] = line.split('=')
  const value = said.join('=').trim()
  return { key: key.trim(), ...(value ? { value } : {}) }
}
