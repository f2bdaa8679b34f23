import { describe, expect, it } from 'vitest'
import { clauseKindNames, clauseKinds } from '../../../../app/domain/clauses/registry.ts'
import { factDefinitions } from '../../../../app/domain/clauses/fact-definitions.ts'
import { casesShape } from '../../../../app/domain/clauses/criterion-shape.ts'
import { issuesOf } from '../../../../app/domain/kernel/shape.ts'
import type { PolicySet } from '../../../../app/domain/policy/document.ts'
import type { Field, Fields } from '../../../../app/domain/policy/edit/field-types.ts'
import { policyForm } from '../../../../app/domain/policy/edit/policy-form.ts'
import { parsePolicySet } from '../../../../app/domain/policy/parse.ts'
import { fillSlots } from '../../../../app/domain/policy/slots.ts'
import { lawPlaces } from '../../../../app/domain/kernel/law-places.ts'
import { withLaw } from '../../../../app/policy-library/law.ts'
import { policyLibrary } from '../../../../app/policy-library/library.ts'
import good from '../../../policies/good.json' with { type: 'json' }

const sets = [...Object.values(policyLibrary).map((set) => withLaw(set as PolicySet, lawPlaces)), good as unknown as PolicySet]
const clauses = sets.flatMap((set) => set.documents.flatMap((document) => document.clauses))
const formOf = (kind: string) => policyForm.kinds.find((one) => one.kind === kind)!
const shapeOf = (kind: string) => clauseKinds[kind as keyof typeof clauseKinds].params
const filled = (fields: Fields) => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.blank]))

describe('the form', () => {
  it('has every kind of clause, in a plain sentence each', () => {
    expect(policyForm.kinds.map(({ kind }) => kind)).toEqual(clauseKindNames)
    for (const { title, sentence } of policyForm.kinds) expect([title, sentence]).toEqual([expect.stringMatching(/^[A-Z].*[^.]$/), expect.stringMatching(/^[A-Z].*\.$/)])
    expect(new Set(policyForm.kinds.map(({ title }) => title)).size).toBe(policyForm.kinds.length)
  })

  it.each(policyForm.kinds.map((one) => [one.kind, one] as const))('%s begins with what its kind takes, with all its fields and with those alone that it needs', (kind, { params, blank }) => {
    expect([issuesOf(shapeOf(kind), blank.params), issuesOf(shapeOf(kind), filled(params))]).toEqual([[], []])
    for (const [name, field] of Object.entries(params)) {
      const { [name]: _, ...others } = filled(params)
      expect([name, issuesOf(shapeOf(kind), others).length > 0]).toEqual([name, !field.optional])
    }
    expect(fillSlots(String(blank.text), blank.params).unknown).toEqual([])
  })

  it.each(policyForm.kinds.map((one) => [one.kind, one] as const))('%s: a clause that is begun has the form of one', (kind, { blank }) => {
    const set = structuredClone(good) as unknown as { documents: Array<{ clauses: unknown[] }> }
    set.documents[0]?.clauses.push({ id: `${kind}-new`, ...blank })
    expect(parsePolicySet(set)).toMatchObject({ ok: true })
  })

  it('has a field for everything that any policy of the library says', () => {
    const missing = new Set<string>()
    const look = (value: unknown, fields: Fields, at: string): void => {
      for (const [name, inner] of Object.entries(value as object)) {
        const field: Field | undefined = fields[name]
        if (!field) missing.add(`${at}.${name}`)
        else if (field.control === 'group') look(inner, field.fields, `${at}.${name}`)
      }
    }
    for (const { documents, traits, name: _, precedence, ...set } of sets) {
      look({ ...set, precedence }, policyForm.set, 'set')
      for (const reading of Object.values(traits)) look(reading, policyForm.trait, 'trait')
      for (const { clauses: own, document: __, ...document } of documents) {
        look(document, policyForm.document, 'document')
        for (const { id: ___, kind, params, ...clause } of own) {
          look(clause, policyForm.clause, 'clause')
          look(params, formOf(kind).params, kind)
        }
      }
    }
    expect([...missing]).toEqual([])
  })

  it('offers every value that a choice of the library has', () => {
    const strange = new Set<string>()
    for (const { kind, params } of clauses) for (const [name, value] of Object.entries(params)) {
      const field = formOf(kind).params[name]
      const options = field && 'options' in field ? field.options.map((one) => one.value) : null
      for (const one of Array.isArray(value) ? value : [value]) if (options && typeof one === 'string' && field?.control !== 'lifts' && !options.includes(one)) strange.add(`${kind}.${name}: ${one}`)
    }
    expect([...strange]).toEqual([])
  })
})

describe('what a clause can ask of a case', () => {
  it('is of the form that cases have', () => {
    for (const { key, blank } of policyForm.criteria) if (!('is' in blank && blank.is === '') && key !== 'trait' && key !== 'over' && key !== 'running') expect([key, issuesOf(casesShape, [[blank]])]).toEqual([key, []])
  })

  it('is every fact that can be compared, and everything else that there is', () => {
    const comparable = Object.entries(factDefinitions).filter(([, { type }]) => ['boolean', 'number', 'choice', 'list', 'text'].includes(type)).map(([fact]) => `fact ${fact}`)
    const facts = policyForm.criteria.filter(({ key }) => key.startsWith('fact ')).map(({ key }) => key)
    expect(facts).toEqual(comparable)
    expect(policyForm.criteria.filter(({ key }) => !key.startsWith('fact ')).map(({ key }) => key)).toEqual(['trait', 'ground', 'repairsOfSameFault', 'attemptsToPutRight', 'refusedThoughCovered', 'settlementOverdue', 'askedAfterDelivery', 'shippedTo', 'shippedOutside', 'over', 'running'])
    // The shape names all that it knows when it meets what it doesn't.
    const known = issuesOf(casesShape, [[{ strange: 1 }]])[0]?.message ?? ''
    for (const { key } of policyForm.criteria) expect(known).toContain(key.split(' ')[0])
    expect(known.split(', ').length).toBe(12)
  })

  it('has a field for everything that the library asks', () => {
    const keys = new Set(policyForm.criteria.map(({ key }) => key))
    const asked = clauses.flatMap(({ params }) => ('when' in params && params.when ? params.when.flat() : []))
    expect(asked.filter((one) => !keys.has('fact' in one ? `fact ${one.fact}` : (Object.keys(one)[0] ?? '')))).toEqual([])
  })
})
