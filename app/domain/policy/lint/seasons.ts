import type { Clash } from './clashes.ts'
import type { Note } from './lint-issue.ts'
import { sameLength } from './spans.ts'
import { meet, named, prevails } from './terms.ts'
import type { PlacedOf, Terms } from './terms.ts'

type Season = PlacedOf<'window-season'>

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysOfYear = 366
/** The day's place in a leap year, from 0. */
const placeOf = (monthDay: string): number => monthLengths.slice(0, Number(monthDay.slice(0, 2)) - 1).reduce((sum, days) => sum + days, 0) + Number(monthDay.slice(3)) - 1
/** How many days of a leap year lie in the season, both ends counted; it may lie over the turn of the year. */
const lastsDays = ({ params }: Season): number => ((placeOf(params.purchasedUntil) - placeOf(params.purchasedFrom) + daysOfYear) % daysOfYear) + 1
/** Days from the end of one season to the begin of the next; 1 where it follows on its heels. */
const daysUntil = (end: string, begin: string): number => (placeOf(begin) - placeOf(end) + daysOfYear) % daysOfYear

const holds = (season: Season, monthDay: string): boolean => daysUntil(season.params.purchasedFrom, monthDay) < lastsDays(season)

export function seasonsClash(a: Season, b: Season): Clash | null {
  if (a.params.right !== b.params.right || prevails(a, b) || prevails(b, a)) return null
  if (!holds(a, b.params.purchasedFrom) && !holds(b, a.params.purchasedFrom)) return null
  return { code: 'overlapping-seasons', at: 'params.purchasedFrom', message: `The seasons ${named(b)} and ${named(a)} share days on which the right “${b.params.right}” would have two lengths, so that a shopper’s last day hangs on their order: let the one end the day before the other begins.` }
}

/** Nobody leaves out a few days between two seasons on purpose; a longer stretch is the ordinary time of the year. */
const mostDaysForgotten = 7

/** What is wrong with a season by itself, and the days that are forgotten between it and the next. */
export function lintSeason(season: Season, terms: Terms, note: Note): void {
  const { purchasedFrom, purchasedUntil, right, length } = season.params
  const days = lastsDays(season)
  if (purchasedFrom > purchasedUntil && days > daysOfYear / 2) {
    note(`${season.path}.params.purchasedFrom`, 'season-backwards', `${named(season)} begins on ${purchasedFrom} and ends on ${purchasedUntil} of the next year, which is most of the year: if the two days were exchanged by mistake, shoppers outside the season get its period; exchange them.`)
  }
  const windows = terms.of('window').filter((one) => one.params.right === right && meet(one, season))
  if (windows.length > 0 && windows.every((one) => sameLength(one.params.length, length))) {
    note(`${season.path}.params.length`, 'season-without-effect', `${named(season)} has the same length as the ordinary period of “${right}”, so that it changes nothing for shoppers: give it the length that is meant, or take it out.`)
  }
  const follows = terms.of('window-season').filter((one) => one !== season && one.params.right === right && meet(one, season)).map((one) => ({ one, gap: daysUntil(purchasedUntil, one.params.purchasedFrom) - 1 })).sort((a, b) => a.gap - b.gap)[0]
  if (follows && follows.gap > 0 && follows.gap <= mostDaysForgotten) {
    note(`${follows.one.path}.params.purchasedFrom`, 'gap-between-seasons', `Between ${named(season)} and ${named(follows.one)} ${follows.gap === 1 ? 'one day belongs' : `${follows.gap} days belong`} to neither season, and who buys then has only the ordinary period: let the second begin on the day after the first ends.`)
  }
}
