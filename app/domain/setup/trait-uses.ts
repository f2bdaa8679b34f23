import type { PolicyClause, PolicySet } from '../policy/document.ts'

/** A passage that turns on a trait: it is for such goods alone, for others alone, or holds in cases that ask for the trait. Of the law: all its passages in one. */
export interface TraitUse { clause: string; heading: string; how: 'only-these' | 'not-these' | 'in-cases' | 'law' }

/** What each trait of a set changes, in the order of the documents; what several versions of a clause say alike is told once. */
export function traitUses(set: PolicySet): Map<string, TraitUse[]> {
  const uses = new Map(Object.keys(set.traits).map((name): [string, TraitUse[]] => [name, []]))
  for (const { document, title, clauses } of set.documents) {
    for (const clause of clauses) {
      for (const [name, told] of uses) {
        // That the law has an exception of its own for some goods takes no right away from them.
        const asked = clause.law && clause.kind === 'exception' ? null : howOf(clause, name)
        const how = asked && clause.law ? 'law' : asked
        const address = clause.law ? document : `${document}/${clause.id}`
        if (how && !told.some((one) => one.clause === address)) told.push({ clause: address, heading: clause.law ? title : clause.heading, how })
      }
    }
  }
  return uses
}

function howOf(clause: PolicyClause, trait: string): TraitUse['how'] | null {
  if (clause.appliesTo?.has?.includes(trait)) return 'only-these'
  if (clause.appliesTo?.lacks?.includes(trait)) return 'not-these'
  const cases = 'when' in clause.params ? clause.params.when : undefined
  return cases?.some((all) => all.some((one) => 'trait' in one && one.trait === trait)) ? 'in-cases' : null
}
