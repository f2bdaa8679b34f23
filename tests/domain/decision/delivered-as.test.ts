import { describe, expect, it } from 'vitest'
import { deliveredAs } from '../../../app/domain/decision/delivered-as.ts'
import { readDelivery } from '../../../app/domain/decision/delivery.ts'
import type { OrderFacts, ParcelFacts } from '../../../app/domain/decision/order-facts.ts'
import { dayOfMs, toIsoDate } from '../../../app/domain/kernel/time/day.ts'

const line = (id: string, quantity = 1, currentQuantity = quantity): OrderFacts['lineItems']['nodes'][number] => ({ id, title: id, quantity, currentQuantity, isGiftCard: false, customAttributes: [], discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: '1.00', currencyCode: 'EUR' } }, product: null })
const parcel = (day: number, brings: Record<string, number>): ParcelFacts => ({ id: `of ${day}`, createdAt: at(day), deliveredAt: at(day), fulfillmentLineItems: { nodes: Object.entries(brings).map(([id, quantity]) => ({ quantity, lineItem: { id } })) } })
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T12:00:00Z`
const order = (lines: OrderFacts['lineItems']['nodes'], ...fulfillments: ParcelFacts[]): OrderFacts => ({ id: 'O', name: '#1', createdAt: at(1), currencyCode: 'EUR', lineItems: { nodes: lines }, fulfillments })
const delivered = (facts: OrderFacts, lineItemId: string) => { const { line: mine, order: whole } = readDelivery(facts, lineItemId, undefined, { dayOf: dayOfMs, assumedDeliveryDays: 7 }); return [mine.on, whole.on].map((on) => (on === null ? null : Number(toIsoDate(on).slice(8)))) }

describe('a piece given in exchange for a faulty one', () => {
  const lines = [line('old', 1, 0), line('new')]

  it('counts as delivered when the first was, whenever its own parcel came', () => {
    const facts = order(lines, parcel(4, { old: 1 }), parcel(20, { new: 1 }))
    expect(delivered(facts, 'new')).toEqual([20, 20])
    expect(delivered(deliveredAs(facts, 'new', 'old'), 'new')).toEqual([4, 4])
  })

  it('does so before its own parcel is sent, and with the last of two that brought the first line', () => {
    expect(delivered(deliveredAs(order(lines, parcel(4, { old: 1 })), 'new', 'old'), 'new')).toEqual([4, 4])
    expect(delivered(deliveredAs(order([line('old', 2, 0), line('new', 2)], parcel(4, { old: 1 }), parcel(6, { old: 1 })), 'new', 'old'), 'new')).toEqual([6, 6])
  })

  it('leaves the other lines as they came', () => {
    const facts = order([...lines, line('box')], parcel(4, { old: 1 }), parcel(9, { box: 1 }), parcel(20, { new: 1 }))
    expect(delivered(deliveredAs(facts, 'new', 'old'), 'box')).toEqual([9, 9])
  })
})

it('an order that holds not both lines, or one for both, stays as it is', () => {
  const facts = order([line('ring')], parcel(4, { ring: 1 }))
  expect([deliveredAs(facts, 'ring', 'ring'), deliveredAs(facts, 'ring', 'gone'), deliveredAs(facts, 'gone', 'ring')]).toEqual([facts, facts, facts])
})
