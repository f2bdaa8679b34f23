import { defineElement } from '../define-element.ts'
import { useTwoWay } from '../two-way.ts'
import { Field, fieldAria, useFieldIds } from './Field.tsx'
import type { TextFieldProps } from './TextField.tsx'
import { useTextValue } from './use-text-value.ts'

/** `#1a2b3c` without what says how transparent: the browser's own picker knows no such part. */
const solid = (value: string) => (/^#[0-9a-f]{6}/i.test(value) ? value.slice(0, 7) : '#000000')

export const ColorField = defineElement<TextFieldProps>('ColorField', (props, methods) => {
  const ids = useFieldIds()
  const { value, type, commit, control, handlers } = useTextValue(props, methods)
  return (
    <Field of={props} ids={ids}>
      <div className="xh-control">
        <input type="color" className="xh-color" aria-label={props.label} value={solid(value)} disabled={props.disabled || props.readOnly} onChange={(event) => { type(event.target.value); commit(event.target.value) }} />
        <input ref={control} id={ids.control} className="xh-input" name={props.name || undefined} placeholder={props.placeholder || undefined} disabled={props.disabled} readOnly={props.readOnly} autoComplete={props.autocomplete || 'off'} {...fieldAria(props, ids)} {...handlers} onChange={(event) => type(event.target.value)} />
      </div>
    </Field>
  )
})

export const ColorPicker = defineElement<TextFieldProps>('ColorPicker', (props) => {
  const [value, setValue] = useTwoWay(props.value, props.defaultValue ?? '#000000')
  const choose = (next: string) => {
    setValue(next, props.onInput !== undefined || props.onChange !== undefined)
    props.onInput?.({ set: { value: next } })
    props.onChange?.({ set: { value: next } })
  }
  return <input id={props.id} type="color" className="xh-color" name={props.name || undefined} aria-label={props.name || props.id || 'color'} value={solid(value)} onChange={(event) => choose(event.target.value)} />
})
