import { turnsOnMerits } from '../../clauses/criterion.ts'
import type { Standing } from './pair-clauses.ts'
import { meet, standingsOf } from './weighed-together.ts'

/**
 * Whether an exclusion that asked what is wrong with the goods no longer does: it then refuses on a form, even where only
 * its other cases are met, and what a refusal for a fault needs before it is needed no more.
 */
export function losesItsMerits(before: Standing, after: Standing): boolean {
  if (before.clause.kind !== 'exclusion' || after.clause.kind !== 'exclusion') return false
  if (!turnsOnMerits(before.clause.params.when) || turnsOnMerits(after.clause.params.when)) return false
  return [before.set, after.set].some((set) => standingsOf(set, 'refusal').some((other) => (other.clause.params.requires === 'expert-assessment' || other.clause.params.onMeritsOnly === true) && meet(other, after)))
}
