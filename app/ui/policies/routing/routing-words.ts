import type { RoutedPolicy } from '../../../application/policies/routing-view.ts'
import { ruleFor } from '../../../domain/decision/routing.ts'
import type { Placement, RoutingRule } from '../../../domain/decision/routing.ts'
import { placementWords, ruleWords } from '../../../domain/decision/routing-words.ts'
import { dayWords, todayIn } from '../../format/days.ts'

/** Which orders the rule at a place takes: after others, the last one takes the rest. */
export const placedRuleWords = (rules: readonly RoutingRule[], at: number): string => (at > 0 && at === rules.length - 1 ? 'Every other order' : ruleWords(rules[at] ?? { policy: '' }))

export const policyTitle = (policies: readonly RoutedPolicy[], name: string): string => policies.find((one) => one.name === name)?.title ?? (name === '' ? 'No policy yet' : name)

/** How a policy stands in a list to choose from. */
export function policyOption({ name, title, number, from }: RoutedPolicy, timeZone: string): { value: string; label: string } {
  return { value: name, label: number === null && from !== null ? `${title} (in force from ${dayWords(todayIn(timeZone, new Date(from)))})` : title }
}

/** By what an order would be bound under some rules: the policy as it is called with its version, and the rule that says so; null where nothing binds it. */
export function boundUnder(rules: readonly RoutingRule[], placement: Placement, policies: readonly RoutedPolicy[]): { policy: string; rule: number } | null {
  const at = ruleFor(rules, placement)
  const found = policies.find((one) => one.name === rules[at]?.policy)
  return found ? { policy: found.number === null ? `“${found.title}”` : `“${found.title}”, version ${found.number}`, rule: at + 1 } : null
}

/** What becomes of an order placed today, under the rules in force and, where they differ, under those worked on. */
export function previewWords(placement: Placement, policies: readonly RoutedPolicy[], inForce: readonly RoutingRule[], draft: readonly RoutingRule[] | null): string {
  const now = boundUnder(inForce, placement, policies)
  const then = draft && boundUnder(draft, placement, policies)
  const today = now ? `${placementWords(placement)} placed today is bound by ${now.policy} (rule ${now.rule}).` : `${placementWords(placement)} placed today is bound by no policy.`
  if (!draft) return today
  return `${today} With these rules ${then ? (then.policy === now?.policy ? `it stays with it (rule ${then.rule})` : `it would be bound by ${then.policy} (rule ${then.rule})`) : 'it would be bound by no policy'}.`
}
