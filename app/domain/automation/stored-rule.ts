import { noGoods } from './rule.ts'
import type { Rule } from './rule.ts'

/** Fits no claim, as every word does that is no ground. */
const unreadable = 'unreadable'

/**
 * A rule as it was stored. One from before lists of goods were added names nothing in them. Grounds stand as they are: a word
 * that is none, or is none any more, fits no claim, where leaving it out could make the rule one for every ground.
 */
export function storedRule(content: unknown): Rule {
  const rule = content as Rule
  const grounds: unknown = rule.when.grounds
  const { only, never } = rule.when.goods
  return { ...rule, when: { ...rule.when, grounds: (Array.isArray(grounds) ? grounds.map((one: unknown) => (typeof one === 'string' ? one : unreadable)) : [unreadable]) as Rule['when']['grounds'], goods: { only: { ...noGoods, ...only }, never: { ...noGoods, ...never } } } }
}
