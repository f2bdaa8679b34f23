import { useState } from 'react'
import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { defineElement } from '../define-element.ts'
import type { Methods } from '../define-element.ts'
import { Glyph } from '../Icon.tsx'
import { useWords } from '../words.ts'
import { Field, fieldAria, useFieldIds } from './Field.tsx'
import type { FieldProps } from './Field.tsx'
import { useTextValue } from './use-text-value.ts'
import type { TextValueProps } from './use-text-value.ts'
import type { ForwardedRef } from 'react'

export interface TextFieldProps extends FieldProps, TextValueProps {
  placeholder?: string; readOnly?: boolean; autocomplete?: string; maxLength?: number; minLength?: number
  icon?: string; prefix?: string; suffix?: string; accessory?: ReactNode
}

interface Kind { type: HTMLInputTypeAttribute; inputMode?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'decimal'; autoComplete?: string; icon?: string }

export const affixes = (props: Pick<TextFieldProps, 'icon' | 'prefix'>, icon?: string) => (
  <>
    {props.icon || icon ? <Glyph name={props.icon || icon || ''} /> : null}
    {props.prefix ? <span className="xh-affix" aria-hidden="true">{props.prefix}</span> : null}
  </>
)

/** Any field of one line; what differs between them is in `kind`. */
function Line({ of: props, methods, kind, extra }: { of: TextFieldProps; methods: ForwardedRef<Methods>; kind: Kind; extra?: ReactNode }) {
  const ids = useFieldIds()
  const { type, control, handlers } = useTextValue(props, methods)
  return (
    <Field of={props} ids={ids}>
      <div className="xh-control">
        {affixes(props, kind.icon)}
        <input
          ref={control} id={ids.control} className="xh-input" type={kind.type} inputMode={kind.inputMode} name={props.name || undefined} placeholder={props.placeholder || undefined}
          disabled={props.disabled} readOnly={props.readOnly} maxLength={props.maxLength} minLength={props.minLength} autoComplete={props.autocomplete || kind.autoComplete}
          {...fieldAria(props, ids)} {...handlers} onChange={(event) => type(event.target.value)}
        />
        {props.suffix ? <span className="xh-affix" aria-hidden="true">{props.suffix}</span> : null}
        {props.accessory}{extra}
      </div>
    </Field>
  )
}

const lineOf = (name: string, kind: Kind) => defineElement<TextFieldProps>(name, (props, methods) => <Line of={props} methods={methods} kind={kind} />)

export const TextField = lineOf('TextField', { type: 'text' })
export const EmailField = lineOf('EmailField', { type: 'email', inputMode: 'email', autoComplete: 'email' })
export const PhoneField = defineElement<TextFieldProps & { type?: string }>('PhoneField', (props, methods) => (
  <Line of={props} methods={methods} kind={{ type: 'tel', inputMode: 'tel', autoComplete: props.type === 'mobile' ? 'mobile tel' : 'tel' }} />
))
export const UrlField = lineOf('UrlField', { type: 'url', inputMode: 'url', autoComplete: 'url' })
export const SearchField = lineOf('SearchField', { type: 'search', inputMode: 'search', icon: 'search' })

export const PasswordField = defineElement<TextFieldProps>('PasswordField', (props, methods) => {
  const words = useWords()
  const [shown, show] = useState(false)
  const eye = <button type="button" className="xh-plain-icon" aria-pressed={shown} aria-label={shown ? words.hidePassword : words.showPassword} onClick={() => show(!shown)}><Glyph name={shown ? 'hide' : 'view'} /></button>
  return <Line of={props} methods={methods} kind={{ type: shown ? 'text' : 'password', autoComplete: 'current-password' }} extra={eye} />
})

export const TextArea = defineElement<TextFieldProps & { rows?: number }>('TextArea', (props, methods) => {
  const ids = useFieldIds()
  const { type, control, handlers } = useTextValue(props, methods)
  return (
    <Field of={props} ids={ids}>
      <div className="xh-control">
        <textarea
          ref={control} id={ids.control} className="xh-input xh-area" rows={props.rows ?? 2} name={props.name || undefined} placeholder={props.placeholder || undefined}
          disabled={props.disabled} readOnly={props.readOnly} maxLength={props.maxLength} minLength={props.minLength} autoComplete={props.autocomplete || undefined}
          {...fieldAria(props, ids)} {...handlers} onChange={(event) => type(event.target.value)}
        />
      </div>
    </Field>
  )
})
