import type { Control } from '../../../../domain/policy/edit/field-types.ts'
import { ChoiceBox } from '../../../choice/ChoiceBox.tsx'
import { ChoicesBox } from '../../../choice/ChoicesBox.tsx'
import { useChoices } from '../../../choice/use-choices.ts'
import type { FieldProps } from './FormField.tsx'
import { asText, namesIn } from './values.ts'

type Of<Name extends Control['control']> = Extract<Control, { control: Name }>

/** A code, chosen by its name. */
export function CodeField({ field, id, value, error, disabled, put }: FieldProps<Of<'code'>>) {
  return <ChoiceBox id={id} label={field.label} helpText={field.help} error={error} disabled={disabled} value={asText(value)} choices={useChoices(field.of)} onChoose={put} />
}

/** Several codes, chosen by their names. */
export function CodesField({ field, id, value, error, disabled, put }: FieldProps<Of<'codes'>>) {
  return <ChoicesBox id={id} label={field.label} helpText={field.help} error={error} disabled={disabled} values={namesIn(value)} choices={useChoices(field.of)} onChoose={put} />
}
