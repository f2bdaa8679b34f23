import type { CandidateView } from '../../application/simulator/simulator-view.ts'
import { dayWords, todayIn } from '../format/days.ts'

/** Terms by their name, version and since when they bind, on the shop's clock: `Returns, version 2 (orders from 1 May 2026)`, `Returns, draft`. */
export function candidateWords({ title, number, from }: CandidateView, timeZone: string): string {
  return number === null ? `${title}, draft` : `${title}, version ${number}${from === null ? '' : ` (orders from ${dayWords(todayIn(timeZone, new Date(from)))})`}`
}
