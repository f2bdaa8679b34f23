import { addMonths, toEpochDay } from '../../kernel/time/day.ts'
import type { Length } from '../../kernel/time/length.ts'

/** A length in words. */
export function inWords(length: Length): string {
  const [unit = '', count = 0] = Object.entries(length)[0] ?? []
  const words: Record<string, string> = { days: 'day', workingDays: 'working day', months: 'month', years: 'year' }
  return `${count} ${words[unit] ?? unit}${count === 1 ? '' : 's'}`
}

/** Whether a length ends before another on some day from which both are counted. */
export function canEndBefore(a: Length, b: Length): boolean {
  const [months, otherMonths] = [monthsOf(a), monthsOf(b)]
  if (months !== null && otherMonths !== null) return months < otherMonths
  if ('workingDays' in a && 'workingDays' in b) return a.workingDays < b.workingDays
  return daysOf(a).least < daysOf(b).most
}

/** Whether a length ends before another from some days and after it from none. */
export const alwaysEndsBefore = (a: Length, b: Length): boolean => canEndBefore(a, b) && !canEndBefore(b, a)

export const sameLength = (a: Length, b: Length): boolean => !canEndBefore(a, b) && !canEndBefore(b, a)

function monthsOf(length: Length): number | null {
  if ('months' in length) return length.months
  return 'years' in length ? length.years * 12 : null
}

/** The fewest and the most calendar days that a length can take. */
export function daysOf(length: Length): { least: number; most: number } {
  if ('days' in length) return { least: length.days, most: length.days }
  if ('workingDays' in length) {
    const { workingDays } = length
    const most = workingDays + 2 * Math.ceil(workingDays / 5)
    // Four public holidays may lie close together, and no calendar here has more than sixteen in a year.
    return { least: workingDays + 2 * Math.floor((workingDays - 1) / 5), most: most + 4 + Math.floor((most * 16) / 365) }
  }
  const months = monthsOf(length) ?? 0
  const counted = monthEnds.map((day) => addMonths(day, months) - day)
  return { least: Math.min(...counted), most: Math.max(...counted) }
}

/** The first and the last day of each month of a leap year and the three years after it. */
const monthEnds = [2024, 2025, 2026, 2027].flatMap((year) => Array.from({ length: 12 }, (_, month) => [toEpochDay(year, month + 1, 1), toEpochDay(month === 11 ? year + 1 : year, month === 11 ? 1 : month + 2, 1) - 1]).flat())
