import { useEffect, useId, useRef } from 'react'
import type { ForwardedRef, KeyboardEvent, ReactNode } from 'react'
import { HeadingLevelContext } from '../context.ts'
import { defineElement } from '../define-element.ts'
import type { Methods } from '../define-element.ts'
import { Glyph } from '../Icon.tsx'
import { useWords } from '../words.ts'
import { useOverlay } from './use-overlay.ts'
import type { OverlayEvents } from './use-overlay.ts'

interface DialogProps extends OverlayEvents {
  id?: string; heading?: string; accessibilityLabel?: string; padding?: string; size?: string; defaultOpen?: boolean
  children?: ReactNode; 'primary-action'?: ReactNode; 'secondary-actions'?: ReactNode
}

/** A dialog of the browser's own: what is behind it can't be reached, Escape closes it, and the focus goes back to where it came from. */
function Dialog({ of: props, methods, look }: { of: DialogProps; methods: ForwardedRef<Methods>; look: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const opener = useRef<HTMLElement | null>(null)
  const headingId = useId()
  const words = useWords()
  const { overlay, hidden } = useOverlay(props.id, {
    kind: 'dialog',
    isOpen: () => dialog.current?.open === true,
    open(from) {
      // A menu closes before what it opens; then the focus is where the menu was opened.
      opener.current = from?.checkVisibility() ? from : document.activeElement instanceof HTMLElement ? document.activeElement : null
      dialog.current?.showModal()
      firstIn(dialog.current)?.focus()
    },
    close: () => dialog.current?.close(),
  }, props, methods)
  const { defaultOpen } = props
  useEffect(() => { if (defaultOpen) overlay.show(null) }, [overlay, defaultOpen])
  const named = props.heading ? { 'aria-labelledby': headingId } : { 'aria-label': props.accessibilityLabel || undefined }
  const actions = props['primary-action'] || props['secondary-actions']
  return (
    <dialog
      ref={dialog} id={props.id} className={look} {...(props.accessibilityLabel ? { 'aria-label': props.accessibilityLabel } : named)} onKeyDown={keepFocusInside}
      onClose={(event) => {
        if (event.target !== event.currentTarget) return
        if (opener.current?.isConnected) opener.current.focus()
        hidden()
      }}
      onClick={(event) => { if (event.target === event.currentTarget) dialog.current?.close() }}
    >
      <div className="xh-dialog">
        <div className="xh-dialog-head">
          {props.heading ? <h2 id={headingId} className="xh-heading xh-heading-2">{props.heading}</h2> : <span />}
          <button type="button" className="xh-plain-icon xh-dialog-close" aria-label={words.close} onClick={() => dialog.current?.close()}><Glyph name="x" /></button>
        </div>
        <HeadingLevelContext.Provider value={3}>
          <div className={`xh-dialog-body${props.padding === 'none' ? ' xh-dialog-bare' : ''}`}>{props.children}</div>
        </HeadingLevelContext.Provider>
        {actions ? <div className="xh-actions xh-dialog-actions">{props['secondary-actions']}{props['primary-action']}</div> : null}
      </div>
    </dialog>
  )
}

const focusable = 'a[href], [role="link"][tabindex="0"], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]'
const inside = (dialog: HTMLElement) => [...dialog.querySelectorAll<HTMLElement>(focusable)].filter((one) => one.checkVisibility())

/** Into the content where it has something to act on, else to the closing button. */
function firstIn(dialog: HTMLElement | null): HTMLElement | undefined {
  if (!dialog) return undefined
  const all = inside(dialog)
  return all.find((one) => !one.classList.contains('xh-dialog-close')) ?? all[0]
}

/** From the last element Tab goes to the first, and back, instead of to the browser's own controls. */
function keepFocusInside(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== 'Tab') return
  const all = inside(event.currentTarget)
  const [first, last] = [all[0], all.at(-1)]
  const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last
  if (!leaving) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}

export const Modal = defineElement<DialogProps>('Modal', (props, methods) => <Dialog of={props} methods={methods} look={`xh-modal xh-modal-${props.size ?? 'base'}`} />)
export const Sheet = defineElement<DialogProps>('Sheet', (props, methods) => <Dialog of={props} methods={methods} look="xh-sheet" />)
