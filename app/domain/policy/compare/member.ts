import { alwaysEndsBefore, inWords, sameLength } from '../lint/spans.ts'
import type { Length } from '../../kernel/time/length.ts'
import type { Effect, Favour } from './change.ts'
import { opposite } from './change.ts'
import type { Standing } from './pair-clauses.ts'

/** The parameters as a whole, what the clause does for the shopper (`unclear` where that changed itself), and where it stood and stands. */
export interface Both<Params> { before: Params; after: Params; favour: Favour; standings: { before: Standing; after: Standing } }

/** How a parameter's change is judged, and how its values are said. */
export interface Member<Params, Value> {
  effect(before: Value, after: Value, both: Both<Params>): Effect
  words?(value: NonNullable<Value>): string
  /** What it means that the parameter is left out. */
  absent?: string
}

export const always = (effect: Effect) => (): Effect => effect

/** A longer time is better for the shopper. */
export function longer(before: Length | undefined, after: Length | undefined): Effect {
  if (!before || !after) return 'unclear'
  if (sameLength(before, after)) return 'neither'
  if (alwaysEndsBefore(before, after)) return 'better'
  return alwaysEndsBefore(after, before) ? 'worse' : 'unclear'
}

/** A shorter time is better for the shopper: it is the merchant's. */
export const shorter = (before: Length | undefined, after: Length | undefined): Effect => opposite(longer(before, after))

/** Values from the worst for the shopper to the best; one that isn't among them can't be compared. */
export const ranked = <T>(...values: T[]) => (before: T, after: T): Effect => {
  const [was, is] = [values.indexOf(before), values.indexOf(after)]
  if (was < 0 || is < 0) return 'unclear'
  return was === is ? 'neither' : was < is ? 'better' : 'worse'
}

/** Better where it is said. */
export const betterIfSet = (before: boolean | undefined, after: boolean | undefined): Effect => ranked(false, true)(before ?? false, after ?? false)
export const worseIfSet = (before: boolean | undefined, after: boolean | undefined): Effect => opposite(betterIfSet(before, after))

/** How a list has grown or shrunk. */
export function grown(before: readonly string[] | undefined, after: readonly string[] | undefined): 'more' | 'fewer' | 'same' | 'other' {
  const [was, is] = [new Set(before), new Set(after)]
  const kept = [...was].every((one) => is.has(one))
  const all = [...is].every((one) => was.has(one))
  return kept && all ? 'same' : kept ? 'more' : all ? 'fewer' : 'other'
}

/** The effect of a list that grows, and its opposite where it shrinks. */
export const ifMore = (effect: Effect) => (before: readonly string[] | undefined, after: readonly string[] | undefined): Effect => {
  switch (grown(before, after)) {
    case 'more': return effect
    case 'fewer': return opposite(effect)
    case 'same': return 'neither'
    default: return 'unclear'
  }
}

/** A value as it is said: `as-delivered` as “as delivered”, a length in its unit. */
export function plainWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainWords).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value.replaceAll('-', ' ')
  if (typeof value === 'object' && value !== null && Object.keys(value).some((key) => ['days', 'workingDays', 'months', 'years'].includes(key))) return inWords(value as Length)
  return String(value)
}
