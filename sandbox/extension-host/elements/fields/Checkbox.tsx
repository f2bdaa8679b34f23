import { useEffect, useImperativeHandle, useRef } from 'react'
import type { ForwardedRef, ReactNode } from 'react'
import { defineElement } from '../define-element.ts'
import type { Methods } from '../define-element.ts'
import { useCommands } from '../overlays/use-commands.ts'
import type { CommandProps } from '../overlays/use-commands.ts'
import type { Heard } from '../Pressable.tsx'
import { useTwoWay } from '../two-way.ts'
import { Remarks, RequiredMark, fieldAria, useFieldIds } from './Field.tsx'
import type { FieldProps } from './Field.tsx'

interface ToggleProps extends Omit<FieldProps, 'label'>, CommandProps {
  label?: ReactNode; value?: string; checked?: boolean; defaultChecked?: boolean; indeterminate?: boolean; defaultIndeterminate?: boolean
  onChange?: Heard; onInput?: Heard
}

function Toggle({ of: props, methods, look, role }: { of: ToggleProps; methods: ForwardedRef<Methods>; look: string; role?: 'switch' }) {
  const ids = useFieldIds()
  const input = useRef<HTMLInputElement>(null)
  const commands = useCommands(props)
  const heard = props.onChange !== undefined || props.onInput !== undefined
  const [checked, setChecked] = useTwoWay(props.checked, props.defaultChecked ?? false)
  const [half, setHalf] = useTwoWay(props.indeterminate, props.defaultIndeterminate ?? false)
  useEffect(() => { if (input.current) input.current.indeterminate = half && role === undefined })
  useImperativeHandle(methods, () => ({ focus: () => input.current?.focus(), blur: () => input.current?.blur() }), [])
  const toggle = (next: boolean) => {
    const set = half ? { checked: next, indeterminate: false } : { checked: next }
    setChecked(next, heard)
    if (half) setHalf(false, heard)
    props.onInput?.({ set })
    props.onChange?.({ set })
    if (input.current) commands.run(input.current)
  }
  const named = { error: props.error, details: props.details, required: props.required, accessibilityLabel: props.accessibilityLabel, name: props.name, label: props.label ? 'shown' : undefined }
  return (
    <div id={props.id} className={`xh-toggle${props.error ? ' xh-field-wrong' : ''}`}>
      <label className="xh-toggle-line">
        <input ref={input} type="checkbox" role={role} className={look} name={props.name || undefined} value={props.value} checked={checked} disabled={props.disabled} {...fieldAria(named, ids)} onChange={(event) => toggle(event.target.checked)} />
        {props.label ? <span className={props.labelAccessibilityVisibility === 'exclusive' ? 'xh-exclusive' : 'xh-toggle-label'}>{props.label}<RequiredMark required={props.required} /></span> : null}
      </label>
      <Remarks of={props} ids={ids} />
    </div>
  )
}

export const Checkbox = defineElement<ToggleProps>('Checkbox', (props, methods) => <Toggle of={props} methods={methods} look="xh-checkbox" />)
export const Switch = defineElement<ToggleProps>('Switch', (props, methods) => <Toggle of={props} methods={methods} look="xh-switch" role="switch" />)
