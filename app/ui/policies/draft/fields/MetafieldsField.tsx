import { isRecord } from '../../../../domain/kernel/shape.ts'
import type { Control } from '../../../../domain/policy/edit/field-types.ts'
import type { FieldProps } from './FormField.tsx'
import { TextsField } from './list-fields.tsx'

/** Metafields of products, one a line: `custom.material`, or `custom.material = gold` where it has to say so. */
export function MetafieldsField({ field, value, put, ...rest }: FieldProps<Extract<Control, { control: 'metafields' }>>) {
  const lines = (Array.isArray(value) ? value : []).filter(isRecord).map(lineOf)
  return <TextsField {...rest} field={{ ...field, control: 'texts' }} value={lines} meant={(line) => lineOf(metafieldIn(line))} put={(next) => put(Array.isArray(next) ? next.map(String).map(metafieldIn) : undefined)} />
}

const lineOf = ({ key, value }: { key?: unknown; value?: unknown }): string => (typeof value === 'string' ? `${String(key)} = ${value}` : String(key))

function metafieldIn(line: string): { key: string; value?: string } {
  const [key = '', ...said] = line.split('=')
  const value = said.join('=').trim()
  return { key: key.trim(), ...(value ? { value } : {}) }
}
