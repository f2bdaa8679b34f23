import { TZDate } from '@date-fns/tz'
import { addDays, addMonths } from 'date-fns'
import { toIso } from '../state/clock.ts'

/** A calendar day without a zone: `2026-11-21`. */
export type Day = string

/** The day in this zone at an instant. */
export function dayAt(ms: number, timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(ms)
}

/** A day `count` days later, or earlier where negative. */
export function plusDays(day: Day, count: number): Day {
  return toDay(addDays(utc(day), count))
}

/** The corresponding day `count` months on, or the month's last. */
export function plusMonths(day: Day, count: number): Day {
  return toDay(addMonths(utc(day), count))
}

/** The instant of a wall-clock time, in minutes after midnight, on a day in this zone. */
export function instant(day: Day, minutes: number, timeZone: string): string {
  const [year, month, date] = partsOf(day)
  return toIso(new TZDate(year, month - 1, date, Math.floor(minutes / 60), minutes % 60, timeZone).getTime())
}

/** Month and date as one number for comparing within a year: 1 October is 1001. */
export function monthAndDate(day: Day): number {
  const [, month, date] = partsOf(day)
  return month * 100 + date
}

export function yearOf(day: Day): number {
  return partsOf(day)[0]
}

function partsOf(day: Day): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

// Days are counted in UTC, where every day has 24 hours.
function utc(day: Day): TZDate {
  const [year, month, date] = partsOf(day)
  return new TZDate(year, month - 1, date, 'UTC')
}

function toDay(date: Date): Day {
  return new Date(date.getTime()).toISOString().slice(0, 10)
}
