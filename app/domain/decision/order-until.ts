import { fromInstant } from '../kernel/time/instant.ts'
import type { OrderFacts, ParcelFacts } from './order-facts.ts'

/**
 * An order as it was known at an instant (milliseconds): without the parcels that were sent after it, and with those that
 * came after it still on their way. What was removed or refunded later stays so: an order does not say when that was.
 */
export const orderUntil = (order: OrderFacts, atMs: number): OrderFacts => ({
  ...order, fulfillments: order.fulfillments.filter(({ createdAt }) => fromInstant(createdAt) <= atMs).map((parcel) => arrivedBy(parcel, atMs)),
})

/** A parcel at an instant (milliseconds): one that came after it had not been reported yet. */
export const arrivedBy = (parcel: ParcelFacts, atMs: number): ParcelFacts => (parcel.deliveredAt && fromInstant(parcel.deliveredAt) > atMs ? { ...parcel, deliveredAt: null } : parcel)
