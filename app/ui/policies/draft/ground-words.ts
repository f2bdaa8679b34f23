import type { Option, PolicyForm } from '../../../domain/policy/edit/field-types.ts'

/** The reasons for a request, by their names in the form. */
export function groundsOf(form: PolicyForm): Option[] {
  const field = form.set.grounds
  return field?.control === 'group' ? Object.entries(field.fields).map(([value, { label }]) => ({ value, label })) : []
}

/** Reasons by their names, one after the other. */
export const groundNames = (grounds: readonly string[], form: PolicyForm): string => grounds.map((ground) => groundsOf(form).find(({ value }) => value === ground)?.label ?? ground).join(', ')
