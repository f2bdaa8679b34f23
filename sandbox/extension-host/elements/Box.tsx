import type { ReactNode } from 'react'
import { defineElement } from './define-element.ts'
import { alignRules, boxRules, gapRules } from './style/box-rules.ts'
import type { Alignment, BoxProps } from './style/box-rules.ts'
import { accessibilityOf, exclusiveClass } from './style/roles.ts'
import { addRule } from './style/rules.ts'
import { asIs } from './style/words.ts'
import { useRules } from './style/use-rules.tsx'

interface Children { children?: ReactNode }
interface Gaps { gap?: string; rowGap?: string; columnGap?: string }
type Aligned = Partial<Record<Alignment, string>>

export const Box = defineElement<BoxProps & Children>('Box', (props) => {
  const { className, style, sheet } = useRules(boxRules(props, 'block'), `xh-box${exclusiveClass(props.accessibilityVisibility)}`)
  return <div id={props.id} className={className} style={style} {...accessibilityOf(props)}>{sheet}{props.children}</div>
})

/** Rows that wrap, or a column. */
export const Stack = defineElement<BoxProps & Children & Gaps & Aligned & { direction?: string }>('Stack', (props) => {
  const rules = boxRules(props, 'flex')
  addRule(rules, props.direction, ['flexDirection', 'flexWrap', '--xh-field-flex', '--xh-field-size'], (keyword) => (keyword === 'inline' ? ['row', 'wrap', '1 1 200px', 'auto'] : ['column', 'nowrap', 'none', '100%']))
  gapRules(rules, props)
  alignRules(rules, props)
  const { className, style, sheet } = useRules(rules, `xh-stack${exclusiveClass(props.accessibilityVisibility)}`)
  return <div id={props.id} className={className} style={style} {...accessibilityOf(props)}>{sheet}{props.children}</div>
})

export const Grid = defineElement<BoxProps & Children & Gaps & Aligned & { gridTemplateColumns?: string; gridTemplateRows?: string }>('Grid', (props) => {
  const rules = boxRules(props, 'grid')
  gapRules(rules, props)
  alignRules(rules, props)
  addRule(rules, props.gridTemplateColumns === 'none' ? undefined : props.gridTemplateColumns, ['gridTemplateColumns'], asIs)
  addRule(rules, props.gridTemplateRows === 'none' ? undefined : props.gridTemplateRows, ['gridTemplateRows'], asIs)
  const { className, style, sheet } = useRules(rules, `xh-grid${exclusiveClass(props.accessibilityVisibility)}`)
  return <div id={props.id} className={className} style={style} {...accessibilityOf(props)}>{sheet}{props.children}</div>
})

export const GridItem = defineElement<BoxProps & Children & { gridColumn?: string; gridRow?: string }>('GridItem', (props) => {
  const rules = boxRules(props, 'block')
  addRule(rules, props.gridColumn, ['gridColumn'], asIs)
  addRule(rules, props.gridRow, ['gridRow'], asIs)
  const { className, style, sheet } = useRules(rules, `xh-grid-item${exclusiveClass(props.accessibilityVisibility)}`)
  return <div id={props.id} className={className} style={style} {...accessibilityOf(props)}>{sheet}{props.children}</div>
})

/** Scrolls what does not fit; reached by keyboard, because nobody scrolls by keyboard what can't be focused. */
export const ScrollBox = defineElement<BoxProps & Children>('ScrollBox', (props) => {
  const { className, style, sheet } = useRules(boxRules(props, 'block'), `xh-scroll-box${exclusiveClass(props.accessibilityVisibility)}`)
  return <div id={props.id} className={className} style={style} tabIndex={0} {...accessibilityOf(props)}>{sheet}{props.children}</div>
})

export const QueryContainer = defineElement<Children & { id?: string; containerName?: string }>('QueryContainer', (props) => (
  <div id={props.id} className="xh-query-container" style={{ containerName: ['s-default', props.containerName].filter(Boolean).join(' ') } as object}>{props.children}</div>
))
