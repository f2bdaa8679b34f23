import type { WindowParams } from '../../../app/domain/clauses/window/window.ts'
import type { WindowSeasonParams } from '../../../app/domain/clauses/window-season/window-season.ts'
import type { PolicyClause } from '../../../app/domain/policy/document.ts'
import type { PeerCases, PeerTest } from './terms.ts'

/** Whether a right's period is over, as it was worked out beforehand. */
export const over = (right: string, value: boolean): PeerTest => ({ fact: `over:${right}`, by: 'equal', value })

const monthDay = (by: 'at-least' | 'at-most', value: number): PeerTest => ({ fact: 'purchased-month-day', by, value })

/** A season of the year by the day of purchase as a number such as 1223; over the turn of the year it has two parts. */
export function seasonOf({ purchasedFrom, purchasedUntil }: Pick<WindowSeasonParams, 'purchasedFrom' | 'purchasedUntil'>): { inside: PeerCases; outside: PeerCases } {
  const [from, until] = [Number(purchasedFrom.replace('-', '')), Number(purchasedUntil.replace('-', ''))]
  const between = [[monthDay('at-least', from), monthDay('at-most', until)]]
  const beside = [[monthDay('at-most', from - 1)], [monthDay('at-least', until + 1)]]
  return from <= until ? { inside: between, outside: beside } : { inside: [[monthDay('at-least', from)], [monthDay('at-most', until)]], outside: [[monthDay('at-least', until + 1), monthDay('at-most', from - 1)]] }
}

/** When a period is over: days are compared with the days since the goods came; months and years can't be. */
export function windowOver(window: WindowParams, all: PolicyClause[]): PeerCases {
  const nothing: PeerCases = window.beforeDelivery === 'nothing-to-cover' ? [[{ fact: 'begun', by: 'equal', value: false }]] : []
  if (!('days' in window.length)) return [[over(window.right, true)], ...nothing]
  const after = (days: number): PeerTest => ({ fact: `days-since:${window.right}`, by: 'at-least', value: days + 1 })
  const seasons = all.flatMap((clause) => (clause.kind === 'window-season' && clause.params.right === window.right && 'days' in clause.params.length ? [{ ...seasonOf(clause.params), days: clause.params.length.days }] : []))
  const [season] = seasons
  if (!season) return [[after(window.length.days)], ...nothing]
  const { days } = window.length
  return [...season.outside.map((one) => [...one, after(days)]), ...season.inside.map((one) => [...one, after(season.days)]), ...nothing]
}
