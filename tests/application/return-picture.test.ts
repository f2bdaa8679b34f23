import { describe, expect, it } from 'vitest'
import { afterOwnStep, pictureAtFirst, pictureOf } from '../../app/application/claims/return-picture.ts'
import type { ShopifyReturn } from '../../app/application/ports.ts'

const ring = 'gid://shopify/LineItem/1'
const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' })
const returned = (processed: number, change: Partial<ShopifyReturn> = {}): ShopifyReturn => ({
  id: 'R1', name: '#1-R1', status: 'OPEN', orderId: 'O1', decline: null, returnFee: null, exchange: [], deliveries: [], disposed: [], refunds: [],
  lines: [1, 2].map((at) => ({ id: `L${at}`, lineItemId: ring, quantity: 1, processable: 0, processed: at <= processed ? 1 : 0, refundable: 0, refunded: 0, restockingPercent: 0, note: '', reason: '' })), ...change,
})
const restocked = (quantity: number): ShopifyReturn['disposed'] => (quantity ? [{ lineItemId: ring, type: 'RESTOCKED', quantity }] : [])

it('a picture adds up the lines of one item, and of a return just asked for holds only what it names', () => {
  expect(pictureOf(returned(1, { disposed: [...restocked(1), ...restocked(1)], refunds: [{ id: 'F1', note: '', shop: gbp('1.0'), paid: gbp('1.0') }] }))).toEqual({ pieces: { [ring]: { quantity: 2, processed: 1 } }, disposed: { [ring]: { RESTOCKED: 2 } }, exchange: {}, deliveries: {}, refunds: ['F1'], fees: { returnFee: null, restocking: {} } })
  expect(pictureAtFirst(returned(1, { disposed: restocked(1) }))).toEqual({ pieces: { [ring]: { quantity: 2, processed: 0 } }, disposed: {}, exchange: {}, deliveries: {}, refunds: [], fees: { returnFee: null, restocking: {} } })
})

describe('after a step of ours', () => {
  const seen = pictureOf(returned(0))

  it('only what the step processed is seen: what somebody did before it is still to be told', () => {
    const after = afterOwnStep(seen, 'refund-return', returned(2, { disposed: restocked(2) }), returned(1, { disposed: restocked(1) }))
    expect(after).toEqual({ ...seen, pieces: { [ring]: { quantity: 2, processed: 1 } }, disposed: { [ring]: { RESTOCKED: 1 } } })
  })

  it('an approval brings about nothing but itself, a label its deliveries, a new return all of it', () => {
    const now = returned(1, { deliveries: [{ id: 'D1', labelUrl: 'https://labels.example/1', tracking: null }] })
    expect(afterOwnStep(seen, 'approve-return', now)).toEqual(seen)
    expect(afterOwnStep(seen, 'attach-label', now)).toEqual({ ...seen, deliveries: { D1: { labelUrl: 'https://labels.example/1', number: '', url: '' } } })
    expect(afterOwnStep(null, 'create-return', now)).toEqual(pictureOf(now))
  })
})
