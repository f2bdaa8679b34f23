import type { ClauseKindName, ParamsOf } from '../../clauses/registry.ts'
import type { KindComparison } from './kind-comparison.ts'
import { clock, window, windowAnchor, windowSeason } from './kinds/periods.ts'
import { coverage, evidence, exception, exclusion, refusal } from './kinds/refusing.ts'
import { address, cost, deduction, notice, refund, remedy, returnShipping } from './kinds/settling.ts'
import { orderTerm, sla } from './kinds/timing.ts'

/** Every kind has its entry, so that one that is added can't be compared by accident. */
export const comparisonByKind: { [K in ClauseKindName]: KindComparison<ParamsOf<K>> } = {
  coverage, window, 'window-anchor': windowAnchor, 'window-season': windowSeason, clock, exclusion, exception, evidence, remedy, deduction, 'return-shipping': returnShipping, refund, refusal, sla, address, cost, 'order-term': orderTerm, notice,
}
