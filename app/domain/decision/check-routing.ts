import { issuesOf, listOf, oneOf, optional, record, text } from '../kernel/shape.ts'
import { routeOrder } from './routing.ts'
import type { Customers, RoutingRule } from './routing.ts'

/** More rules than this nobody reads through. */
export const mostRules = 40
const mostChannels = 40
const longestChannel = 80

const kinds: Customers[] = ['consumer', 'business']
const rulesShape = listOf(record({ policy: text, countries: optional(listOf(text)), channels: optional(listOf(text)), customers: optional(oneOf(kinds)) }))

/** Rules of a routing as sent; null where they are none. A list of conditions that is empty is no condition; each stands once, in one order. */
export function parseRouting(value: unknown): RoutingRule[] | null {
  if (issuesOf(rulesShape, value).length > 0) return null
  return (value as RoutingRule[]).map(({ policy, countries, channels, customers }) => ({
    policy,
    ...(countries?.length ? { countries: [...new Set(countries)].sort() } : {}),
    ...(channels?.length ? { channels: [...new Set(channels.map((one) => one.trim()))].sort() } : {}),
    ...(customers ? { customers } : {}),
  }))
}

/** What keeps rules from being laid down, each as a sentence by its place, such as `0.policy` or `2.when`; none where they can be. `policies`: names of those that the shop has. */
export function routingProblems(rules: readonly RoutingRule[], policies: readonly string[]): Record<string, string> {
  const last = rules.at(-1)
  if (!last || hasConditions(last)) return { rules: 'The last rule must be without conditions, so that every order finds its policy.' }
  if (rules.length > mostRules) return { rules: `There can be ${mostRules} rules at most. Bring countries or channels that go to one policy together into one rule.` }
  return Object.fromEntries(rules.flatMap((rule, i) => {
    const wrong: Array<[string, string]> = []
    if (!policies.includes(rule.policy)) wrong.push([`${i}.policy`, rule.policy === '' ? 'Choose a policy.' : 'There is no such policy in this shop. Choose another.'])
    const when = whyNever(rules, i)
    if (when) wrong.push([`${i}.when`, when])
    return wrong
  }))
}

/** Whether a rule takes some orders only. */
export const hasConditions = ({ countries, channels, customers }: Omit<RoutingRule, 'policy'>): boolean => countries !== undefined || channels !== undefined || customers !== undefined

function whyNever(rules: readonly RoutingRule[], i: number): string | null {
  const rule = rules[i]
  if (!rule || i === rules.length - 1) return null
  const { countries = [], channels = [] } = rule
  if (!hasConditions(rule)) return 'Choose at least one condition: a rule without any takes every order, so that none below it is reached.'
  if (countries.some((code) => !/^[A-Z]{2}$/.test(code))) return 'Countries are named by their two letters, such as AT.'
  if (channels.length > mostChannels || channels.some((name) => name === '' || name.length > longestChannel)) return `Name ${mostChannels} channels at most, each in ${longestChannel} characters.`
  return isReached(rules, i) ? null : 'No order reaches this rule: those above it take all that it would. Move it up, or take it away.'
}

/** Whether any order is left for a rule by those above it. What a rule doesn't ask for may be unknown of an order, which then fits the fewest. */
function isReached(rules: readonly RoutingRule[], i: number): boolean {
  const rule = rules[i]
  const countries: Array<string | null> = rule?.countries ?? [null]
  const channels: Array<string | null> = rule?.channels ?? [null]
  const above = rules.slice(0, i)
  return countries.some((country) => channels.some((channel) => (rule?.customers ? [rule.customers] : kinds).some((kind) => routeOrder(above, { country, channel, customers: kind }) === null)))
}

/** Whether two lists of rules say the same. */
export const isSameRouting = (one: readonly RoutingRule[], other: readonly RoutingRule[]): boolean => JSON.stringify(parseRouting(one)) === JSON.stringify(parseRouting(other))
