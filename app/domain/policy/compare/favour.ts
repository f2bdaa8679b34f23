import type { PolicyClause } from '../document.ts'
import { comparisonByKind } from './by-kind.ts'
import { widening } from './change.ts'
import type { Effect, Favour } from './change.ts'
import { isAheadOfDearer } from './fees.ts'
import type { KindComparison } from './kind-comparison.ts'
import type { Standing } from './pair-clauses.ts'

/** A clause's parameters by their names, whatever its kind. */
export type Params = Record<string, unknown>

export const comparisonOf = ({ kind }: PolicyClause): KindComparison<Params> => comparisonByKind[kind] as unknown as KindComparison<Params>

/** What a clause does for the shopper where it holds. */
export const favourOf = (standing: Standing): Favour => comparisonOf(standing.clause).favour(standing.clause.params as Params, standing)

/** Whether others give way to a clause that may be better for the shopper than it is itself; to what offers a remedy, only what closes one does. */
export const displaces = ({ clause }: Standing, favour: Favour): boolean => (clause.overrides?.length ?? 0) > 0 && !(clause.kind === 'remedy' && favour === 'gives')

/** What it means that a clause holds in more cases than it does. */
export function effectOfMore(one: Standing): Effect {
  const favour = favourOf(one)
  return displaces(one, favour) || isAheadOfDearer(one, one.set) ? 'unclear' : widening(favour)
}
