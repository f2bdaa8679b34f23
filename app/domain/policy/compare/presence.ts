import type { PolicySet } from '../document.ts'
import { widening } from './change.ts'
import type { Effect, Favour } from './change.ts'
import type { Standing } from './pair-clauses.ts'
import { isWithin, meet, standingsOf } from './weighed-together.ts'
import type { StandingOf } from './weighed-together.ts'

/** What it means that a clause which does `favour` is weighed, or holds, where `without` has none. What stands beside it there can turn that into anything. */
export function effectOfPresence(one: Standing, favour: Favour, without: PolicySet): Effect {
  return isToldByItself(one, favour, without) ? widening(favour) : 'unclear'
}

function isToldByItself(one: Standing, favour: Favour, without: PolicySet): boolean {
  const { clause } = one
  // What gives way to it may be better for the shopper than it is itself; to what offers a remedy, only what closes one does.
  if (clause.overrides?.length && !(clause.kind === 'remedy' && favour === 'gives')) return false
  switch (clause.kind) {
    // Without any window there is no last day: the first one ends what had no end.
    case 'window': return isWithin(one, standingsOf(without, 'window'), (ground) => without.grounds[ground] !== undefined)
    // Of several that name one deadline, which counts hangs on their documents and tiers.
    case 'sla': return ![one.set, without].some((set) => standingsOf(set, 'sla').some((other) => isRival(one as StandingOf<'sla'>, other)))
    case 'return-shipping':
    case 'refund': return !isAheadOfDearer(one, without)
    default: return true
  }
}

/** A fee is the first clause's that has one: whether behind this one's another of the set stands that takes more. */
export function isAheadOfDearer(one: Standing, set: PolicySet): boolean {
  const { kind } = one.clause
  if (kind !== 'return-shipping' && kind !== 'refund') return false
  const mine = feeOf(one)
  return mine > 0 && standingsOf(set, kind).some((other) => feeOf(other) > mine && !isSameClause(one, other) && meet(one, other))
}

const feeOf = ({ clause }: Standing): number => Number((clause.kind === 'return-shipping' ? clause.params.fee : clause.kind === 'refund' ? clause.params.restockingFeePercent : 0) ?? 0)

const isRival = (one: StandingOf<'sla'>, other: StandingOf<'sla'>): boolean => other.clause.params.deadline === one.clause.params.deadline && !isSameClause(one, other) && meet(one, other)

/** Whether two standings are of one clause, in one version of its document or in two. */
const isSameClause = (one: Standing, other: Standing): boolean => one.clause === other.clause || (one.clause.id === other.clause.id && one.document.document === other.document.document)
