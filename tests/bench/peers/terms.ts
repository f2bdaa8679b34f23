import type { Ground } from '../../../app/domain/clauses/ask.ts'
import type { Cases, Criterion } from '../../../app/domain/clauses/criterion.ts'
import type { PolicyClause, PolicySet } from '../../../app/domain/policy/document.ts'
import { fromIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { over, seasonOf, windowOver } from './periods.ts'
import { unsaidOf } from './unsaid.ts'

/** One comparison of a fact with a value: the only thing that rules engines have in common. */
export interface PeerTest { fact: string; by: 'equal' | 'among' | 'holds' | 'at-least' | 'at-most'; value: string | number | boolean | null | readonly string[] }
/** Alternatives, each of which must hold as a whole. An empty alternative always holds. */
export type PeerCases = PeerTest[][]

/** A clause as a rule: when it holds, and that it doesn't while one of the clauses that lift it does. */
export interface PeerRule {
  id: string
  rules: string[]
  /** What follows for the verdict: it speaks against the request, is part of the period, must be asked first, or nothing. */
  effect: 'review' | 'against' | 'over' | 'period' | 'ask' | 'lifts' | 'none'
  cases: PeerCases
  unless: PeerCases
}

/** What a rules engine can't say of a clause, or can say only because it was worked out beforehand. */
export interface Unsaid { clause: string; rules: string[]; what: string; addsDays?: true }
export interface PeerTerms { rules: PeerRule[]; unsaid: Unsaid[] }

/** The clauses that are weighed on a ground as rules, one for each, as far as comparisons can say them. */
export function sayTerms(set: PolicySet, ground: Ground): PeerTerms {
  const clauses = set.documents.flatMap((document) => document.clauses.filter((clause) => clause.appliesTo?.grounds.includes(ground)).map((clause) => ({ id: `${document.document}/${clause.id}`, document: document.document, clause })))
  const unsaid: Unsaid[] = []
  const lifting = clauses.flatMap(({ document, clause }) => (clause.kind === 'exception' && Array.isArray(clause.params.lifts) ? clause.params.lifts.map((name) => ({ lifted: name.includes('/') ? name : `${document}/${name}`, cases: clause.params.when.map((all) => all.map(testOf)) })) : []))
  const inForce = set.documents.flatMap((document): PeerRule[] => (document.effectiveFrom !== null && set.grounds[ground]?.includes(document.document) ? [{ id: document.document, rules: document.inForceBy ?? [], effect: 'review', cases: [[{ fact: 'purchased', by: 'at-most', value: fromIsoDate(document.effectiveFrom) - 1 }]], unless: [] }] : []))
  const rules = clauses.flatMap(({ id, clause }): PeerRule[] => {
    unsaid.push(...unsaidOf(clause).map((one) => ({ clause: id, rules: clause.rules, ...one })))
    const fits: PeerTest[] = [...(clause.appliesTo?.has ?? []).map((name) => trait(name, true)), ...(clause.appliesTo?.lacks ?? []).map((name) => trait(name, false))]
    const said = say(clause, clauses.map((one) => one.clause))
    const unless = lifting.flatMap((one) => (one.lifted === id ? one.cases : []))
    return said.map((one, i) => ({ id: i ? `${id}#${i}` : id, rules: clause.rules, effect: one.effect, cases: one.cases.map((all) => [...fits, ...all]), unless }))
  })
  return { rules: [...inForce, ...rules], unsaid }
}

const trait = (name: string, value: boolean): PeerTest => ({ fact: `trait:${name}`, by: 'equal', value })

function say(clause: PolicyClause, all: PolicyClause[]): Array<Pick<PeerRule, 'effect' | 'cases'>> {
  const when = (cases: Cases | undefined): PeerCases => cases?.map((one) => one.map(testOf)) ?? [[]]
  switch (clause.kind) {
    case 'coverage':
      return [{ effect: 'against', cases: [[{ fact: 'buyer', by: 'equal', value: clause.params.buyer === 'consumer' ? 'business' : 'consumer' }]] }]
    case 'exclusion':
      return [{ effect: 'against', cases: when(clause.params.when) }, ...(clause.params.askFirst ? [{ effect: 'ask' as const, cases: clause.params.when.map((one) => one.map(unknownOf)) }] : [])]
    case 'exception':
      return [{ effect: 'lifts', cases: when(clause.params.when) }]
    case 'window':
      return [{ effect: 'over', cases: windowOver(clause.params, all) }, { effect: 'period', cases: [[]] }]
    case 'window-season':
      return [{ effect: 'period', cases: seasonOf(clause.params).inside }]
    case 'window-anchor':
      return [{ effect: 'period', cases: [[{ fact: 'split', by: 'equal', value: true }]] }]
    case 'clock':
      return [{ effect: 'period', cases: clause.params.on.map((kind) => [{ fact: `had:${kind}`, by: 'equal', value: true }]) }]
    case 'evidence':
      return [{ effect: clause.params.weight === 'required' ? 'against' : 'none', cases: [[{ fact: `received.${clause.params.proof}`, by: 'equal', value: false }]] }]
    case 'remedy':
      return [{ effect: 'none', cases: when(clause.params.when).map((one) => [...one, ...(clause.params.right === undefined ? [] : [over(clause.params.right, false)])]) }]
    case 'deduction':
    case 'return-shipping':
    case 'cost':
    case 'address':
      return [{ effect: 'none', cases: when(clause.params.when) }]
    case 'refund':
    case 'refusal':
      return [{ effect: 'none', cases: [[]] }]
    default:
      return []
  }
}

function testOf(criterion: Criterion): PeerTest {
  if ('fact' in criterion) {
    const { fact } = criterion
    if ('is' in criterion) return { fact, by: 'equal', value: criterion.is }
    if ('among' in criterion) return { fact, by: 'among', value: criterion.among }
    if ('holds' in criterion) return { fact, by: 'holds', value: criterion.holds }
    return { fact, by: 'at-least', value: criterion.atLeast }
  }
  if ('trait' in criterion) return trait(criterion.trait, true)
  if ('over' in criterion) return over(criterion.over, true)
  if ('running' in criterion) return over(criterion.running, false)
  if ('repairsOfSameFault' in criterion) return { fact: 'repairs-of-same-fault', by: 'at-least', value: criterion.repairsOfSameFault }
  if ('shippedTo' in criterion) return { fact: 'country', by: 'among', value: criterion.shippedTo }
  if ('settlementOverdue' in criterion) return { fact: 'settlement-overdue', by: 'equal', value: true }
  throw new Error(`No clause of this set was measured with ${JSON.stringify(criterion)}.`)
}

const unknownOf = (criterion: Criterion): PeerTest => ({ fact: testOf(criterion).fact, by: 'equal', value: null })
