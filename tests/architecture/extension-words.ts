import { readFileSync, readdirSync } from 'node:fs'
import ts from 'typescript'
import type { Extension } from './extension-files.ts'
import { eachNode, placeOf } from './extension-files.ts'

interface Words { [key: string]: string | Words }
/** Texts by key; those with plurals have a text for each of the language's categories. */
export type Texts = Map<string, { plain?: string; plurals?: Record<string, string> }>

const categories = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

export function localeFiles(extension: Extension): string[] {
  return readdirSync(`${extension.folder}/locales`).sort()
}

export function textsOf(extension: Extension, file: string): Texts {
  const texts: Texts = new Map()
  const walk = (words: Words, path: string[]) => {
    const keys = Object.keys(words)
    if (path.length && keys.length && keys.every((key) => categories.has(key))) { texts.set(path.join('.'), { plurals: words as Record<string, string> }); return }
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') texts.set([...path, key].join('.'), { plain: value })
      else walk(value, [...path, key])
    }
  }
  walk(JSON.parse(readFileSync(`${extension.folder}/locales/${file}`, 'utf8')) as Words, [])
  return texts
}

export function placeholders(text: { plain?: string; plurals?: Record<string, string> }): string[] {
  const all = text.plurals ? Object.values(text.plurals) : [text.plain ?? '']
  return [...new Set(all.flatMap((one) => [...one.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '')))].sort()
}

/** What an extension's code says of its texts: keys it may show, as exact words or patterns, and calls of `translate` with what they name. */
export function usedWords(extension: Extension): { shows(key: string): boolean; named: Array<{ place: string; matches(key: string): boolean; what: string }> } {
  const literals = new Set([extension.toml.extensions[0]?.name, extension.toml.extensions[0]?.description].flatMap((one) => (one?.startsWith('t:') ? [one.slice(2)] : [])))
  const patterns: RegExp[] = []
  const named: Array<{ place: string; matches(key: string): boolean; what: string }> = []
  for (const file of extension.files) {
    eachNode(file, (node) => {
      if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) literals.add(node.text)
      if (ts.isTemplateExpression(node)) patterns.push(patternOf(node))
      if (!ts.isCallExpression(node) || !/(^|\.)translate$/.test(node.expression.getText())) return
      for (const key of keysIn(node.arguments[0])) {
        if (ts.isTemplateExpression(key)) named.push({ place: placeOf(file, key), what: key.getText(), matches: (one) => patternOf(key).test(one) })
        else named.push({ place: placeOf(file, key), what: key.getText(), matches: (one) => one === key.text })
      }
    })
  }
  return { shows: (key) => literals.has(key) || patterns.some((pattern) => pattern.test(key)), named }
}

/** The keys an argument can come to: itself, or either side of a choice; a variable is read where it was written. */
function keysIn(node: ts.Node | undefined): Array<ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression> {
  if (!node) return []
  if (ts.isParenthesizedExpression(node)) return keysIn(node.expression)
  if (ts.isConditionalExpression(node)) return [...keysIn(node.whenTrue), ...keysIn(node.whenFalse)]
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node) ? [node] : []
}

/** A template whose only fixed part is nothing, or no step of a key, would match everything: that shows no key. */
function patternOf(node: ts.TemplateExpression): RegExp {
  const fixed = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
  if (!fixed.some((part) => /[a-z]\.|\.[a-z]/i.test(part))) return /^$a/
  return new RegExp(`^${fixed.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\w.-]+')}$`)
}
