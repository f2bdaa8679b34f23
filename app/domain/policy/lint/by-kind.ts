import type { ClauseKindName } from '../../clauses/registry.ts'
import { agesClash } from './ages.ts'
import { addressesClash, clocksClash, costsClash, coveragesClash, deadlinesClash, deductionsClash, evidencesClash, orderTermsClash, payersClash, refundsClash, remediesClash, windowsClash } from './clashes.ts'
import type { Clash } from './clashes.ts'
import { lintException } from './exceptions.ts'
import { lintDeadlineFloor, lintSeasonFloor, lintWindowFloor } from './floors.ts'
import type { Note } from './lint-issue.ts'
import { lintClock, lintDeadline, lintDeduction, lintExclusion, lintRefund, lintRemedy, lintReturnShipping } from './lint-alone.ts'
import { lintRestockingFee } from './restocking-fee.ts'
import { lintSeason, seasonsClash } from './seasons.ts'
import type { Placed, PlacedOf, Terms } from './terms.ts'

/** What lint does with the clauses of a kind, beside what it does with all of them. */
export interface KindLint<K extends ClauseKindName> {
  /** Looks at one clause among the others. */
  alone: Array<(one: PlacedOf<K>, terms: Terms, note: Note) => void>
  /** Compares two that can hold at once. */
  together: ((a: PlacedOf<K>, b: PlacedOf<K>, lifted: (one: Placed) => boolean) => Clash | null) | null
  /** Whether the engine reads “overrides” on the kind: nothing gives way where it doesn't. */
  readsOverrides: boolean
}

/** Every kind has its entry, so that one that is added can't go without lint unnoticed. */
export const lintByKind: { [K in ClauseKindName]: KindLint<K> } = {
  coverage: { alone: [], together: coveragesClash, readsOverrides: false },
  window: { alone: [lintWindowFloor], together: windowsClash, readsOverrides: false },
  'window-anchor': { alone: [], together: null, readsOverrides: false },
  'window-season': { alone: [lintSeason, lintSeasonFloor], together: seasonsClash, readsOverrides: false },
  clock: { alone: [lintClock], together: clocksClash, readsOverrides: false },
  exclusion: { alone: [lintExclusion], together: null, readsOverrides: false },
  exception: { alone: [lintException], together: null, readsOverrides: false },
  evidence: { alone: [], together: evidencesClash, readsOverrides: false },
  remedy: { alone: [lintRemedy], together: remediesClash, readsOverrides: true },
  deduction: { alone: [lintDeduction], together: deductionsClash, readsOverrides: false },
  'return-shipping': { alone: [lintReturnShipping], together: payersClash, readsOverrides: true },
  refund: { alone: [lintRefund, lintRestockingFee], together: refundsClash, readsOverrides: false },
  refusal: { alone: [], together: agesClash, readsOverrides: false },
  sla: { alone: [lintDeadline, lintDeadlineFloor], together: deadlinesClash, readsOverrides: false },
  address: { alone: [], together: addressesClash, readsOverrides: true },
  cost: { alone: [], together: costsClash, readsOverrides: true },
  'order-term': { alone: [], together: orderTermsClash, readsOverrides: false },
  notice: { alone: [], together: null, readsOverrides: false },
}
