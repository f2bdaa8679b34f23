import type { GradeWords } from '../../domain/claim/grades.ts'
import type { DeadlineName } from '../../domain/claim/next-deadline.ts'
import type { By } from '../../domain/claim/record.ts'
import type { Ground, Remedy } from '../../domain/decision/request.ts'
import type { MoneyView } from '../views.ts'

/** Days from one to another, both counted, on the shop's clock; `days` where it is one of the usual ranges up to today. */
export interface RangeView { from: string; to: string; days: 7 | 30 | 90 | null }

/** How long something took, in hours: half of them no longer than `median`, nine of ten no longer than `ninetieth`. */
export interface SpreadView { count: number; median: number; ninetieth: number }

export type OutcomeName = Remedy | 'paid-repair' | 'declined' | 'canceled'

/** How a range of days went. */
export interface FiguresView {
  range: RangeView
  /** Claims whose own deadline of the shop was kept or missed. */
  deadlines: Array<{ name: DeadlineName; kept: number; missed: number }>
  times: { decision: SpreadView | null; settlement: SpreadView | null }
  /** Claims opened and closed; a bucket is a day, a week or a month, named by its first day. */
  pace: { unit: 'day' | 'week' | 'month'; buckets: Array<{ day: string; opened: number; closed: number }> }
  /** A claim on several grounds counts for each. */
  grounds: Array<{ ground: Ground; claims: number }>
  /** Of the pieces sold in the range, those claimed as faulty since and not declined; `rate` is their share. */
  products: Array<{ title: string; sold: number; faulty: number; rate: number }>
  /** What went back in the range, and what was kept of it: as fees of the terms, and as deductions. */
  money: { refunded: MoneyView; fees: MoneyView; deducted: MoneyView }
  /** Pieces of the claims closed in the range, by how they ended. */
  outcomes: Array<{ outcome: OutcomeName; pieces: number }>
  /** Pieces inspected in the range, by the grade they were last given and the words for it then; the best first. */
  grades: Array<GradeWords & { pieces: number }>
}

/**
 * `until`: the last day of all warranties, as the terms that bind each order count it from its delivery on record or the
 * estimate of it; null where none has begun. It may be later where a longer period was stated for an item (`orStated`: some
 * of these terms count that), and for items still to be sent (`unsent`: there are such). While some order lines are not
 * prepared to be counted: `after-import` where past orders are being taken in, `not-yet` otherwise.
 */
export type WarrantyView = 'not-yet' | 'after-import' | { until: string | null; orStated: boolean; unsent: boolean }

export interface AuditEntry {
  id: string
  at: string
  actor: By
  /** The claim it happened to; null for a setting. */
  claim: { id: string; number: string } | null
  text: string
  detail: string | null
  /** What was before and what after, where it changed something. */
  changes: string[]
}

export interface AuditView {
  range: RangeView
  entries: AuditEntry[]
  /** Where the older entries of the range begin; null where there are none. */
  older: string | null
}
