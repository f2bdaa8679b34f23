import { dictionary, isRecord, listOf, oneOf, optional, record, text } from '../kernel/shape.ts'
import type { Issue } from '../kernel/shape.ts'
import type { RoutingRule } from '../decision/routing.ts'
import type { TraitReading } from '../policy/document.ts'
import { lawPlaces } from '../kernel/law-places.ts'
import type { LawPlace } from '../kernel/law-places.ts'
import { traitReading } from '../policy/parse.ts'

/** What a merchant has chosen and entered so far. What is left out was not entered: the template's own or the shop's own holds. */
export interface SetUpAnswers {
  template?: string
  /** Of the published terms. */
  language?: string
  /** In which its passages can be read beside that. */
  also?: string[]
  /** What a further policy is called. */
  title?: string
  /** The business and its e-mail address, as shoppers read them. */
  seller?: string
  email?: string
  timeZone?: string
  /** Country whose public holidays are no working days. */
  calendar?: string
  /** Lines of an address, by the clause's full address. */
  addresses?: Record<string, string[]>
  /** What gives each trait, by its name; nothing at all where the shop has no such goods. */
  traits?: Record<string, TraitReading>
  /** Of which places the law stands beside the terms, as the least that is given. */
  law?: LawPlace[]
  /** Which orders a shop's first terms bind: those placed so far too, or only those from now on. */
  reach?: 'all' | 'new'
  /** Which orders further terms take from now on; with no condition none, until the routing says so. */
  route?: OrderConditions
}

/** What has to be so of an order, as a rule of the routing asks for it. */
export type OrderConditions = Omit<RoutingRule, 'policy'>

const mostLines = 8
const longestLine = 120

const shape = record({
  template: optional(text), language: optional(text), also: optional(listOf(text)), title: optional(text), seller: optional(text), email: optional(text), timeZone: optional(text), calendar: optional(text),
  addresses: optional(dictionary(listOf(text))), traits: optional(dictionary(traitReading)), law: optional(listOf(oneOf(lawPlaces))), reach: optional(oneOf(['all', 'new'])),
  route: optional(record({ countries: optional(listOf(text)), channels: optional(listOf(text)), customers: optional(oneOf(['consumer', 'business'])) })),
})

/** Answers as they were stored or sent; null for what is none. Blank lines of addresses and blank words of traits are left out. */
export function parseAnswers(value: unknown): SetUpAnswers | null {
  const issues: Issue[] = []
  const tidy = isRecord(value) && isRecord(value.traits) ? { ...value, traits: Object.fromEntries(Object.entries(value.traits).map(([name, reading]) => [name, isRecord(reading) ? withoutBlanks(reading) : reading])) } : value
  shape(tidy, '$', issues)
  if (issues.length) return null
  const answers = tidy as SetUpAnswers
  if (!answers.addresses) return answers
  const addresses = Object.fromEntries(Object.entries(answers.addresses).map(([clause, lines]) => [clause, lines.map((line) => line.trim().slice(0, longestLine)).filter(Boolean).slice(0, mostLines)]))
  return { ...answers, addresses }
}

function withoutBlanks(reading: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(reading).map(([member, words]) => [member, Array.isArray(words) ? words.flatMap((word: unknown) => (typeof word === 'string' ? (word.trim() ? [word.trim()] : []) : [word])) : words]))
}
