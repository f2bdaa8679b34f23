import { isTimeLimit } from '../../clauses/exclusion/exclusion.ts'
import type { Note } from './lint-issue.ts'
import { canHoldTogether } from './together.ts'
import { meet, named } from './terms.ts'
import type { Placed, PlacedOf, Terms } from './terms.ts'

/** Whether a clause is of those that a case can take out of force: what refuses a request, and what closes a remedy. */
function canBeLifted(one: Placed): boolean {
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

const speaksOnlyOfTime = (one: Placed): boolean => one.kind === 'window' || (one.kind === 'exclusion' && isTimeLimit(one.params))

/** Whether an exception takes a clause out of force where both hold. */
export function lifts(exception: PlacedOf<'exception'>, one: Placed, terms: Terms): boolean {
  const { lifts: lifted } = exception.params
  if (!canBeLifted(one) || !meet(exception, one)) return false
  if (Array.isArray(lifted)) return lifted.some((name) => terms.named(name, exception).includes(one))
  const { every } = lifted
  switch (every) {
    case 'refusal':
      return true
    case 'weaker-term':
      return one.rank > exception.rank
    case 'weaker-time-limit':
      return one.rank > exception.rank && speaksOnlyOfTime(one)
    default:
      return every satisfies never
  }
}

/** Whether the terms have an exception of their own to a clause; the law's exceptions are for what it gives itself. */
export const hasException = (one: Placed, terms: Terms): boolean => terms.of('exception').some((exception) => exception.rank >= one.rank && lifts(exception, one, terms))

const everyInWords = { refusal: 'refusal', 'weaker-term': 'weaker term', 'weaker-time-limit': 'weaker limit of time' }

/** An exception to what never stands beside it: on other grounds, for other goods, in other cases, or nothing that can be lifted. */
export function lintException(one: PlacedOf<'exception'>, terms: Terms, note: Note): void {
  if (one.grounds === 0) return
  const lifted = one.params.lifts
  if (!Array.isArray(lifted)) {
    if (!terms.clauses.some((other) => lifts(one, other, terms))) {
      note(`${one.path}.params.lifts`, 'idle-exception', `${named(one)} lifts every ${everyInWords[lifted.every]}, but there is none on its grounds, so that shoppers never have this exception: put it on the grounds of the exclusions, or take it out.`)
    }
    return
  }
  lifted.forEach((name, i) => {
    const targets = terms.named(name, one)
    const target = targets[0]
    if (!target) return
    const why = !targets.some(canBeLifted) ? 'that clause refuses nothing and closes nothing'
      : !targets.some((other) => meet(other, one)) ? 'the two are never weighed together: they have no ground, no goods or no day in common'
        : !targets.some((other) => canHoldTogether(one, other)) ? 'there is no case in which both hold' : null
    if (why) note(`${one.path}.params.lifts[${i}]`, 'idle-exception', `${named(one)} lifts ${named(target)}, but ${why}, so that shoppers never have this exception: name the clause that is meant, or take it out of “lifts”.`)
  })
}
