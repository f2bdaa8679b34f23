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

  test.each([
    // 30 July 2026: the day before it became law; 31 July: the first day of it; twelve months once, however often
    ['2026-07-30T09:00:00Z', '2026-08-01'],
    ['2026-07-31T09:00:00Z', '2027-08-01'],
  ])('is lengthened by twelve months after a repair chosen on %s', (claimedAt, lastDay) => {
    const repaired: Situation = { ...bracelet, purchased: '2024-08-01T09:00:00Z', now: '2026-08-20T09:00:00Z', history: [{ kind: 'repair', claimedAt, startedAt: claimedAt, readyAt: '2026-08-05T09:00:00Z' }, { kind: 'repair', claimedAt, startedAt: claimedAt, readyAt: '2026-08-06T09:00:00Z' }] }
    expect(lastDays(repaired)['legal-guarantee']).toBe(lastDay)
  })

  test('takes the shop’s own clause on time out of force with the time', () => {
    // delivered late: KLENOTA's two years end with the law's, and a repair chosen under the new law lengthens only the law's
    const ring: Situation = { policy: 'klenota', ground: 'defect', purchased: '2024-08-01T09:00:00Z', now: '2026-09-01T09:00:00Z', history: [{ kind: 'repair', claimedAt: '2026-07-31T09:00:00Z', startedAt: '2026-07-31T09:00:00Z', readyAt: '2026-08-05T09:00:00Z' }] }
    expect(ask(ring).verdict).toBe('ineligible')
    const answer = askWithFloors(ring)
    expect(answer.verdict).toBe('eligible')
    expect(answer.determining).toEqual(['EU-GUARANTEE', 'EU-GUARANTEE-REPAIR'])
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

  test('is British', () => {
    expect(open({ ...necklace, country: 'IE' })).not.toContain('refund')
  })
})
