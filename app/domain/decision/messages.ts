import { IntlMessageFormat } from 'intl-messageformat'
import { fromMinor } from '../kernel/money.ts'
import { msOfDay, parseIsoDate } from '../kernel/time/day.ts'
import type { Operand } from './decision.ts'
import en from './locales/en.json' with { type: 'json' }

type Catalogue = Record<string, string>

/** Catalogues by locale; a locale or a code without words of its own is said in English. */
const catalogues: Record<string, Catalogue> = { en }
/** English as the terms of these shops write it. */
const tags: Record<string, string> = { en: 'en-GB' }
const formats = { date: { day: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } } } as const

/** Operands that are codes: a message chooses by them, and ICU allows no hyphen in what it chooses by. */
const codes = new Set(['remedy', 'deduction', 'proof', 'right'])

const compiled = new Map<string, IntlMessageFormat>()
// The same few sentences come again and again; formatting one costs more than deciding what it says.
const spoken = new Map<string, string>()
const capacity = 20_000

/** The sentence of a code with its operands: ISO dates and money are written as the locale writes them. */
export function renderMessage(locale: string, code: string, args: Record<string, Operand>): string {
  let key = `${locale}\n${code}`
  for (const name in args) {
    const operand = args[name]
    key += typeof operand === 'object' && operand !== null ? `\n${name} ${operand.amount} ${operand.currency}` : `\n${name} ${operand}`
  }
  let sentence = spoken.get(key)
  if (sentence === undefined) {
    if (spoken.size >= capacity) spoken.clear()
    spoken.set(key, (sentence = speak(locale, code, args)))
  }
  return sentence
}

function speak(locale: string, code: string, args: Record<string, Operand>): string {
  const language = catalogues[locale]?.[code] === undefined ? 'en' : locale
  const tag = tags[language] ?? language
  const key = `${language} ${code}`
  let message = compiled.get(key)
  if (!message) {
    const words = catalogues[language]?.[code]
    if (words === undefined) throw new Error(`There are no words for ${code}.`)
    compiled.set(key, (message = new IntlMessageFormat(words, tag, formats)))
  }
  const values: Record<string, string | number | boolean | Date | null> = {}
  for (const name of Object.keys(args)) values[name] = codes.has(name) ? String(args[name]).replaceAll('-', '_') : toValue(args[name] ?? null, tag)
  return String(message.format(values))
}

function toValue(operand: Operand, tag: string): string | number | boolean | Date | null {
  if (typeof operand === 'string') {
    const day = parseIsoDate(operand)
    return day === undefined ? operand : new Date(msOfDay(day))
  }
  // `select` compares text.
  if (typeof operand === 'boolean') return String(operand)
  if (typeof operand === 'object' && operand !== null) return new Intl.NumberFormat(tag, { style: 'currency', currency: operand.currency }).format(fromMinor(operand.amount, operand.currency) as unknown as number)
  return operand
}
