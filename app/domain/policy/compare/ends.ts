import type { PolicySet } from '../document.ts'
import type { Length } from '../../kernel/time/length.ts'
import { isLeftByExceptions } from './lifting.ts'
import type { Standing } from './pair-clauses.ts'
import { isHeldOnceOver, isOfferedOnEstimate, isSpoiltByLaterEnd, isSpoiltByOverdue } from './rights.ts'
import { isSameClause, meet, standingsOf } from './weighed-together.ts'
import type { StandingOf } from './weighed-together.ts'

/** Whether what a clause does to the end of a period, or to the day of a settlement, can turn into anything by what hangs on that. */
export function isEndInDoubt(one: Standing, sets: readonly PolicySet[]): boolean {
  const { clause } = one
  switch (clause.kind) {
    case 'window':
    case 'window-season': return isSpoiltByLaterEnd(clause.params.right, one, sets)
    case 'window-anchor': return isSpoiltByLaterEnd(clause.params.right, one, sets) || isOfferedOnEstimate(clause.params.right, one, sets) || isSuspended(clause.params.right, one, sets)
    case 'clock': return clause.params.effect !== 'none' && isClockInDoubt(one as StandingOf<'clock'>, sets)
    case 'sla': return clause.params.deadline === 'settleBy' && isSpoiltByOverdue(one, sets)
    default: return false
  }
}

/** Clocks can undo each other: one that begins a period anew forgets the days for which it stood still, and of days that two count, the second’s promise of what is left is not kept. */
function isClockInDoubt(one: StandingOf<'clock'>, sets: readonly PolicySet[]): boolean {
  const { right, effect } = one.clause.params
  if (isSpoiltByLaterEnd(right, one, sets)) return true
  if (effect === 'restart') return isOfferedOnEstimate(right, one, sets) || isSuspended(right, one, sets)
  return effect === 'suspend' && suspending(right, one, sets).some(({ clause }) => clause.params.leaves !== undefined)
}

const suspending = (right: string, one: Standing, sets: readonly PolicySet[]): StandingOf<'clock'>[] =>
  sets.flatMap((set) => standingsOf(set, 'clock')).filter((other) => other.clause.params.right === right && other.clause.params.effect === 'suspend' && !isSameClause(other, one) && meet(other, one))

/** Whether something stops the clock of a right: where its time begins later, the days before that are not given back. */
export const isSuspended = (right: string, one: Standing, sets: readonly PolicySet[]): boolean => suspending(right, one, sets).length > 0

const isInMonths = (length: Length): boolean => 'months' in length || 'years' in length

/** Whether a change of one of a clause's parameters can turn into anything by what stands beside it. */
export function isMemberInDoubt(member: string, before: Standing, after: Standing): boolean {
  const sets = [before.set, after.set]
  if (isEndInDoubt(after, sets)) return true
  const [was, is] = [before.clause, after.clause]
  if (was.kind !== 'window' || is.kind !== 'window') return false
  switch (member) {
    // A month counted from the delivery may have fewer days than one counted from the purchase, by which the longer of the two is chosen.
    case 'length':
    case 'orStated': return (was.params.orStated === true || is.params.orStated === true) && !(isInMonths(was.params.length) && isInMonths(is.params.length))
    case 'from': return isSuspended(is.params.right, after, sets)
    // Counted from the purchase, a time that covers what was not delivered may be over before the goods come.
    case 'beforeDelivery': return (was.params.from === 'purchase' || is.params.from === 'purchase') && (isHeldOnceOver(is.params.right, after, sets) || isLeftByExceptions(after as StandingOf<'window'>, sets))
    default: return false
  }
}
