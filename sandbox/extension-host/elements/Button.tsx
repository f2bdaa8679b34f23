import type { ReactNode } from 'react'
import { defineElement } from './define-element.ts'
import { Glyph } from './Icon.tsx'
import { Pressable } from './Pressable.tsx'
import type { Heard, PressableProps } from './Pressable.tsx'
import { Ring } from './Spinner.tsx'
import { useTwoWay } from './two-way.ts'

interface ButtonProps extends PressableProps { variant?: string; tone?: string; inlineSize?: string; icon?: string; children?: ReactNode }

export const Button = defineElement<ButtonProps>('Button', (props) => (
  <Pressable of={props} className={`xh-button xh-button-${props.variant ?? 'auto'} xh-button-tone-${props.tone ?? 'auto'} xh-size-${props.inlineSize ?? 'auto'}${props.loading ? ' xh-loading' : ''}`}>
    {props.loading ? <Ring /> : null}
    <span className="xh-button-label">{props.icon ? <Glyph name={props.icon} /> : null}{props.children}</span>
  </Pressable>
))

interface PressButtonProps extends PressableProps { inlineSize?: string; pressed?: boolean; defaultPressed?: boolean; children?: ReactNode; onClick?: Heard }

/** A button that stays pressed. */
export const PressButton = defineElement<PressButtonProps>('PressButton', (props) => {
  const [pressed, press] = useTwoWay(props.pressed, props.defaultPressed ?? false)
  const { onClick } = props
  const toggle = () => {
    press(!pressed, onClick !== undefined)
    onClick?.({ set: { pressed: !pressed } })
  }
  return (
    <Pressable of={props} pressed={pressed} onPress={toggle} className={`xh-button xh-button-secondary xh-press-button xh-size-${props.inlineSize ?? 'auto'}${props.loading ? ' xh-loading' : ''}`}>
      {props.loading ? <Ring /> : null}
      <span className="xh-button-label">{props.children}</span>
    </Pressable>
  )
})

interface ButtonGroupProps { id?: string; accessibilityLabel?: string; gap?: string; children?: ReactNode; 'primary-action'?: ReactNode; 'secondary-actions'?: ReactNode }

export const ButtonGroup = defineElement<ButtonGroupProps>('ButtonGroup', (props) => (
  <div id={props.id} role="group" aria-label={props.accessibilityLabel || undefined} className={`xh-button-group${props.gap === 'none' ? ' xh-button-group-joined' : ''}`}>
    {props['primary-action']}{props['secondary-actions']}{props.children}
  </div>
))
