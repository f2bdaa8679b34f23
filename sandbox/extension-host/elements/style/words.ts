/** Shopify's scales as custom properties, which each surface's sheet gives values. */
export const space = (keyword: string) => (keyword === 'none' || keyword === '0' ? '0px' : `var(--xh-space-${keyword})`)

/** `large none` as four sides: block start, inline end, block end, inline start. */
export function fourSides(toCss: (keyword: string) => string): (value: string) => string[] {
  return (value) => {
    const [start = '', end = start, blockEnd = start, inlineStart = end] = value.split(/\s+/)
    return [start, end, blockEnd, inlineStart].map(toCss)
  }
}

/** `large none` as two: block, inline; or start, end. */
export function twoSides(toCss: (keyword: string) => string): (value: string) => string[] {
  return (value) => {
    const [first = '', second = first] = value.split(/\s+/)
    return [first, second].map(toCss)
  }
}

export const radius = (keyword: string) => (keyword === 'none' ? '0px' : `var(--xh-radius-${keyword})`)
export const borderWidth = (keyword: string) => (keyword === 'none' ? '0px' : `var(--xh-border-${keyword})`)
export const borderStyle = (keyword: string) => (keyword === 'auto' ? 'solid' : keyword)
export const borderColor = (keyword: string) => `var(--xh-line-${keyword})`
export const background = (keyword: string) => (keyword === 'transparent' ? 'transparent' : `var(--xh-fill-${keyword})`)
export const asIs = (value: string) => value

export const paddingSides = ['paddingBlockStart', 'paddingInlineEnd', 'paddingBlockEnd', 'paddingInlineStart']
export const borderSides = (what: 'Width' | 'Style' | 'Color') => ['BlockStart', 'InlineEnd', 'BlockEnd', 'InlineStart'].map((side) => `border${side}${what}`)
export const corners = ['borderStartStartRadius', 'borderStartEndRadius', 'borderEndEndRadius', 'borderEndStartRadius']
