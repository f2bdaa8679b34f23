import { useId } from 'react'
import type { AriaAttributes, ReactNode } from 'react'
import { useWords } from '../words.ts'

export interface FieldProps {
  id?: string; label?: string; labelAccessibilityVisibility?: string; accessibilityLabel?: string
  /** Help below the field; the admin has it, customer accounts don't. */
  details?: string
  error?: string; required?: boolean; disabled?: boolean; name?: string
}

/** The ids by which a control names its label, help and error. */
export interface FieldIds { control: string; label: string; details: string; error: string }

export function useFieldIds(): FieldIds {
  const base = useId()
  return { control: `${base}c`, label: `${base}l`, details: `${base}d`, error: `${base}e` }
}

/** What the control says to assistive technologies. `required` is said, not enforced: at Shopify it is the extension that checks. */
export function fieldAria(props: FieldProps, ids: FieldIds): AriaAttributes {
  const described = [props.error ? ids.error : '', props.details ? ids.details : ''].filter(Boolean).join(' ')
  return {
    'aria-describedby': described || undefined,
    'aria-invalid': props.error ? true : undefined,
    'aria-required': props.required || undefined,
    'aria-label': props.accessibilityLabel || (props.label ? undefined : props.name || undefined),
  }
}

/** Label above, control, then error or help. */
export function Field({ of: props, ids, className, children }: { of: FieldProps; ids: FieldIds; className?: string; children: ReactNode }) {
  return (
    <div id={props.id} className={`xh-field${props.error ? ' xh-field-wrong' : ''}${className ? ` ${className}` : ''}`}>
      {props.label ? <label htmlFor={ids.control} id={ids.label} className={`xh-label${props.labelAccessibilityVisibility === 'exclusive' ? ' xh-exclusive' : ''}`}>{props.label}<RequiredMark required={props.required} /></label> : null}
      {children}
      <Remarks of={props} ids={ids} />
    </div>
  )
}

/** Seen as a star; what is required is said by the control itself. */
export function RequiredMark({ required }: { required: boolean | undefined }) {
  const words = useWords()
  return required ? <span className="xh-required" aria-hidden="true" title={words.required}> *</span> : null
}

export function Remarks({ of: props, ids }: { of: Pick<FieldProps, 'error' | 'details'>; ids: FieldIds }) {
  return (
    <>
      {props.error ? <p id={ids.error} className="xh-error">{props.error}</p> : null}
      {props.details ? <p id={ids.details} className="xh-help">{props.details}</p> : null}
    </>
  )
}
