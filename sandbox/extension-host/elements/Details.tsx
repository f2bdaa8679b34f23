import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { defineElement } from './define-element.ts'
import { Glyph } from './Icon.tsx'
import type { Heard } from './Pressable.tsx'
import { useTwoWay } from './two-way.ts'

interface DetailsProps { id?: string; open?: boolean; defaultOpen?: boolean; toggleTransition?: string; onToggle?: Heard; onAfterToggle?: Heard; children?: ReactNode }

/** A summary with more behind it. The events say `oldState` and `newState` in their detail. */
export const Details = defineElement<DetailsProps>('Details', (props) => {
  const [open, setOpen] = useTwoWay(props.open, props.defaultOpen ?? false)
  const element = useRef<HTMLDetailsElement>(null)
  const shown = useRef(open)
  // The attribute is the browser's to change; only what it doesn't have yet is set.
  useEffect(() => { if (element.current && element.current.open !== open) element.current.open = open }, [open])
  const toggled = (now: boolean) => {
    if (now === shown.current) return
    shown.current = now
    setOpen(now, props.onToggle !== undefined || props.onAfterToggle !== undefined)
    const event = { set: { open: now }, detail: { oldState: now ? 'closed' : 'open', newState: now ? 'open' : 'closed' } }
    props.onToggle?.(event)
    props.onAfterToggle?.(event)
  }
  return (
    <details id={props.id} ref={element} className={`xh-details${props.toggleTransition === 'none' ? ' xh-still' : ''}`} onToggle={(event) => { if (event.target === event.currentTarget) toggled(event.currentTarget.open) }}>
      {props.children}
    </details>
  )
})

export const Summary = defineElement<{ id?: string; children?: ReactNode }>('Summary', (props) => (
  <summary id={props.id} className="xh-summary"><span className="xh-summary-text">{props.children}</span><Glyph name="chevron-down" /></summary>
))
