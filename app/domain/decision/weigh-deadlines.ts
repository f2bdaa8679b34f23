import type { EpochDay } from '../kernel/time/day.ts'
import { fitting, isoOrNull, note } from './weighing.ts'
import type { Weighing } from './weighing.ts'

export interface DueDays { sendBackBy: EpochDay | null; refundBy: EpochDay | null; decideBy: EpochDay | null; settleBy: EpochDay | null }

/** By when something is due; where two clauses say it of the same thing, the earlier day. Fills the case's `settleBy`. */
export function weighDeadlines(weighing: Weighing): DueDays {
  const due: DueDays = { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null }
  for (const clause of fitting(weighing, 'sla')) {
    const { deadline } = clause.compiled
    const day = clause.compiled.due(weighing.file)
    const before = due[deadline]
    if (day !== null && (before === null || day < before)) due[deadline] = day
    note(weighing, clause, day === null ? 'undetermined' : 'met', day === null ? `sla.${deadline}.open` : `sla.${deadline}`, { day: isoOrNull(day) })
  }
  weighing.file.settleBy = due.settleBy
  return due
}
