import { flag, oneOf, optional, record } from '../../kernel/shape.ts'
import { fromIsoDate } from '../../kernel/time/day.ts'
import type { EpochDay } from '../../kernel/time/day.ts'
import { fromInstant } from '../../kernel/time/instant.ts'
import { lastDayOf, length } from '../../kernel/time/length.ts'
import type { Length } from '../../kernel/time/length.ts'
import { localDay } from '../../kernel/time/zone.ts'
import { addWorkingDays } from '../../kernel/time/working-days.ts'
import type { CaseFile } from '../case-file.ts'
import type { ClauseKind } from '../kind.ts'

/** By when something is due, and from which event that is counted. */
export interface SlaParams {
  deadline: 'sendBackBy' | 'refundBy' | 'decideBy' | 'settleBy'
  length: Length
  from: 'notice' | 'goods-received' | 'goods-or-proof-of-dispatch' | 'delivery'
  lengthIfComplex?: Length
  /** Days in an expert's hands aren't counted. */
  pausedByExpert?: boolean
  /** A later day that was agreed takes its place. */
  extendable?: boolean
}
export interface Sla { deadline: SlaParams['deadline']; due(file: CaseFile): EpochDay | null }

export const slaKind: ClauseKind<SlaParams, Sla> = {
  params: record({
    deadline: oneOf(['sendBackBy', 'refundBy', 'decideBy', 'settleBy']),
    length,
    from: oneOf(['notice', 'goods-received', 'goods-or-proof-of-dispatch', 'delivery']),
    lengthIfComplex: optional(length),
    pausedByExpert: optional(flag),
    extendable: optional(flag),
  }),
  compile: (params) => ({ deadline: params.deadline, due: (file) => due(params, file) }),
}

function due(params: SlaParams, file: CaseFile): EpochDay | null {
  const from = anchor(params.from, file)
  if (from === null) return null
  const span = params.lengthIfComplex && file.facts.case?.complex ? params.lengthIfComplex : params.length
  const agreed = params.extendable ? file.facts.case?.agreedSettleBy : undefined
  const day = params.pausedByExpert ? pausedByExpert(from, span, file) : lastDayOf(from, span, file.calendar)
  return day !== null && agreed !== undefined ? Math.max(day, fromIsoDate(agreed)) : day
}

function anchor(from: SlaParams['from'], file: CaseFile): EpochDay | null {
  switch (from) {
    case 'notice':
      return file.askedOn
    case 'delivery':
      return file.line.on
    case 'goods-received':
      return dayOf(file.facts.received?.goodsAt, file)
    case 'goods-or-proof-of-dispatch': {
      const { goodsAt, proofOfDispatchAt } = file.facts.received ?? {}
      const [came, sent] = [dayOf(goodsAt, file), dayOf(proofOfDispatchAt, file)]
      return came === null ? sent : sent === null ? came : Math.min(came, sent)
    }
    default:
      return from satisfies never
  }
}

const dayOf = (instant: string | undefined, { zone }: CaseFile): EpochDay | null => (instant === undefined ? null : localDay(zone, fromInstant(instant)))

/** Days from an expert's first to the last aren't counted, at every visit; null where the expert still has the item and the limit isn't reached before. */
function pausedByExpert(from: EpochDay, span: Length, file: CaseFile): EpochDay | null {
  let day = lastDayOf(from, span, file.calendar)
  const passed: Visit[] = []
  for (const visit of visits(file)) {
    if (day < visit.first) return day
    if (visit.last === null) return null
    passed.push({ first: visit.first, last: visit.last })
    day = 'workingDays' in span ? addWorkingDays(file.calendar, from, span.workingDays, (one) => passed.some(({ first, last }) => one >= first && one <= last)) : day + Math.max(0, visit.last - Math.max(visit.first, from + 1) + 1)
  }
  return day
}

interface Visit { first: EpochDay; last: EpochDay }

function visits({ facts }: CaseFile): Array<{ first: EpochDay; last: EpochDay | null }> {
  const { expertBefore = [], expertFrom, expertUntil } = facts.case ?? {}
  const earlier = expertBefore.map((one) => { const [first = '', last = ''] = one.split('/'); return { first: fromIsoDate(first), last: fromIsoDate(last) } })
  const now = expertFrom === undefined ? [] : [{ first: fromIsoDate(expertFrom), last: expertUntil === undefined ? null : fromIsoDate(expertUntil) }]
  return earlier.length === 0 ? now : [...earlier, ...now].sort((a, b) => a.first - b.first)
}
