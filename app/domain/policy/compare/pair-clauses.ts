import { canonicalJson } from '../file/canonical.ts'
import type { PolicyClause, PolicyDocument, PolicySet } from '../document.ts'

/** A clause where it stands. */
export interface Standing { clause: PolicyClause; document: PolicyDocument; set: PolicySet }

export interface Paired<T> { both: Array<{ before: T; after: T }>; gone: T[]; come: T[] }

/** Versions of a document under the same day belong together; where each side has but one, its day may have changed. */
export function pairDocuments(before: PolicySet, after: PolicySet): Paired<PolicyDocument> {
  const only = (set: PolicySet, name: string) => set.documents.filter((one) => one.document === name).length === 1
  return pair(before.documents, after.documents, [
    (a, b) => a.document === b.document && a.effectiveFrom === b.effectiveFrom,
    (a, b) => a.document === b.document && only(before, a.document) && only(after, b.document),
  ])
}

/** A clause is the same by its address; else one that says the very same under another name, or one of its kind that moved to another document. */
export function pairClauses(before: Standing[], after: Standing[]): Paired<Standing> {
  const said = new Map<PolicyClause, string>([...before, ...after].map(({ clause }) => [clause, canonicalJson([clause.kind, clause.text, clause.params, clause.appliesTo ?? null, clause.law ?? null])]))
  const isSame = (a: Standing, b: Standing) => a.clause.id === b.clause.id && a.clause.kind === b.clause.kind
  return pair(before, after, [
    (a, b) => isSame(a, b) && a.document.document === b.document.document && a.document.effectiveFrom === b.document.effectiveFrom,
    (a, b) => said.get(a.clause) === said.get(b.clause),
    (a, b) => isSame(a, b) && a.document.effectiveFrom === b.document.effectiveFrom,
    isSame,
  ])
}

/** Pairs by the first rule that two fit, each once. */
function pair<T>(before: readonly T[], after: readonly T[], rules: Array<(a: T, b: T) => boolean>): Paired<T> {
  const both: Array<{ before: T; after: T }> = []
  let [gone, come] = [[...before], [...after]]
  for (const fits of rules) {
    for (const one of [...gone]) {
      const other = come.find((candidate) => fits(one, candidate))
      if (other === undefined) continue
      both.push({ before: one, after: other })
      gone = gone.filter((each) => each !== one)
      come = come.filter((each) => each !== other)
    }
  }
  return { both, gone, come }
}
