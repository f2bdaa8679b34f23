import { createContext, useContext, useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { defineElement } from '../define-element.ts'
import type { Heard } from '../Pressable.tsx'
import { sameList, useTwoWay } from '../two-way.ts'
import { Remarks, useFieldIds } from './Field.tsx'
import type { FieldProps } from './Field.tsx'

interface Choices {
  name: string
  multiple: boolean
  disabled: boolean
  error: string | undefined
  isChosen(value: string, selected: boolean): boolean
  choose(value: string, chosen: boolean): void
  register(value: string, selected: boolean): () => void
}

const ChoicesContext = createContext<Choices | null>(null)

interface ChoiceListProps extends FieldProps { multiple?: boolean; values?: string[]; variant?: string; onChange?: Heard; onInput?: Heard; children?: ReactNode }

/** Radio buttons, or check boxes where several may be chosen. Until the list has values of its own, its choices say which are selected. */
export const ChoiceList = defineElement<ChoiceListProps>('ChoiceList', (props) => {
  const ids = useFieldIds()
  const group = useId()
  const selected = useRef(new Map<string, boolean>())
  const [values, setValues] = useTwoWay<string[] | null>(props.values, null, (a, b) => (a && b ? sameList(a, b) : a === b))
  const heard = props.onChange !== undefined || props.onInput !== undefined
  const choices: Choices = {
    name: props.name || group,
    multiple: props.multiple === true,
    disabled: props.disabled === true,
    error: props.error ? ids.error : undefined,
    isChosen: (value, own) => (values ? values.includes(value) : own),
    choose(value, chosen) {
      const now = values ?? [...selected.current].filter(([, own]) => own).map(([one]) => one)
      const next = !props.multiple ? [value] : chosen ? [...now.filter((one) => one !== value), value] : now.filter((one) => one !== value)
      setValues(next, heard)
      props.onInput?.({ set: { values: next } })
      props.onChange?.({ set: { values: next } })
    },
    register(value, own) {
      selected.current.set(value, own)
      return () => selected.current.delete(value)
    },
  }
  const described = [props.error ? ids.error : '', props.details ? ids.details : ''].filter(Boolean).join(' ')
  return (
    <fieldset id={props.id} className={`xh-choices xh-choices-${props.variant ?? 'auto'}${props.error ? ' xh-field-wrong' : ''}`} disabled={props.disabled} aria-describedby={described || undefined}>
      {props.label ? <legend className={`xh-label${props.labelAccessibilityVisibility === 'exclusive' ? ' xh-exclusive' : ''}`}>{props.label}</legend> : null}
      <div className="xh-choices-body"><ChoicesContext.Provider value={choices}>{props.children}</ChoicesContext.Provider></div>
      <Remarks of={props} ids={ids} />
    </fieldset>
  )
})

interface ChoiceProps {
  id?: string; value?: string; selected?: boolean; defaultSelected?: boolean; disabled?: boolean; error?: boolean; accessibilityLabel?: string
  children?: ReactNode; details?: ReactNode; secondaryContent?: ReactNode; 'secondary-content'?: ReactNode
  /** Shown while the choice is chosen. */
  selectedContent?: ReactNode; 'selected-content'?: ReactNode
}

export const Choice = defineElement<ChoiceProps>('Choice', (props) => {
  const list = useContext(ChoicesContext)
  const detailsId = useId()
  const value = props.value ?? ''
  const selected = props.selected ?? props.defaultSelected ?? false
  useEffect(() => list?.register(value, selected), [list, value, selected])
  if (!list) {
    console.error('s-choice stands outside of s-choice-list.')
    return null
  }
  const secondary = props.secondaryContent ?? props['secondary-content']
  const whenChosen = props.selectedContent ?? props['selected-content']
  const chosen = list.isChosen(value, selected)
  return (
    <div id={props.id} className="xh-choice">
      <label className="xh-toggle-line">
        <input
          type={list.multiple ? 'checkbox' : 'radio'} className={list.multiple ? 'xh-checkbox' : 'xh-radio'} name={list.name} value={value} checked={chosen} disabled={list.disabled || props.disabled}
          aria-label={props.accessibilityLabel || undefined} aria-invalid={list.error || props.error ? true : undefined} aria-describedby={[props.details ? detailsId : '', list.error ?? ''].filter(Boolean).join(' ') || undefined}
          onChange={(event) => list.choose(value, event.target.checked)}
        />
        <span className="xh-toggle-label">{props.children}</span>
        {secondary ? <span className="xh-choice-secondary">{secondary}</span> : null}
      </label>
      {props.details ? <div id={detailsId} className="xh-choice-details">{props.details}</div> : null}
      {chosen && whenChosen ? <div className="xh-choice-chosen">{whenChosen}</div> : null}
    </div>
  )
})
