import type { Favour } from './change.ts'
import type { Member } from './member.ts'
import type { Standing } from './pair-clauses.ts'

/** Parameters that mean the same in every kind that has them: in which cases, of which age, and only where approved. */
type Common = 'when' | 'age' | 'ifApproved'

/** How two versions of a clause of one kind are told apart. Every parameter has its entry, so that one that is added can't change unnoticed. */
export interface KindComparison<Params> {
  /** What the clause does for the shopper where it holds; `standing` for what can't be told from it alone. */
  favour(params: Params, standing: Standing): Favour
  members: { [M in Exclude<keyof Params, Common>]-?: Member<Params, Params[M]> }
}
