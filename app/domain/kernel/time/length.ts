import { addMonths } from './day.ts'
import type { EpochDay } from './day.ts'
import { addWorkingDays } from './working-days.ts'
import type { WorkingCalendar } from './working-days.ts'
import { isRecord, wholeNumber } from '../shape.ts'
import type { Check } from '../shape.ts'

/** How long something lasts, in one unit. */
export type Length = { days: number } | { workingDays: number } | { months: number } | { years: number }

/** No term of a shop outlasts a hundred years; days that are counted one by one need an end. */
const most: Record<string, number> = { days: 36_525, workingDays: 26_000, months: 1200, years: 100 }
const units = Object.keys(most)
const count = wholeNumber(1)

export const length: Check = (value, path, issues) => {
  const keys = isRecord(value) ? Object.keys(value) : []
  const unit = keys[0] ?? ''
  if (keys.length !== 1 || !units.includes(unit)) return void issues.push({ path, code: 'value', message: `A length in one of ${units.join(', ')} is wanted here.` })
  const given = (value as Record<string, unknown>)[unit]
  count(given, `${path}.${unit}`, issues)
  if (typeof given === 'number' && given > (most[unit] ?? 0)) issues.push({ path: `${path}.${unit}`, code: 'endless-length', message: 'More than a hundred years is no term whose end anybody sees: write the length that is meant.' })
}

/** The last day of a length that begins with an event; the day of the event is day 0. */
export function lastDayOf(from: EpochDay, span: Length, calendar: WorkingCalendar): EpochDay {
  if ('days' in span) return from + span.days
  if ('months' in span) return addMonths(from, span.months)
  if ('years' in span) return addMonths(from, span.years * 12)
  return addWorkingDays(calendar, from, span.workingDays)
}
