import { useId } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { inlineOf, sheetOf } from './rules.ts'
import type { Rules } from './rules.ts'

/** The class, inline style and, where something answers to the container, the style sheet of an element. */
export function useRules(rules: Rules, className: string): { className: string; style: CSSProperties; sheet: ReactNode } {
  const own = `xh-r${useId().replaceAll(':', '-')}`
  const css = sheetOf(rules, own)
  return { className: css ? `${className} ${own}` : className, style: inlineOf(rules) as CSSProperties, sheet: css ? <style>{css}</style> : null }
}
