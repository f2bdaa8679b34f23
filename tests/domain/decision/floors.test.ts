import { describe, expect, test } from 'vitest'
import { decide } from '../../../app/domain/decision/decide.ts'
import { parseDecisionRequest } from '../../../app/domain/decision/request.ts'
import { fromInstant } from '../../../app/domain/kernel/time/instant.ts'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import { parsePolicySet } from '../../../app/domain/policy/parse.ts'
import { lawPlaces } from '../../../app/domain/kernel/law-places.ts'
import { withLaw } from '../../../app/policy-library/law.ts'
import { libraryPolicySet } from '../../../app/policy-library/library.ts'
import type { LibrarySetName } from '../../../app/policy-library/library.ts'
import { ask, openOf, requestOf } from '../support/ask.ts'
import type { Situation } from '../support/ask.ts'

function floored(name: LibrarySetName) {
  const parsed = parsePolicySet(withLaw(libraryPolicySet(name).set, lawPlaces))
  const compiled = parsed.ok ? compilePolicySet(parsed.value) : parsed
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return compiled.value
}
const sets: Partial<Record<LibrarySetName, ReturnType<typeof floored>>> = {}

/** The decision where the shop's set holds the law's floors. */
function askWithFloors(it: Situation) {
  const request = parseDecisionRequest(requestOf(it))
  if (!request.ok) throw new Error(request.error.path)
  return decide((sets[it.policy] ??= floored(it.policy)), request.value, fromInstant(it.now))
}
const open = (it: Situation) => askWithFloors(it).remedies.filter((one) => one.open).map((one) => one.kind)
const lastDays = (it: Situation) => Object.fromEntries(askWithFloors(it).periods.map((one) => [one.right, one.lastDay]))

describe('a withdrawal by law', () => {
  const earrings: Situation = { policy: 'kestia', ground: 'change-of-mind', purchased: '2026-03-02T09:00:00Z', productType: 'Earrings', country: 'DE', now: '2026-03-16T22:59:59Z' }

  test('holds against the shop’s exclusion for fourteen days, and says so', () => {
    expect(ask(earrings).verdict).toBe('ineligible')
    // day 14 ends at midnight in London
    const answer = askWithFloors(earrings)
    expect(answer.verdict).toBe('eligible')
    expect(answer.determining).toContain('EU-WITHDRAWAL')
    expect(answer.findings.find((one) => one.clause === 'statutory-floors/eu-withdrawal-holds')?.code).toBe('exception.outranks')
    expect(answer.findings.find((one) => one.clause === 'kestia/earrings')).toMatchObject({ outcome: 'not-applicable', code: 'exclusion.lifted' })
    expect(answer.governing).toContainEqual({ document: 'statutory-floors', effectiveFrom: null })
    // 16 March plus 14 days; Kestia names no day for the money
    expect(answer.deadlines.refundBy).toBe('2026-03-30')
  })

  test('is gone on the fifteenth day, and the exclusion is back', () => {
    const late = askWithFloors({ ...earrings, now: '2026-03-17T00:00:00Z' })
    expect(late.verdict).toBe('ineligible')
    expect(late.determining).toEqual(['KE-23'])
  })

  test.each<[string, Partial<Situation>]>([
    ['goods altered at the customer’s request', { tags: ['customised'] }],
    ['a business', { company: true }],
    ['a country whose law it isn’t', { country: 'US' }],
    ['a country nobody knows', { country: null }],
    ['a purchase before the law', { purchased: '2014-06-12T09:00:00Z', now: '2014-06-13T09:00:00Z' }],
  ])('is none for %s', (_, change) => {
    expect(askWithFloors({ ...earrings, ...change }).verdict).toBe('ineligible')
  })

  test('binds from the day the law came in', () => {
    expect(askWithFloors({ ...earrings, purchased: '2014-06-13T09:00:00Z', now: '2014-06-14T09:00:00Z' }).verdict).toBe('eligible')
  })

  test('never shortens what the shop gives of its own', () => {
    // KLENOTA gives 60 days: 2 March plus 60
    const ring: Situation = { policy: 'klenota', ground: 'change-of-mind', purchased: '2026-03-02T09:00:00Z', now: '2026-05-01T12:00:00Z' }
    expect(lastDays(ring)).toEqual({ return: '2026-05-01', 'eu-withdrawal': '2026-03-16' })
    expect(askWithFloors(ring)).toMatchObject({ verdict: 'eligible', determining: ['KT-23'] })
    expect(askWithFloors({ ...ring, now: '2026-05-02T12:00:00Z' }).verdict).toBe('ineligible')
  })

  test('counts from the last parcel of the order', () => {
    const split: Situation = { ...earrings, order: (order) => ({
      ...order,
      lineItems: { nodes: [...order.lineItems.nodes, { ...order.lineItems.nodes[0]!, id: 'gid://shopify/LineItem/2' }] },
      fulfillments: [...order.fulfillments, { ...order.fulfillments[0]!, id: 'gid://shopify/Fulfillment/2', deliveredAt: '2026-03-09T09:00:00Z', fulfillmentLineItems: { nodes: [{ quantity: 1, lineItem: { id: 'gid://shopify/LineItem/2' } }] } }],
    }) }
    expect(lastDays(split)['eu-withdrawal']).toBe('2026-03-23')
  })
})

describe('sealed goods', () => {
  const set = floored('kestia').set
  const policy = (() => {
    const parsed = parsePolicySet(withLaw({ ...set, traits: { ...set.traits, sealed: { tags: ['sealed'] } }, documents: set.documents.map((document) => ({ ...document, clauses: [...document.clauses, { id: 'sealed', kind: 'exclusion', heading: 'Sealed goods', text: 'Sealed goods cannot be given back.', cites: ['1'], rules: ['SEALED'], appliesTo: { grounds: ['change-of-mind'] }, params: { when: [[{ trait: 'sealed' }]] } }] })) } as typeof set, ['EU']))
    const compiled = parsed.ok ? compilePolicySet(parsed.value) : parsed
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
    return compiled.value
  })()
  const verdict = (it: Partial<Situation>) => {
    const request = parseDecisionRequest(requestOf({ policy: 'kestia', ground: 'change-of-mind', purchased: '2026-03-02T09:00:00Z', country: 'DE', tags: ['sealed'], now: '2026-03-10T12:00:00Z', ...it }))
    if (!request.ok) throw new Error(request.error.path)
    const { verdict: answered, missingFacts } = decide(policy, request.value, fromInstant(it.now ?? '2026-03-10T12:00:00Z'))
    return [answered, missingFacts.includes('goods.condition')]
  }

  test('can be withdrawn from while their seal is whole, whatever a shop’s terms say', () => {
    expect([verdict({ facts: { goods: { condition: 'as-delivered' } } }), verdict({ facts: { goods: { condition: 'used' } } }), verdict({})]).toEqual([['eligible', false], ['ineligible', false], ['ineligible', true]])
    // Day 14 ends at midnight in London.
    expect([verdict({ facts: { goods: { condition: 'as-delivered' } }, now: '2026-03-16T23:59:59Z' }), verdict({ facts: { goods: { condition: 'as-delivered' } }, now: '2026-03-17T00:00:00Z' })]).toEqual([['eligible', false], ['ineligible', false]])
  })
})

describe('the legal guarantee', () => {
  const bracelet: Situation = { policy: 'kestia', ground: 'defect', purchased: '2024-03-01T09:00:00Z', country: 'AT', now: '2026-03-01T22:00:00Z' }

  test('outlasts a shorter warranty of the shop, to its last day', () => {
    expect(lastDays(bracelet)).toEqual({ warranty: '2025-03-01', 'legal-guarantee': '2026-03-01' })
    expect(askWithFloors(bracelet)).toMatchObject({ verdict: 'eligible', determining: ['EU-GUARANTEE'] })
    expect(askWithFloors({ ...bracelet, now: '2026-03-02T00:00:00Z' }).verdict).toBe('ineligible')
    expect(open(bracelet)).toEqual(expect.arrayContaining(['repair', 'replacement']))
  })

  test('leaves what the goods suffered from the buyer to the terms', () => {
    expect(askWithFloors({ ...bracelet, facts: { fault: { cause: 'wear' } } })).toMatchObject({ verdict: 'ineligible' })
  })

  test('binds what was bought from the first day of 2022 on', () => {
    const lastDay = (purchased: string) => lastDays({ ...bracelet, purchased, now: '2022-06-01T09:00:00Z' })['legal-guarantee']
    expect([lastDay('2021-12-31T09:00:00Z'), lastDay('2022-01-01T09:00:00Z')]).toEqual([undefined, '2024-01-01'])
  })

  test.each([
    // Twelve months once, however often, of what was bought from 31 July 2026 on; in Ireland none, in France six months before.
    ['AT', '2026-07-30T09:00:00Z', '2028-07-30'], ['AT', '2026-07-31T09:00:00Z', '2029-07-31'],
    ['FR', '2026-07-30T09:00:00Z', '2029-01-30'], ['FR', '2026-07-31T09:00:00Z', '2029-07-31'],
    ['ES', '2026-07-31T09:00:00Z', '2030-07-31'], ['IE', '2026-07-31T09:00:00Z', '2032-07-31'],
  ])('is lengthened by repairs in %s of what was bought on %s to %s', (country, purchased, lastDay) => {
    const claimedAt = '2027-01-04T09:00:00Z'
    const repaired: Situation = { ...bracelet, country, purchased, now: '2027-02-01T09:00:00Z', history: ['2027-01-08T09:00:00Z', '2027-01-11T09:00:00Z'].map((readyAt) => ({ kind: 'repair', claimedAt, startedAt: claimedAt, readyAt })) }
    expect(lastDays(repaired)['legal-guarantee']).toBe(lastDay)
  })

  test('takes the shop’s own clause on time out of force with the time', () => {
    // KLENOTA's two years end with the law's, and a repair lengthens only the law's.
    const ring: Situation = { policy: 'klenota', ground: 'defect', purchased: '2026-08-01T09:00:00Z', now: '2028-09-01T09:00:00Z', history: [{ kind: 'repair', claimedAt: '2028-07-31T09:00:00Z', startedAt: '2028-07-31T09:00:00Z', readyAt: '2028-08-05T09:00:00Z' }] }
    expect(ask(ring).verdict).toBe('ineligible')
    const answer = askWithFloors(ring)
    expect(answer.verdict).toBe('eligible')
    expect(answer.determining).toEqual(['EU-GUARANTEE', 'EU-GUARANTEE-REPAIR'])
  })
})

describe('who has to prove what by law', () => {
  const it: Situation = { policy: 'kestia', ground: 'defect', purchased: '2026-03-02T09:00:00Z', country: 'AT', now: '2027-03-02T12:00:00Z' }
  const isShops = (change: Partial<Situation>) => askWithFloors({ ...it, ...change }).refusal.requires.includes('proof-of-conformity')

  test.each([
    // From delivery on 2 March 2026: twelve months, in seven countries twenty-four, in the United Kingdom six.
    ['AT', '2027-03-02T12:00:00Z', '2027-03-03T12:00:00Z'], ['FR', '2028-03-02T12:00:00Z', '2028-03-03T12:00:00Z'], ['SK', '2028-03-02T12:00:00Z', '2028-03-03T12:00:00Z'], ['IE', '2027-03-02T12:00:00Z', '2027-03-03T12:00:00Z'], ['GB', '2026-09-02T12:00:00Z', '2026-09-03T12:00:00Z'],
  ])('is the shop’s part in %s for a claim of %s, and not of %s', (country, within, after) => {
    expect([isShops({ country, now: within }), isShops({ country, now: after })]).toEqual([true, false])
  })

  test('goes by the day on which the fault was noticed, and is told with its last day', () => {
    const later = { now: '2027-06-01T12:00:00Z' }
    expect([isShops(later), isShops({ ...later, facts: { fault: { noticedOn: '2027-03-02' } } }), isShops({ ...later, facts: { fault: { noticedOn: '2027-03-03' } } })]).toEqual([false, true, false])
    expect(askWithFloors(it).findings.find(({ clause }) => clause === 'statutory-floors/eu-proof-of-conformity')).toMatchObject({ outcome: 'met', code: 'refusal.proof-of-conformity', args: { until: '2027-03-02' } })
  })

  test('is no consumer’s right of elsewhere, nor a business’s', () => {
    expect([isShops({ country: 'US' }), isShops({ company: true })]).toEqual([false, false])
  })
})

describe('the law of a member state', () => {
  const lastDay = (country: string, purchased: string) => lastDays({ policy: 'kestia', ground: 'defect', purchased, country, now: '2026-03-01T22:00:00Z' })['legal-guarantee']

  test.each([
    ['AT', '2024-03-01T09:00:00Z', '2026-03-01'], ['NL', '2024-03-01T09:00:00Z', '2026-03-01'], ['FI', '2024-03-01T09:00:00Z', '2026-03-01'],
    ['ES', '2024-03-01T09:00:00Z', '2027-03-01'], ['PT', '2024-03-01T09:00:00Z', '2027-03-01'], ['SE', '2024-03-01T09:00:00Z', '2027-03-01'], ['IE', '2024-03-01T09:00:00Z', '2030-03-01'],
    // The first day of the act in Ireland, and the one before.
    ['IE', '2022-11-28T09:00:00Z', '2024-11-28'], ['IE', '2022-11-29T09:00:00Z', '2028-11-29'],
  ])('lengthens the legal guarantee in %s for what was bought on %s to %s', (country, purchased, until) => {
    expect(lastDay(country, purchased)).toBe(until)
  })

  test('is told as what it is', () => {
    const answer = askWithFloors({ policy: 'kestia', ground: 'defect', purchased: '2024-03-01T09:00:00Z', country: 'ES', now: '2026-09-01T09:00:00Z' })
    expect([answer.verdict, answer.determining, answer.findings.filter(({ outcome, code }) => outcome === 'met' && code.startsWith('window')).map(({ clause, code }) => `${clause} ${code}`)]).toEqual(['eligible', ['EU-GUARANTEE', 'EU-GUARANTEE-LONGER'], ['statutory-floors/eu-legal-guarantee window.running', 'statutory-floors/eu-legal-guarantee-three-years window-season.law']])
  })
})

describe('British law', () => {
  const watch: Situation = { policy: 'kestia', ground: 'defect', purchased: '2026-03-01T09:00:00Z', country: 'GB', now: '2026-06-10T12:00:00Z' }
  const attempt = (kind: 'repair' | 'replacement', from: string, until: string): Situation['history'] => (kind === 'repair' ? [{ kind, claimedAt: `${from}T09:00:00Z`, readyAt: `${until}T09:00:00Z` }] : [{ kind, claimedAt: `${from}T09:00:00Z`, deliveredAt: `${until}T09:00:00Z` }])

  test.each([
    // Thirty days from 1 March; 20 March to 10 April are 22 days more; of 31 March to 10 April a week after it is later.
    ['2026-03-20', '2026-04-10', '2026-04-22'], ['2026-03-31', '2026-04-10', '2026-04-17'], ['2026-04-01', '2026-04-10', '2026-03-31'],
  ])('stops the time to reject from %s to %s, so that it ends on %s', (from, until, lastDay) => {
    expect([lastDays({ ...watch, history: attempt('repair', from, until) }), lastDays({ ...watch, history: attempt('replacement', from, until) })].map((days) => days['short-term-right-to-reject'])).toEqual([lastDay, lastDay])
  })

  test('gives repair and replacement for six years, and money once one of them has failed', () => {
    expect([open(watch), open({ ...watch, facts: { fault: { repairable: true, repairTooExpensive: true, replacementAvailable: false } } })]).toEqual([['repair', 'replacement'], ['refund', 'replacement', 'price-reduction']])
    expect([open({ ...watch, history: attempt('replacement', '2026-05-01', '2026-06-10') }).includes('refund'), open({ ...watch, history: attempt('replacement', '2026-05-01', '2026-06-11') }).includes('refund')]).toEqual([true, false])
    // Midnight of London at the end of 1 March 2032.
    expect([askWithFloors({ ...watch, now: '2032-03-01T23:59:59Z' }), askWithFloors({ ...watch, now: '2032-03-02T00:00:00Z' })].map(({ verdict }) => verdict)).toEqual(['eligible', 'ineligible'])
  })

  test('has a withdrawal paid back within fourteen days of the goods or of proof that they were sent', () => {
    const by = (received: NonNullable<Situation['facts']>['received']) => askWithFloors({ ...watch, ground: 'change-of-mind', now: '2026-03-14T12:00:00Z', facts: { received } }).deadlines.refundBy
    expect([by({}), by({ goodsAt: '2026-03-13T09:00:00Z' }), by({ goodsAt: '2026-03-13T09:00:00Z', proofOfDispatchAt: '2026-03-12T09:00:00Z' })]).toEqual([null, '2026-03-27', '2026-03-26'])
  })
})

describe('the short-term right to reject', () => {
  const necklace: Situation = { policy: 'kestia', ground: 'defect', purchased: '2026-03-02T09:00:00Z', country: 'GB', now: '2026-04-01T22:59:59Z' }

  test('opens a refund for thirty days, which the shop’s warranty gives nowhere', () => {
    expect(openOf(ask(necklace))).not.toContain('refund')
    // 2 March plus 30 days, to midnight of summer time in London
    expect(open(necklace)).toContain('refund')
    expect(open({ ...necklace, now: '2026-04-01T23:00:00Z' })).not.toContain('refund')
  })

  test('is British, and Irish by an act of its own', () => {
    expect(open({ ...necklace, country: 'AT' })).not.toContain('refund')
    const irish: Situation = { ...necklace, country: 'IE' }
    expect([open(irish).includes('refund'), open({ ...irish, now: '2026-04-01T23:00:00Z' }).includes('refund'), lastDays(irish)['short-term-right-to-end']]).toEqual([true, false, '2026-04-01'])
  })
})
