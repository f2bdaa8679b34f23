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
  from: 'notice' | 'goods-received' | 'delivery'
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
    from: oneOf(['notice', 'goods-received', 'delivery']),
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
      return file.facts.received?.goodsAt === undefined ? null : localDay(file.zone, fromInstant(file.facts.received.goodsAt))
    default:
      return from satisfies never
  }
}

/** Days from the expert's first to the last aren't counted; null where the expert still has the item and the limit isn't reached before. */
function pausedByExpert(from: EpochDay, span: Length, file: CaseFile): EpochDay | null {
  const plain = lastDayOf(from, span, file.calendar)
  const { expertFrom, expertUntil } = file.facts.case ?? {}
  if (expertFrom === undefined) return plain
  const first = fromIsoDate(expertFrom)
  if (plain < first) return plain
  if (expertUntil === undefined) return null
  const last = fromIsoDate(expertUntil)
  if ('workingDays' in span) return addWorkingDays(file.calendar, from, span.workingDays, (day) => day >= first && day <= last)
  return plain + Math.max(0, last - Math.max(first, from + 1) + 1)
}
