import { useState } from 'react'
import type { ReactNode } from 'react'
import { defineElement } from './define-element.ts'
import { Glyph } from './Icon.tsx'
import { Pressable } from './Pressable.tsx'
import type { Heard, PressableProps } from './Pressable.tsx'
import { useWords } from './words.ts'

interface BadgeProps { id?: string; tone?: string; color?: string; size?: string; icon?: string; iconPosition?: string; children?: ReactNode }

export const Badge = defineElement<BadgeProps>('Badge', (props) => {
  const icon = props.icon ? <Glyph name={props.icon} /> : null
  return (
    <span id={props.id} className={`xh-badge xh-badge-${props.tone ?? 'auto'} xh-badge-${props.color ?? 'base'} xh-badge-size-${props.size ?? 'base'}`}>
      {props.iconPosition === 'end' ? null : icon}{props.children}{props.iconPosition === 'end' ? icon : null}
    </span>
  )
})

interface ChipProps { id?: string; accessibilityLabel?: string; color?: string; graphic?: ReactNode; children?: ReactNode }

export const Chip = defineElement<ChipProps>('Chip', (props) => (
  <span id={props.id} className={`xh-chip xh-chip-${props.color ?? 'base'}`} role={props.accessibilityLabel ? 'img' : undefined} aria-label={props.accessibilityLabel || undefined}>{props.graphic}{props.children}</span>
))

interface ClickableChipProps extends PressableProps { color?: string; hidden?: boolean; removable?: boolean; graphic?: ReactNode; children?: ReactNode; onRemove?: Heard; onAfterHide?: Heard }

export const ClickableChip = defineElement<ClickableChipProps>('ClickableChip', (props) => {
  const words = useWords()
  const [removed, setRemoved] = useState(false)
  if (props.hidden || removed) return null
  const remove = () => {
    setRemoved(true)
    props.onRemove?.({ set: { hidden: true } })
    props.onAfterHide?.({ set: { hidden: true } })
  }
  return (
    <span className={`xh-chip xh-chip-clickable xh-chip-${props.color ?? 'base'}`}>
      <Pressable of={props} className="xh-chip-press">{props.graphic}{props.children}</Pressable>
      {props.removable ? <button type="button" className="xh-chip-remove" disabled={props.disabled} aria-label={words.remove} onClick={remove}><Glyph name="x-circle" /></button> : null}
    </span>
  )
})
