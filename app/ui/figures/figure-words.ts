import type { OutcomeName } from '../../application/figures/figures-view.ts'
import { dayWords } from '../format/days.ts'
import { remedyWords } from '../words/terms.ts'

export const outcomeLabel = (outcome: OutcomeName): string => (outcome === 'declined' ? 'Declined' : outcome === 'canceled' ? 'Canceled or taken back' : remedyWords[outcome])

/** `14393` as `14,393`. */
export const countWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** Hours as people say them: `40 min`, `5 h`, `3.5 days`. */
export function durationWords(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`
  if (hours < 48) return `${Number(hours.toFixed(1))} h`
  return `${Number((hours / 24).toFixed(1))} days`
}

/** A share as a percentage; with one decimal below ten. */
export const percentWords = (share: number): string => `${(share * 100).toFixed(share < 0.1 && share > 0 ? 1 : 0)}%`

/** The first day of a bucket as a chart's axis shows it: `5 Mar`, `Mar 2026` for a month. */
export function bucketLabel(day: string, unit: 'day' | 'week' | 'month'): string {
  const [date, month, year] = dayWords(day).split(' ')
  return unit === 'month' ? `${month} ${year}` : `${date} ${month}`
}
