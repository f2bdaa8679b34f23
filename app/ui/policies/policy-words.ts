import type { LawPlace } from '../../domain/kernel/law-places.ts'
import type { ChangeEffect, LawLater, SentOrders, VersionBeside, VersionStanding, VersionView } from '../../application/policies/policies-view.ts'
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

/** Which orders a shop's first policy can bind. */
export const reachWords = {
  all: { label: 'All orders', helpText: 'Those placed so far too. Right where these are the terms that you had all along.' },
  new: { label: 'Orders from now on', helpText: 'Earlier orders have no terms here: nothing is decided on them by Recourse. Returns on them that wait in Shopify or are still made there stay there for you to answer, and the home page lists them.' },
}

/** What is to be said, before a policy is published, of the orders that are sent to it. */
export const ordersWords: Record<SentOrders['orders'], string> = {
  all: 'It is the shop’s first policy, so that every order is sent to it.',
  some: '',
  none: 'No orders are sent to it before the routing says so: that is under Policies, Routing.',
}

/** That warnings stand, of which none keeps anything from being published. */
export const warningWords = (warnings: number): string => `${warnings === 1 ? 'One warning is' : `${warnings} warnings are`} still to be weighed. You can publish all the same.`

/** That a scheduled version takes over later, and what can be done about that. */
export const laterWords = ({ number, from }: Pick<VersionBeside, 'number' | 'from'>, timeZone: string): string =>
  `Version ${number} is scheduled and takes over from ${startWords(from ?? '', timeZone)} on: what you publish here counts only for orders placed before. If you don’t want that, withdraw version ${number} first.`

/** That rules take over later which send a policy no orders, and what can be done about that. */
export const unsentWords = (from: string, timeZone: string): string =>
  `Rules that are scheduled take over from ${startWords(from, timeZone)} on and send no orders to this policy. If you don’t want that, withdraw them under Policies, Routing, and save them again with this policy among them.`

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
