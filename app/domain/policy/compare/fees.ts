import type { PolicySet } from '../document.ts'
import type { Standing } from './pair-clauses.ts'
import { isSameClause, meet, standingsOf } from './weighed-together.ts'

/** What a clause takes off a refund as a fee: a sum for the way back, or percent of the price; 0 where it takes none. */
function feeOf({ clause }: Standing): number {
  if (clause.kind === 'return-shipping') return clause.params.paidBy === 'customer' ? Number(clause.params.fee ?? 0) : 0
  return clause.kind === 'refund' ? (clause.params.restockingFeePercent ?? 0) : 0
}

/** A fee is the first clause's that has one: whether beside this one another of these sets stands that takes more, and may come behind it. */
export function isAheadOfDearer(one: Standing, ...sets: PolicySet[]): boolean {
  const { kind } = one.clause
  if (kind !== 'return-shipping' && kind !== 'refund') return false
  const mine = feeOf(one)
  return mine > 0 && sets.some((set) => standingsOf(set, kind).some((other) => feeOf(other) > mine && !isSameClause(one, other) && meet(one, other)))
}

/** Whether a clause asks for no fee any more where another that takes more was kept off by it. */
export const letsDearerIn = (before: Standing, after: Standing): boolean => feeOf(after) === 0 && isAheadOfDearer(before, before.set, after.set)
