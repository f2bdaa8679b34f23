import type { OrderFacts } from './order-facts.ts'

/**
 * The order as it is weighed for a piece that was given in exchange for a faulty one on the same order: it starts no new
 * contract, so it counts as delivered when `firstLineId`, the line first sold, was; what brought it later stands in its history.
 */
export function deliveredAs(order: OrderFacts, lineItemId: string, firstLineId: string): OrderFacts {
  const { nodes: lines } = order.lineItems
  const line = lines.find((one) => one.id === lineItemId)
  if (!line || lineItemId === firstLineId || !lines.some((one) => one.id === firstLineId)) return order
  const quantity = line.currentQuantity ?? line.quantity
  return {
    ...order,
    fulfillments: order.fulfillments.map((parcel) => {
      const others = parcel.fulfillmentLineItems.nodes.filter((one) => one.lineItem.id !== lineItemId)
      const broughtFirst = others.some((one) => one.lineItem.id === firstLineId)
      return { ...parcel, fulfillmentLineItems: { nodes: broughtFirst ? [...others, { quantity, lineItem: { id: lineItemId } }] : others } }
    }),
  }
}
