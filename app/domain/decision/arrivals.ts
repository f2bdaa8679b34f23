import { fromInstant } from '../kernel/time/instant.ts'
import { withoutEffect } from './delivery.ts'
import type { OrderFacts, OrderLineFacts, ParcelFacts } from './order-facts.ts'

/**
 * When goods came, whatever terms may make of it: the last arrival that a carrier reported, the last sending that none did
 * (milliseconds), and whether some are still to be sent.
 */
export interface Arrivals { reportedAt: number | null; sentAt: number | null; more: boolean }

/** The same of a whole order, with the parcels that brought any of it: none, one, or more. */
export interface OrderArrivals extends Arrivals { parcels: 0 | 1 | 2 }

/** The arrivals of each line of an order, in the order of its lines, and of all of them: what `readDelivery` reads for one line under one policy. */
export function readArrivals(order: OrderFacts): { lines: Arrivals[]; order: OrderArrivals } {
  const sold = order.lineItems.nodes
  const left = sold.map((line) => line.currentQuantity ?? line.quantity)
  const places = new Map<string, number>()
  sold.forEach(({ id }, i) => { if (!places.has(id)) places.set(id, i) })
  const lines = sold.map((): Arrivals => ({ reportedAt: null, sentAt: null, more: false }))
  const whole: OrderArrivals = { reportedAt: null, sentAt: null, more: false, parcels: 0 }
  for (const parcel of order.fulfillments) {
    if (parcel.status !== undefined && withoutEffect.has(parcel.status)) continue
    const brought = unload(parcel, sold, places, left)
    if (!brought) continue
    whole.parcels = whole.parcels === 0 ? 1 : 2
    note(whole, parcel)
    for (const place of brought) note(lines[place] as Arrivals, parcel)
  }
  left.forEach((units, i) => {
    if (units <= 0) return
    whole.more = true
    ;(lines[i] as Arrivals).more = true
  })
  return { lines, order: whole }
}

/** Takes what a parcel brought off what is left to come; the places of its lines, or null where it brought nothing. */
function unload(parcel: ParcelFacts, sold: OrderLineFacts[], places: Map<string, number>, left: number[]): Set<number> | null {
  const brought = new Set<number>()
  let any = false
  for (const { lineItem, quantity } of parcel.fulfillmentLineItems.nodes) {
    const place = places.get(lineItem.id)
    const line = place === undefined ? undefined : sold[place]
    // Shopify may leave the quantity open; then the parcel brought what there was of the line.
    const units = quantity ?? (line ? (line.currentQuantity ?? line.quantity) : 0)
    if (units <= 0) continue
    any = true
    if (place === undefined) continue
    left[place] = (left[place] ?? 0) - units
    brought.add(place)
  }
  return any ? brought : null
}

function note(arrivals: Arrivals, { createdAt, deliveredAt }: ParcelFacts): void {
  if (deliveredAt === undefined || deliveredAt === null) arrivals.sentAt = later(arrivals.sentAt, createdAt)
  else arrivals.reportedAt = later(arrivals.reportedAt, deliveredAt)
}

function later(known: number | null, instant: string): number {
  const ms = fromInstant(instant)
  return known === null || ms > known ? ms : known
}
