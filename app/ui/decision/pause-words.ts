import type { ClaimLineView } from '../../application/claims/claim-view.ts'
import { dayWords, daysBetween, todayIn } from '../format/days.ts'
import type { Pause } from './period-picture.ts'

/** Repairs and experts' assessments of a piece, in earlier claims and in this one: stretches in which the terms may stop its clock. */
export function pausesOf(line: Pick<ClaimLineView, 'history' | 'record'>, timeZone: string): Pause[] {
  const day = (instant: string) => todayIn(timeZone, new Date(instant))
  const earlier = line.history.flatMap((event): Pause[] => {
    if (event.kind === 'repair') return [{ label: 'repair', from: day(event.startedAt ?? event.claimedAt), until: event.readyAt ? day(event.readyAt) : null }]
    return event.kind === 'expert-assessment' ? [{ label: 'expert’s assessment', from: day(event.sentAt), until: event.returnedAt ? day(event.returnedAt) : null }] : []
  })
  const now: Pause[] = [
    ...line.record.experts.map((one) => ({ label: 'expert’s assessment', from: one.sentOn, until: one.report?.on ?? null })),
    ...line.record.repairs.map((job) => ({ label: 'repair', from: job.startedOn, until: job.readyOn ?? job.handedBackOn })),
  ]
  return [...earlier, ...now].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** `repair 3 Nov 2026 to 6 Nov 2026 (3 days)`. */
export function pauseWords({ label, from, until }: Pause): string {
  if (until === null) return `${label} since ${dayWords(from)}`
  const days = daysBetween(from, until)
  return `${label} ${dayWords(from)} to ${dayWords(until)} (${days} ${days === 1 ? 'day' : 'days'})`
}
