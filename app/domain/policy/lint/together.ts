import type { Cases } from '../../clauses/criterion.ts'
import { ageOf, areAgesApart } from './ages.ts'
import { casesIn, haveCommonPlace } from './rooms.ts'
import type { Placed } from './terms.ts'

/** The alternatives in which a clause holds; null where it holds without any. */
export const casesOf = ({ params }: Placed): Cases | null => casesIn(params)

/** Beyond so many pairs of alternatives two clauses are taken to be compatible: nobody has written that many. */
const mostPairs = 100

/** Whether there is a case in which two clauses hold at once. */
export function canHoldTogether(a: Placed, b: Placed): boolean {
  if (areAgesApart(a, b)) return false
  if (a.rooms.length * b.rooms.length > mostPairs) return true
  for (const one of a.rooms) {
    if ('contradictedBy' in one) continue
    for (const other of b.rooms) if (!('contradictedBy' in other) && haveCommonPlace(one, other)) return true
  }
  return false
}

/** Whether a clause holds on all that it is weighed on, whatever the case: it has no alternatives, or one that asks nothing more. */
export function alwaysHolds(placed: Placed): boolean {
  const cases = casesOf(placed)
  if (ageOf(placed) || ('ifApproved' in placed.params && placed.params.ifApproved)) return false
  if (!cases) return true
  return cases.some((all) => all.every((criterion) =>
    ('trait' in criterion && placed.clause.appliesTo?.has?.includes(criterion.trait))
    || ('ground' in criterion && (placed.clause.appliesTo?.grounds ?? []).every((ground) => criterion.ground.includes(ground)))))
}
