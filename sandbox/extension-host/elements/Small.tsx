import type { ReactNode } from 'react'
import { defineElement } from './define-element.ts'
import type { Heard } from './Pressable.tsx'

interface Plain { id?: string; children?: ReactNode }

export const Divider = defineElement<{ id?: string; direction?: string; color?: string }>('Divider', (props) => (
  <hr id={props.id} className={`xh-divider xh-divider-${props.direction ?? 'inline'} xh-divider-${props.color ?? 'base'}`} aria-orientation={props.direction === 'block' ? 'vertical' : undefined} />
))

export const OrderedList = defineElement<Plain>('OrderedList', (props) => <ol id={props.id} className="xh-list">{props.children}</ol>)
export const UnorderedList = defineElement<Plain>('UnorderedList', (props) => <ul id={props.id} className="xh-list">{props.children}</ul>)
export const ListItem = defineElement<Plain>('ListItem', (props) => <li id={props.id}>{props.children}</li>)

export const Time = defineElement<Plain & { dateTime?: string }>('Time', (props) => <time id={props.id} dateTime={props.dateTime || undefined}>{props.children}</time>)
export const Abbreviation = defineElement<Plain & { title?: string }>('Abbreviation', (props) => <abbr id={props.id} title={props.title || undefined}>{props.children}</abbr>)

interface FormProps extends Plain { disabled?: boolean; onSubmit?: Heard; onReset?: Heard }

/** Sent by a submit button, or by Enter in a field of one line. What is wrong in it the extension says, not the browser. */
export const Form = defineElement<FormProps>('Form', (props) => {
  const { disabled, onSubmit, onReset } = props
  return (
    <form
      id={props.id} className="xh-form" noValidate
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (!disabled) onSubmit?.({})
      }}
      onReset={(event) => {
        event.preventDefault()
        onReset?.({})
      }}
    >
      {props.children}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
    </form>
  )
})
