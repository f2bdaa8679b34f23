import { lintByKind } from './by-kind.ts'
import type { Note } from './lint-issue.ts'
import { alwaysHolds, canHoldTogether } from './together.ts'
import { meet, named, reachesAll } from './terms.ts'
import type { Placed, Terms } from './terms.ts'

/** Overrides that nobody reads, that meet nothing, that go in a circle, or that leave a clause no case at all. */
export function lintOverrides(one: Placed, terms: Terms, note: Note): void {
  const names = one.clause.overrides
  if (!names) return
  if (!lintByKind[one.kind].readsOverrides) {
    return note(`${one.path}.overrides`, 'unread-override', `${named(one)} names what it overrides, but clauses of the kind ${one.kind} never give way to each other, so that both hold for shoppers: say the exception as a clause of the kind exception, or by its case.`)
  }
  names.forEach((name, i) => {
    const path = `${one.path}.overrides[${i}]`
    const targets = terms.named(name, one)
    const target = targets[0]
    if (!target) return
    if (targets.some((other) => other.address === one.address)) return note(path, 'circular-override', `${named(one)} overrides itself, so that it never holds: name the clause that gives way.`)
    if (targets.some((other) => other.overrides.has(one.address))) return note(path, 'circular-override', `${named(one)} and ${named(target)} override each other, so that where both hold neither does: let one of them give way.`)
    const meeting = targets.filter((other) => other.kind === one.kind && meet(other, one) && canHoldTogether(other, one))
    if (meeting.length === 0) {
      return note(path, 'idle-override', `${named(one)} overrides ${named(target)}, but the two are never weighed together${target.kind === one.kind ? '' : ', being of different kinds'}, so that nothing gives way: name the clause that is meant.`)
    }
    // An offer overrides what closes it; of the other kinds the clause that is named gives way as a whole.
    if (one.kind !== 'remedy' && alwaysHolds(one)) {
      for (const other of meeting) if (reachesAll(one, other)) note(other.path, 'always-overridden', `${named(other)} gives way to ${named(one)} in every case, so that it never applies: give the overriding clause its case, or take this one out.`)
    }
  })
}
