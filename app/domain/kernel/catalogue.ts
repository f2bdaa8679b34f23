import { IntlMessageFormat } from 'intl-messageformat'
import { fromMinor } from './money.ts'
import type { Money } from './money.ts'
import { msOfDay, parseIsoDate } from './time/day.ts'

export type Operand = string | number | boolean | null | Money

/** Messages in ICU's notation by code. Days are written `{day, date, day}`. */
export type Words = Record<string, string>

/** The sentence of a code with its operands: ISO dates and money are written as the language writes them. */
export type Say = (locale: string, code: string, args?: Record<string, Operand>) => string

/** English as the terms of these shops write it. */
const tags: Record<string, string> = { en: 'en-GB' }
const formats = { date: { day: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } } } as const
const capacity = 20_000

/**
 * Opens catalogues by language. A language or a code without words of its own is said in English. `codes` are operands
 * that a message chooses by: ICU allows no hyphen in those.
 */
export function openCatalogue(catalogues: Record<string, Words>, codes: ReadonlySet<string> = new Set()): Say {
  const compiled = new Map<string, IntlMessageFormat>()
  // The same few sentences come again and again; formatting one costs more than deciding what it says.
  const spoken = new Map<string, string>()

  const speak = (locale: string, code: string, args: Record<string, Operand>): string => {
    const primary = locale.split('-')[0] ?? ''
    const language = Object.hasOwn(catalogues, primary) && catalogues[primary]?.[code] !== undefined ? primary : 'en'
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

  return (locale, code, args = {}) => {
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
