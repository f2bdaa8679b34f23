import { describe, expect, test } from 'vitest'
import { answerLine } from '../../../app/decide-line.ts'
import { parseDecisionRequest } from '../../../app/domain/decision/request.ts'
import { policyLibrary } from '../../../app/policy-library/library.ts'
import { requestOf } from '../support/ask.ts'
import type { Loose } from '../support/loose.ts'

const good = () => requestOf({ policy: 'klenota', ground: 'change-of-mind', now: '2026-02-20T09:00:00Z' }) as Loose
const now = () => Date.parse('2026-02-20T09:00:00Z')
const changed = (change: (request: Loose) => void) => { const request = structuredClone(good()); change(request); return parseDecisionRequest(request) }
const line = (request: Loose) => request.order.lineItems.nodes[0]
const parcel = (request: Loose) => request.order.fulfillments[0]

describe('a request that isn’t one is answered with the path of what is wrong', () => {
  const table: Array<[string, (request: Loose) => void, string, string]> = [
    ['a missing ask', (r) => delete r.ask, '$.ask', 'missing'],
    ['an unknown ground', (r) => (r.ask.ground = 'regret'), '$.ask.ground', 'value'],
    ['an unknown key at the top', (r) => (r.fact = {}), '$.fact', 'unknown-key'],
    ['a misspelt group of facts', (r) => (r.facts = { fautl: {} }), '$.facts.fautl', 'unknown-key'],
    ['a misspelt fact', (r) => (r.facts = { fault: { casue: 'wear' } }), '$.facts.fault.casue', 'unknown-key'],
    ['a fact of the wrong kind', (r) => (r.facts = { fault: { repairable: 'yes' } }), '$.facts.fault.repairable', 'type'],
    ['a null for what is not known', (r) => (r.facts = { fault: { repairable: null } }), '$.facts.fault.repairable', 'type'],
    ['an unknown missing part', (r) => (r.facts = { goods: { missing: ['gift-box', 'box'] } }), '$.facts.goods.missing[1]', 'value'],
    ['a day that doesn’t exist', (r) => (r.facts = { delivery: { on: '2026-02-30' } }), '$.facts.delivery.on', 'date'],
    ['an instant without an offset', (r) => (r.now = '2026-02-20T09:00:00'), '$.now', 'instant'],
    ['a month that doesn’t exist', (r) => (r.order.createdAt = '2026-13-01T00:00:00Z'), '$.order.createdAt', 'instant'],
    ['a year before anybody kept shop', (r) => (r.order.createdAt = '1899-12-31T23:59:59Z'), '$.order.createdAt', 'year'],
    ['a year that no term can end in', (r) => (r.now = '3000-01-01T00:00:00Z'), '$.now', 'year'],
    ['a day in such a year', (r) => (r.facts = { delivery: { on: '3000-01-01' } }), '$.facts.delivery.on', 'year'],
    ['a quantity below zero', (r) => (line(r).quantity = -1), '$.order.lineItems.nodes[0].quantity', 'value'],
    ['a broken quantity', (r) => (parcel(r).fulfillmentLineItems.nodes[0].quantity = 0.5), '$.order.fulfillments[0].fulfillmentLineItems.nodes[0].quantity', 'value'],
    ['an amount that is no number', (r) => (line(r).discountedUnitPriceAfterAllDiscountsSet.shopMoney.amount = '12,00'), '$.order.lineItems.nodes[0].discountedUnitPriceAfterAllDiscountsSet.shopMoney.amount', 'amount'],
    ['an amount finer than its currency', (r) => (line(r).discountedUnitPriceAfterAllDiscountsSet.shopMoney.amount = '12.005'), '$.order.lineItems.nodes[0].discountedUnitPriceAfterAllDiscountsSet.shopMoney.amount', 'amount'],
    ['a currency in small letters', (r) => (r.order.currencyCode = 'czk'), '$.order.currencyCode', 'currency'],
    ['a currency that is none', (r) => (r.order.currencyCode = 'ZZZ'), '$.order.currencyCode', 'currency'],
    ['tags that are no list', (r) => (line(r).product.tags = 'gift-box'), '$.order.lineItems.nodes[0].product.tags', 'type'],
    ['a line that the order doesn’t have', (r) => (r.lineItemId = 'gid://shopify/LineItem/9'), '$.lineItemId', 'reference'],
    ['an unknown event', (r) => (r.history = [{ kind: 'polish' }]), '$.history[0].kind', 'value'],
    ['a repair without its notice', (r) => (r.history = [{ kind: 'repair', startedAt: '2026-01-01T00:00:00Z' }]), '$.history[0].claimedAt', 'missing'],
    ['a key of another event', (r) => (r.history = [{ kind: 'refusal', refusedAt: '2026-01-01T00:00:00Z', readyAt: '2026-01-01T00:00:00Z' }]), '$.history[0].readyAt', 'unknown-key'],
    ['a key that every object inherits', (r) => (r.facts = { constructor: {} }), '$.facts.constructor', 'unknown-key'],
  ]
  test.each(table)('%s', (_, change, path, code) => {
    const result = changed(change)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.error).toMatchObject({ path, code })
  })

  test('but not the first and the last instant that are taken', () => {
    expect(changed((r) => (r.order.createdAt = '1900-01-01T00:00:00Z')).ok).toBe(true)
    expect(changed((r) => (r.now = '2999-12-31T23:59:59Z')).ok).toBe(true)
  })

  test('no object at all', () => {
    for (const input of [null, 1, 'x', [], true]) expect(parseDecisionRequest(input)).toMatchObject({ ok: false, error: { path: '$', code: 'type' } })
  })
})

test('what the API may give as null or with its type name is taken', () => {
  const result = changed((r) => {
    r.order.purchasingEntity = null
    r.order.shippingAddress = { countryCodeV2: null }
    r.order.__typename = 'Order'
    line(r).__typename = 'LineItem'
    line(r).customAttributes = [{ key: 'Engraving', value: null, __typename: 'Attribute' }]
    line(r).product = null
    parcel(r).deliveredAt = null
    parcel(r).fulfillmentLineItems.nodes[0].quantity = null
  })
  expect(result.ok).toBe(true)
})

describe('a line of the command', () => {
  const answer = (text: string) => JSON.parse(answerLine(text, now).answer)

  test('that is no JSON has no id', () => {
    expect(answer('{"id": "x"')).toMatchObject({ id: null, error: { code: 'json', path: '$' } })
    expect(answer('')).toMatchObject({ id: null, error: { code: 'json' } })
  })

  test('that is wrong keeps its id', () => {
    expect(answer(JSON.stringify({ ...good(), id: 'seven', policy: 'nobody' }))).toMatchObject({ id: 'seven', error: { code: 'unknown-policy', path: '$.policy' } })
    expect(answer(JSON.stringify({ ...good(), policy: 'constructor' }))).toMatchObject({ error: { code: 'unknown-policy' } })
  })

  test('may bring its own policy', () => {
    const own = structuredClone(policyLibrary.klenota) as Loose
    own.documents[0].clauses.find((one: Loose) => one.id === 'return-window').params.length = { days: 10 }
    expect(answer(JSON.stringify({ ...good(), policy: own })).periods[0].lastDay).toBe('2026-02-15')
    own.documents[0].clauses[0].kind = 'wish'
    expect(answer(JSON.stringify({ ...good(), policy: own })).error.path).toBe('$.policy.documents[0].clauses[0].kind')
  })

  test('gives the same bytes again', () => {
    const text = JSON.stringify(good())
    expect(answerLine(text, now).answer).toBe(answerLine(text, now).answer)
  })
})
