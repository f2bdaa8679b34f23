import { describe, expect, it } from 'vitest'
import type { PolicyClause, PolicySet } from '../../app/domain/policy/document.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { countCases, findTests } from '../rules/naming.ts'
import { buildRegister, missingOf } from '../rules/register.ts'
import { loadCases } from './support/load-cases.ts'
import { lengthsOf } from './support/lengths-of.ts'
import type { RuleCase } from './support/rule-case.ts'

const sets = Object.values(policyLibrary) as PolicySet[]
const clauses = sets.flatMap((set) => set.documents.flatMap((document) => document.clauses.map((clause) => ({ address: `${document.document}/${clause.id}`, clause, around: [...(document.inForceBy ?? []), ...(set.governedBy ?? [])] }))))
const cases = (await loadCases()).flatMap((one) => one.cases)

describe('every clause is shown from its sides', () => {
  const wanted = ({ kind, params }: PolicyClause): Record<RuleCase['side'], number> => ({ met: 1, 'not-met': 1, boundary: kind === 'notice' ? 0 : lengthsOf(params).length ? 2 : 1 })

  it('met, not met and at its edge; where it has a time, on both sides of that edge', () => {
    const lacking = clauses.flatMap(({ address, clause }) => Object.entries(wanted(clause)).flatMap(([side, count]) => {
      const found = cases.filter((one) => one.clause === address && one.side === side).length
      return found < count ? [`${address}: ${found} of ${count} ${side}`] : []
    }))
    expect(lacking).toEqual([])
  })

  it('by cases that name it as it is called, and rules that it, its document or its set cites', () => {
    const cited = new Map(clauses.map(({ address, clause, around }) => [address, [...clause.rules, ...around]]))
    expect(cases.filter((one) => !cited.get(one.clause)?.some((rule) => one.rules.includes(rule))).map((one) => `${one.clause}: ${one.title}`)).toEqual([])
  })

  it('and no clause goes by without a rule', () => {
    expect(clauses.filter(({ clause }) => clause.rules.length === 0).map((one) => one.address)).toEqual([])
  })
})

describe('every rule of the seed texts', async () => {
  const rules = buildRegister(sets, await countCases(), findTests())

  it('is one of 210: 16 of the page, 60 of iZlato, 55 of the terms, 33 of Kestia, 46 of the warranty', () => {
    const of = (prefix: string) => rules.filter((rule) => rule.id.startsWith(`${prefix}-`)).length
    expect([rules.length, of('K0'), of('IZ'), of('KT'), of('KE'), of('KW')]).toEqual([210, 16, 60, 55, 33, 46])
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(210)
  })

  it('is carried out by a clause or the structure, and tested', () => {
    expect(rules.filter((rule) => missingOf(rule).length).map((rule) => `${rule.id}: ${missingOf(rule).join(', ')}`)).toEqual([])
  })

  it('is named by a case', () => {
    expect(rules.filter((rule) => rule.cases === 0).map((rule) => rule.id)).toEqual([])
  })

  it('and no clause or case cites another', () => {
    const known = new Set(rules.map((rule) => rule.id))
    const named = [...clauses.flatMap(({ clause }) => clause.rules), ...cases.flatMap((one) => one.rules), ...sets.flatMap((set) => [...(set.governedBy ?? []), ...set.documents.flatMap((document) => document.inForceBy ?? [])])]
    expect(named.filter((rule) => !known.has(rule))).toEqual([])
  })

  it('that a person has to judge or record is a named fact, and of a judgement it is known which evidence goes with it', () => {
    expect(rules.filter((rule) => (rule.tags.includes('G') || rule.tags.includes('J')) && !rule.namedFacts.length).map((rule) => `${rule.id} ${rule.label}`)).toEqual([])
    expect(rules.filter((rule) => rule.tags.includes('J') && !rule.namedFacts.some((fact) => fact.evidence.length)).map((rule) => `${rule.id} ${rule.label}`)).toEqual([])
  })
})
