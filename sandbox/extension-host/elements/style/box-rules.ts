import { addRule } from './rules.ts'
import type { Rules } from './rules.ts'
import { asIs, background, borderColor, borderSides, borderStyle, borderWidth, corners, fourSides, paddingSides, radius, space, twoSides } from './words.ts'

export interface BorderProps { border?: string; borderWidth?: string; borderStyle?: string; borderColor?: string; borderRadius?: string }

/** What box, stack, grid, grid item, scroll box and clickable have in common. */
export interface BoxProps extends BorderProps {
  id?: string
  background?: string
  padding?: string; paddingBlock?: string; paddingBlockStart?: string; paddingBlockEnd?: string
  paddingInline?: string; paddingInlineStart?: string; paddingInlineEnd?: string
  blockSize?: string; minBlockSize?: string; maxBlockSize?: string
  inlineSize?: string; minInlineSize?: string; maxInlineSize?: string
  display?: string
  overflow?: string
  accessibilityLabel?: string; accessibilityRole?: string; accessibilityVisibility?: string
}

/** `display` is what the element has where it isn't hidden. */
export function boxRules(props: BoxProps, display: string): Rules {
  const rules: Rules = new Map()
  addRule(rules, props.display, ['display'], (keyword) => (keyword === 'none' ? 'none' : display))
  addRule(rules, props.background, ['background'], background)
  paddingRules(rules, props)
  borderRules(rules, props)
  for (const size of ['blockSize', 'minBlockSize', 'maxBlockSize', 'inlineSize', 'minInlineSize', 'maxInlineSize'] as const) addRule(rules, props[size], [size], asIs)
  addRule(rules, props.overflow, ['overflow'], asIs)
  return rules
}

function paddingRules(rules: Rules, props: BoxProps): void {
  addRule(rules, props.padding, paddingSides, fourSides(space))
  addRule(rules, props.paddingBlock, ['paddingBlockStart', 'paddingBlockEnd'], twoSides(space))
  addRule(rules, props.paddingInline, ['paddingInlineStart', 'paddingInlineEnd'], twoSides(space))
  for (const side of ['paddingBlockStart', 'paddingBlockEnd', 'paddingInlineStart', 'paddingInlineEnd'] as const) addRule(rules, props[side], [side], space)
}

/** `border` is `size color style`; what stands alone outdoes its part of it. */
export function borderRules(rules: Rules, props: BorderProps): void {
  const [width, color, style] = (props.border ?? '').split(/\s+/)
  addRule(rules, props.borderWidth || width, borderSides('Width'), fourSides(borderWidth))
  if (props.borderWidth || width) {
    addRule(rules, props.borderStyle || style || 'solid', borderSides('Style'), fourSides(borderStyle))
    addRule(rules, props.borderColor || color || 'base', borderSides('Color'), fourSides(borderColor))
  }
  addRule(rules, props.borderRadius, corners, fourSides(radius))
}

/** Gaps of stacks and grids: `gap` is `row column`. */
export function gapRules(rules: Rules, props: { gap?: string; rowGap?: string; columnGap?: string }): void {
  addRule(rules, props.gap, ['rowGap', 'columnGap'], twoSides(space))
  addRule(rules, props.rowGap, ['rowGap'], space)
  addRule(rules, props.columnGap, ['columnGap'], space)
}

/** How children stand, which CSS names as Shopify does. */
export function alignRules(rules: Rules, props: Partial<Record<Alignment, string>>): void {
  addRule(rules, props.placeItems, ['alignItems', 'justifyItems'], twoSides(asIs))
  addRule(rules, props.placeContent, ['alignContent', 'justifyContent'], twoSides(asIs))
  for (const one of ['alignItems', 'justifyItems', 'alignContent', 'justifyContent'] as const) addRule(rules, props[one], [one], asIs)
  // Buttons, badges and links keep their own size, except where the extension says how children stand.
  if (props.alignItems || props.placeItems) rules.set('--xh-align', [{ value: 'auto' }])
  if (props.justifyItems || props.placeItems) rules.set('--xh-justify', [{ value: 'auto' }])
}
export type Alignment = 'alignItems' | 'justifyItems' | 'alignContent' | 'justifyContent' | 'placeItems' | 'placeContent'
