import type { PolicyDocument, PolicySet } from '../document.ts'
import type { Favour } from './change.ts'
import type { Member } from './member.ts'

/** Where a clause stands, for what can't be told from it alone. */
export interface Side { set: PolicySet; document: PolicyDocument }

/** Parameters that mean the same in every kind that has them: in which cases, of which age, and only where approved. */
type Common = 'when' | 'age' | 'ifApproved'

/** How two versions of a clause of one kind are told apart. Every parameter has its entry, so that one that is added can't change unnoticed. */
export interface KindComparison<Params> {
  /** What the clause does for the shopper where it holds. */
  favour(params: Params, side: Side): Favour
  members: { [M in Exclude<keyof Params, Common>]-?: Member<Params, Params[M]> }
}
