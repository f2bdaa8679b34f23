import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import { fromIsoDate, toIsoDate } from '../../domain/kernel/time/day.ts'
import { lastDayOf } from '../../domain/kernel/time/length.ts'

/**
 * The last day of the longest warranty that a purchase on this day can have, by any version of the terms or the law;
 * null where they give none for a defect that shows later.
 */
export function longestWarranty({ set, calendar }: CompiledPolicySet, purchasedOn: string): string | null {
  const from = fromIsoDate(purchasedOn)
  const ends = set.documents.flatMap((document) => document.clauses).flatMap((clause) => (clause.kind === 'window' && clause.appliesTo?.grounds.includes('defect') ? [lastDayOf(from, clause.params.length, calendar)] : []))
  return ends.length ? toIsoDate(Math.max(...ends)) : null
}
