import { casesIn } from '../lint/rooms.ts'
import type { PolicySet } from '../document.ts'
import { effectOfMore } from './favour.ts'
import type { Standing } from './pair-clauses.ts'
import { isSuspended } from './ends.ts'
import { isSpoiltByLaterEnd } from './rights.ts'
import { everyStanding } from './weighed-together.ts'

/**
 * Whether goods that count as delivered later may take something from the shopper: the merchant's deadlines run from then,
 * which law binds may hang on it, a replacement that no carrier reported is done later, and what happened to the goods
 * before that day stops no clock.
 */
export function isSpoiltByLaterDelivery(sets: readonly PolicySet[]): boolean {
  return sets.flatMap(everyStanding).some((one) => {
    const { clause } = one
    if (clause.law?.anchor === 'delivery' || asksWhatArrivalTells(one)) return true
    switch (clause.kind) {
      case 'sla': return clause.params.from === 'delivery' && clause.params.deadline !== 'sendBackBy'
      case 'clock': return clause.params.effect === 'restart' && clause.params.on.includes('replacement')
      case 'window': return clause.params.from === 'delivery' && (isSpoiltByLaterEnd(clause.params.right, one, sets) || isSuspended(clause.params.right, one, sets))
      default: return false
    }
  })
}

/** How often it was put right, and whether it is asked on a later day than the goods came, may not be known until later. */
const asksWhatArrivalTells = (one: Standing): boolean =>
  (casesIn(one.clause.params)?.flat().some((criterion) => 'attemptsToPutRight' in criterion || 'askedAfterDelivery' in criterion) ?? false) && effectOfMore(one) !== 'neither'
