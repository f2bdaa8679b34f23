import { reason } from './reason.ts'
import type { Reason } from './reason.ts'
import type { Rule } from './rule.ts'

/** What an act would come to: its sum and what the rule has moved on the claim before, in minor units; how often it has acted today. */
export interface Stake { sumMinor: number; beforeMinor: number; currency: string; actsToday: number }

/** What of a rule's limits an act would pass; `because` says which of them it keeps. */
export function weighLimits({ currency, limits }: Rule, stake: Stake): { because: Reason[]; why: Reason[] } {
  const why: Reason[] = []
  const because: Reason[] = []
  if (limits.perClaimMinor !== null) {
    const sum = { amount: stake.sumMinor + stake.beforeMinor, currency }
    const bound = { amount: limits.perClaimMinor, currency }
    if (stake.currency !== currency) why.push(reason('other-currency', { currency: stake.currency, wanted: currency }))
    else if (sum.amount > bound.amount) why.push(reason('over-claim', { sum, bound }))
    else because.push(reason('fits-limit', { sum, bound }))
  }
  if (limits.perDay !== null && stake.actsToday >= limits.perDay) why.push(reason('over-day', { count: stake.actsToday }))
  return { because, why }
}
