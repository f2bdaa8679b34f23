import { addressOf } from '../references.ts'
import { tiers } from '../document.ts'
import type { PolicySet } from '../document.ts'
import type { Standing } from './pair-clauses.ts'
import { everyStanding, isSameClause, meet, standingsOf } from './weighed-together.ts'
import type { StandingOf } from './weighed-together.ts'

/** 0 is the strongest tier. */
export const rankOf = ({ clause, document }: Standing): number => tiers.indexOf(clause.tier ?? document.tier)

const addressIn = ({ clause, document }: Standing): string => addressOf(document.document, clause.id)

function liftsWindow(exception: StandingOf<'exception'>, window: StandingOf<'window'>): boolean {
  const { lifts } = exception.clause.params
  if (Array.isArray(lifts)) return lifts.some((name) => addressOf(exception.document.document, name) === addressIn(window))
  return lifts.every === 'refusal' || rankOf(window) > rankOf(exception)
}

/**
 * Whether an exception can take another window out of force and leaves this one: a request out of time stands only where
 * every period that is over is lifted, so that one more that is over brings its last day back.
 */
export function isLeftByExceptions(one: StandingOf<'window'>, sets: readonly PolicySet[]): boolean {
  const windows = sets.flatMap((set) => standingsOf(set, 'window')).filter((other) => !isSameClause(other, one) && meet(other, one))
  const exceptions = sets.flatMap((set) => standingsOf(set, 'exception')).filter((exception) => meet(exception, one))
  return exceptions.some((exception) => !liftsWindow(exception, one) && windows.some((other) => meet(exception, other) && liftsWindow(exception, other)))
}

/** Whether a clause of one of the sets takes this one out of force by its name. */
export const isNamed = (one: Standing, sets: readonly PolicySet[]): boolean => sets.some((set) => everyStanding(set).some(({ clause, document }) => {
  const lifted = clause.kind === 'exception' && Array.isArray(clause.params.lifts) ? clause.params.lifts : []
  return [...(clause.overrides ?? []), ...lifted].some((name) => addressOf(document.document, name) === addressIn(one))
}))
