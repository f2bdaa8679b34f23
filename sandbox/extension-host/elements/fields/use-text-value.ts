import { useEffect, useImperativeHandle, useRef } from 'react'
import type { ForwardedRef, KeyboardEvent } from 'react'
import type { Methods } from '../define-element.ts'
import type { Heard } from '../Pressable.tsx'
import { useTwoWay } from '../two-way.ts'

export interface TextValueProps {
  value?: string; defaultValue?: string
  onInput?: Heard; onChange?: Heard; onFocus?: Heard; onBlur?: Heard
}

/** The value of a field that is typed into: `input` with every keystroke, `change` when it is left or Enter pressed, as in HTML. */
export function useTextValue(props: TextValueProps, methods: ForwardedRef<Methods>) {
  const [value, setValue] = useTwoWay(props.value === undefined ? undefined : String(props.value), props.defaultValue ?? '')
  const committed = useRef(value)
  const typed = useRef(false)
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!typed.current) committed.current = value
  })
  useImperativeHandle(methods, () => ({ focus: () => control.current?.focus(), blur: () => control.current?.blur() }), [])
  const type = (next: string) => {
    typed.current = true
    setValue(next, props.onInput !== undefined)
    props.onInput?.({ set: { value: next } })
  }
  const commit = (now = value) => {
    typed.current = false
    if (now === committed.current) return
    committed.current = now
    if (props.onChange && !props.onInput) setValue(now, true)
    props.onChange?.({ set: { value: now } })
  }
  return {
    value,
    type,
    commit,
    control,
    handlers: {
      value,
      onFocus: () => props.onFocus?.({}),
      onBlur: () => {
        commit()
        props.onBlur?.({ set: { value } })
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Enter' && event.currentTarget.tagName === 'INPUT') commit()
      },
    },
  }
}
