import { describe, expect, test } from 'vitest'
import { ask, lastDayOf, openOf, outcomeOf } from '../support/ask.ts'

const ring = { policy: 'klenota', ground: 'change-of-mind', purchased: '2026-02-05T09:00:00Z', delivered: '2026-02-10T09:00:00Z' } as const

describe('the sixty days', () => {
  test('are in time until the last second of the last day in Prague', () => {
    const answer = ask({ ...ring, now: '2026-04-11T21:59:59Z' })
    expect(answer.verdict).toBe('eligible')
    expect(answer.determining).toEqual(['KT-23'])
    // 10 February + 60 days: 18 left in February, 31 in March, 11 in April
    expect(answer.periods).toEqual([{ right: 'return', startsOn: '2026-02-10', lastDay: '2026-04-11', assumed: false, rules: ['KT-23'] }])
    expect(openOf(answer)).toEqual(['refund'])
  })

  test('are over a second later', () => {
    const answer = ask({ ...ring, now: '2026-04-11T22:00:00Z' })
    expect(answer.verdict).toBe('ineligible')
    expect(answer.determining).toEqual(['KT-23'])
    expect(openOf(answer)).toEqual([])
  })

  test('count from the day in Prague, also where it is still the day before in UTC', () => {
    expect(lastDayOf(ask({ ...ring, delivered: '2026-02-10T22:59:59Z', now: '2026-02-20T09:00:00Z' }), 'KT-23')).toBe('2026-04-11')
    expect(lastDayOf(ask({ ...ring, delivered: '2026-02-10T23:00:00Z', now: '2026-02-20T09:00:00Z' }), 'KT-23')).toBe('2026-04-12')
  })

  test('hold a leap day like any other', () => {
    // 10 January 2024 + 60: 21 in January, 29 in February, 10 in March
    expect(lastDayOf(ask({ ...ring, purchased: '2024-01-08T09:00:00Z', delivered: '2024-01-10T09:00:00Z', now: '2024-02-01T09:00:00Z' }), 'KT-23')).toBe('2024-03-10')
    expect(lastDayOf(ask({ ...ring, purchased: '2025-01-08T09:00:00Z', delivered: '2025-01-10T09:00:00Z', now: '2025-02-01T09:00:00Z' }), 'KT-23')).toBe('2025-03-11')
  })

  test('keep a notice that was given in time, however late it is decided', () => {
    expect(ask({ ...ring, now: '2026-06-01T09:00:00Z', askedAt: '2026-04-11T21:59:59Z' }).verdict).toBe('eligible')
    expect(ask({ ...ring, now: '2026-06-01T09:00:00Z', askedAt: '2026-04-11T22:00:00Z' }).verdict).toBe('ineligible')
  })
})

describe('the hundred days of Christmas', () => {
  const christmas = (purchased: string) => ask({ ...ring, purchased, delivered: '2025-12-29T09:00:00Z', now: '2026-01-14T10:00:00Z' })

  test('begin with purchases of 1 October in Prague', () => {
    expect(lastDayOf(christmas('2025-09-30T21:59:59Z'), 'KT-23')).toBe('2026-02-27')
    // 29 December + 100: 2 in December, 31, 28, 31, 8 in April
    expect(lastDayOf(christmas('2025-09-30T22:00:00Z'), 'KT-25')).toBe('2026-04-08')
  })

  test('end with purchases of 23 December in Prague', () => {
    expect(lastDayOf(christmas('2025-12-23T22:59:59Z'), 'KT-25')).toBe('2026-04-08')
    expect(lastDayOf(christmas('2025-12-23T23:00:00Z'), 'KT-25')).toBeUndefined()
  })
})

describe('an order in several shipments', () => {
  const second = { id: 'gid://shopify/LineItem/2' }
  const twoLines = (parcel: object | null) => ask({
    ...ring, now: '2026-02-20T09:00:00Z',
    order: (order) => ({
      ...order,
      lineItems: { nodes: [...order.lineItems.nodes, { ...order.lineItems.nodes[0]!, ...second }] },
      fulfillments: parcel ? [...order.fulfillments, { id: 'gid://shopify/Fulfillment/2', createdAt: '2026-02-06T09:00:00Z', fulfillmentLineItems: { nodes: [{ quantity: 1, lineItem: second }] }, ...parcel }] : order.fulfillments,
    }),
  })

  test('counts from the last one, also for what came with the first', () => {
    const answer = twoLines({ deliveredAt: '2026-02-15T09:00:00Z' })
    expect(lastDayOf(answer, 'KT-24')).toBe('2026-04-16')
    expect(answer.determining).toEqual(['KT-23', 'KT-24'])
  })

  test('has not begun to count while a unit of another line is to be sent, and may be asked', () => {
    const answer = twoLines(null)
    expect(answer.verdict).toBe('eligible')
    expect(lastDayOf(answer, 'KT-24')).toBeNull()
  })

  test('passes over parcels that were cancelled', () => {
    expect(lastDayOf(twoLines({ status: 'CANCELLED', deliveredAt: '2026-02-15T09:00:00Z' }), 'KT-23')).toBeNull()
  })

  test('does not wait for a unit that was removed', () => {
    const answer = ask({ ...ring, now: '2026-02-20T09:00:00Z', order: (order) => ({ ...order, lineItems: { nodes: [...order.lineItems.nodes, { ...order.lineItems.nodes[0]!, ...second, currentQuantity: 0 }] } }) })
    expect(lastDayOf(answer, 'KT-23')).toBe('2026-04-11')
  })
})

describe('the delivery day', () => {
  test('is taken as seven days after sending where no carrier said it', () => {
    const answer = ask({ ...ring, sent: '2026-03-01T10:00:00Z', delivered: null, now: '2026-04-01T11:00:00Z' })
    expect(answer.periods).toEqual([{ right: 'return', startsOn: '2026-03-08', lastDay: '2026-05-07', assumed: true, rules: ['KT-23'] }])
    expect(answer.missingFacts).toEqual(['delivery.on'])
  })

  test('is what a person corrected it to', () => {
    const answer = ask({ ...ring, sent: '2026-03-01T10:00:00Z', delivered: null, now: '2026-04-01T11:00:00Z', facts: { delivery: { on: '2026-03-10' } } })
    expect(answer.periods[0]).toMatchObject({ lastDay: '2026-05-09', assumed: false })
  })

  test('is open while nothing has been sent, and the return may be asked for', () => {
    const answer = ask({ ...ring, unsent: true, now: '2026-02-20T09:00:00Z' })
    expect(answer.verdict).toBe('eligible')
    expect(answer.periods[0]).toMatchObject({ startsOn: null, lastDay: null, assumed: false })
  })
})

describe('what can’t be returned', () => {
  const customised = (it: object) => ask({ ...ring, now: '2026-02-20T09:00:00Z', ...it })

  test('is a piece changed to a wish, whatever the case of the attribute’s key', () => {
    for (const key of ['Engraving', 'resizing', 'CLOSURE CHANGE', 'Custom size']) expect(customised({ attributes: [{ key, value: 'x' }] }).determining).toEqual(['KT-41'])
    expect(customised({ tags: ['Customised'] }).determining).toEqual(['KT-41'])
  })

  test('is not one whose attribute was left empty', () => {
    for (const value of ['', '  ', null]) expect(customised({ attributes: [{ key: 'Engraving', value }] }).verdict).toBe('eligible')
  })

  test('can’t be said of a product that is gone, so nothing is ruled out', () => {
    const answer = customised({ deletedProduct: true })
    expect(answer.verdict).toBe('eligible')
    expect(outcomeOf(answer, 'klenota-terms/customised')).toBe('undetermined')
    expect(customised({ deletedProduct: true, attributes: [{ key: 'Engraving', value: 'M' }] }).determining).toEqual(['KT-41'])
  })

  test('names every clause that rules it out', () => {
    const answer = ask({ ...ring, now: '2026-05-20T09:00:00Z', company: true, tags: ['customised'] })
    expect(answer.determining).toEqual(['KT-1', 'KT-41', 'KT-23'])
  })

  test('is anything a company bought, unless staff recorded a consumer', () => {
    expect(customised({ company: true }).determining).toEqual(['KT-1'])
    expect(customised({ company: true, facts: { buyer: 'consumer' } }).verdict).toBe('eligible')
    expect(customised({ facts: { buyer: 'business' } }).determining).toEqual(['KT-1'])
  })
})

describe('a gift card', () => {
  const card = (now: string, facts: object) => ask({ ...ring, giftCard: true, delivered: '2026-05-01T09:05:00Z', purchased: '2026-05-01T09:00:00Z', now, facts })

  test('can be refunded until the fourteenth day', () => {
    expect(card('2026-05-15T21:59:59Z', { giftCard: { redeemed: false } })).toMatchObject({ verdict: 'eligible', determining: ['KT-42'] })
    expect(card('2026-05-15T22:00:00Z', { giftCard: { redeemed: false } })).toMatchObject({ verdict: 'ineligible', determining: ['KT-42'] })
  })

  test('can’t once it was redeemed, and asks where that isn’t known', () => {
    expect(card('2026-05-03T09:00:00Z', { giftCard: { redeemed: true } }).verdict).toBe('ineligible')
    expect(card('2026-05-03T09:00:00Z', {})).toMatchObject({ verdict: 'needs-information', missingFacts: ['giftCard.redeemed'] })
    expect(card('2026-05-20T09:00:00Z', {}).verdict).toBe('ineligible')
  })
})

describe('terms in force', () => {
  const bought = (purchased: string) => ask({ ...ring, purchased, delivered: '2021-03-08T09:00:00Z', now: '2021-03-20T11:00:00Z' })

  test('bind orders from their first day in Prague on', () => {
    expect(bought('2021-03-04T22:59:59Z')).toMatchObject({ verdict: 'needs-review', determining: ['KT-4', 'KT-5'] })
    const answer = bought('2021-03-04T23:00:00Z')
    expect(answer.verdict).toBe('eligible')
    expect(answer.governing).toContainEqual({ document: 'klenota-terms', effectiveFrom: '2021-03-05' })
  })
})

describe('the settlement', () => {
  const box = (it: object) => ask({ ...ring, now: '2026-02-20T11:00:00Z', tags: ['certificate', 'gift-box'], facts: { goods: { missing: ['gift-box', 'certificate'] } }, ...it })

  test('takes off the tariffs of missing parts', () => {
    expect(box({}).deductions).toEqual([
      { kind: 'missing-gift-box', amount: { amount: '250.00', currencyCode: 'CZK' }, atLeast: true, rules: ['KT-28', 'KT-27'], text: 'For the missing gift box at least CZK\u00a0250.00 is taken off.' },
      { kind: 'missing-certificate', amount: { amount: '1400.00', currencyCode: 'CZK' }, atLeast: true, rules: ['KT-29', 'KT-27'], text: 'For the missing certificate at least CZK\u00a01,400.00 is taken off.' },
    ])
  })

  test('takes nothing off for parts the line never had or that nobody said were missing', () => {
    expect(box({ tags: [] }).deductions).toEqual([])
    expect(box({ facts: {} }).deductions).toEqual([])
  })

  test('never takes off more than was paid', () => {
    // 1000.00 paid: 250.00 for the box, and of the certificate's 1400.00 the 750.00 that are left
    expect(box({ price: '1000.00' }).deductions.map((one) => one.amount?.amount)).toEqual(['250.00', '750.00'])
  })

  test('leaves a tariff in another currency for a person to convert', () => {
    expect(box({ currency: 'EUR', price: '480.00' }).deductions[1]?.text).toBe('For the missing certificate at least CZK\u00a01,400.00 is taken off; a person converts it to EUR.')
  })

  test('leaves lost value to a person', () => {
    expect(box({ facts: { goods: { condition: 'used' } } }).deductions).toMatchObject([{ kind: 'diminished-value', amount: null, rules: ['KT-40'] }])
    expect(box({ facts: { goods: { condition: 'as-delivered' } } }).deductions).toEqual([])
  })

  test('has its dates, its gate and its payer', () => {
    const answer = box({})
    expect(answer.deadlines).toEqual({ sendBackBy: '2026-03-06', refundBy: '2026-03-06', decideBy: null, settleBy: null })
    expect(answer.refund).toEqual({ method: 'original-payment-method', payee: 'purchaser', includesOutboundShipping: true, gate: 'goods-or-proof-of-dispatch' })
    expect(answer.returnShipping).toEqual({ paidBy: 'customer', rules: ['KT-39'] })
  })
})
