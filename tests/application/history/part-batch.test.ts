import { describe, expect, it } from 'vitest'
import { readBulkLine } from '../../../app/adapters/shopify/bulk-order-line.server.ts'
import { partBatch } from '../../../app/application/history/part-batch.ts'
import { bulkLine, bulkOrder } from '../../support/history/bulk-lines.ts'

function batch(...nodes: object[]) {
  const read = nodes.map((node, i) => ({ ...readBulkLine(JSON.stringify(node)), number: i + 1 }))
  return {
    orders: read.flatMap((one) => (one.kind === 'order' ? [{ ...one.order, line: one.number }] : [])),
    lines: read.flatMap((one) => (one.kind === 'line' ? [{ ...one.line, line: one.number }] : [])),
  }
}
const parted = (...nodes: object[]) => {
  const { whole, rest } = partBatch(batch(...nodes))
  return { whole: whole.map(({ order, lines }) => [order.key, ...lines.map(({ key }) => key)]), rest: [...rest.orders, ...rest.lines].map(({ key }) => key) }
}
const parcel = (totalQuantity: number) => ({ id: 'gid://shopify/Fulfillment/1', status: 'SUCCESS', createdAt: '2026-02-06T09:00:00Z', deliveredAt: null, totalQuantity })

describe('what was read of a file in one go', () => {
  it('has the orders whose pieces add up, by their ids and each with its lines by theirs, wherever these stood', () => {
    expect(parted(bulkLine(102, 10), bulkOrder(10, { subtotalLineItemsQuantity: 2, fulfillments: [parcel(2)] }), bulkOrder(9), bulkLine(91, 9), bulkLine(101, 10))).toEqual({ whole: [['9', '91'], ['10', '101', '102']], rest: [] })
  })

  it('leaves orders with pieces too few or too many, without any, or with more in their parcel than was sent', () => {
    expect(parted(bulkOrder(1, { subtotalLineItemsQuantity: 2 }), bulkLine(11, 1), bulkOrder(2), bulkLine(21, 2, { quantity: 2 }), bulkOrder(3, { subtotalLineItemsQuantity: 0, fulfillments: [] }), bulkOrder(4, { fulfillments: [parcel(2)] }), bulkLine(41, 4))).toEqual({ whole: [], rest: ['1', '2', '3', '4', '11', '21', '41'] })
  })

  it('leaves orders of two parcels, of a parcel that was called back, and lines without their order', () => {
    expect(parted(bulkOrder(1, { fulfillments: [parcel(1), parcel(0)] }), bulkLine(11, 1), bulkOrder(2, { fulfillments: [{ ...parcel(1), status: 'CANCELLED' }] }), bulkLine(21, 2), bulkLine(31, 3))).toEqual({ whole: [], rest: ['1', '2', '11', '21', '31'] })
  })

  it('counts a gift card for no piece, since it may be one or none', () => {
    const withCard = (pieces: number) => parted(bulkOrder(1, { subtotalLineItemsQuantity: pieces, fulfillments: [] }), bulkLine(11, 1, { unfulfilledQuantity: 1 }), bulkLine(12, 1, { isGiftCard: true, unfulfilledQuantity: 1 })).whole.length
    expect([withCard(1), withCard(2)]).toEqual([1, 0])
    expect(parted(bulkOrder(2, { subtotalLineItemsQuantity: 0, fulfillments: [] }), bulkLine(21, 2, { isGiftCard: true, unfulfilledQuantity: 1 })).whole).toEqual([])
  })

  it('leaves an order that comes twice, and two that name the same line', () => {
    expect(parted(bulkOrder(1), bulkOrder(1, { updatedAt: '2026-02-11T09:00:00Z' }), bulkLine(11, 1), bulkOrder(2), bulkLine(21, 2), bulkOrder(3), bulkLine(21, 3)).whole).toEqual([])
  })

  it('puts the facts of a whole order together as one JSON', () => {
    const [one] = partBatch(batch(bulkOrder(1, { subtotalLineItemsQuantity: 3, fulfillments: [parcel(2)] }), bulkLine(11, 1, { quantity: 2, unfulfilledQuantity: 1 }), bulkLine(12, 1))).whole
    const facts = JSON.parse(one?.facts ?? '') as { id: string; lineItems: { nodes: Array<{ id: string }> }; fulfillments: Array<{ fulfillmentLineItems: unknown }> }
    expect([facts.id, facts.lineItems.nodes.map(({ id }) => id)]).toEqual(['gid://shopify/Order/1', ['gid://shopify/LineItem/11', 'gid://shopify/LineItem/12']])
    expect(facts.fulfillments.map((sent) => sent.fulfillmentLineItems)).toEqual([{ nodes: [{ quantity: 1, lineItem: { id: 'gid://shopify/LineItem/11' } }, { quantity: 1, lineItem: { id: 'gid://shopify/LineItem/12' } }] }])
  })
})
