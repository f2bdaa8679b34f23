import type { Cases, Criterion } from '../../clauses/criterion.ts'
import { canonicalJson } from '../file/canonical.ts'
import { opposite } from './change.ts'
import type { Effect, NoteChange } from './change.ts'
import { alternativeWords, casesWords } from './criterion-words.ts'

/** What has become of the alternatives in which a clause holds. `wider`: what it means that it holds in more cases; `prefix`: before the codes, where its kind has words of its own. */
export function compareCases(before: Cases | undefined, after: Cases | undefined, wider: Effect, note: NoteChange, prefix = 'when'): void {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return
  const narrower = opposite(wider)
  if (!before || !after) {
    if (after) note('when.limited', narrower, { cases: casesWords(after) })
    else if (before) note('when.unlimited', wider, { cases: casesWords(before) })
    return
  }
  const gone = before.filter((one) => !after.some((other) => covers(other, one)))
  const come = after.filter((one) => !before.some((other) => covers(other, one)))
  for (const one of gone) {
    const left = come.length ? undefined : after.find((other) => covers(one, other))
    if (left) note(`${prefix}.narrowed`, narrower, { before: alternativeWords(one), after: alternativeWords(left) })
    else note(`${prefix}.removed`, narrower, { case: alternativeWords(one) })
  }
  for (const one of come) {
    const stood = gone.length ? undefined : before.find((other) => covers(one, other))
    if (stood) note(`${prefix}.widened`, wider, { before: alternativeWords(stood), after: alternativeWords(one) })
    else note(`${prefix}.added`, wider, { case: alternativeWords(one) })
  }
  if (gone.length + come.length === 0) note('when.reworded', 'neither')
}

/** Whether an alternative holds wherever another does: each of its criteria follows from one of the other's. */
export const covers = (wide: Criterion[], narrow: Criterion[]): boolean => wide.every((one) => narrow.some((other) => follows(one, other)))

/** Whether a criterion holds wherever another does. */
function follows(wide: Criterion, narrow: Criterion): boolean {
  if (canonicalJson(wide) === canonicalJson(narrow)) return true
  if ('fact' in wide && 'fact' in narrow) {
    if (wide.fact !== narrow.fact) return false
    if ('atLeast' in wide) return 'atLeast' in narrow && wide.atLeast <= narrow.atLeast
    if (!('among' in wide)) return false
    return 'among' in narrow ? isWithin(narrow.among, wide.among) : 'is' in narrow && wide.among.includes(narrow.is as string)
  }
  if ('ground' in wide && 'ground' in narrow) return isWithin(narrow.ground, wide.ground)
  if ('shippedTo' in wide && 'shippedTo' in narrow) return isWithin(narrow.shippedTo, wide.shippedTo)
  if ('shippedOutside' in wide && 'shippedOutside' in narrow) return isWithin(wide.shippedOutside, narrow.shippedOutside)
  if ('attemptsToPutRight' in wide && 'attemptsToPutRight' in narrow) return wide.attemptsToPutRight <= narrow.attemptsToPutRight
  // Repairs of one fault are attempts too.
  if ('attemptsToPutRight' in wide && 'repairsOfSameFault' in narrow) return wide.attemptsToPutRight <= narrow.repairsOfSameFault
  return 'repairsOfSameFault' in wide && 'repairsOfSameFault' in narrow && wide.repairsOfSameFault <= narrow.repairsOfSameFault
}

const isWithin = (few: readonly string[], many: readonly string[]) => few.every((one) => many.includes(one))
