import { BlockStack, Checkbox, InlineGrid, Select, Text, TextField } from '@shopify/polaris'
import type { Control } from '../../../../domain/policy/edit/field-types.ts'
import { useDraftScope } from '../draft-context.tsx'
import type { FieldProps } from './FormField.tsx'
import { asText, lengthOf, toNumber } from './values.ts'

type Of<Name extends Control['control']> = Extract<Control, { control: Name }>
const textProps = (error: string | undefined) => ({ autoComplete: 'off', ...(error ? { error } : {}) })

export function PlainTextField({ field, id, value, error, disabled, put }: FieldProps<Of<'text'>>) {
  return <TextField id={id} label={field.label} helpText={field.help} value={asText(value)} multiline={field.lines ?? false} maxHeight={320} disabled={disabled} onChange={(text) => put(text === '' && field.optional ? undefined : text)} {...textProps(error)} />
}

/** What is no number stays as it was typed: it is a finding, and nobody's loss. */
export function NumberField({ field, id, value, error, disabled, put }: FieldProps<Of<'number'>>) {
  return <div className="rc-short"><TextField id={id} label={field.label} helpText={field.help} type="number" min={field.least} max={field.most} suffix={field.unit} value={asText(value)} disabled={disabled} onChange={(text) => put(text === '' && field.optional ? undefined : toNumber(text))} {...textProps(error)} /></div>
}

/** A number and its unit; a box says whether it is there where it may be left out. */
export function LengthField({ field, id, value, error, disabled, put }: FieldProps<Of<'length'>>) {
  const { form } = useDraftScope()
  const { unit, count } = lengthOf(value)
  if (value === undefined && field.optional) return <Checkbox label={field.label} helpText={field.help} checked={false} disabled={disabled} onChange={() => put(field.blank)} id={id} error={error} />
  return (
    <BlockStack gap="100">
      {field.optional ? <Checkbox label={field.label} checked disabled={disabled} onChange={() => put(undefined)} /> : null}
      <InlineGrid columns="minmax(80px, 140px) minmax(120px, 200px)" gap="200" alignItems="end">
        <TextField id={id} label={field.optional ? `How long: ${field.label.toLowerCase()}` : field.label} labelHidden={field.optional ?? false} type="number" min={1} value={asText(count)} disabled={disabled} onChange={(text) => put({ [unit]: toNumber(text) })} {...textProps(error)} />
        <Select label={`Unit of ${field.label.toLowerCase()}`} labelHidden options={form.units} value={unit} disabled={disabled} onChange={(next) => put({ [next]: count })} />
      </InlineGrid>
      {field.help ? <Text as="p" variant="bodySm" tone="subdued">{field.help}</Text> : null}
    </BlockStack>
  )
}

export function FlagField({ field, id, value, error, disabled, put }: FieldProps<Of<'flag'>>) {
  return <Checkbox id={id} label={field.label} helpText={field.help} checked={value === true} disabled={disabled} onChange={(is) => put(is ? true : field.optional ? undefined : false)} error={error} />
}

export function YesNoField({ field, id, value, error, disabled, put }: FieldProps<Of<'yes-no'>>) {
  const options = [{ value: '', label: field.none }, { value: 'true', label: field.yes }, { value: 'false', label: field.no }]
  return <Select id={id} label={field.label} helpText={field.help} options={options} value={typeof value === 'boolean' ? String(value) : ''} disabled={disabled} onChange={(next) => put(next === '' ? undefined : next === 'true')} error={error} />
}

export function DayField({ field, id, value, error, disabled, put }: FieldProps<Of<'day'>>) {
  return (
    <BlockStack gap="100">
      {field.orNull ? <Checkbox label={`${field.label}: ${field.orNull.toLowerCase()}`} checked={value === null} disabled={disabled} onChange={(is) => put(is ? null : '')} {...(value === null ? { id, error } : {})} /> : null}
      {value === null ? null : <div className="rc-short"><TextField id={id} label={field.label} helpText={field.help} type="date" value={asText(value)} disabled={disabled} onChange={(day) => put(day === '' && field.optional ? undefined : day)} {...textProps(error)} /></div>}
    </BlockStack>
  )
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].map((label, i) => ({ label, value: String(i + 1).padStart(2, '0') }))
const days = Array.from({ length: 31 }, (_, i) => ({ label: String(i + 1), value: String(i + 1).padStart(2, '0') }))

export function MonthDayField({ field, id, value, error, disabled, put }: FieldProps<Of<'month-day'>>) {
  const [month = '01', day = '01'] = asText(value).split('-')
  return (
    <BlockStack gap="100">
      <InlineGrid columns="90px minmax(120px, 180px)" gap="200" alignItems="end">
        <Select id={id} label={field.label} options={days} value={day} disabled={disabled} onChange={(next) => put(`${month}-${next}`)} error={error} />
        <Select label={`Month of “${field.label}”`} labelHidden options={months} value={month} disabled={disabled} onChange={(next) => put(`${next}-${day}`)} />
      </InlineGrid>
      {field.help ? <Text as="p" variant="bodySm" tone="subdued">{field.help}</Text> : null}
    </BlockStack>
  )
}

/** A sum in the policy's currency. */
export function AmountField({ field, id, value, error, disabled, put }: FieldProps<Of<'amount'>>) {
  const { currency } = useDraftScope().content as { currency?: unknown }
  return (
    <BlockStack gap="100">
      {field.orNull ? <Checkbox label={field.orNull} checked={value === null} disabled={disabled} onChange={(is) => put(is ? null : field.blank)} {...(value === null ? { id, error } : {})} /> : null}
      {value === null ? null : <div className="rc-short"><TextField id={id} label={field.label} helpText={field.help} inputMode="decimal" suffix={asText(currency)} value={asText(value)} disabled={disabled} onChange={(sum) => put(sum === '' && field.optional ? undefined : sum.replace(',', '.'))} {...textProps(error)} /></div>}
    </BlockStack>
  )
}
