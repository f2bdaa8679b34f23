import { describe, expect, test } from 'vitest'
import { readDelivery } from '../../../app/domain/decision/delivery.ts'
import type { OrderFacts, ParcelFacts } from '../../../app/domain/decision/order-facts.ts'
import { dayOfMs, fromIsoDate, toIsoDate } from '../../../app/domain/kernel/time/day.ts'

const [ring, chain, box] = ['ring', 'chain', 'box']
const line = (id: string, quantity = 1, currentQuantity?: number): OrderFacts['lineItems']['nodes'][number] => ({
  id, title: id, quantity, ...(currentQuantity !== undefined && { currentQuantity }), isGiftCard: false, customAttributes: [], discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: '1.00', currencyCode: 'EUR' } }, product: null,
})
/** A parcel made on a day of March 2026, delivered on another or nobody says when, with so many of each line. */
const parcel = (made: number, delivered: number | null, brings: Record<string, number | null>, status?: string): ParcelFacts => ({
  id: `parcel of ${made}`, ...(status && { status }), createdAt: at(made), deliveredAt: delivered === null ? null : at(delivered), fulfillmentLineItems: { nodes: Object.entries(brings).map(([id, quantity]) => ({ quantity, lineItem: { id } })) },
})
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T12:00:00Z`
const read = (lines: OrderFacts['lineItems']['nodes'], fulfillments: ParcelFacts[], correctedOn?: number) => {
  const order: OrderFacts = { id: 'O', name: '#1', createdAt: at(1), currencyCode: 'EUR', lineItems: { nodes: lines }, fulfillments }
  const found = readDelivery(order, ring!, correctedOn === undefined ? undefined : fromIsoDate(at(correctedOn).slice(0, 10)), { dayOf: dayOfMs, assumedDeliveryDays: 7 })
  const told = ({ on, assumed, begun }: { on: number | null; assumed: boolean; begun: boolean }) => `${on === null ? 'open' : Number(toIsoDate(on).slice(8))}${assumed ? ' assumed' : ''}${begun ? '' : ' not begun'}`
  return [told(found.line), told(found.order), found.order.split ? 'split' : 'whole']
}

describe('a line’s delivery', () => {
  test('is the day on which the carrier brought it', () => {
    expect(read([line(ring!)], [parcel(2, 5, { ring: 1 })])).toEqual(['5', '5', 'whole'])
  })

  test('is assumed seven days after the parcel was made where no carrier says so', () => {
    expect([read([line(ring!)], [parcel(2, null, { ring: 1 })]), read([line(ring!)], [{ ...parcel(2, 5, { ring: 1 }), deliveredAt: undefined }])]).toEqual([['9 assumed', '9 assumed', 'whole'], ['9 assumed', '9 assumed', 'whole']])
  })

  test('has not begun before anything of it was sent', () => {
    expect([read([line(ring!)], []), read([line(ring!), line(chain!)], [parcel(2, 5, { chain: 1 })])]).toEqual([['open not begun', 'open not begun', 'whole'], ['open not begun', 'open', 'split']])
  })

  test('is that of its last unit, whatever the order in which parcels stand', () => {
    const [first, second] = [parcel(2, 5, { ring: 1 }), parcel(8, 9, { ring: 1 })]
    expect([read([line(ring!, 2)], [first, second]), read([line(ring!, 2)], [second, first]), read([line(ring!, 2)], [first]), read([line(ring!, 2)], [parcel(2, 5, { ring: 2 })])]).toEqual([['9', '9', 'split'], ['9', '9', 'split'], ['open', 'open', 'split'], ['5', '5', 'whole']])
  })

  test('counts the units that are left after removals, and an open quantity as all of them', () => {
    expect([read([line(ring!, 3, 1)], [parcel(2, 5, { ring: 1 })]), read([line(ring!, 3)], [parcel(2, 5, { ring: null })]), read([line(ring!, 3, 2)], [parcel(2, 5, { ring: null })]), read([line(ring!, 3)], [parcel(2, 5, { ring: 0 })])]).toEqual([['5', '5', 'whole'], ['5', '5', 'whole'], ['5', '5', 'whole'], ['open not begun', 'open not begun', 'whole']])
  })

  test('is estimated where the last of two parcels of one day is', () => {
    expect([read([line(ring!, 2)], [parcel(2, 9, { ring: 1 }), parcel(2, null, { ring: 1 })]), read([line(ring!, 2)], [parcel(2, null, { ring: 1 }), parcel(2, 9, { ring: 1 })]), read([line(ring!, 2)], [parcel(2, 10, { ring: 1 }), parcel(2, null, { ring: 1 })])]).toEqual([['9 assumed', '9 assumed', 'split'], ['9 assumed', '9 assumed', 'split'], ['10', '10', 'split']])
  })

  test.each(['CANCELLED', 'ERROR', 'FAILURE'])('takes no account of a parcel that is %s', (status) => {
    expect([read([line(ring!)], [parcel(2, 5, { ring: 1 }, status)]), read([line(ring!)], [parcel(2, 5, { ring: 1 }, status), parcel(6, 8, { ring: 1 }, 'SUCCESS')])]).toEqual([['open not begun', 'open not begun', 'whole'], ['8', '8', 'whole']])
  })
})

describe('an order’s delivery', () => {
  test('is the last parcel’s that brought any line of it', () => {
    expect([read([line(ring!), line(chain!)], [parcel(2, 5, { ring: 1 }), parcel(3, 7, { chain: 1 })]), read([line(ring!), line(chain!)], [parcel(2, 7, { ring: 1 }), parcel(3, 5, { chain: 1 })]), read([line(ring!), line(chain!)], [parcel(2, 5, { ring: 1, chain: 1 })])]).toEqual([['5', '7', 'split'], ['7', '7', 'split'], ['5', '5', 'whole']])
  })

  test('is open while a unit of any line is still to come', () => {
    expect([read([line(ring!), line(chain!)], [parcel(2, 5, { ring: 1 })]), read([line(ring!), line(chain!, 2)], [parcel(2, 5, { ring: 1, chain: 1 })]), read([line(ring!), line(chain!, 1, 0)], [parcel(2, 5, { ring: 1 })])]).toEqual([['5', 'open', 'split'], ['5', 'open', 'split'], ['5', '5', 'whole']])
  })

  test('is estimated where its last parcel’s is', () => {
    expect(read([line(ring!), line(chain!)], [parcel(2, 5, { ring: 1 }), parcel(3, null, { chain: 1 })])).toEqual(['5', '10 assumed', 'split'])
  })

  test('takes account of a parcel with what the order doesn’t have, as of one with another line', () => {
    expect(read([line(ring!)], [parcel(2, 5, { ring: 1 }), parcel(3, 8, { [box!]: 1 })])).toEqual(['5', '8', 'split'])
    expect(read([line(ring!)], [parcel(2, 5, { ring: 1 }), parcel(3, 8, { [box!]: null })])).toEqual(['5', '5', 'whole'])
  })
})

describe('a delivery day that a person corrected', () => {
  test('outranks what the order says of the line, and leaves the other parcels their day', () => {
    expect([read([line(ring!)], [parcel(2, 5, { ring: 1 })], 6), read([line(ring!)], [parcel(2, null, { ring: 1 })], 6), read([line(ring!, 2)], [parcel(2, 5, { ring: 1 })], 6), read([line(ring!)], [], 6)]).toEqual([['6', '6', 'whole'], ['6', '6', 'whole'], ['6', '6', 'whole'], ['6', '6', 'whole']])
    expect([read([line(ring!), line(chain!)], [parcel(2, 9, { ring: 1 }), parcel(3, 7, { chain: 1 })], 6), read([line(ring!), line(chain!)], [parcel(2, 5, { ring: 1 })], 6)]).toEqual([['6', '7', 'split'], ['6', 'open', 'split']])
    // The parcel brought both: the line came on the corrected day, and with it all there is.
    expect(read([line(ring!), line(chain!)], [parcel(2, 5, { ring: 1, chain: 1 })], 6)).toEqual(['6', '6', 'whole'])
  })
})
