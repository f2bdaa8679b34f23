import type { Verdict } from './decision.ts'

/** What of an answer a right hangs on; `no-terms`: nothing in force speaks of the ground. `lastDay` of the right that ends last, null while none has begun. */
export interface RightUnder { verdict: Verdict | 'no-terms'; lastDay: number | null }

/** What other terms do to a right: it is there where there was none, or no more; it ends later or sooner; or it is answered otherwise. */
export const changeKinds = ['gained', 'lost', 'longer', 'shorter', 'otherwise'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A right is open unless it is ruled out or nothing gives it: what still needs a fact or a look is not refused. */
export const isOpen = ({ verdict }: RightUnder): boolean => verdict !== 'ineligible' && verdict !== 'no-terms'

/** What becomes of a right from one answer to another; null where it stays what it is. Days of a right that is open under neither change nothing. */
export function changeOf(before: RightUnder, after: RightUnder): ChangeKind | null {
  const [was, is] = [isOpen(before), isOpen(after)]
  if (was !== is) return is ? 'gained' : 'lost'
  if (!is) return null
  if (before.verdict !== after.verdict) return 'otherwise'
  if (before.lastDay === after.lastDay) return null
  // One that has begun to run beside one that hasn't can't be told longer or shorter.
  if (before.lastDay === null || after.lastDay === null) return 'otherwise'
  return after.lastDay > before.lastDay ? 'longer' : 'shorter'
}
