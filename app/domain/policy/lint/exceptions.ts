import type { Note } from './lint-issue.ts'
import { canHoldTogether } from './together.ts'
import { meet, named } from './terms.ts'
import type { Placed, PlacedOf, Terms } from './terms.ts'

/** Whether a clause is of those that a case can take out of force: what refuses a request, and what closes a remedy. */
export function canBeLifted(one: Placed): boolean {
  switch (one.kind) {
    case 'exclusion':
    case 'window':
      return true
    case 'evidence':
      return one.params.weight === 'required'
    case 'remedy':
      return one.params.effect === 'closes'
    default:
      return false
  }
}

/** An exception to what never stands beside it: on other grounds, for other goods, in other cases, or nothing that can be lifted. */
export function lintException(one: PlacedOf<'exception'>, terms: Terms, note: Note): void {
  const { lifts } = one.params
  if (!Array.isArray(lifts)) {
    const lifted = (other: Placed) => canBeLifted(other) && meet(other, one) && (lifts.every === 'refusal' || other.rank > one.rank)
    if (!terms.clauses.some(lifted)) {
      note(`${one.path}.params.lifts`, 'idle-exception', `${named(one)} lifts every ${lifts.every === 'refusal' ? 'refusal, but nothing refuses on its grounds' : 'weaker term, but no weaker term refuses on its grounds'}, so that shoppers never have this exception: put it on the grounds of the exclusions, or take it out.`)
    }
    return
  }
  lifts.forEach((name, i) => {
    const targets = terms.named(name, one)
    const target = targets[0]
    if (!target) return
    const why = !targets.some(canBeLifted) ? 'that clause refuses nothing and closes nothing'
      : !targets.some((other) => meet(other, one)) ? 'the two are never weighed together: they have no ground, no goods or no day in common'
        : !targets.some((other) => canHoldTogether(one, other)) ? 'there is no case in which both hold' : null
    if (why) note(`${one.path}.params.lifts[${i}]`, 'idle-exception', `${named(one)} lifts ${named(target)}, but ${why}, so that shoppers never have this exception: name the clause that is meant, or take it out of “lifts”.`)
  })
}
