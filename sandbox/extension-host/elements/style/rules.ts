import { parseResponsive } from './responsive.ts'
import type { Branch } from './responsive.ts'

/** Style properties in camel case; each with the values that it has under which container query. */
export type Rules = Map<string, Branch[]>

/** From a keyword of Shopify's to what CSS says for it. */
export type Words = (keyword: string) => string

/** Adds a property of an element to its rules. Several style properties where one of Shopify's is short for them. */
export function addRule(rules: Rules, value: string | undefined, css: string[], toCss: Words | ((keyword: string) => string[])): void {
  if (value === undefined || value === '') return
  const branches = parseResponsive(value).map((branch) => ({ query: branch.query, values: [toCss(branch.value)].flat() }))
  css.forEach((property, at) => rules.set(property, branches.map(({ query, values }) => ({ query, value: values[at] ?? values[0] ?? '' }))))
}

/** What holds always, as inline style. */
export function inlineOf(rules: Rules): Record<string, string> {
  const style: Record<string, string> = {}
  for (const [property, branches] of rules) if (branches.length === 1 && branches[0]?.query === undefined && branches[0]) style[property] = branches[0].value
  return style
}

/** What depends on the container, as a style sheet for the class; empty where nothing does. */
export function sheetOf(rules: Rules, className: string): string {
  const lines: string[] = []
  for (const [property, branches] of rules) {
    if (branches.length === 1 && branches[0]?.query === undefined) continue
    // From the last to the first: of rules equal in weight the later counts, and here the first that holds must.
    for (const { query, value } of [...branches].reverse()) {
      const rule = `.xh .${className}{${kebab(property)}:${value}}`
      lines.push(query ? `@container ${query}{${rule}}` : rule)
    }
  }
  return lines.join('')
}

const kebab = (property: string) => (property.startsWith('--') ? property : property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
