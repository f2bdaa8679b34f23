import { describe, expect, it } from 'vitest'
import { readBulkLine } from '../../../app/adapters/shopify/bulk-order-line.server.ts'
import { bulkLine, bulkOrder } from '../../support/history/bulk-lines.ts'

const read = (node: unknown) => readBulkLine(typeof node === 'string' ? node : JSON.stringify(node))
const wrong = (node: unknown) => { const one = read(node); return one.kind === 'issue' ? [one.code, one.detail, one.orderId] : one.kind }

it('an order is read with its facts open at the end, where its lines and parcels go', () => {
  const one = read(bulkOrder(1001))
  expect(one.kind === 'order' && one.order).toEqual({
    key: '1001', name: '#1001', processedAt: '2026-02-05T09:00:00', updatedAt: '2026-02-10T09:00:00', cancelledAt: null, customerId: 'gid://shopify/Customer/1', customerName: 'Jana Nová', customerEmail: 'jana@dopisy.example', customerLocale: 'cs',
    currencyCode: 'CZK', presentmentCode: 'CZK', totalMinor: 1_209_900, shippingMinor: 9_900, fulfilment: 'fulfilled', placement: '{"country":"CZ","channel":"web","customers":"consumer"}', pieces: 1,
    facts: '{"id":"gid://shopify/Order/1001","name":"#1001","createdAt":"2026-02-05T09:00:00Z","processedAt":"2026-02-05T09:00:00Z","currencyCode":"CZK","purchasingEntity":{"__typename":"Customer"},"shippingAddress":{"countryCodeV2":"CZ"}',
    parcels: 1, parcel: '{"id":"gid://shopify/Fulfillment/1001","status":"SUCCESS","createdAt":"2026-02-06T09:00:00Z","deliveredAt":"2026-02-10T09:00:00Z"', parcelPieces: 1,
  })
})

it('a line is read with its order, its price in minor units and its product as it is now', () => {
  const one = read(bulkLine(7, 1001, { discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: '94.995', currencyCode: 'CZK' } } }))
  expect(one.kind === 'line' && [one.line.orderKey, one.line.key, one.line.unitPriceMinor, one.line.unfulfilled, one.line.product]).toEqual(['1001', '7', 9_500, 0, '{"id":"gid://shopify/Product/1","productType":"Ring","tags":["certificate"]}'])
})

it('a parcel that was not sent, and one of several, does not tell what it holds', () => {
  const canceled = read(bulkOrder(1, { fulfillments: [{ id: 'gid://shopify/Fulfillment/1', status: 'CANCELLED', createdAt: '2026-02-06T09:00:00Z', deliveredAt: null, totalQuantity: 1 }] }))
  expect(canceled.kind === 'order' && [canceled.order.parcels, canceled.order.parcel]).toEqual([1, null])
})

it('an instant with an offset is kept in UTC', () => {
  const one = read(bulkOrder(1, { updatedAt: '2026-02-10T10:00:00+01:00' }))
  expect(one.kind === 'order' && one.order.updatedAt).toBe('2026-02-10T09:00:00.000')
})

describe('a line that can not be taken in says where and why, and which order is not whole without it', () => {
  it('broken', () => {
    expect(wrong('{"id":"gid://shopify/Order/5","name":')).toEqual(['broken', 'no JSON', 'gid://shopify/Order/5'])
    expect(wrong('{"title":"x","__parentId":"gid://shopify/Order/6","sku')).toEqual(['broken', 'no JSON', 'gid://shopify/Order/6'])
    expect(wrong('garbage')).toEqual(['broken', 'no JSON', null])
    expect(wrong('[]')).toEqual(['broken', 'no object', null])
  })
  it('of a type that was not asked for', () => {
    expect(wrong({ id: 'gid://shopify/Refund/1', __parentId: 'gid://shopify/Order/5' })).toEqual(['unknown-type', 'Refund', null])
    expect(wrong({ title: 'x' })).toEqual(['unknown-type', null, null])
  })
  it.each([
    [bulkOrder(5, { totalPriceSet: { shopMoney: { amount: 'a lot', currencyCode: 'CZK' } } }), '$.totalPriceSet.shopMoney.amount'],
    [bulkOrder(5, { updatedAt: 'yesterday' }), '$.updatedAt'],
    [bulkOrder(5, { fulfillments: null }), '$.fulfillments'],
    [bulkLine(7, 5, { quantity: -1 }), '$.quantity'],
    [bulkLine(7, 5, { quantity: 100_001 }), '$.quantity'],
    [bulkLine(7, 5, { title: undefined }), '$.title'],
  ])('a field that is not as it should be: %#', (node, path) => {
    expect(wrong(node)).toEqual(['wrong-field', path, 'gid://shopify/Order/5'])
  })
  it('signs that the database does not keep', () => {
    expect(wrong(bulkLine(7, 5, { title: 'a\u0000b' }))).toEqual(['wrong-field', 'a sign that is none', 'gid://shopify/Order/5'])
    expect(wrong(bulkLine(7, 5, { title: 'a\ud800b' }))).toEqual(['wrong-field', 'a sign that is none', 'gid://shopify/Order/5'])
    expect(wrong(bulkLine(7, 5, { title: 'Ring 💍 \u00e9' }))).toBe('line')
  })
})
