import type { HistoryEvent } from '../../../app/domain/decision/request.ts'
import { dayOfInstant, daysFrom, plusDays } from './days.ts'
import type { Span } from './days.ts'
import type { Case } from './order.ts'

/** The days of an event; one that still runs is counted up to now. */
export function span(c: Case, from: string | null | undefined, to: string | null | undefined): Span[] {
  if (!from) return []
  return [{ from: dayOfInstant(from, c.zone), to: to ? dayOfInstant(to, c.zone) : c.nowDay }]
}

export const history = <K extends HistoryEvent['kind']>(c: Case, kind: K): Array<Extract<HistoryEvent, { kind: K }>> =>
  (c.request.history ?? []).filter((event): event is Extract<HistoryEvent, { kind: K }> => event.kind === kind)

/** Whether something was over when the claim was made. */
export const beforeTheClaim = (c: Case, instant: string | null | undefined): boolean =>
  Boolean(instant) && Date.parse(instant!) <= Date.parse(c.request.ask.askedAt ?? c.request.now!)

/** How many repairs of the very defect that is claimed now are behind it. */
export function earlierRepairs(c: Case): number {
  const code = c.facts.fault?.code
  return code === undefined ? 0 : history(c, 'repair').filter((repair) => repair.fault === code && beforeTheClaim(c, repair.readyAt)).length
}

/** Whether a claim was not settled by a day, as far as is known now. */
export function overdue(c: Case, settleBy: string): boolean {
  const settledAt = c.facts.case?.settledAt
  return settledAt ? dayOfInstant(settledAt, c.zone) > settleBy : c.nowDay > settleBy
}

/**
 * A last day put off by what suspends the period: end day minus start day of each span, days that two share
 * counted once. What begins only after the period has ended suspends nothing, nor do days before it began.
 */
export function suspendedUntil(startsOn: string, lastDay: string, spans: Span[]): string {
  let end = lastDay
  let counted = startsOn
  for (const { from, to } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const begun = from > counted ? from : counted
    if (from > end || to <= begun) continue
    end = plusDays(end, daysFrom(begun, to))
    counted = to
  }
  return end
}
