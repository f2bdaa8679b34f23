import { endsBefore, forBusinessesOnly, isFloor } from './floors.ts'
import type { Note } from './lint-issue.ts'
import { groundBit, groundsIn, meet, named } from './terms.ts'
import type { PlacedOf, Terms } from './terms.ts'

/**
 * A restocking fee where the law gives the money back whole: for goods that are not as agreed, and as long as a consumer
 * may withdraw (Directive 2011/83/EU, articles 13 and 14; Directive (EU) 2019/771, article 14).
 */
export function lintRestockingFee(one: PlacedOf<'refund'>, terms: Terms, note: Note): void {
  const percent = one.params.restockingFeePercent
  if (percent === undefined || forBusinessesOnly(one, terms)) return
  const path = `${one.path}.params.restockingFeePercent`
  const faults = one.grounds & ~groundBit('change-of-mind')
  if (faults !== 0) return note(path, 'restocking-fee-against-law', `${named(one)} keeps ${percent} % of the price for restocking on ${groundsIn(faults).join(' and ')}, and whoever gets faulty goods owes no fee for giving them back: put the fee into a clause for change-of-mind alone, or take it out.`)
  const floor = terms.of('window').find((other) => isFloor(other) && meet(other, one))
  if (!floor) return
  const longer = terms.of('window').some((other) => !isFloor(other) && meet(other, one) && !endsBefore(other.params.length, other.params.from, floor) && endsBefore(floor.params.length, floor.params.from, other))
  if (longer) note(path, 'restocking-fee-only-beyond-law', `${named(one)} keeps ${percent} % of the price for restocking, which counts only once the time of ${named(floor)} is over: until then the law gives consumers the whole price back. Let the text say so.`)
  else note(path, 'restocking-fee-against-law', `${named(one)} keeps ${percent} % of the price for restocking, and as long as ${named(floor)} runs the law gives consumers the whole price back; your terms give no longer time, so that the fee could never be taken: take it out, or give a longer time.`)
}
