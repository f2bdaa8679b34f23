import type { Age } from '../../clauses/age.ts'
import type { Clash } from './clashes.ts'
import type { Note } from './lint-issue.ts'
import { alwaysEndsBefore, canEndBefore, inWords } from './spans.ts'
import { meet, named } from './terms.ts'
import type { Placed, PlacedOf, Terms } from './terms.ts'

/** How old the purchase must be for a clause to hold; null for any age. */
export const ageOf = ({ params }: Placed): Age | null => ('age' in params ? (params.age ?? null) : null)

/** Whether one clause has ended by the age at which the other begins. */
export function areAgesApart(a: Placed, b: Placed): boolean {
  const [mine, theirs] = [ageOf(a), ageOf(b)]
  if (!mine || !theirs) return false
  if ('within' in mine && 'after' in theirs) return !canEndBefore(theirs.after, mine.within)
  return 'after' in mine && 'within' in theirs && !canEndBefore(mine.after, theirs.within)
}

/** Clauses that speak of one thing at several ages of the purchase. */
const ofOneThing = (a: Placed, b: Placed): boolean => a.kind === b.kind && !(a.kind === 'cost' && b.kind === 'cost' && a.params.cost !== b.params.cost)

/** Ages of the purchase that lie between the end of one clause and the begin of the next. */
export function lintAge(one: Placed, terms: Terms, note: Note): void {
  const age = ageOf(one)
  if (!age || !('after' in age)) return
  const earlier = terms.clauses.flatMap((other) => {
    const before = ofOneThing(other, one) ? ageOf(other) : null
    return before && 'within' in before && meet(other, one) ? [{ other, within: before.within }] : []
  })
  const last = earlier.at(-1)
  if (!last || earlier.some(({ within }) => !alwaysEndsBefore(within, age.after))) return
  note(`${one.path}.params.age.after`, 'gap-between-ages', `${named(last.other)} holds within ${inWords(last.within)} of the purchase and ${named(one)} only after ${inWords(age.after)}, so that for a claim made between the two nobody can say what holds: let both turn on the same age.`)
}

/** Two demands on a refusal of which the one hasn't ended when the other begins. */
export function agesClash(a: PlacedOf<'refusal'>, b: PlacedOf<'refusal'>): Clash | null {
  const [within, after] = a.params.age && 'within' in a.params.age ? [a, b] : [b, a]
  const [until, from] = [within.params.age, after.params.age]
  if (!until || !from || !('within' in until) || !('after' in from)) return null
  return { code: 'overlapping-ages', at: 'params.age', message: `${named(within)} still holds at ${inWords(until.within)} when ${named(after)} holds already after ${inWords(from.after)}, so that in between a refusal must carry both: let both turn on the same age if that isn’t meant.` }
}
