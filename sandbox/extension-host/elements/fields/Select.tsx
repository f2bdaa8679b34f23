import { createContext, useContext, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { defineElement } from '../define-element.ts'
import { Glyph } from '../Icon.tsx'
import type { Heard } from '../Pressable.tsx'
import { useTwoWay } from '../two-way.ts'
import { Field, fieldAria, useFieldIds } from './Field.tsx'
import type { FieldProps } from './Field.tsx'

/** Tells the select that an option came, changed or went. */
const OptionsContext = createContext<(value: string, selected: boolean) => void>(() => {})

interface SelectProps extends FieldProps { value?: string; placeholder?: string; icon?: string; autocomplete?: string; onChange?: Heard; onInput?: Heard; onFocus?: Heard; onBlur?: Heard; children?: ReactNode }

export const Select = defineElement<SelectProps>('Select', (props, methods) => {
  const ids = useFieldIds()
  const control = useRef<HTMLSelectElement>(null)
  const heard = props.onChange !== undefined || props.onInput !== undefined
  const [value, setValue] = useTwoWay<string | null>(props.value, null)
  const [preselected, preselect] = useState<string | null>(null)
  const [options, countOptions] = useState(0)
  const shown = value ?? preselected ?? ''
  // Options may come later than the value that names one of them.
  useLayoutEffect(() => { if (control.current) control.current.value = shown }, [shown, options])
  useImperativeHandle(methods, () => ({ focus: () => control.current?.focus(), blur: () => control.current?.blur() }), [])
  const [onOption] = useState(() => (option: string, selected: boolean) => {
    if (selected) preselect(option)
    countOptions((count) => count + 1)
  })
  const choose = (next: string) => {
    setValue(next, heard)
    props.onInput?.({ set: { value: next } })
    props.onChange?.({ set: { value: next } })
  }
  return (
    <Field of={props} ids={ids}>
      <div className="xh-control xh-select-control">
        {props.icon ? <Glyph name={props.icon} /> : null}
        <select
          ref={control} id={ids.control} className="xh-input xh-select" name={props.name || undefined} disabled={props.disabled} autoComplete={props.autocomplete || undefined} {...fieldAria(props, ids)} defaultValue=""
          onChange={(event) => choose(event.target.value)} onFocus={() => props.onFocus?.({})} onBlur={() => props.onBlur?.({})}
        >
          {shown === '' || props.placeholder ? <option value="" disabled hidden>{props.placeholder ?? ''}</option> : null}
          <OptionsContext.Provider value={onOption}>{props.children}</OptionsContext.Provider>
        </select>
        <Glyph name="select" />
      </div>
    </Field>
  )
})

interface OptionProps { id?: string; value?: string; selected?: boolean; defaultSelected?: boolean; disabled?: boolean; accessibilityLabel?: string; children?: ReactNode }

export const Option = defineElement<OptionProps>('Option', (props) => {
  const onOption = useContext(OptionsContext)
  const value = props.value ?? ''
  const selected = props.selected ?? props.defaultSelected ?? false
  useEffect(() => onOption(value, selected), [onOption, value, selected])
  return <option id={props.id} value={value} disabled={props.disabled} aria-label={props.accessibilityLabel || undefined}>{props.children}</option>
})

export const OptionGroup = defineElement<{ id?: string; label?: string; disabled?: boolean; children?: ReactNode }>('OptionGroup', (props) => (
  <optgroup id={props.id} label={props.label} disabled={props.disabled}>{props.children}</optgroup>
))
