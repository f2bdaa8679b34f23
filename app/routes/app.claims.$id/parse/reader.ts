import type { Money } from '../../../domain/claim/particulars.ts'
import type { Facts } from '../../../domain/decision/request.ts'
import { parseMinor } from '../../../domain/kernel/money.ts'
import { isRecord } from '../../../domain/kernel/shape.ts'
import { parseIsoDate } from '../../../domain/kernel/time/day.ts'
import { parseFacts } from '../../../ui/facts/parse-facts.ts'

/** What a form is read against: the shop's currency, its day (ISO date) and its staff. */
export interface Known { currencyCode: string; today: string; staff: Array<{ id: string; name: string }> }

/** What reading has found wrong: a sentence by field, or that it is nothing a form of ours sends. */
export interface Wrong { fields: Record<string, string>; unreadable: boolean }

const longestNote = 500
const mostTexts = 50

/**
 * Reads one object field by field. A value that doesn't fit gets its own sentence and stands as a harmless one; a value
 * of another shape, or a field that nobody reads, makes the whole unreadable.
 */
export function reader(sent: unknown, known: Known, wrong: Wrong, prefix = '') {
  const tree = isRecord(sent) ? sent : {}
  if (!isRecord(sent)) wrong.unreadable = true
  const unread = new Set(Object.keys(tree))
  const take = (key: string) => { unread.delete(key); return tree[key] }
  const fail = (key: string, sentence: string) => { wrong.fields[`${prefix}${key}`] = sentence }
  const taken = (key: string): string => {
    const value = take(key) ?? ''
    if (typeof value === 'string') return value.trim()
    wrong.unreadable = true
    return ''
  }
  const texts = (key: string): string[] | undefined => {
    const value = take(key)
    if (value === undefined) return undefined
    if (Array.isArray(value) && value.length <= mostTexts * 5 && value.every((one) => typeof one === 'string')) return value as string[]
    wrong.unreadable = true
    return []
  }
  return {
    keys: () => Object.keys(tree),
    has: (key: string) => tree[key] !== undefined && tree[key] !== null,
    /** What only `null` and an object may stand for. */
    inner: (key: string) => reader(take(key), known, wrong, `${prefix}${key}.`),
    /** Objects in a row, each read by itself. */
    list: (key: string) => {
      const value = take(key)
      const all = Array.isArray(value) && value.length <= mostTexts * 5 ? (value as unknown[]) : []
      if (all !== value) wrong.unreadable = true
      return all.map((one, i) => reader(one, known, wrong, `${prefix}${key}.${i}.`))
    },
    /** A whole number from 1. */
    count: (key: string): number => {
      const value = take(key)
      if (Number.isInteger(value) && Number(value) >= 1) return Number(value)
      wrong.unreadable = true
      return 1
    },
    skip: (key: string) => void take(key),
    fail,
    text: (key: string, required?: string, longest = longestNote): string => {
      const text = taken(key)
      if (required && text === '') fail(key, required)
      if (text.length > longest) fail(key, `Keep it under ${longest} characters.`)
      return text
    },
    choice: <Value extends string>(key: string, values: readonly Value[], sentence: string): Value => {
      const text = taken(key)
      const found = values.find((value) => value === text)
      if (!found) fail(key, sentence)
      return found ?? (values[0] as Value)
    },
    flag: (key: string, sentence?: string): boolean => {
      const value = take(key)
      if (typeof value === 'boolean') return value
      if (value !== undefined) wrong.unreadable = true
      if (sentence) fail(key, sentence)
      return false
    },
    /** An ISO date. */
    day: (key: string, sentence: string, not?: 'later' | 'past'): string => {
      const text = taken(key)
      if (parseIsoDate(text) === undefined) fail(key, sentence)
      else if (not === 'later' && text > known.today) fail(key, 'This day is still to come. Enter today or a day before.')
      else if (not === 'past' && text < known.today) fail(key, 'This day is over. Enter today or a later day.')
      return text
    },
    /** A sum in the shop's currency; `least` in minor units. */
    sum: (key: string, least = 1): Money => {
      const minor = parseMinor(taken(key).replace(',', '.').replaceAll(/[ \u00a0]/g, ''), known.currencyCode)
      if (minor === undefined || minor < 0) fail(key, `Enter a sum in ${known.currencyCode} such as 100.00.`)
      else if (minor < least) fail(key, 'Enter a sum above nothing.')
      return { amount: minor ?? 0, currency: known.currencyCode }
    },
    /** A whole percentage from 0. */
    percent: (key: string): number => {
      const value = take(key)
      const fits = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100
      if (!fits) fail(key, 'Enter whole percent from 0 to 100.')
      return fits ? Number(value) : 0
    },
    /** An id that no form leaves out. */
    id: (key: string): string => {
      const text = taken(key)
      if (text === '') wrong.unreadable = true
      return text
    },
    texts,
    /** Ids of lines, where the command names them. */
    lineIds: (key = 'lineIds', required = false): string[] | undefined => {
      const ids = texts(key)
      if (ids ? ids.length === 0 : required) fail(key, 'Choose at least one item.')
      return ids
    },
    several: <Value extends string>(key: string, values: readonly Value[]): Value[] => {
      const chosen = texts(key) ?? []
      if (chosen.some((one) => !values.includes(one as Value))) fail(key, 'Choose from the list.')
      return chosen as Value[]
    },
    pieces: (key = 'pieces'): Record<string, number> | undefined => {
      const value = take(key)
      if (value === undefined) return undefined
      if (!isRecord(value)) { wrong.unreadable = true; return undefined }
      if (Object.keys(value).length === 0) fail(key, 'Choose at least one item.')
      for (const [id, count] of Object.entries(value)) if (!Number.isInteger(count) || Number(count) < 1) fail(`${key}.${id}`, 'Enter how many pieces: a whole number from 1.')
      return value as Record<string, number>
    },
    /** A link that a browser can open. */
    url: (key: string): string | null => {
      const text = taken(key)
      if (text === '') return null
      if (!/^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) || text.length > 1000) fail(key, 'Enter a link that begins with https://.')
      return text
    },
    facts: (key: string): Facts => {
      const { facts, problems } = parseFacts(take(key))
      for (const [path, sentence] of Object.entries(problems)) fail(key === 'facts' ? path : `${key}.${path}`, sentence)
      return facts
    },
    /** Nothing else may have been sent. */
    end: () => { if (unread.size) wrong.unreadable = true },
  }
}

export type Reader = ReturnType<typeof reader>
