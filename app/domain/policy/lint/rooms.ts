import { grounds } from '../../clauses/ask.ts'
import type { Cases, Criterion } from '../../clauses/criterion.ts'
import type { PolicyClause } from '../document.ts'

/** What a case may still be, by what is asked of it: the values that are left to a fact, a trait, a right, the country or the ground. */
export interface Room { left: ReadonlyMap<string, ReadonlySet<string>>; notShippedTo: ReadonlySet<string> }
/** A room for each alternative, or the place of the criterion that leaves it none; one for a clause without alternatives. */
export type Rooms = Array<Room | { contradictedBy: number }>

export const casesIn = (params: PolicyClause['params']): Cases | null => ('when' in params && params.when !== undefined ? params.when : null)

/** What each alternative of a clause leaves open, within the clause's own grounds and goods. */
export function roomsOf({ params, appliesTo }: PolicyClause): Rooms {
  return (casesIn(params) ?? [[]]).map((alternative) => {
    const left = new Map<string, ReadonlySet<string>>([['ground', new Set(appliesTo?.grounds ?? grounds)]])
    for (const trait of appliesTo?.has ?? []) left.set(`trait ${trait}`, new Set(['had']))
    for (const trait of appliesTo?.lacks ?? []) keep(left, `trait ${trait}`, ['lacked'])
    const notShippedTo = new Set(alternative.flatMap((criterion) => ('shippedOutside' in criterion ? criterion.shippedOutside : [])))
    const at = alternative.findIndex((criterion) => !narrow(left, criterion, notShippedTo))
    return at < 0 ? { left, notShippedTo } : { contradictedBy: at }
  })
}

/** Takes out what a criterion leaves no place for; false where nothing is left. */
function narrow(left: Map<string, ReadonlySet<string>>, criterion: Criterion, notShippedTo: ReadonlySet<string>): boolean {
  if ('trait' in criterion) return keep(left, `trait ${criterion.trait}`, ['had'])
  if ('ground' in criterion) return keep(left, 'ground', criterion.ground)
  if ('fact' in criterion && 'is' in criterion) return keep(left, `fact ${criterion.fact}`, [String(criterion.is)])
  if ('fact' in criterion && 'among' in criterion) return keep(left, `fact ${criterion.fact}`, criterion.among)
  if ('over' in criterion) return keep(left, `right ${criterion.over}`, ['over'])
  if ('running' in criterion) return keep(left, `right ${criterion.running}`, ['running'])
  if ('shippedTo' in criterion) return keep(left, 'country', criterion.shippedTo.filter((country) => !notShippedTo.has(country)))
  // Lists, counts and what the past says never rule each other out.
  return true
}

function keep(left: Map<string, ReadonlySet<string>>, key: string, values: readonly string[]): boolean {
  const before = left.get(key)
  const kept = new Set(before ? values.filter((value) => before.has(value)) : values)
  left.set(key, kept)
  return kept.size > 0
}

/** Whether a case can be in two rooms at once. */
export function haveCommonPlace(a: Room, b: Room): boolean {
  for (const [key, values] of a.left) {
    const others = b.left.get(key)
    if (others && !some(values, (value) => others.has(value))) return false
  }
  return canShip(a, b) && canShip(b, a)
}

function canShip(a: Room, b: Room): boolean {
  const countries = a.left.get('country')
  return !countries || b.notShippedTo.size === 0 || some(countries, (country) => !b.notShippedTo.has(country))
}

function some(values: ReadonlySet<string>, holds: (value: string) => boolean): boolean {
  for (const value of values) if (holds(value)) return true
  return false
}
