import { currencyDigits, parseMinor } from './money.ts'
import { parseIsoDate } from './time/day.ts'
import { parseInstant } from './time/instant.ts'

/** What is wrong with a piece of JSON, and where: `path` is a JSON path such as `$.order.lineItems.nodes[0].id`. */
export interface Issue { path: string; code: string; message: string }

/**
 * Looks at a value and notes what is wrong with it. Nothing is converted, so that what was checked is what is used. Under
 * an empty path none is put together: then it is only asked whether anything is wrong.
 */
export type Check = (value: unknown, path: string, issues: Issue[]) => void

interface Member { check: Check; optional: boolean }

const note = (issues: Issue[], path: string, code: string, message: string) => void issues.push({ path, code, message })

const identifier = /^[A-Za-z_$][\w$]*$/
/** The JSON path of a member; a key that is no identifier is quoted. */
export const memberPath = (path: string, key: string): string => (identifier.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`)

const within = (path: string, key: string): string => (path === '' ? '' : `${path}.${key}`)

/** What is wrong with a value, with its paths from `$`. Hardly anything ever is, so that paths are made only when it is. */
export function issuesOf(check: Check, value: unknown): Issue[] {
  const issues: Issue[] = []
  check(value, '', issues)
  if (issues.length === 0) return issues
  issues.length = 0
  check(value, '$', issues)
  return issues
}

export const optional = (check: Check): Member => ({ check, optional: true })

export const nullable = (check: Check): Check => (value, path, issues) => {
  if (value !== null) check(value, path, issues)
}

/** An object with exactly these members; a key that isn't named is an issue, so that a misspelt one can't be passed over. */
export function record(members: Record<string, Check | Member>, passedOver?: readonly string[]): Check {
  const known = new Map<string, Member>(Object.entries(members).map(([key, one]) => [key, typeof one === 'function' ? { check: one, optional: false } : one]))
  const required = [...known].filter(([, one]) => !one.optional).map(([key]) => key)
  const over = new Set(passedOver)
  return (value, path, issues) => {
    if (!isRecord(value)) return note(issues, path, 'type', 'An object is wanted here.')
    let there = 0
    for (const key of Object.keys(value)) {
      const member = known.get(key)
      if (member) {
        if (!member.optional) there += 1
        member.check(value[key], within(path, key), issues)
      } else if (!over.has(key)) note(issues, memberPath(path, key), 'unknown-key', `"${key.slice(0, 60)}" is not known here.`)
    }
    if (there < required.length) for (const key of required) if (!Object.hasOwn(value, key)) note(issues, `${path}.${key}`, 'missing', `"${key}" is missing.`)
  }
}

/** An object whose keys are names of the writer's own. */
export const dictionary = (check: Check): Check => (value, path, issues) => {
  if (!isRecord(value)) return note(issues, path, 'type', 'An object is wanted here.')
  for (const key of Object.keys(value)) check(value[key], memberPath(path, key), issues)
}

/** `few` is said where fewer stand there. */
export const listOf = (check: Check, least = 0, few = `At least ${least} must stand here.`): Check => (value, path, issues) => {
  if (!Array.isArray(value)) return note(issues, path, 'type', 'A list is wanted here.')
  if (value.length < least) note(issues, path, 'too-few', few)
  for (let i = 0; i < value.length; i += 1) check(value[i], path === '' ? '' : `${path}[${i}]`, issues)
}

export const text: Check = (value, path, issues) => {
  if (typeof value !== 'string') note(issues, path, 'type', 'A text is wanted here.')
}

export const name: Check = (value, path, issues) => {
  if (typeof value !== 'string' || value.trim() === '') note(issues, path, 'type', 'A text that is not empty is wanted here.')
}

export const flag: Check = (value, path, issues) => {
  if (typeof value !== 'boolean') note(issues, path, 'type', 'true or false is wanted here.')
}

export const wholeNumber = (least: number, most = Infinity): Check => (value, path, issues) => {
  if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most) note(issues, path, 'value', most === Infinity ? `A whole number of at least ${least} is wanted here.` : `A whole number from ${least} to ${most} is wanted here.`)
}

export const oneOf = (values: readonly string[]): Check => {
  const known = new Set<unknown>(values)
  return (value, path, issues) => {
    if (!known.has(value)) note(issues, path, 'value', `One of ${values.join(', ')} is wanted here.`)
  }
}

export const instant: Check = (value, path, issues) => {
  if (typeof value !== 'string' || parseInstant(value) === undefined) note(issues, path, 'instant', 'An instant with its offset is wanted here, such as 2026-04-11T21:59:59Z.')
  else checkYear(value, path, issues)
}

export const date: Check = (value, path, issues) => {
  if (typeof value !== 'string' || parseIsoDate(value) === undefined) note(issues, path, 'date', 'A date is wanted here, such as 2026-04-11.')
  else checkYear(value, path, issues)
}

/** Two days in their order with a stroke between them, as ISO 8601 writes a span. */
export const span: Check = (value, path, issues) => {
  const [from, until, ...more] = typeof value === 'string' ? value.split('/') : []
  if (more.length || from === undefined || until === undefined || parseIsoDate(from) === undefined || parseIsoDate(until) === undefined || until < from) note(issues, path, 'span', 'Two dates in their order are wanted here, such as 2026-04-11/2026-04-14.')
}

/** No order was placed before 1900, and a term that begins after 2999 would end in years that no date can write. */
function checkYear(text: string, path: string, issues: Issue[]): void {
  if (text < '1900' || text >= '3000') note(issues, path, 'year', 'A year from 1900 to 2999 is wanted here.')
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

export const currency: Check = (value, path, issues) => {
  if (typeof value !== 'string' || !currencies.has(value)) note(issues, path, 'currency', 'The code of a currency is wanted here, three capital letters such as CZK.')
}

/** `{amount, currencyCode}`: a decimal string of at least zero, no finer than its currency. */
export function moneyPair(passedOver?: readonly string[]): Check {
  const shape = record({ amount: text, currencyCode: currency }, passedOver)
  return (value, path, issues) => {
    const before = issues.length
    shape(value, path, issues)
    if (issues.length > before) return
    const pair = value as { amount: string; currencyCode: string }
    const minor = parseMinor(pair.amount, pair.currencyCode)
    if (minor === undefined || minor < 0) note(issues, `${path}.amount`, 'amount', `An amount of at least zero with at most ${currencyDigits(pair.currencyCode)} decimals is wanted here.`)
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
