import { describe, expect, test } from 'vitest'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import { parsePolicySet } from '../../../app/domain/policy/parse.ts'
import { clause, decided, document, found, setOf, shop, verdictOnly } from '../support/made-up-shop.ts'

const window = (days: number) => clause('window', 'window', { right: 'window', length: { days }, from: 'delivery', beforeDelivery: 'may-ask' })
const note = clause('note', 'notice', { at: ['order-page'] })

describe('the version that binds an order', () => {
  const first = document([window(10)], { effectiveFrom: '2020-01-01', inForceBy: ['R-from', 'R-first'] })
  const second = document([window(20)], { effectiveFrom: '2021-03-05', inForceBy: ['R-from', 'R-second'] })
  const page = document([note], { document: 'page' })
  const versions = () => shop([second, page, first], { precedence: ['terms', 'page'] })
  const bound = (purchased: string) => { const one = decided(versions(), { purchased, delivered: purchased, now: purchased }); return [one.governing.map(({ document: name, effectiveFrom }) => `${name} ${effectiveFrom}`).join(', '), one.periods[0]?.lastDay] }

  test('is the latest that is in force on the purchase day, in the policy’s zone', () => {
    expect([bound('2021-03-04T22:59:59Z'), bound('2021-03-04T23:00:00Z'), bound('2019-12-31T23:00:00Z'), bound('2026-01-01T09:00:00Z')]).toEqual([['page null, terms 2020-01-01', '2021-03-14'], ['terms 2021-03-05, page null', '2021-03-25'], ['page null, terms 2020-01-01', '2020-01-11'], ['terms 2021-03-05, page null', '2026-01-21']])
  })

  test('is none before the first: then a person has to look, by the rules that say from when it is in force', () => {
    const early = { purchased: '2019-12-31T22:59:59Z', delivered: null }
    const decision = decided(versions(), early)
    expect(decision).toEqual({
      id: 'a-test', verdict: 'needs-review', governing: [{ document: 'page', effectiveFrom: null }], periods: [], determining: ['R-from', 'R-second', 'R-first'],
      remedies: ['refund', 'repair', 'replacement', 'price-reduction', 'missing-items', 'paid-repair'].map((kind) => ({ kind, open: false, rules: ['R-from', 'R-second', 'R-first'], code: 'remedy.no-terms', args: { remedy: kind, heading: '' } })),
      refund: null, returnShipping: null, sendTo: null, deductions: [], costs: [], deadlines: { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null }, refusal: { requires: [], rules: [] }, missingFacts: [], findings: [],
    })
    expect(verdictOnly(versions(), early)).toEqual({ verdict: 'needs-review', lastDay: null, determining: ['R-from', 'R-second', 'R-first'] })
  })

  test('of a ground that rests on nothing is none either', () => {
    expect(decided(shop([page], { grounds: { defect: ['page'] }, precedence: ['page'] }), { ground: 'change-of-mind' })).toMatchObject({ verdict: 'needs-review', determining: [], governing: [{ document: 'page', effectiveFrom: null }] })
    expect(decided(shop([page], { grounds: { defect: ['page'] }, precedence: ['page'] })).verdict).toBe('eligible')
  })

  test('shows a clause by its address, the latest where no version is named', () => {
    const policy = versions()
    const lengths = [undefined, '2021-03-05', '2020-01-01', '2019-01-01'].map((version) => policy.clause('terms/window', version)?.document.effectiveFrom)
    expect([lengths, policy.clause('page/note', null)?.clause.id, policy.clause('page/note')?.clause.id, policy.clause('note'), policy.clause('page/note', '2020-01-01')]).toEqual([['2021-03-05', '2021-03-05', '2020-01-01', undefined], 'note', 'note', undefined, undefined])
  })
})

describe('a clause that is about some goods', () => {
  const both = clause('both', 'coverage', { buyer: 'consumer' }, { appliesTo: { grounds: ['defect'], has: ['hollow', 'earrings'] } })
  const neither = clause('neither', 'coverage', { buyer: 'consumer' }, { appliesTo: { grounds: ['defect'], lacks: ['hollow', 'earrings'] } })
  const weighed = (tags: string[], productType: string) => found(decided(shop([both, neither]), { tags, productType })).map((one) => one.split(', ')[1])

  test('wants all the traits that it names, and none of those that it excludes', () => {
    expect([weighed([], 'Ring'), weighed(['hollow'], 'Ring'), weighed([], 'Earrings'), weighed(['hollow'], 'Earrings')]).toEqual([['other-goods', 'coverage.met'], ['other-goods', 'other-goods'], ['other-goods', 'other-goods'], ['coverage.met', 'other-goods']])
  })

  test('of a deleted product is not weighed where it wants a trait that nobody can say any more', () => {
    expect(found(decided(shop([both, neither]), { deletedProduct: true })).map((one) => one.split(', ')[1])).toEqual(['other-goods', 'coverage.met'])
  })
})

describe('a clause that names another', () => {
  test('finds it in its own document, or in another by its whole address', () => {
    const altered = (id: string) => clause(id, 'exclusion', { when: [[{ fact: 'goods.alteredElsewhere', is: true }]] })
    const lift = (lifts: string[]) => clause('lift', 'exception', { lifts, when: [[{ ground: ['defect'] }]] })
    const it = { facts: { goods: { alteredElsewhere: true } } }
    const two = (lifts: string[]) => found(decided(shop([document([altered('worn'), lift(lifts)]), document([altered('worn')], { document: 'page' })], { grounds: { defect: ['terms', 'page'] }, precedence: ['terms', 'page'] }), it)).filter((one) => one.includes('exclusion')).map((one) => one.replace('exclusion.', ''))
    expect([two(['worn']), two(['page/worn']), two(['worn', 'page/worn'])]).toEqual([['worn: not-applicable, lifted', 'page/worn: met, met'], ['worn: met, met', 'page/worn: not-applicable, lifted'], ['worn: not-applicable, lifted', 'page/worn: not-applicable, lifted']])
  })
})

describe('what a set names and doesn’t have', () => {
  const issues = (...args: Parameters<typeof setOf>) => { const result = compilePolicySet(setOf(...args)); return result.ok ? [] : result.error.map(({ path, code }) => `${path} ${code}`) }
  const remedy = clause('remedy', 'remedy', { remedies: ['repair'], effect: 'offers', right: 'wish', when: [[{ over: 'wish' }, { running: 'wish' }, { trait: 'wish' }], [{ trait: 'hollow' }]] }, { overrides: ['gone', 'page/note'], appliesTo: { grounds: ['defect'], has: ['hollow', 'gift'], lacks: ['gift'] } })

  test('is told with its path', () => {
    expect(issues([document([window(10), note, remedy])], { precedence: ['terms', 'gone'], grounds: { defect: ['terms', 'gone'] }, timeZone: 'Europe/Nowhere', calendar: 'XX' })).toEqual([
      '$.grounds["defect"][1] unknown-document', '$.precedence[1] unknown-document', '$.documents[0].clauses[2].appliesTo.has[1] unknown-trait', '$.documents[0].clauses[2].appliesTo.lacks[0] unknown-trait', '$.documents[0].clauses[2].overrides[0] unknown-clause', '$.documents[0].clauses[2].overrides[1] unknown-clause',
      '$.documents[0].clauses[2].params.right unknown-right', '$.documents[0].clauses[2].params.when[0][0].over unknown-right', '$.documents[0].clauses[2].params.when[0][1].running unknown-right', '$.documents[0].clauses[2].params.when[0][2].trait unknown-trait', '$.timeZone unknown-zone', '$.calendar unknown-calendar',
    ])
  })

  test('is not missing where another document has it', () => {
    expect(issues([document([window(10), remedy], { document: 'page' }), document([note, clause('lift', 'exception', { lifts: ['note', 'page/remedy', 'remedy'], when: [[{ over: 'window' }]] })])], { precedence: ['page'] })).toEqual(['$.documents[0].clauses[1].appliesTo.has[1] unknown-trait', '$.documents[0].clauses[1].appliesTo.lacks[0] unknown-trait', '$.documents[0].clauses[1].overrides[0] unknown-clause', '$.documents[0].clauses[1].overrides[1] unknown-clause', '$.documents[0].clauses[1].params.right unknown-right', '$.documents[0].clauses[1].params.when[0][0].over unknown-right', '$.documents[0].clauses[1].params.when[0][1].running unknown-right', '$.documents[0].clauses[1].params.when[0][2].trait unknown-trait', '$.documents[1].clauses[1].params.lifts[2] unknown-clause'])
  })

  test('is told where two are called the same or begin on the same day', () => {
    expect(issues([document([note, note]), document([note], { effectiveFrom: '2020-01-01' }), document([note], { effectiveFrom: '2020-01-01' }), document([note])])).toEqual(['$.documents[0].clauses[1].id duplicate', '$.documents[2].effectiveFrom duplicate', '$.documents[3].effectiveFrom duplicate'])
  })

  test('is a slot without a parameter, in the wording or in how it is read', () => {
    expect(issues([document([{ ...window(10), text: 'Within {length.days} days of {from} or {wish}.', reading: '{length.months} {right}' }])])).toEqual(['$.documents[0].clauses[0].text unknown-slot', '$.documents[0].clauses[0].reading unknown-slot'])
  })

  test('is a tariff that is no amount in the currency', () => {
    const tariff = (value: string | null) => clause('box', 'deduction', { deduction: 'missing-gift-box', tariff: value, atLeast: false, when: [[{ trait: 'hollow' }]] })
    expect(['250', '0', null, '-1', '1.005', 'much'].map((value) => issues([document([tariff(value)])]))).toEqual([[], [], [], ['$.documents[0].clauses[0].params.tariff amount'], ['$.documents[0].clauses[0].params.tariff amount'], ['$.documents[0].clauses[0].params.tariff amount']])
  })

  test('is law without its source, and law in a tier that is none', () => {
    const law = { in: ['EU'], anchor: 'purchase', from: null, source: 'An act', checkedOn: '2026-11-21', confirmed: true } as const
    const of = (tier: 'statutory' | 'goodwill', stated: boolean, own = true) => issues([document([{ ...note, ...(own && { tier }), ...(stated && { law: { ...law, in: ['EU'] } }) }], own ? {} : { tier })])
    expect([of('statutory', true), of('goodwill', false), of('statutory', true, false)]).toEqual([[], [], []])
    expect([of('statutory', false), of('statutory', false, false), of('goodwill', true), of('goodwill', true, false)]).toEqual([['$.documents[0].clauses[0].law missing'], ['$.documents[0].clauses[0].law missing'], ['$.documents[0].clauses[0].law not-statutory'], ['$.documents[0].clauses[0].law not-statutory']])
  })

  test('is one trait or exception more than thirty-one', () => {
    const traits = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`t${i}`, { tags: [`t${i}`] }]))
    const exceptions = (count: number) => Array.from({ length: count }, (_, i) => clause(`lift-${i}`, 'exception', { lifts: ['note'], when: [[{ ground: ['defect'] }]] }))
    expect([issues([document([note])], { traits: traits(31) }), issues([document([note])], { traits: traits(32) }), issues([document([note, ...exceptions(31)])]), issues([document([note, ...exceptions(32)])])]).toEqual([[], ['$.traits too-many'], [], ['$.documents too-many']])
  })
})

test('a set of the form that is wanted is taken as it is', () => {
  const set = setOf([document([window(10), note])])
  expect(parsePolicySet(set)).toEqual({ ok: true, value: set })
})
