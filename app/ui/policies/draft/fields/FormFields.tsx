import type { Fields } from '../../../../domain/policy/edit/field-types.ts'
import { memberPath } from '../../../../domain/kernel/shape.ts'
import { FormField } from './FormField.tsx'

interface Props { fields: Fields; /** The path of what holds them. */ path: string; value: unknown; /** What they belong to, for what is undone. */ of: string; only?: readonly string[] }

/** The fields of one thing, in the order of its description. */
export function FormFields({ fields, path, value, of, only }: Props) {
  const members = value as Record<string, unknown> | undefined
  return <>{Object.entries(fields).filter(([name]) => !only || only.includes(name)).map(([name, field]) => <FormField key={name} field={field} path={memberPath(path, name)} value={members?.[name]} of={of} />)}</>
}
