import type { ReactNode } from 'react'
import { defineElement } from './define-element.ts'
import type { Heard } from './Pressable.tsx'

/** A document to be printed, shown as the print dialog of the admin would. */
export const PrintAction = defineElement<{ id?: string; src?: string; children?: ReactNode }>('PrintAction', (props) => (
  <section id={props.id} className="xh-action">
    <div className="xh-action-body">{props.children}</div>
    {props.src ? <iframe className="xh-print" src={props.src} title={props.src} /> : null}
  </section>
))

/** A form that the admin's own bar saves or resets. */
export const FunctionSettings = defineElement<{ id?: string; onSubmit?: Heard; onReset?: Heard; onError?: Heard; children?: ReactNode }>('FunctionSettings', (props) => (
  <form
    id={props.id} className="xh-form" noValidate
    onSubmit={(event) => { event.preventDefault(); props.onSubmit?.({}) }}
    onReset={(event) => { event.preventDefault(); props.onReset?.({}) }}
  >
    {props.children}
  </form>
))
