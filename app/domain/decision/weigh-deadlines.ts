import type { SlaParams } from '../clauses/sla/sla.ts'
import type { EpochDay } from '../kernel/time/day.ts'
import type { CompiledClause } from '../policy/compiled.ts'
import { fits, isoOrNull, note, noteOf } from './weighing.ts'
import type { Weighing } from './weighing.ts'

const codes = { sendBackBy: 'sla.sendBackBy', refundBy: 'sla.refundBy', decideBy: 'sla.decideBy', settleBy: 'sla.settleBy' } as const
const openCodes = { sendBackBy: 'sla.sendBackBy.open', refundBy: 'sla.refundBy.open', decideBy: 'sla.decideBy.open', settleBy: 'sla.settleBy.open' } as const

type Deadline = SlaParams['deadline']
export type DueDays = Record<Deadline, EpochDay | null>

/**
 * By when something is due. Of two documents the one that prevails says it, of two clauses of one document the earlier
 * day; a weaker tier may better the shopper's position. Fills the case's `settleBy`.
 */
export function weighDeadlines(weighing: Weighing): DueDays {
  const due: DueDays = { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null }
  const said: Partial<Record<Deadline, CompiledClause<'sla'>>> = {}
  // Those that prevail come first in the plan.
  for (const clause of weighing.plan.sla) {
    if (!fits(weighing, clause)) continue
    const { deadline } = clause.compiled
    const day = clause.compiled.due(weighing.file)
    const first = said[deadline]
    if (!first || takesItsPlace(deadline, { clause, day }, { clause: first, day: due[deadline] })) {
      due[deadline] = day
      said[deadline] ??= clause
    } else if (day !== due[deadline] && prevails(first, clause)) {
      note(weighing, clause, 'not-applicable', 'outranked')
      continue
    }
    if (weighing.findings !== null) noteOf(weighing, clause, day === null ? 'undetermined' : 'met', day === null ? openCodes[deadline] : codes[deadline], { day: isoOrNull(day) })
  }
  weighing.file.settleBy = due.settleBy
  return due
}

/** Nothing is sent back and no money is due where no refund is open. */
export function withoutRefund(weighing: Weighing): void {
  for (const clause of weighing.plan.sla) if (['sendBackBy', 'refundBy'].includes(clause.compiled.deadline)) note(weighing, clause, 'not-applicable', 'sla.no-refund')
}

interface Said { clause: CompiledClause<'sla'>; day: EpochDay | null }

const prevails = (one: CompiledClause, other: CompiledClause): boolean => one.tier < other.tier || (one.tier === other.tier && one.precedence < other.precedence)

function takesItsPlace(deadline: Deadline, later: Said, first: Said): boolean {
  if (later.day === null) return false
  if (first.clause.tier < later.clause.tier) return first.day !== null && (deadline === 'sendBackBy' ? later.day > first.day : later.day < first.day)
  return first.clause.precedence === later.clause.precedence && (first.day === null || later.day < first.day)
}
