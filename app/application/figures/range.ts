import { parseIsoDate, toIsoDate } from '../../domain/kernel/time/day.ts'
import type { RangeView } from './figures-view.ts'

/** What an address asks for: a number of days up to today, or two days. */
export interface AskedRange { days?: string | null; from?: string | null; to?: string | null }

const usual = [7, 30, 90] as const
/** Ten years: nobody looks at more at once. */
const longest = 3653

/** The days meant; what is no range is the last 30 days. `today` is the shop's own day. */
export function rangeOf({ days, from, to }: AskedRange, today: string): RangeView {
  const [first, last, end] = [parseIsoDate(from ?? ''), parseIsoDate(to ?? ''), parseIsoDate(today)]
  if (end === undefined) throw new Error(`"${today}" is no day.`)
  if (first !== undefined && last !== undefined && first <= last && last - first < longest) return { from: toIsoDate(first), to: toIsoDate(last), days: null }
  const length = usual.find((one) => String(one) === days) ?? 30
  return { from: toIsoDate(end - length + 1), to: today, days: length }
}

/** The buckets of a range, by their first days: days up to a month, weeks up to half a year, months beyond. */
export function bucketsOf({ from, to }: { from: string; to: string }): { unit: 'day' | 'week' | 'month'; days: string[] } {
  const [first, last] = [parseIsoDate(from) ?? 0, parseIsoDate(to) ?? 0]
  const unit = last - first < 31 ? 'day' : last - first < 184 ? 'week' : 'month'
  const days = Array.from({ length: last - first + 1 }, (_, i) => startOf(first + i, unit))
  return { unit, days: [...new Set(days)] }
}

function startOf(day: number, unit: 'day' | 'week' | 'month'): string {
  // 1 January 1970 was a Thursday; weeks begin on Monday.
  if (unit === 'week') return toIsoDate(day - ((day + 3) % 7))
  return unit === 'month' ? `${toIsoDate(day).slice(0, 8)}01` : toIsoDate(day)
}
