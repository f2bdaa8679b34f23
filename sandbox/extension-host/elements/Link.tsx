import type { ReactNode } from 'react'
import { defineElement } from './define-element.ts'
import { Pressable } from './Pressable.tsx'
import type { PressableProps } from './Pressable.tsx'
import { boxRules } from './style/box-rules.ts'
import type { BoxProps } from './style/box-rules.ts'
import { exclusiveClass } from './style/roles.ts'
import { useRules } from './style/use-rules.tsx'

export const Link = defineElement<PressableProps & { tone?: string; children?: ReactNode }>('Link', (props) => (
  <Pressable of={props} className={`xh-link xh-link-${props.tone ?? 'auto'}`}>{props.children}</Pressable>
))

/** A box that can be pressed. */
export const Clickable = defineElement<PressableProps & BoxProps & { children?: ReactNode }>('Clickable', (props) => {
  const { className, style, sheet } = useRules(boxRules(props, 'block'), `xh-clickable${exclusiveClass(props.accessibilityVisibility)}`)
  return <Pressable of={props} className={className} style={style}>{sheet}{props.children}</Pressable>
})
