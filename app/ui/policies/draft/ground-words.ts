import type { Option, PolicyForm } from '../../../domain/policy/edit/field-types.ts'

/** The reasons for a request, by their names in the form. */
export function groundsOf(form: PolicyForm): Option[] {
  const field = form.set.grounds
  return field?.control === 'group' ? Object.entries(field.fields).map(([value, { label }]) => ({ value, label })) : []
}
