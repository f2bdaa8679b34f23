import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { asServed } from '../../storefront/storefront-address.ts'
import type { ElementEvent } from '../contract.ts'
import { useNavigate } from './context.ts'
import { useCommands } from './overlays/use-commands.ts'
import type { CommandProps } from './overlays/use-commands.ts'

export type Heard = ((event: ElementEvent) => void) | undefined

export interface PressableProps extends CommandProps {
  id?: string; href?: string; target?: string; download?: string; type?: string; lang?: string
  disabled?: boolean; loading?: boolean; accessibilityLabel?: string
  onClick?: Heard; onFocus?: Heard; onBlur?: Heard
}

interface Drawn {
  className: string; style?: CSSProperties; children?: ReactNode; pressed?: boolean; role?: string
  /** Where the click says more than that it happened. */
  onPress?(): void
}

/** Addresses that a browser can show in its status bar and open in a tab of its own; the others only the page understands. */
const showable = (href: string) => /^(https?:|mailto:|tel:|\/|#|\?)/.test(href)
const leftToBrowser = (href: string) => /^(mailto:|tel:|#)/.test(href)

/**
 * A link where there is an address, else a button: native ones, so that keyboard and assistive technologies know them.
 * First the extension hears of the click, then the element named by `commandFor` is shown, else the address opened.
 */
export function Pressable({ of: props, className, style, children, pressed, role, onPress = () => props.onClick?.({}) }: Drawn & { of: PressableProps }) {
  const navigate = useNavigate()
  const commands = useCommands(props)
  const heard = {
    id: props.id,
    className,
    style,
    lang: props.lang || undefined,
    'aria-label': props.accessibilityLabel || undefined,
    ...commands.hover,
    ...(props.onFocus && { onFocus: () => props.onFocus?.({}) }),
    ...(props.onBlur && { onBlur: () => props.onBlur?.({}) }),
    ...commands.aria,
  }
  const press = (event: MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>) => {
    onPress()
    return commands.run(event.currentTarget)
  }
  if (props.href && !props.disabled) {
    const href = asServed(props.href)
    const open = (event: MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>) => {
      const ran = press(event)
      const elsewhere = showable(href) && (props.target === '_blank' || props.download !== undefined || event.ctrlKey || event.metaKey || event.shiftKey)
      if (!ran && (elsewhere || leftToBrowser(href))) return
      event.preventDefault()
      if (!ran) navigate(href)
    }
    if (!showable(href)) return <a {...heard} role={role ?? 'link'} tabIndex={0} onClick={open} onKeyDown={(event) => { if (event.key === 'Enter') open(event) }}>{children}</a>
    return <a {...heard} role={role} href={href} target={props.target === '_blank' ? '_blank' : undefined} rel={props.target === '_blank' ? 'noopener' : undefined} download={props.download || undefined} onClick={open}>{children}</a>
  }
  // A busy button keeps the focus; a disabled one would drop it, and with it the place of who uses a keyboard.
  const idle = props.loading ? { 'aria-disabled': true, 'aria-busy': true } : {}
  return (
    <button
      {...heard} {...idle} role={role} aria-pressed={pressed} disabled={props.disabled}
      type={!props.commandFor && (props.type === 'submit' || props.type === 'reset') && !props.loading ? props.type : 'button'}
      onClick={(event) => { if (!props.loading) press(event) }}
    >
      {children}
    </button>
  )
}
