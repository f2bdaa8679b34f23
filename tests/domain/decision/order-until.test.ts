import { expect, it } from 'vitest'
import type { OrderFacts } from '../../../app/domain/decision/order-facts.ts'
import { orderUntil } from '../../../app/domain/decision/order-until.ts'

const ring = { id: 'ring', title: 'Ring', quantity: 2, currentQuantity: 1, isGiftCard: false, customAttributes: [], discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: '1.00', currencyCode: 'EUR' } }, product: null }
const parcel = (id: string, createdAt: string, deliveredAt: string | null) => ({ id, createdAt, deliveredAt, fulfillmentLineItems: { nodes: [{ quantity: 1, lineItem: { id: 'ring' } }] } })
const order: OrderFacts = {
  id: 'O', name: '#1', createdAt: '2026-03-01T12:00:00Z', currencyCode: 'EUR', lineItems: { nodes: [ring] },
  fulfillments: [parcel('first', '2026-03-03T12:00:00Z', '2026-03-06T12:00:00+01:00'), parcel('second', '2026-03-08T12:00:00Z', null)],
}
const parcelsAt = (at: string) => orderUntil(order, Date.parse(at)).fulfillments.map(({ id, deliveredAt }) => [id, deliveredAt])

it.each([
  ['before it was sent, of none', '2026-03-03T11:59:59Z', []],
  ['once it was sent, of one on its way', '2026-03-03T12:00:00Z', [['first', null]]],
  ['before it came, still of one on its way', '2026-03-06T10:59:59Z', [['first', null]]],
  ['once it came, of its arrival', '2026-03-06T11:00:00Z', [['first', '2026-03-06T12:00:00+01:00']]],
  ['later, of the next one too', '2026-03-08T12:00:00Z', [['first', '2026-03-06T12:00:00+01:00'], ['second', null]]],
])('an order knows of a parcel, %s', (_, at, expected) => expect(parcelsAt(at)).toEqual(expected))

it('what was removed since stays removed: an order does not say when that was', () => {
  expect(orderUntil(order, Date.parse('2026-03-02T12:00:00Z')).lineItems.nodes[0]?.currentQuantity).toBe(1)
})
