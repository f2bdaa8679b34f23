import { grounds } from '../clauses/ask.ts'
import type { Ground } from '../clauses/ask.ts'
import type { CompiledClause, Selection } from './compiled.ts'
import type { PolicyDocument, PolicySet } from './document.ts'
import { planGround } from './plan-ground.ts'

/** The version of each document in force on a day, and for each ground the clauses that are weighed then. */
export function selectVersions(set: PolicySet, compiled: CompiledClause[][], day: number, startOf: (document: PolicyDocument) => number): Selection {
  const inForce = new Map<string, number>()
  set.documents.forEach((document, i) => {
    const other = inForce.get(document.document)
    if (startOf(document) <= day && (other === undefined || startOf(set.documents[other] as PolicyDocument) < startOf(document))) inForce.set(document.document, i)
  })
  const chosen = [...inForce.values()]
  const clauses = chosen.flatMap((i) => compiled[i] as CompiledClause[])
  const planOf = (ground: Ground): Selection['plans'][Ground] => {
    const rests = set.grounds[ground]
    const missing = rests?.filter((name) => !inForce.has(name))
    if (!rests || missing?.length) return { plan: null, rules: [...new Set(set.documents.filter((one) => missing?.includes(one.document)).flatMap((one) => one.inForceBy ?? []))] }
    return { plan: planGround(clauses.filter((clause) => clause.source.appliesTo?.grounds.includes(ground))) }
  }
  return {
    governing: chosen.map((i) => ({ document: (set.documents[i] as PolicyDocument).document, effectiveFrom: (set.documents[i] as PolicyDocument).effectiveFrom })),
    clauses,
    orderTerms: clauses.filter((clause) => clause.source.kind === 'order-term') as CompiledClause<'order-term'>[],
    plans: Object.fromEntries(grounds.map((ground) => [ground, planOf(ground)])) as Selection['plans'],
  }
}
