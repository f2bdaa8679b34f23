import { factDefinitions } from '../../app/domain/clauses/fact-definitions.ts'
import type { Place } from '../../app/domain/clauses/notice/places.ts'
import type { PolicyClause, PolicySet } from '../../app/domain/policy/document.ts'
import { factsRead } from './facts-read.ts'
import { ruleList } from './rule-list.ts'
import type { Rule } from './rule-list.ts'

export const coverages = ['decides', 'structure', 'fact', 'informs'] as const
/** How a rule is covered, the strongest first. */
export type Coverage = (typeof coverages)[number]

export interface RegisteredFact { path: string; by: readonly string[]; evidence: readonly string[] }

export interface RegisteredRule extends Rule {
  coverage: Coverage[]
  /** `<document>/<clause>`, and a document or set itself as `<document> (in force)` or `<set> (contract)`. */
  clauses: string[]
  namedFacts: RegisteredFact[]
  places: Place[]
  /** How many cases name it, and which other tests do. */
  cases: number
  tests: string[]
}

interface Citing { address: string; clause: PolicyClause }

/** Puts together for each rule what carries it out and what tests it. */
export function buildRegister(sets: PolicySet[], casesNaming: (rule: string) => number, testsNaming: (rule: string) => string[]): RegisteredRule[] {
  const citing: Citing[] = sets.flatMap((set) => set.documents.flatMap((document) => document.clauses.map((clause) => ({ address: `${document.document}/${clause.id}`, clause }))))
  const structure = (rule: string): string[] => sets.flatMap((set) => [
    ...set.documents.filter((document) => document.inForceBy?.includes(rule)).map((document) => `${document.document} (in force)`),
    ...(set.governedBy?.includes(rule) ? [`${set.name} (contract)`] : []),
  ])
  return ruleList.map((rule) => {
    const of = citing.filter(({ clause }) => clause.rules.includes(rule.id))
    const places = [...new Set(of.flatMap(({ clause }) => (clause.kind === 'notice' ? (clause.params.at ?? []) : [])))]
    const stands = structure(rule.id)
    const decides = of.some(({ clause }) => clause.kind !== 'notice')
    const namedFacts = factsOf(rule, of)
    const coverage: Coverage[] = [
      ...(decides ? ['decides' as const] : []),
      ...(stands.length ? ['structure' as const] : []),
      ...(namedFacts.length && (rule.tags.includes('G') || rule.tags.includes('J')) ? ['fact' as const] : []),
      ...(places.length ? ['informs' as const] : []),
    ]
    return {
      ...rule, namedFacts, places, coverage,
      clauses: [...of.map((one) => one.address), ...stands],
      cases: casesNaming(rule.id), tests: testsNaming(rule.id),
    }
  })
}

function factsOf(rule: Rule, of: Citing[]): RegisteredFact[] {
  const paths = [...new Set([...of.flatMap(({ clause }) => factsRead(clause)), ...(rule.facts ?? [])])]
  return paths.map((path) => {
    const definition = factDefinitions[path]
    if (!definition) throw new Error(`${rule.id} names the fact ${path}, which is not defined.`)
    return { path, by: definition.by, evidence: definition.evidence ?? [] }
  })
}

/** What is missing of a rule, in words; none where it is carried out and tested. */
export function missingOf({ clauses, cases, tests }: RegisteredRule): string[] {
  return [...(clauses.length ? [] : ['no clause and no structure']), ...(cases + tests.length ? [] : ['no test'])]
}
