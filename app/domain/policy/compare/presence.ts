import type { PolicySet } from '../document.ts'
import { widening } from './change.ts'
import type { Effect, Favour } from './change.ts'
import { isEndInDoubt } from './ends.ts'
import { displaces } from './favour.ts'
import { isAheadOfDearer } from './fees.ts'
import { isLeftByExceptions } from './lifting.ts'
import type { Standing } from './pair-clauses.ts'
import { isSpoiltByWindow } from './rights.ts'
import { isSameClause, isWithin, meet, standingsOf } from './weighed-together.ts'
import type { StandingOf } from './weighed-together.ts'

/** What it means that a clause which does `favour` is weighed, or holds, where `without` has none. What stands beside it there can turn that into anything. */
export function effectOfPresence(one: Standing, favour: Favour, without: PolicySet): Effect {
  return isToldByItself(one, favour, without) ? widening(favour) : 'unclear'
}

function isToldByItself(one: Standing, favour: Favour, without: PolicySet): boolean {
  if (displaces(one, favour)) return false
  const sets = [one.set, without]
  switch (one.clause.kind) {
    // Without any window there is no last day: the first one ends what had no end.
    case 'window': return isWithin(one, standingsOf(without, 'window'), (ground) => without.grounds[ground] !== undefined) && !isSpoiltByWindow(one as StandingOf<'window'>, sets) && !isLeftByExceptions(one as StandingOf<'window'>, sets)
    // Of several that name one deadline, which counts hangs on their documents and tiers.
    case 'sla': return !sets.some((set) => standingsOf(set, 'sla').some((other) => isRival(one as StandingOf<'sla'>, other))) && !isEndInDoubt(one, sets)
    // To whom the terms give no rights they name no costs either.
    case 'coverage': return !sets.some((set) => standingsOf(set, 'cost').some((other) => other.clause.params.paidBy === 'customer' && meet(other, one)))
    case 'return-shipping':
    case 'refund': return !isAheadOfDearer(one, ...sets)
    default: return !isEndInDoubt(one, sets)
  }
}

const isRival = (one: StandingOf<'sla'>, other: StandingOf<'sla'>): boolean => other.clause.params.deadline === one.clause.params.deadline && !isSameClause(one, other) && meet(one, other)
