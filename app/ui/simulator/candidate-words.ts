import type { CandidateView } from '../../application/simulator/simulator-view.ts'
import { dayWords, todayIn } from '../format/days.ts'
import { standingWords } from '../policies/policy-words.ts'

/** Terms by their name, version and since when they bind, on the shop's clock: `Returns, version 2 (orders from 1 May 2026)`, `Returns, draft`. */
export function candidateWords({ title, number, from }: CandidateView, timeZone: string): string {
  return number === null ? `${title}, draft` : `${title}, version ${number}${from === null ? '' : ` (orders from ${dayWords(todayIn(timeZone, new Date(from)))})`}`
}

/** The same as a choice, with how they stand now: `Returns, version 2 (scheduled, orders from 1 May 2026)`. */
export function candidateChoice(candidate: CandidateView, timeZone: string): { value: string; label: string } {
  const { id, title, number, from, standing } = candidate
  const since = from === null ? [] : [`orders from ${dayWords(todayIn(timeZone, new Date(from)))}`]
  return { value: id, label: number === null || standing === 'draft' ? candidateWords(candidate, timeZone) : `${title}, version ${number} (${[standingWords[standing].label.toLowerCase(), ...since].join(', ')})` }
}

/** The terms that one most likely wants to try: the newest that don't bind yet. */
export const candidateToTry = (candidates: readonly CandidateView[]): CandidateView | undefined => candidates.find(({ standing }) => standing === 'draft' || standing === 'scheduled')
