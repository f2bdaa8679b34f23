import { defineElement } from '../define-element.ts'
import type { Heard } from '../Pressable.tsx'
import { bounds, isAllowed } from './dates.ts'
import type { DayRules } from './dates.ts'
import { Field, fieldAria, useFieldIds } from './Field.tsx'
import type { TextFieldProps } from './TextField.tsx'
import { useTextValue } from './use-text-value.ts'

/** A day as `2026-06-30`, in the calendar of the browser. A day that its rules forbid is reported, not kept from being typed. */
export const DateField = defineElement<TextFieldProps & DayRules & { onInvalid?: Heard }>('DateField', (props, methods) => {
  const ids = useFieldIds()
  const { type, control, handlers } = useTextValue(props, methods)
  const rules = { allow: props.allow, disallow: props.disallow, allowDays: props.allowDays, disallowDays: props.disallowDays }
  const { min, max } = bounds(rules.allow)
  return (
    <Field of={props} ids={ids}>
      <div className="xh-control">
        <input
          ref={control} id={ids.control} className="xh-input xh-date" type="date" name={props.name || undefined} placeholder={props.placeholder || undefined} min={min} max={max}
          disabled={props.disabled} readOnly={props.readOnly} autoComplete={props.autocomplete || undefined}
          {...fieldAria(props, ids)} {...handlers}
          onChange={(event) => {
            const day = event.target.value
            type(day)
            if (day !== '' && !isAllowed(day, rules)) props.onInvalid?.({ set: { value: day } })
          }}
        />
      </div>
    </Field>
  )
})
