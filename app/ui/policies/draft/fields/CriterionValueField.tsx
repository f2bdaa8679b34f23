import { ChoiceList, Select, TextField } from '@shopify/polaris'
import type { CriterionForm } from '../../../../domain/policy/edit/field-types.ts'
import { ChoicesBox } from '../../../choice/ChoicesBox.tsx'
import { useChoices } from '../../../choice/use-choices.ts'
import { useNameOptions } from '../use-name-options.ts'
import { valuesOf, withValues } from './criterion-form.ts'
import type { CriterionValue } from './criterion-form.ts'
import { asText, namesIn, toNumber } from './values.ts'

interface Props { form: CriterionForm; name: string; criterion: CriterionValue; disabled: boolean; put: (criterion: CriterionValue) => void }

/** The value that a criterion asks for, entered as its form says. */
export function CriterionValueField({ form: { member, value: control, label }, name, criterion, disabled, put }: Props) {
  const value = criterion[member]
  const title = `${label}, ${name}`
  const write = (next: unknown) => put({ ...criterion, [member]: next })
  switch (control.control) {
    case 'true': return null
    case 'yes-no': return <Select label={title} labelHidden options={[{ value: 'true', label: 'Yes' }, { value: 'false', label: 'No' }]} value={String(value)} disabled={disabled} onChange={(next) => write(next === 'true')} />
    case 'one': return <Select label={title} labelHidden options={control.options} value={asText(value)} disabled={disabled} onChange={write} />
    case 'one-or-more': return <ChoiceList allowMultiple title={title} titleHidden choices={control.options} selected={valuesOf(criterion)} disabled={disabled} onChange={(next) => put(withValues(criterion, next))} />
    case 'several': return <ChoiceList allowMultiple title={title} titleHidden choices={control.options.map(({ value: one, label: words }) => ({ value: one, label: words }))} selected={namesIn(value)} disabled={disabled} onChange={write} />
    case 'number': return <div className="rc-short"><TextField label={title} labelHidden type="number" min={control.least} prefix={control.unit} autoComplete="off" value={asText(value)} disabled={disabled} onChange={(next) => write(toNumber(next))} /></div>
    case 'text': return <TextField label={title} labelHidden autoComplete="off" value={asText(value)} disabled={disabled} onChange={write} />
    case 'countries': return <CountriesField title={title} values={namesIn(value)} disabled={disabled} put={write} />
    case 'name': return <NamedField of={control.of} title={title} value={asText(value)} disabled={disabled} put={write} />
    default: return control satisfies never
  }
}

function NamedField({ of, title, value, disabled, put }: { of: 'rights' | 'traits'; title: string; value: string; disabled: boolean; put: (name: string) => void }) {
  const options = useNameOptions(of, '')
  const isKnown = options.some((one) => one.value === value)
  return <Select label={title} labelHidden options={[...(isKnown ? [] : [{ value, label: value ? `${value} (there is none)` : 'Choose…' }]), ...options]} value={value} disabled={disabled} onChange={put} />
}

function CountriesField({ title, values, disabled, put }: { title: string; values: string[]; disabled: boolean; put: (countries: string[]) => void }) {
  return <ChoicesBox label={title} labelHidden values={values} choices={useChoices('countries')} disabled={disabled} onChoose={put} />
}
