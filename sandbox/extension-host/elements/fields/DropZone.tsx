import { useImperativeHandle, useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { useHostPage } from '../context.ts'
import { defineElement } from '../define-element.ts'
import { Glyph } from '../Icon.tsx'
import type { Heard } from '../Pressable.tsx'
import { useWords } from '../words.ts'
import { isAccepted } from './accepted.ts'
import { Field, fieldAria, useFieldIds } from './Field.tsx'
import type { FieldProps } from './Field.tsx'

interface DropZoneProps extends FieldProps {
  accept?: string; multiple?: boolean; value?: string; files?: readonly File[]; children?: ReactNode
  onInput?: Heard; onChange?: Heard; onDropRejected?: Heard
}

/**
 * Takes files by button or by dropping them. They are in the event's detail. `value` is a made-up path, as with every
 * file field; `files` is set in the admin only, for customer accounts' types don't have it.
 */
export const DropZone = defineElement<DropZoneProps>('DropZone', (props, methods) => {
  const ids = useFieldIds()
  const words = useWords()
  const { surface } = useHostPage()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<readonly File[]>([])
  const [over, setOver] = useState(false)
  useImperativeHandle(methods, () => ({ focus: () => input.current?.focus(), blur: () => input.current?.blur() }), [])
  const take = (files: File[]) => {
    const accepted = files.filter((file) => isAccepted(file, props.accept)).slice(0, props.multiple ? undefined : 1)
    const refused = files.filter((file) => !accepted.includes(file))
    if (refused.length > 0) props.onDropRejected?.({ detail: refused })
    if (accepted.length === 0) return
    setChosen(accepted)
    const value = `C:\\fakepath\\${accepted[0]?.name ?? ''}`
    const event = { set: surface === 'admin' ? { value, files: accepted } : { value }, detail: accepted }
    props.onInput?.(event)
    props.onChange?.(event)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!props.disabled) take([...event.dataTransfer.files])
  }
  // An extension empties the field by setting its value to nothing.
  const shown = props.value === '' ? [] : (props.files ?? chosen)
  return (
    <Field of={props} ids={ids}>
      <div
        className={`xh-drop-zone${over ? ' xh-drop-zone-over' : ''}`} onDrop={drop} onDragLeave={() => setOver(false)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(!props.disabled)
        }}
      >
        <input
          ref={input} id={ids.control} type="file" className="xh-exclusive xh-file" name={props.name || undefined} accept={props.accept || undefined} multiple={props.multiple} disabled={props.disabled} {...fieldAria(props, ids)}
          onChange={(event) => {
            take([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        {props.children ?? null}
        <span className="xh-drop-zone-button" aria-hidden="true" onClick={() => input.current?.click()}><Glyph name="upload" />{props.multiple ? words.addFiles : words.addFile}</span>
        <span className="xh-help" aria-hidden="true">{words.dropFiles}</span>
      </div>
      {shown.length > 0 ? <ul className="xh-files" role="status">{shown.map((file) => <li key={file.name}><Glyph name="attachment" />{file.name}</li>)}</ul> : null}
    </Field>
  )
})
