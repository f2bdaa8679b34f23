import type { OutcomeName, WarrantyView } from '../../application/figures/figures-view.ts'
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

/** How long claims are kept, and until when warranties may need them. */
export function retentionWords(warranty: WarrantyView | null): string {
  const kept = 'Recourse deletes no claim and no audit record while it is installed. Only what names a customer goes, with their papers and mails, when Shopify asks for it.'
  if (warranty === null) return kept
  if (warranty === 'not-yet') return `${kept} Until when warranties last is still being counted: look again in some minutes.`
  if (warranty === 'after-import') return `${kept} Until when warranties last is counted once your past orders are taken in.`
  const until = warranty.until ? `By the terms that bind your orders the last warranty ends on ${dayWords(warranty.until)}, counted from each delivery on record or from its estimate. It ends later where a repair, a replacement or an expert prolongs it${warranty.orStated ? ', or where a longer period was stated for an item' : ''}.` : ''
  const unsent = warranty.unsent ? 'Of items still to be sent the warranty begins with their delivery, and is not counted yet.' : ''
  return [kept, until, unsent].filter(Boolean).join(' ')
}
