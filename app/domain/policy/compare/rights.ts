import { casesIn } from '../lint/rooms.ts'
import type { PolicySet } from '../document.ts'
import { opposite } from './change.ts'
import type { Effect } from './change.ts'
import { effectOfMore } from './favour.ts'
import type { Standing } from './pair-clauses.ts'
import { everyStanding, isSameClause, meet, standingsOf } from './weighed-together.ts'
import type { StandingOf } from './weighed-together.ts'

/** How a clause hangs on a right: it holds while the period runs, it holds once that is over, or it is gone or counted with its end. `more`: what it means that it holds in more cases, or for longer. */
interface Hanging { on: 'running' | 'over' | 'end'; more: Effect; one: Standing }

function waysOf({ clause }: Standing, right: string): Array<Hanging['on']> {
  const criteria = casesIn(clause.params)?.flat() ?? []
  const endsWith = clause.kind === 'remedy' && clause.params.effect !== 'closes' ? clause.params.right : clause.kind === 'cost' ? clause.params.askBy?.right : undefined
  return [
    ...(criteria.some((one) => 'running' in one && one.running === right) ? ['running' as const] : []),
    ...(criteria.some((one) => 'over' in one && one.over === right) ? ['over' as const] : []),
    ...(endsWith === right ? ['end' as const] : []),
  ]
}

/** The clauses of any of the sets that are weighed together with one and hang on a right. */
const hangingOn = (right: string, one: Standing, sets: readonly PolicySet[]): Hanging[] =>
  sets.flatMap((set) => everyStanding(set).filter((other) => meet(other, one)).flatMap((other) => waysOf(other, right).map((on) => ({ on, more: effectOfMore(other), one: other }))))

const isDoubtful = (effect: Effect): boolean => effect === 'worse' || effect === 'unclear'

/** Whether a right that ends later may take something from the shopper: what takes holds as long as it runs, or what gives only once it is over. */
export const isSpoiltByLaterEnd = (right: string, one: Standing, sets: readonly PolicySet[]): boolean => hangingOn(right, one, sets).some(({ on, more }) => isDoubtful(on === 'over' ? opposite(more) : more))

/** Whether something holds once a right is over, whatever it does. */
export const isHeldOnceOver = (right: string, one: Standing, sets: readonly PolicySet[]): boolean => hangingOn(right, one, sets).some(({ on, more }) => on === 'over' && more !== 'neither')

/** A remedy that hangs on a period which is over by an estimate of the delivery stays open until the day is known: whether there is one. */
export const isOfferedOnEstimate = (right: string, one: Standing, sets: readonly PolicySet[]): boolean => hangingOn(right, one, sets).some(({ on, one: { clause } }) => on === 'running' && clause.kind === 'remedy' && clause.params.effect === 'offers')

/**
 * Whether a window for goods that had none of its right may take something from the shopper: what holds once it is over
 * begins to hold, and what never ended ends with it. Of two windows of one right only that which prevails is asked.
 */
export function isSpoiltByWindow(one: StandingOf<'window'>, sets: readonly PolicySet[]): boolean {
  const { right } = one.clause.params
  const hasOther = sets.some((set) => standingsOf(set, 'window').some((other) => other.clause.params.right === right && !isSameClause(other, one) && meet(other, one)))
  return hangingOn(right, one, sets).some(({ on, more }) => more !== 'neither' && (hasOther || on === 'end' || isDoubtful(more)))
}

/** Whether what holds while a settlement is overdue may take something from the shopper. */
export const isSpoiltByOverdue = (one: Standing, sets: readonly PolicySet[]): boolean =>
  sets.some((set) => everyStanding(set).some((other) => meet(other, one) && casesIn(other.clause.params)?.flat().some((criterion) => 'settlementOverdue' in criterion) && isDoubtful(effectOfMore(other))))
