import { isRecord } from '../../kernel/shape.ts'
import { hasException } from './exceptions.ts'
import type { Note } from './lint-issue.ts'
import { alwaysHolds, casesOf } from './together.ts'
import { coversGoods, groundsIn, meet, named } from './terms.ts'
import type { Placed, Terms } from './terms.ts'

/** Why a clause of any kind may never apply: its goods, its grounds, its cases, and the rights that it names. */
export function lintReach(one: Placed, terms: Terms, note: Note): void {
  const { appliesTo } = one.clause
  const never = appliesTo?.lacks?.some((trait) => appliesTo.has?.includes(trait)) ?? false
  appliesTo?.lacks?.forEach((trait, i) => {
    if (appliesTo.has?.includes(trait)) note(`${one.path}.appliesTo.lacks[${i}]`, 'trait-had-and-lacked', `${named(one)} is for goods that are ${trait} and are not, so that it never applies to anything a shopper bought: take the trait out of one of the two.`)
  })
  appliesTo?.grounds.forEach((ground, i) => {
    // The law is written for every ground, whatever a shop's terms speak of.
    if (!terms.set.grounds[ground] && one.rank > 0) note(`${one.path}.appliesTo.grounds[${i}]`, 'ground-not-named', `${named(one)} is for the ground ${ground}, which the set doesn’t name, so that shoppers can’t come with it and the clause is never read there: name the ground with its documents under “grounds”, or take it out here.`)
  })
  casesOf(one)?.forEach((_, i) => {
    const room = one.rooms[i]
    const at = room && 'contradictedBy' in room ? room.contradictedBy : null
    if (!never && at !== null) note(`${one.path}.params.when[${i}][${at}]`, 'contradiction', `${named(one)} asks for things that can’t be true together in one alternative, so that it never holds for any shopper: split the alternative in two, or take one of them out.`)
  })
  // On no ground of the set nothing else needs to be said.
  if (one.grounds !== 0) for (const { right, path } of rightsIn(one)) lintRight(one, right, path, terms, note)
  if (one.kind === 'exclusion' && alwaysHolds(one) && !hasException(one, terms)) {
    const window = terms.of('window').find((other) => meet(other, one) && coversGoods(one, other))
    if (window) note(one.path, 'excludes-everything', `${named(one)} refuses every request for which ${named(window)} gives time, whatever the case, so that the right stands in the terms and nobody gets it: give the exclusion its case, or take the window out.`)
  }
}

function lintRight(one: Placed, right: string, path: string, terms: Terms, note: Note): void {
  const windows = terms.of('window').filter((window) => window.params.right === right)
  // That nobody gives the right at all is said among the references.
  if (windows.length === 0) return
  const meeting = windows.filter((window) => meet(window, one))
  const without = groundsIn(one.grounds & ~meeting.reduce((mask, window) => mask | window.grounds, 0))
  if (meeting.length === 0) note(path, 'right-not-on-ground', `${named(one)} turns on the right “${right}”, which no window gives on its grounds or for its goods, so that it never applies: name the right of these grounds, or put the clause where the right is.`)
  else if (one.kind === 'remedy' && without.length > 0) note(path, 'right-not-on-ground', `${named(one)} ends with the right “${right}”, which no window gives on ${without.join(' and ')}, so that there the remedy never ends for shoppers: give the right a window there, or take the ground out.`)
}

/** The rights that a clause names beside the one a window gives, with their paths. */
function rightsIn(one: Placed): Array<{ right: string; path: string }> {
  if (one.kind === 'window') return []
  return inside(one).flatMap(([path, key, value]) => (typeof value === 'string' && ['right', 'over', 'running'].includes(key) ? [{ right: value, path }] : []))
}

/** Every value of a clause's parameters with its path and key. */
function inside(one: Placed): Array<[path: string, key: string, value: unknown]> {
  const found: Array<[string, string, unknown]> = [[`${one.path}.params`, '', one.params]]
  for (let i = 0; i < found.length; i += 1) {
    const [path, key, value] = found[i] as [string, string, unknown]
    if (Array.isArray(value)) found.push(...value.map((inner, at): [string, string, unknown] => [`${path}[${at}]`, key, isRecord(inner) || Array.isArray(inner) ? inner : null]))
    else if (isRecord(value)) found.push(...Object.entries(value).map(([member, inner]): [string, string, unknown] => [`${path}.${member}`, member, inner]))
  }
  return found
}
