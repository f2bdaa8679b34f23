import type { Ground } from '../clauses/ask.ts'
import type { ClauseKindName, CompiledOf } from '../clauses/registry.ts'
import type { EpochDay, IsoDate } from '../kernel/time/day.ts'
import type { WorkingCalendar } from '../kernel/time/working-days.ts'
import type { Zone } from '../kernel/time/zone.ts'
import type { ClauseOf, PolicyClause, PolicyDocument, PolicySet } from './document.ts'
import type { TraitReader } from './traits.ts'

/** A clause ready to be evaluated. `id` is its full address. */
export interface CompiledClause<K extends ClauseKindName = ClauseKindName> {
  id: string
  /** Its place among the clauses that are weighed with it, in the order in which the documents have them. */
  place: number
  rules: string[]
  overrides: string[]
  source: ClauseOf<K>
  /** Traits as bits that a line must have, and must not have, for the clause to be weighed. */
  has: number
  lacks: number
  compiled: CompiledOf<K>
}

/** The clauses that are weighed on a ground, by kind. */
export type GroundPlan = { [K in ClauseKindName]: CompiledClause<K>[] }

/** The versions that bind orders of some days, and what they say on each ground. */
export interface Selection {
  governing: Array<{ document: string; effectiveFrom: IsoDate | null }>
  /** A ground without terms in force has none; `rules` say from when they would be. */
  plans: Record<Ground, { plan: GroundPlan } | { plan: null; rules: string[] }>
}

export interface CompiledPolicySet {
  set: PolicySet
  zone: Zone
  calendar: WorkingCalendar
  readTraits: TraitReader
  /** What binds an order that was placed on a day. */
  selectionOn(purchasedOn: EpochDay): Selection
  /** A clause with its document; without a version the latest. */
  clause(id: string, effectiveFrom?: IsoDate | null): { clause: PolicyClause; document: PolicyDocument } | undefined
}
