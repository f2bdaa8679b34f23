import type { LawPlace } from '../../domain/kernel/law-places.ts'
import type { ChangeEffect, LawLater, VersionStanding, VersionView } from '../../application/policies/policies-view.ts'
import { dayAfter, dayWords, instantWords, todayIn } from '../format/days.ts'
import type { Tone } from '../words/terms.ts'

/** What a place's law gives at least, in short. */
export const lawWords: Record<LawPlace, { label: string; help: string }> = {
  EU: { label: 'European Union', help: '14 days to withdraw, and the legal guarantee of 24 months, for consumers in its member states: 36 months in Spain, Portugal and Sweden, 72 in Ireland. In Finland and the Netherlands it lasts as long as such goods may be expected to, which can be longer than 24 months and which Recourse can’t count.' },
  GB: { label: 'United Kingdom', help: '14 days to cancel, 30 days to reject faulty goods, and repair, replacement or money back for six years, for consumers there.' },
}

export const standingWords: Record<VersionStanding, { label: string; tone: Tone }> = {
  'in-force': { label: 'In force', tone: 'success' },
  scheduled: { label: 'Scheduled', tone: 'info' },
  earlier: { label: 'Earlier', tone: undefined },
  corrected: { label: 'Corrected', tone: undefined },
}

/** What a change means, as the shopper would feel it. */
export const effectWords: Record<ChangeEffect, { label: string; tone: Tone; counted: string }> = {
  better: { label: 'Better for the shopper', tone: 'success', counted: 'better for the shopper' },
  worse: { label: 'Worse for the shopper', tone: 'critical', counted: 'worse for the shopper' },
  unclear: { label: 'Depends on the case', tone: 'warning', counted: 'depending on the case' },
  neither: { label: 'Changes nothing for the shopper', tone: undefined, counted: 'changing nothing for the shopper' },
}

/** An instant as a day where it is the first of one, else with its time. */
export function startWords(instant: string, timeZone: string): string {
  const words = instantWords(instant, timeZone)
  return words.endsWith(', 00:00') ? dayWords(todayIn(timeZone, new Date(instant))) : words
}

/** That a scheduled version takes over with other law beside it, and what can be done about that. */
export const laterLawWords = ({ number, from, law }: LawLater, timeZone: string): string =>
  `Version ${number} takes over from ${startWords(from, timeZone)} on with ${law.length ? `the law of the ${law.map((place) => lawWords[place].label).join(' and the ')}` : 'no law'} beside it, as it was scheduled. Withdraw it, or publish it anew with the law that you choose here once it is in force.`

/** Which orders a version binds, by when they were placed. */
export function spanWords({ from, until }: Pick<VersionView, 'from' | 'until'>, timeZone: string): string {
  if (until === null) return from === null ? 'For all orders' : `For orders from ${startWords(from, timeZone)}`
  const last = lastWords(until, timeZone)
  return from === null ? `For orders until ${last}` : `For orders from ${startWords(from, timeZone)} until ${last}`
}

/** The end of a version: the last whole day before the next one begins, or the instant itself where that is within a day. */
function lastWords(until: string, timeZone: string): string {
  const words = instantWords(until, timeZone)
  return words.endsWith(', 00:00') ? dayWords(dayAfter(todayIn(timeZone, new Date(until)), -1)) : words
}

export const versionName = ({ policy, number }: Pick<VersionView, 'policy' | 'number'>, titles: Record<string, string> = {}) => `${titles[policy] ?? policy}, version ${number}`
