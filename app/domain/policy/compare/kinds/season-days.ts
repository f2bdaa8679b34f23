import { daysInMonth } from '../../../kernel/time/day.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const ordinal = (monthDay: string) => Number(monthDay.slice(0, 2)) * 100 + Number(monthDay.slice(3))

/** `12-23` as “23 December”. */
export const monthDayWords = (monthDay: string): string => `${Number(monthDay.slice(3))} ${months[Number(monthDay.slice(0, 2)) - 1] ?? ''}`

/** The days of a leap year that lie in a season, both ends inside; it may lie over the turn of the year. */
export function seasonDays({ purchasedFrom, purchasedUntil }: { purchasedFrom: string; purchasedUntil: string }): Set<number> {
  const [from, until] = [ordinal(purchasedFrom), ordinal(purchasedUntil)]
  const all = months.flatMap((_, i) => Array.from({ length: daysInMonth(2024, i + 1) }, (_day, d) => (i + 1) * 100 + d + 1))
  return new Set(all.filter((day) => (from <= until ? day >= from && day <= until : day >= from || day <= until)))
}
