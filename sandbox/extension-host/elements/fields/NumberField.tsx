import { defineElement } from '../define-element.ts'
import { Glyph } from '../Icon.tsx'
import { useHostPage } from '../context.ts'
import { useWords } from '../words.ts'
import { Field, fieldAria, useFieldIds } from './Field.tsx'
import { affixes } from './TextField.tsx'
import type { TextFieldProps } from './TextField.tsx'
import { useTextValue } from './use-text-value.ts'

interface NumberFieldProps extends TextFieldProps { min?: number; max?: number; step?: number; controls?: string; inputMode?: 'decimal' | 'numeric' }

/** One step up or down, held to the ends and to the decimals of the step. */
function stepped(value: string, step: number, min = -Infinity, max = Infinity): string {
  const decimals = Math.max(decimalsOf(String(Math.abs(step))), decimalsOf(value))
  const from = value.trim() === '' || Number.isNaN(Number(value)) ? (Number.isFinite(min) ? min - step : 0) : Number(value)
  return Math.min(max, Math.max(min, from + step)).toFixed(decimals)
}
const decimalsOf = (text: string) => (text.split('.')[1] ?? '').length

export const NumberField = defineElement<NumberFieldProps>('NumberField', (props, methods) => {
  const ids = useFieldIds()
  const words = useWords()
  const { value, type, commit, control, handlers } = useTextValue(props, methods)
  const off = props.disabled || props.readOnly
  const step = (by: number) => {
    const next = stepped(value, by * (props.step ?? 1), props.min, props.max)
    type(next)
    commit(next)
  }
  const stepper = props.controls === 'stepper'
  return (
    <Field of={props} ids={ids} className={stepper ? 'xh-field-stepper' : undefined}>
      <div className="xh-control">
        {stepper ? <button type="button" className="xh-step" aria-label={words.decrease} aria-controls={ids.control} disabled={off || (props.min !== undefined && value !== '' && Number(value) <= props.min)} onClick={() => step(-1)}><Glyph name="minus" /></button> : null}
        {affixes(props)}
        <input
          ref={control} id={ids.control} className={`xh-input xh-number${props.controls === 'none' || stepper ? ' xh-number-bare' : ''}`} type="number" inputMode={props.inputMode ?? 'decimal'} name={props.name || undefined} placeholder={props.placeholder || undefined}
          min={props.min} max={props.max} step={props.step ?? 1} disabled={props.disabled} readOnly={props.readOnly} autoComplete={props.autocomplete || 'off'}
          {...fieldAria(props, ids)} {...handlers} onChange={(event) => type(event.target.value)}
        />
        {props.suffix ? <span className="xh-affix" aria-hidden="true">{props.suffix}</span> : null}
        {props.accessory}
        {stepper ? <button type="button" className="xh-step" aria-label={words.increase} aria-controls={ids.control} disabled={off || (props.max !== undefined && value !== '' && Number(value) >= props.max)} onClick={() => step(1)}><Glyph name="plus" /></button> : null}
      </div>
    </Field>
  )
})

/** An amount in the shop's currency, with a decimal point as Shopify's value has it. */
export const MoneyField = defineElement<NumberFieldProps>('MoneyField', (props, methods) => {
  const ids = useFieldIds()
  const { currency } = useHostPage()
  const { type, control, handlers } = useTextValue(props, methods)
  return (
    <Field of={props} ids={ids}>
      <div className="xh-control">
        {currency ? <span className="xh-affix" aria-hidden="true">{currency}</span> : null}
        <input
          ref={control} id={ids.control} className="xh-input xh-number xh-number-bare" type="number" inputMode="decimal" name={props.name || undefined} placeholder={props.placeholder || undefined}
          min={props.min} max={props.max} step={props.step ?? 'any'} disabled={props.disabled} readOnly={props.readOnly} autoComplete={props.autocomplete || 'off'}
          {...fieldAria(props, ids)} {...handlers} onChange={(event) => type(event.target.value)}
        />
      </div>
    </Field>
  )
})
