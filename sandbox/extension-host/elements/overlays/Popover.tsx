import { useEffect, useRef } from 'react'
import type { ForwardedRef, HTMLAttributes, KeyboardEvent, ReactNode } from 'react'
import { defineElement } from '../define-element.ts'
import type { Methods } from '../define-element.ts'
import { addRule, inlineOf } from '../style/rules.ts'
import type { Rules } from '../style/rules.ts'
import { asIs } from '../style/words.ts'
import { place } from './place.ts'
import { tooltipId } from './use-commands.ts'
import { useOverlay } from './use-overlay.ts'
import type { OverlayEvents } from './use-overlay.ts'

interface FloatingProps extends OverlayEvents { id?: string; children?: ReactNode }

interface Look { kind: 'popover' | 'menu' | 'tooltip'; className: string; style?: object; attributes?: HTMLAttributes<HTMLElement> }

/** Floats above the page without covering it: a click beside it or Escape closes it, and the focus goes back. */
function Floating({ of: props, methods, look }: { of: FloatingProps; methods: ForwardedRef<Methods>; look: Look }) {
  const element = useRef<HTMLDivElement | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  const stop = useRef<AbortController | null>(null)
  const isOpen = () => element.current?.matches(':popover-open') === true
  const { hidden } = useOverlay(props.id, {
    kind: look.kind,
    isOpen,
    open(from) {
      opener.current = from
      element.current?.showPopover()
      listen()
      if (element.current) place(element.current, from)
      if (look.kind !== 'tooltip') element.current?.querySelector<HTMLElement>('button, a, input, select, textarea, [tabindex="0"]')?.focus()
    },
    close: () => close(look.kind !== 'tooltip'),
  }, props, methods)
  // The browser's own closing by a click beside it closes before the opener's click opens again; so it is done here.
  const close = (back: boolean) => {
    if (!isOpen()) return
    element.current?.hidePopover()
    stop.current?.abort()
    if (back) opener.current?.focus()
    hidden()
  }
  const listen = () => {
    stop.current = new AbortController()
    const { signal } = stop.current
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !element.current?.contains(target) && !opener.current?.contains(target)) close(false)
    }, { signal, capture: true })
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      close(true)
    }, { signal, capture: true })
  }
  useEffect(() => () => stop.current?.abort(), [])
  // React 18 passes the attribute on without knowing it.
  const popover = { popover: 'manual' } as object
  return <div ref={element} className={look.className} style={look.style} {...popover} {...look.attributes} onClickCapture={(event) => { if (look.kind === 'menu' && (event.target as HTMLElement).closest('button, a')) close(true) }}>{props.children}</div>
}

const sizes = ['blockSize', 'inlineSize', 'maxBlockSize', 'maxInlineSize', 'minBlockSize', 'minInlineSize'] as const
type Sizes = Partial<Record<(typeof sizes)[number], string>>

export const Popover = defineElement<FloatingProps & Sizes>('Popover', (props, methods) => {
  const rules: Rules = new Map()
  for (const size of sizes) addRule(rules, props[size], [size], asIs)
  return <Floating of={props} methods={methods} look={{ kind: 'popover', className: 'xh-popover', style: inlineOf(rules), attributes: { id: props.id } }} />
})

export const Tooltip = defineElement<FloatingProps>('Tooltip', (props, methods) => (
  <Floating of={props} methods={methods} look={{ kind: 'tooltip', className: 'xh-tooltip', attributes: { id: tooltipId(props.id ?? ''), role: 'tooltip' } }} />
))

/** A list of buttons; arrow keys go from one to the next. */
export const Menu = defineElement<FloatingProps & { accessibilityLabel?: string }>('Menu', (props, methods) => (
  <Floating of={props} methods={methods} look={{ kind: 'menu', className: 'xh-menu', attributes: { id: props.id, role: 'group', 'aria-label': props.accessibilityLabel || undefined, onKeyDown: walk } }} />
))

function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled), a')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  all[(at + by + all.length) % all.length]?.focus()
  event.preventDefault()
}
