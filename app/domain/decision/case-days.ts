import { localDay } from '../kernel/time/zone.ts'
import type { Zone } from '../kernel/time/zone.ts'
import type { CaseNumbers } from './verdict-table.ts'

export const noDay = -0x80000000

/** The epoch days of a line's instants on a zone's clock; `noDay` for none. */
export interface CaseDays { purchasedOn: number; askedOn: number; reportedOn: number; sentOn: number; orderReportedOn: number; orderSentOn: number }

/** The days of one line after another: those on one zone's clock are read once, however many terms go by it. */
export interface LineDays {
  /** Goes on to a line. */
  of(line: CaseNumbers): LineDays
  /** Its days; what is given holds until other days are asked for. */
  on(zone: Zone): CaseDays
}

export function openLineDays(): LineDays {
  const days: CaseDays = { purchasedOn: 0, askedOn: 0, reportedOn: noDay, sentOn: noDay, orderReportedOn: noDay, orderSentOn: noDay }
  let line: CaseNumbers | null = null
  let read: Zone | null = null
  const dayOf = (zone: Zone, ms: number): number => (Number.isNaN(ms) ? noDay : localDay(zone, ms))
  const lineDays: LineDays = {
    of: (one) => {
      line = one
      read = null
      return lineDays
    },
    on: (zone) => {
      if (zone === read || line === null) return days
      read = zone
      days.purchasedOn = localDay(zone, line.purchasedAt)
      days.askedOn = localDay(zone, line.askedAt)
      days.reportedOn = dayOf(zone, line.reportedAt)
      days.sentOn = dayOf(zone, line.sentAt)
      days.orderReportedOn = dayOf(zone, line.orderReportedAt)
      days.orderSentOn = dayOf(zone, line.orderSentAt)
      return days
    },
  }
  return lineDays
}
