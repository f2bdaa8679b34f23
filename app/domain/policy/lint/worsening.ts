import { lifts } from './exceptions.ts'
import { noteFloor } from './floors.ts'
import type { Note } from './lint-issue.ts'
import { canHoldTogether, casesOf } from './together.ts'
import { meet, named, tierOf } from './terms.ts'
import type { Placed, Terms } from './terms.ts'

/** How a clause can make a shopper's position worse; null where it can't. */
function takes(one: Placed): 'the right' | 'a remedy' | null {
  switch (one.kind) {
    case 'coverage':
    case 'exclusion':
      return 'the right'
    case 'evidence':
      return one.params.weight === 'required' ? 'the right' : null
    case 'remedy':
      return one.params.effect === 'closes' ? 'a remedy' : null
    default:
      return null
  }
}

/** A clause of a lower tier that takes away what one of a higher tier gives, without naming it. */
export function lintWorsening(one: Placed, terms: Terms, note: Note): void {
  const taken = takes(one)
  if (!taken) return
  const givers = taken === 'the right' ? terms.of('window') : terms.of('remedy').filter((other) => one.kind === 'remedy' && other.params.effect !== 'closes' && other.params.remedies.some((remedy) => one.params.remedies.includes(remedy)))
  const given = givers.find((other) => other.rank < one.rank && meet(other, one) && canHoldTogether(other, one) && !leftToTerms(one, other) && !one.overrides.has(other.address) && !saidAbove(one, other, terms) && !readInstead(one, other) && !keptOff(one, other, terms))
  if (given?.rank === 0) noteFloor(note, given, one.path, `${named(one)} closes for good what ${named(given)} gives consumers by law: the law prevails and shoppers would read a worse term than they have, so take it out or say when it holds.`)
  else if (given) {
    note(one.path, 'worsens-higher-tier', `${named(one)} is of the tier ${tierOf(one)} and takes away ${taken} that ${named(given)} of the higher tier ${tierOf(given)} gives, which a lower tier may not: say it in the higher tier, or take it out.`)
  }
}

/** Where the set says that the document prevails, its reading binds, unless the other is the law. */
const readInstead = (one: Placed, other: Placed): boolean => other.rank > 0 && one.document.document !== other.document.document && one.precedence < other.precedence

/** What the law leaves to the terms it says itself, by its own exceptions; only a remedy closed for good is against it. */
const leftToTerms = (one: Placed, given: Placed): boolean => given.rank === 0 && !(one.kind === 'remedy' && casesOf(one) === null)

/** A stronger exception keeps it from taking anything: where that one holds, the weaker clause is out of force. */
const keptOff = (one: Placed, given: Placed, terms: Terms): boolean => terms.of('exception').some((other) => other.rank <= given.rank && lifts(other, one, terms))

/** The higher tier has the same limit itself. */
const saidAbove = (one: Placed, given: Placed, terms: Terms): boolean =>
  terms.clauses.some((other) => other.kind === one.kind && other.rank <= given.rank && meet(other, one) && JSON.stringify(casesOf(other) ?? other.params) === JSON.stringify(casesOf(one) ?? one.params))
