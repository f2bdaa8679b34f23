import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerLine } from '../../../app/decide-line.ts'
import { policyLibrary } from '../../../app/policy-library/library.ts'
import { generateRequest } from '../../support/generate/requests.ts'
import type { Loose } from '../support/loose.ts'

const now = () => Date.parse('2026-02-20T09:00:00Z')
/** Far above what a line takes; far below what anybody would wait for. */
const boundMs = 500

/** The answer to a line, which must come, be JSON, and be either a decision or an error with a path and a sentence. */
function answered(text: string, bound = boundMs): Loose {
  const began = performance.now()
  const { answer, error } = answerLine(text, now)
  expect(performance.now() - began).toBeLessThan(bound)
  const said = JSON.parse(answer) as Loose
  expect(error).toBe('error' in said)
  if (error) {
    expect(said.error.path).toMatch(/^\$/)
    expect(said.error.message).toMatch(/^\S.*\.$/s)
    expect(said.error.code).toMatch(/^[a-z-]+$/)
  } else expect(said.verdict).toMatch(/^(eligible|ineligible|needs-review|needs-information)$/)
  return said
}

/** Every place inside a piece of JSON, as a list of keys. */
function placesIn(value: unknown, at: Array<string | number> = []): Array<Array<string | number>> {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, Array.isArray(value) ? Number(key) : key]))]
}

function put(value: Loose, at: Array<string | number>, replacement: unknown): Loose {
  const copy = structuredClone(value)
  const last = at.at(-1)
  if (last === undefined) return replacement
  const holder = at.slice(0, -1).reduce<Loose>((inner, key) => inner[key], copy)
  holder[last] = replacement
  return copy
}

const set = fc.constantFrom('klenota' as const, 'izlato' as const, 'kestia' as const)
const request = fc.tuple(set, fc.nat(5000)).map(([name, number]) => generateRequest(name, 11, number) as Loose)
const nasty = fc.oneof(fc.jsonValue(), fc.constantFrom('', ' ', '0000-00-00T00:00:00Z', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z', '1e999', '-0', 'Infinity', 'czk', 'XXX', '__proto__', -1, 1e308, Number.MAX_SAFE_INTEGER, 0.1, [], {}, [[]], null))

describe('whatever comes in', () => {
  test('a request with one thing in it replaced by anything is answered', () => {
    fc.assert(fc.property(request, fc.nat(), nasty, (good, pick, bad) => {
      const places = placesIn(good)
      answered(JSON.stringify(put(good, places[pick % places.length] as Array<string | number>, bad)))
    }), { numRuns: 600 })
  })

  test('a policy of one’s own with one thing in it replaced by anything is answered', () => {
    const policies = { klenota: policyLibrary.klenota, izlato: policyLibrary.izlato, kestia: policyLibrary.kestia } as Record<string, Loose>
    const places = Object.fromEntries(Object.entries(policies).map(([name, policy]) => [name, placesIn(policy)]))
    fc.assert(fc.property(request, fc.nat(), nasty, (good, pick, bad) => {
      const inside = places[good.policy] ?? []
      answered(JSON.stringify({ ...good, policy: put(policies[good.policy], inside[pick % inside.length] as Array<string | number>, bad) }))
    }), { numRuns: 40 })
  })

  test('any text is answered', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), fc.json()), (text) => { answered(text) }), { numRuns: 500 })
  })

  test.each([
    ['a policy', (deep: Loose) => ({ policy: deep })],
    ['an order', (deep: Loose) => ({ order: deep })],
    ['facts', (deep: Loose) => ({ facts: deep })],
    ['a history', (deep: Loose) => ({ history: [deep] })],
  ])('%s nested a hundred thousand deep is an error, not the end of the run', (_, change) => {
    const good = JSON.stringify({ ...generateRequest('klenota', 11, 1), ...change({ hole: 1 }) })
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
    expect(answered(good.replace('{"hole":1}', deep)).error).toBeDefined()
  })

  test('five hundred lines, each named by each of five hundred parcels, are decided', () => {
    const good = generateRequest('klenota', 11, 1) as Loose
    const line = good.order.lineItems.nodes[0]
    const ids = Array.from({ length: 500 }, (_, i) => `gid://shopify/LineItem/${9000 + i}`)
    const order = { ...good.order, lineItems: { nodes: ids.map((id) => ({ ...line, id })) }, fulfillments: ids.map((id) => ({ id, createdAt: good.order.createdAt, deliveredAt: good.order.createdAt, fulfillmentLineItems: { nodes: ids.map((one) => ({ quantity: one === id ? 1 : 0, lineItem: { id: one } })) } })) }
    expect(answered(JSON.stringify({ ...good, order, lineItemId: ids[499] }), 5000).verdict).toBeDefined()
  })
})

describe('a policy of one’s own', () => {
  const asked = (change: (set: Loose) => void) => {
    const policy = structuredClone(policyLibrary.kestia) as Loose
    change(policy)
    return answered(JSON.stringify({ ...generateRequest('kestia', 11, 1), policy }))
  }
  const cancellation = (set: Loose) => set.documents[0].clauses.find((one: Loose) => one.id === 'cancellation')

  test('may count working days for a hundred years, and not without end', () => {
    expect(asked((set) => { cancellation(set).params.length = { workingDays: 26_000 } }).error).toBeUndefined()
    expect(asked((set) => { cancellation(set).params.length = { workingDays: 26_001 } }).error).toMatchObject({ code: 'endless-length', message: 'More than a hundred years is no term whose end anybody sees: write the length that is meant.' })
    expect(asked((set) => { cancellation(set).params.length = { workingDays: Number.MAX_SAFE_INTEGER } }).error.code).toBe('endless-length')
  })

  test('shows a slot of any length in no time', () => {
    expect(asked((set) => Object.assign(cancellation(set), { text: '{right}', params: { ...cancellation(set).params, right: '1'.repeat(100_000) } })).error).toBeUndefined()
  })
})
