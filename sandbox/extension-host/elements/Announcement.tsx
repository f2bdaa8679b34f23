import { useImperativeHandle, useState } from 'react'
import type { ReactNode } from 'react'
import { defineElement } from './define-element.ts'
import { Glyph } from './Icon.tsx'
import type { Heard } from './Pressable.tsx'
import { useWords } from './words.ts'

interface AnnouncementProps { id?: string; onDismiss?: Heard; onToggle?: Heard; onAfterToggle?: Heard; children?: ReactNode }

/** A bar above the page until it is dismissed, by its button or by the extension. */
export const Announcement = defineElement<AnnouncementProps>('Announcement', (props, methods) => {
  const words = useWords()
  const [dismissed, setDismissed] = useState(false)
  const dismiss = () => {
    setDismissed(true)
    const toggled = { detail: { oldState: 'open', newState: 'closed' } }
    props.onDismiss?.({})
    props.onToggle?.(toggled)
    props.onAfterToggle?.(toggled)
  }
  useImperativeHandle(methods, () => ({ dismiss }))
  if (dismissed) return null
  return (
    <div id={props.id} role="status" className="xh-announcement">
      <div className="xh-announcement-body">{props.children}</div>
      <button type="button" className="xh-plain-icon" aria-label={words.dismiss} onClick={dismiss}><Glyph name="x" /></button>
    </div>
  )
})
