import { grounds } from '../../clauses/ask.ts'
import type { Cases, Criterion } from '../../clauses/criterion.ts'
import { ageOf, areAgesApart } from './ages.ts'
import type { Placed } from './terms.ts'

/** What a case may still be, by what is asked of it: the values that are left to a fact, a trait or the ground. */
type Room = Map<string, ReadonlySet<string>>

/** The alternatives in which a clause holds; null where it holds without any. */
export const casesOf = ({ params }: Placed): Cases | null => ('when' in params && params.when !== undefined ? params.when : null)

/** The first criterion of an alternative that can't be together with those before it or with the clause's own reach. */
export function contradictionIn(alternative: Criterion[], placed: Placed): number | null {
  const room = reachOf(placed)
  const at = alternative.findIndex((criterion) => !narrow(room, criterion))
  return at < 0 ? null : at
}

/** Beyond so many pairs of alternatives two clauses are taken to be compatible: nobody has written that many. */
const mostPairs = 400

/** Whether there is a case in which two clauses hold at once. */
export function canHoldTogether(a: Placed, b: Placed): boolean {
  if (areAgesApart(a, b)) return false
  const [left, right] = [casesOf(a) ?? [[]], casesOf(b) ?? [[]]]
  if (left.length * right.length > mostPairs) return true
  return left.some((one) => right.some((other) => {
    const room = reachOf(a)
    for (const [key, values] of reachOf(b)) if (!keep(room, key, values)) return false
    return [...one, ...other].every((criterion) => narrow(room, criterion))
  }))
}

function reachOf({ clause }: Placed): Room {
  const room: Room = new Map([['ground', new Set(clause.appliesTo?.grounds ?? grounds)]])
  for (const trait of clause.appliesTo?.has ?? []) room.set(`trait ${trait}`, new Set(['had']))
  for (const trait of clause.appliesTo?.lacks ?? []) keep(room, `trait ${trait}`, new Set(['lacked']))
  return room
}

/** Takes out of the room what a criterion leaves no place for; false where nothing is left. */
function narrow(room: Room, criterion: Criterion): boolean {
  if ('trait' in criterion) return keep(room, `trait ${criterion.trait}`, new Set(['had']))
  if ('ground' in criterion) return keep(room, 'ground', new Set(criterion.ground))
  if ('fact' in criterion && 'is' in criterion) return keep(room, `fact ${criterion.fact}`, new Set([String(criterion.is)]))
  if ('fact' in criterion && 'among' in criterion) return keep(room, `fact ${criterion.fact}`, new Set(criterion.among))
  if ('over' in criterion) return keep(room, `right ${criterion.over}`, new Set(['over']))
  if ('running' in criterion) return keep(room, `right ${criterion.running}`, new Set(['running']))
  if ('shippedTo' in criterion) return keep(room, 'country', new Set(criterion.shippedTo.filter((country) => !room.get('other country')?.has(country))))
  if ('shippedOutside' in criterion) {
    room.set('other country', new Set([...(room.get('other country') ?? []), ...criterion.shippedOutside]))
    const within = room.get('country')
    return !within || keep(room, 'country', new Set([...within].filter((country) => !criterion.shippedOutside.includes(country))))
  }
  // Lists, counts and what the past says never rule each other out.
  return true
}

function keep(room: Room, key: string, values: ReadonlySet<string>): boolean {
  const before = room.get(key)
  const left = before ? new Set([...before].filter((value) => values.has(value))) : values
  room.set(key, left)
  return left.size > 0
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
