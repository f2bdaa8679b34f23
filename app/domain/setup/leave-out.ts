import type { Cases } from '../clauses/criterion.ts'
import type { PolicyClause, PolicyDocument, PolicySet } from '../policy/document.ts'
import { addressOf } from '../policy/references.ts'

/**
 * The set without traits that none of the shop's goods have: clauses for those goods alone are left out, and what lifts or
 * overrides nothing else. All others lose the mention.
 */
export function withoutTraits(set: PolicySet, gone: readonly string[]): PolicySet {
  if (gone.length === 0) return set
  const traits = Object.fromEntries(Object.entries(set.traits).filter(([name]) => !gone.includes(name)))
  const kept = set.documents.map((document): PolicyDocument => ({ ...document, clauses: document.clauses.flatMap((clause) => withoutMention(clause, gone)) }))
  return { ...set, traits, documents: withoutIdle(set, kept).filter(({ clauses }) => clauses.length > 0) }
}

function withoutMention(clause: PolicyClause, gone: readonly string[]): PolicyClause[] {
  const { appliesTo } = clause
  if (appliesTo?.has?.some((trait) => gone.includes(trait))) return []
  const about = appliesTo ? { appliesTo: withoutLacking(appliesTo, gone) } : {}
  const cases: Cases | undefined = 'when' in clause.params ? clause.params.when : undefined
  if (!cases) return [{ ...clause, ...about } as PolicyClause]
  const left = cases.filter((all) => !all.some((one) => 'trait' in one && gone.includes(one.trait)))
  return left.length === 0 ? [] : [{ ...clause, ...about, params: { ...clause.params, when: left } } as PolicyClause]
}

function withoutLacking({ lacks, ...others }: NonNullable<PolicyClause['appliesTo']>, gone: readonly string[]): NonNullable<PolicyClause['appliesTo']> {
  const left = lacks?.filter((trait) => !gone.includes(trait))
  return { ...others, ...(left?.length ? { lacks: left } : {}) }
}

/** Takes away the names of clauses that are not there any more, and exceptions to nothing else. */
function withoutIdle(before: PolicySet, documents: PolicyDocument[]): PolicyDocument[] {
  const addresses = (all: readonly PolicyDocument[]) => new Set(all.flatMap((document) => document.clauses.map(({ id }) => `${document.document}/${id}`)))
  const [were, are] = [addresses(before.documents), addresses(documents)]
  const isLeft = (document: PolicyDocument) => (name: string) => { const address = addressOf(document.document, name); return !were.has(address) || are.has(address) }
  return documents.map((document) => ({
    ...document,
    clauses: document.clauses.flatMap((clause): PolicyClause[] => {
      const overrides = clause.overrides?.filter(isLeft(document))
      const { overrides: _before, ...rest } = clause
      const one = { ...rest, ...(overrides?.length ? { overrides } : {}) } as PolicyClause
      if (one.kind !== 'exception' || !Array.isArray(one.params.lifts)) return [one]
      const lifts = one.params.lifts.filter(isLeft(document))
      return lifts.length === 0 ? [] : [{ ...one, params: { ...one.params, lifts } }]
    }),
  }))
}
