import type { Ground } from '../clauses/ask.ts'
import type { RemedyKind } from '../clauses/ask.ts'
import type { CaseFile } from '../clauses/case-file.ts'
import type { Finding } from '../clauses/finding.ts'
import type { ClauseKindName, CompiledOf } from '../clauses/registry.ts'
import type { Operand } from '../kernel/catalogue.ts'
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
  /** What else the case must be like for it to be weighed: the consumer's country, the day from which it is law. */
  condition: ((file: CaseFile) => boolean) | null
  /** 0 is the strongest: where two regulate the same point, the one of the stronger tier prevails, then that of the document named first. */
  tier: number
  precedence: number
  /** An exception's own bit among those of its plan. */
  bit: number
  /** The plan's exceptions that take it out of force, by their bits. */
  liftedBy: number
  /** What of the clause itself goes into its explanations. */
  operands: Record<string, Operand>
  /** Findings without operands of the case, by code: made once and shared by all decisions. */
  said: Map<string, Finding>
  compiled: CompiledOf<K>
}

export type ClausesByKind = { [K in ClauseKindName]: CompiledClause<K>[] }

/** The clauses that are weighed of goods with the same traits, by kind; of each kind those that prevail come first. */
export interface GoodsPlan extends ClausesByKind {
  /** Each right that the ground gives, by its window and what bears upon that. */
  rights: Array<{ window: CompiledClause<'window'>; anchors: CompiledClause<'window-anchor'>[]; seasons: CompiledClause<'window-season'>[]; clocks: CompiledClause<'clock'>[] }>
  /** For each remedy the clauses that speak of it. */
  speakingOf: Record<RemedyKind, CompiledClause<'remedy'>[]>
  /** Some clause asks for a fee of what is refunded: without one nothing is weighed for fees. */
  asksFee: boolean
  /** Some clause that decides whether a request is allowed asks whether its settlement is overdue: verdict mode weighs deadlines for it. */
  asksOverdue: boolean
  /** A place for each clause's finding: those that are about other goods are noted already. */
  blank: Array<Finding | undefined>
}

/** What is weighed on a ground: for goods with these traits, as bits. A trait that can't be said is not had. */
export type GroundPlan = (traits: number) => GoodsPlan

/** The versions that bind orders of some days, and what they say on each ground. */
export interface Selection {
  governing: Array<{ document: string; effectiveFrom: IsoDate | null }>
  /** All their clauses, whatever ground and goods they are about. */
  clauses: CompiledClause[]
  /** Terms of the order itself. */
  orderTerms: CompiledClause<'order-term'>[]
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
