import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factDefinitions } from '../../../app/domain/clauses/fact-definitions.ts'
import { decide } from '../../../app/domain/decision/decide.ts'
import { decidingFindings } from '../../../app/domain/decision/deciding-findings.ts'
import { parseDecisionRequest } from '../../../app/domain/decision/request.ts'
import { renderDecision } from '../../../app/domain/decision/render.ts'
import { libraryPolicySet } from '../../../app/policy-library/library.ts'
import { requestOf } from '../support/ask.ts'
import type { Loose } from '../support/loose.ts'

const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2029, 0, 1) }).map((ms) => new Date(ms - (ms % 1000)).toISOString())
const set = fc.constantFrom('klenota' as const, 'izlato' as const, 'kestia' as const)
const ground = fc.constantFrom('change-of-mind' as const, 'faulty-on-delivery' as const, 'missing-on-delivery' as const, 'defect' as const)
const tags = fc.subarray(['customised', 'hollow', 'wear-part', 'reduced-price', 'certificate', 'gift-box'])

const valueOf = (type: string, values: readonly string[] = []): fc.Arbitrary<unknown> => {
  if (type === 'boolean') return fc.boolean()
  if (type === 'number') return fc.integer({ min: 1, max: 5 })
  if (type === 'choice') return fc.constantFrom(...values)
  if (type === 'list') return fc.subarray([...values])
  if (type === 'spans') return fc.constantFrom([], ['2026-02-10/2026-02-12'])
  if (type === 'text') return fc.constantFrom('clasp', 'stone')
  return type === 'date' ? instant.map((one) => one.slice(0, 10)) : instant
}

/** Any facts that a request may hold, each left out as often as not. */
const facts = fc.tuple(...Object.entries(factDefinitions).map(([path, { type, values }]) => fc.option(valueOf(type, values), { freq: 2, nil: undefined }).map((value) => [path, value] as const))).map((all) => {
  const nested: Record<string, Loose> = {}
  for (const [path, value] of all) {
    if (value === undefined) continue
    const [group = '', key] = path.split('.')
    if (key === undefined) nested[group] = value
    else nested[group] = { ...nested[group], [key]: value }
  }
  return nested
})
const fault = fc.constantFrom('clasp', 'stone')
const event = fc.oneof(
  fc.record({ kind: fc.constant('repair'), claimedAt: instant, startedAt: instant, readyAt: fc.option(instant, { nil: null }), fault }),
  fc.record({ kind: fc.constant('replacement'), claimedAt: instant, deliveredAt: fc.option(instant, { nil: null }) }),
  fc.record({ kind: fc.constant('expert-assessment'), sentAt: instant, returnedAt: fc.option(instant, { nil: null }), finding: fc.constantFrom('covered', 'not-covered'), fault }),
  fc.record({ kind: fc.constant('refusal'), refusedAt: instant, fault }),
)
const situation = fc.record({
  policy: set, ground, now: instant, purchased: instant, delivered: fc.option(instant, { nil: null }), unsent: fc.boolean(), tags, giftCard: fc.boolean(), company: fc.boolean(), deletedProduct: fc.boolean(),
  productType: fc.constantFrom('Ring', 'Earrings'), facts, history: fc.array(event, { maxLength: 4 }), country: fc.constantFrom('CZ', 'GB', null), price: fc.constantFrom('85.00', '1000.00', '12000.00'),
})

const decideOn = (it: Loose) => {
  const request = parseDecisionRequest(requestOf(it))
  if (!request.ok) throw new Error(request.error.path)
  return decide(libraryPolicySet(it.policy), request.value, Date.parse(it.now))
}
const rulesOfTheLibrary = (name: 'klenota' | 'izlato' | 'kestia') => new Set(libraryPolicySet(name).set.documents.flatMap((one) => [...(one.inForceBy ?? []), ...one.clauses.flatMap((clause) => clause.rules)]))

describe('whatever is asked', () => {
  test('it is decided, in words, by rules that there are, and without a hole in it', () => {
    fc.assert(fc.property(situation, (it) => {
      const decision = decideOn(it)
      const known = rulesOfTheLibrary(it.policy)
      expect(decision.determining.every((rule) => known.has(rule))).toBe(true)
      if (decision.verdict === 'ineligible') expect(decision.determining.length).toBeGreaterThan(0)
      expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
      expect(JSON.stringify(renderDecision(decision, libraryPolicySet(it.policy), 'en'))).not.toMatch(/undefined|NaN|Invalid/)
    }), { numRuns: 300 })
  })

  test('a request that is ruled out has a reason that speaks against it, and never a remedy for one', () => {
    const against = new Set(['coverage.not-met', 'exclusion.met', 'evidence.required.no', 'window.over', 'window.nothing-delivered'])
    fc.assert(fc.property(situation, (it) => {
      const decision = decideOn(it)
      fc.pre(decision.verdict === 'ineligible')
      const codes = decidingFindings(decision).map((finding) => finding.code)
      expect(codes.length).toBeGreaterThan(0)
      expect(codes.filter((code) => !against.has(code))).toEqual([])
    }), { numRuns: 300 })
  })

  test('the order of history and lines changes nothing', () => {
    fc.assert(fc.property(situation, (it) => {
      const second = (order: Loose) => ({ ...order, lineItems: { nodes: [...order.lineItems.nodes, { ...order.lineItems.nodes[0], id: 'gid://shopify/LineItem/2' }] } })
      const turned = (order: Loose) => ({ ...second(order), lineItems: { nodes: [...second(order).lineItems.nodes].reverse() } })
      expect(decideOn({ ...it, order: turned, history: [...it.history].reverse() })).toEqual(decideOn({ ...it, order: second }))
    }), { numRuns: 200 })
  })

  test('a later now never reopens what was over', () => {
    fc.assert(fc.property(situation, fc.integer({ min: 0, max: 2000 }), (it, days) => {
      const later = new Date(Date.parse(it.now) + days * 86_400_000).toISOString()
      const over = (decision: ReturnType<typeof decideOn>, today: string) => decision.periods.map((one) => one.lastDay !== null && one.lastDay < today)
      const before = over(decideOn({ ...it, history: settled(it.history, it.now) }), it.now.slice(0, 10))
      const after = over(decideOn({ ...it, now: later, history: settled(it.history, it.now) }), later.slice(0, 10))
      before.forEach((was, i) => { if (was) expect(after[i]).toBe(true) })
    }), { numRuns: 300 })
  })

  test('deductions never exceed what was paid', () => {
    fc.assert(fc.property(situation, (it) => {
      const decision = decideOn({ ...it, policy: 'klenota', ground: 'change-of-mind', tags: ['certificate', 'gift-box'], facts: { goods: { missing: ['gift-box', 'certificate'] } } })
      expect(decision.deductions.reduce((sum, one) => sum + (one.amount?.amount ?? 0), 0)).toBeLessThanOrEqual(Number(it.price) * 100)
    }), { numRuns: 100 })
  })
})

/** A past that lies behind `now`: events to come would change what is known, not only when it is asked. */
const settled = (history: Loose[], now: string) => history.filter((one) => [one.claimedAt, one.startedAt, one.readyAt, one.deliveredAt, one.sentAt, one.returnedAt, one.refusedAt].every((at) => !at || at <= now))
