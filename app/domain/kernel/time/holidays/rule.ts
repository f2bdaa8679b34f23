import { daysInMonth, toEpochDay, weekday } from '../day.ts'
import type { EpochDay } from '../day.ts'
import { easterSunday } from '../easter.ts'

/** How a day free of work is found in a year. `fromYear` and `untilYear` are the first and last year in which it is one. */
export interface HolidayRule {
  name: string
  on:
    | { month: number; day: number }
    | { daysFromEaster: number }
    /** The n-th weekday of a month, counted from its end when n is -1; weekday 1 is Monday. */
    | { month: number; weekday: number; nth: 1 | -1 }
    | { date: readonly [year: number, month: number, day: number] }
  fromYear?: number
  untilYear?: number
  exceptYears?: readonly number[]
  /** Falling on a weekend it is made good on the next day that is free neither by weekday nor by another such holiday. */
  substituted?: boolean
}

/** A country's days free of work, and the law or notice they stand in. */
export interface HolidayCalendar { source: string; rules: readonly HolidayRule[] }

/** The days free of work that the rules give in a year, weekends among them. */
export function holidaysOf(calendar: HolidayCalendar, year: number): Set<EpochDay> {
  const days = new Set<EpochDay>()
  const toSubstitute: EpochDay[] = []
  for (const rule of calendar.rules) {
    if (year < (rule.fromYear ?? -Infinity) || year > (rule.untilYear ?? Infinity) || rule.exceptYears?.includes(year)) continue
    const day = dayOfRule(rule, year)
    if (day === undefined) continue
    days.add(day)
    if (rule.substituted && isWeekend(day)) toSubstitute.push(day)
  }
  for (const day of toSubstitute) {
    let substitute = day + 1
    while (isWeekend(substitute) || days.has(substitute)) substitute += 1
    days.add(substitute)
  }
  return days
}

export const isWeekend = (day: EpochDay): boolean => weekday(day) === 0 || weekday(day) === 6

function dayOfRule({ on }: HolidayRule, year: number): EpochDay | undefined {
  if ('date' in on) return on.date[0] === year ? toEpochDay(...on.date) : undefined
  if ('daysFromEaster' in on) return easterSunday(year) + on.daysFromEaster
  if ('day' in on) return toEpochDay(year, on.month, on.day)
  if (on.nth === 1) {
    const first = toEpochDay(year, on.month, 1)
    return first + ((on.weekday - weekday(first) + 7) % 7)
  }
  const last = toEpochDay(year, on.month, daysInMonth(year, on.month))
  return last - ((weekday(last) - on.weekday + 7) % 7)
}
