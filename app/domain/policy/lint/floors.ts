import type { Length } from '../../kernel/time/length.ts'
import type { Note } from './lint-issue.ts'
import { canEndBefore, inWords } from './spans.ts'
import { coversGoods, meet, named } from './terms.ts'
import type { Placed, PlacedOf, Terms } from './terms.ts'

export const isFloor = (one: Placed) => one.rank === 0

/** Whether a clause is for businesses only, whom no consumer's floor protects. */
export const forBusinessesOnly = (one: Placed, terms: Terms) => terms.of('coverage').some((coverage) => coverage.params.buyer === 'business' && coverage.rank > 0 && coversGoods(coverage, one) && (one.grounds & ~coverage.grounds) === 0)

/** Events in the order in which they come; a time counted from a later one ends later. */
const order = ['purchase', 'delivery', 'notice', 'goods-or-proof-of-dispatch', 'goods-received']
const earlier = (a: string, b: string) => order.indexOf(a) < order.indexOf(b)

export const endsBefore = (length: Length, from: string, floor: PlacedOf<'window'>) => canEndBefore(length, floor.params.length) || (earlier(from, floor.params.from) && !canEndBefore(floor.params.length, length))

/** Windows that end before what the law gives on the same ground, where no other window of the terms reaches it. */
export function lintWindowFloor(window: PlacedOf<'window'>, terms: Terms, note: Note): void {
  if (isFloor(window) || forBusinessesOnly(window, terms)) return
  for (const floor of terms.of('window').filter((one) => isFloor(one) && meet(one, window))) {
    if (!endsBefore(window.params.length, window.params.from, floor)) continue
    const reached = terms.of('window').some((one) => one !== window && !isFloor(one) && meet(one, floor) && coversGoods(one, window) && (window.grounds & floor.grounds & ~one.grounds) === 0 && !endsBefore(one.params.length, one.params.from, floor))
    if (!reached) noteFloor(note, floor, `${window.path}.params.length`, belowFloor(window, `${inWords(window.params.length)} from ${window.params.from}`, floor, `${inWords(floor.params.length)} from ${floor.params.from}`))
  }
}

export function lintSeasonFloor(season: PlacedOf<'window-season'>, terms: Terms, note: Note): void {
  if (isFloor(season) || forBusinessesOnly(season, terms)) return
  const from = terms.of('window').find((one) => one.params.right === season.params.right && meet(one, season))?.params.from ?? 'delivery'
  const floor = terms.of('window').find((one) => isFloor(one) && meet(one, season) && endsBefore(season.params.length, from, one))
  if (floor) noteFloor(note, floor, `${season.path}.params.length`, belowFloor(season, `${inWords(season.params.length)} from ${from}`, floor, `${inWords(floor.params.length)} from ${floor.params.from}`))
}

/** Deadlines of the shop that are longer than the law's, and a time for sending back that is shorter. */
export function lintDeadlineFloor(sla: PlacedOf<'sla'>, terms: Terms, note: Note): void {
  if (isFloor(sla) || forBusinessesOnly(sla, terms)) return
  const floor = terms.of('sla').find((one) => isFloor(one) && one.params.deadline === sla.params.deadline && meet(one, sla) && worse(sla.params, one.params))
  if (floor) noteFloor(note, floor, `${sla.path}.params.length`, belowFloor(sla, `${inWords(sla.params.length)} from ${sla.params.from}`, floor, `${inWords(floor.params.length)} from ${floor.params.from}`))
}

function worse(mine: PlacedOf<'sla'>['params'], floor: PlacedOf<'sla'>['params']): boolean {
  // Sending back is the shopper's own duty: there it is the shorter time that is worse.
  if (mine.deadline === 'sendBackBy') return canEndBefore(mine.length, floor.length) || (earlier(mine.from, floor.from) && !canEndBefore(floor.length, mine.length))
  const lengths = [mine.length, ...(mine.lengthIfComplex ? [mine.lengthIfComplex] : [])]
  const later = earlier(floor.from, mine.from)
  return lengths.some((length) => (later ? !canEndBefore(length, floor.length) : mine.from === floor.from && canEndBefore(floor.length, length)))
}

/** Notes a term that is worse than the law; a law that nobody has confirmed keeps no one from publishing. */
export const noteFloor = (note: Note, floor: Placed, path: string, message: string): void => note(path, floor.clause.law?.confirmed === false ? 'below-unconfirmed-floor' : 'below-floor', message)

const belowFloor = (one: Placed, said: string, floor: Placed, given: string) =>
  `${named(one)} says ${said}, and the law gives consumers ${given} by ${named(floor)}${floor.clause.law ? `, ${floor.clause.law.source}` : ''}${floor.clause.law?.confirmed === false ? ' (not yet confirmed by counsel)' : ''}: the law prevails and shoppers would read a worse term than they have, so raise yours to it.`
