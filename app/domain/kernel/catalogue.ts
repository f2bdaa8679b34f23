import { IntlMessageFormat } from 'intl-messageformat'
import { fromMinor } from './money.ts'
import type { Money } from './money.ts'
import { msOfDay, parseIsoDate } from './time/day.ts'

export type Operand = string | number | boolean | null | Money

/** Messages in ICU's notation by code. Days are written `{day, date, day}`. */
export type Words = Record<string, string>

type Operands = Readonly<Record<string, Operand>>

/**
 * The sentence of a code with its operands: ISO dates and money are written as the language writes them. `beside` are
 * operands that hold where `args` names no other.
 */
export type Say = (locale: string, code: string, args?: Operands, beside?: Operands) => string

/** A message, the operands it reads, and its sentences by these: a map for each operand, one within the other. */
interface Message { format: IntlMessageFormat; tag: string; reads: string[]; said: Said }
type Said = Map<Operand | undefined, Said | string>

/** English as the terms of these shops write it. */
const tags: Record<string, string> = { en: 'en-GB' }
const formats = { date: { day: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } } } as const
const capacity = 50_000
const none: Operands = {}

/**
 * Opens catalogues by language. A language or a code without words of its own is said in English; `en-staff` has words of
 * its own where English is said otherwise to some. `codes` are operands that a message chooses by: ICU allows no hyphen in those.
 */
export function openCatalogue(catalogues: Record<string, Words>, codes: ReadonlySet<string> = new Set()): Say {
  const opened = new Map(Object.keys(catalogues).map((language) => [language, new Map<string, Message>()]))
  // The same few sentences come again and again; formatting one costs more than deciding what it says.
  let kept = 0

  const open = (language: string, code: string): Message => {
    const own = catalogues[language]?.[code]
    const words = own ?? catalogues.en?.[code]
    if (words === undefined) throw new Error(`There are no words for ${code}.`)
    const tag = own === undefined ? 'en' : (language.split('-')[0] ?? '')
    const format = new IntlMessageFormat(words, tags[tag] ?? tag, formats)
    return { format, tag: tags[tag] ?? tag, reads: [...new Set(operandsOf(format.getAst() as Element[]))], said: new Map() }
  }

  const messageOf = (locale: string, code: string): Message => {
    const language = opened.has(locale) ? locale : (locale.split('-')[0] ?? '')
    const messages = opened.get(language) ?? opened.get('en')
    let message = messages?.get(code)
    if (!message) messages?.set(code, (message = open(messages === opened.get(language) ? language : 'en', code)))
    return message as Message
  }

  const speak = ({ format, tag, reads }: Message, args: Operands, beside: Operands): string => {
    if (kept >= capacity) for (const messages of opened.values()) messages.clear()
    kept = kept >= capacity ? 1 : kept + 1
    const values: Record<string, string | number | boolean | Date | null> = {}
    for (const name of reads) {
      const operand = operandOf(name, args, beside)
      if (operand !== undefined) values[name] = codes.has(name) ? String(operand).replaceAll('-', '_') : toValue(operand, tag)
    }
    return String(format.format(values))
  }

  return (locale, code, args = none, beside = none) => {
    const message = messageOf(locale, code)
    let { said } = message
    const last = message.reads.length - 1
    for (let i = 0; i < last; i += 1) {
      const key = keyOf(operandOf(message.reads[i] as string, args, beside))
      let within = said.get(key) as Said | undefined
      if (!within) said.set(key, (within = new Map()))
      said = within
    }
    const key = last < 0 ? null : keyOf(operandOf(message.reads[last] as string, args, beside))
    let sentence = said.get(key) as string | undefined
    if (sentence === undefined) said.set(key, (sentence = speak(message, args, beside)))
    return sentence
  }
}

function operandOf(name: string, args: Operands, beside: Operands): Operand | undefined {
  const operand = args[name]
  return operand === undefined ? beside[name] : operand
}

const keyOf = (operand: Operand | undefined) => (typeof operand === 'object' && operand !== null ? `${operand.amount} ${operand.currency}` : operand)

interface Element { type: number; value?: string; options?: Record<string, { value: Element[] }>; children?: Element[] }

// Of the parser's elements 0 is plain text and 7 a plural's number; 8 is a tag, whose name is no operand.
const operandsOf = (elements: Element[]): string[] => elements.flatMap(({ type, value, options, children }) => [
  ...(type === 0 || type === 7 || type === 8 || value === undefined ? [] : [value]),
  ...Object.values(options ?? {}).flatMap((option) => operandsOf(option.value)),
  ...operandsOf(children ?? []),
])

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
