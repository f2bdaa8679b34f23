import type { OrderFacts } from '../../domain/decision/request.ts'

const undone = ['CANCELLED', 'ERROR', 'FAILURE']

/** Pieces of an order line that have left the shop: only those can Shopify hold a return of. */
export function shippedPieces(facts: Pick<OrderFacts, 'fulfillments' | 'lineItems'>, lineItemId: string): number {
  const sold = facts.lineItems.nodes.find((line) => line.id === lineItemId)?.quantity ?? 0
  const parcels = facts.fulfillments.filter((parcel) => !undone.includes(parcel.status ?? ''))
  return parcels.flatMap((parcel) => parcel.fulfillmentLineItems.nodes).filter((one) => one.lineItem.id === lineItemId).reduce((sum, one) => sum + (one.quantity ?? sold), 0)
}
