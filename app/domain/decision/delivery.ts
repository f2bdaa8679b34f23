import type { Delivery } from '../clauses/case-file.ts'
import type { EpochDay } from '../kernel/time/day.ts'
import { fromInstant } from '../kernel/time/instant.ts'
import type { OrderFacts, OrderLineFacts, ParcelFacts } from './order-facts.ts'

/** How instants become days, and when goods count as delivered that no carrier reported. */
export interface DeliveryReading { dayOf(ms: number): EpochDay; assumedDeliveryDays: number }

/** A parcel in such a state brings nothing. */
export const withoutEffect: ReadonlySet<string> = new Set(['CANCELLED', 'ERROR', 'FAILURE'])

interface Arrival { on: EpochDay; assumed: boolean }

/**
 * When a line came, and when the last parcel came that brought any line of the order. A delivery day that was corrected
 * by a person outranks what the order says of the line's parcels; other parcels keep their day.
 */
export function readDelivery(order: OrderFacts, lineItemId: string, correctedOn: EpochDay | undefined, reading: DeliveryReading): { line: Delivery; order: Delivery & { split: boolean } } {
  const lines = order.lineItems.nodes
  const left = lines.map(wanted)
  // Looking through a few lines is faster than a map; through hundreds of them for each of hundreds of parcels it isn't.
  const places = lines.length > 16 ? new Map(lines.map((line, i) => [line.id, i])) : null
  let ofLine: Arrival | null = null
  let ofOthers: Arrival | null = null
  let parcels = 0
  for (const parcel of order.fulfillments) {
    if (parcel.status !== undefined && withoutEffect.has(parcel.status)) continue
    const brings = unload(parcel, lines, left, lineItemId, places)
    if (brings === 'nothing') continue
    // A corrected day stands for all the parcels of the line.
    if (brings === 'line' && correctedOn !== undefined) continue
    parcels += 1
    if (brings === 'line') ofLine = later(ofLine, arrivalOf(parcel, reading))
    else ofOthers = later(ofOthers, arrivalOf(parcel, reading))
  }
  let lineMore = false
  let othersMore = false
  for (let i = 0; i < lines.length; i += 1) {
    if ((left[i] ?? 0) <= 0) continue
    if (lines[i]?.id === lineItemId) lineMore = true
    else othersMore = true
  }
  if (correctedOn !== undefined) {
    ofLine = { on: correctedOn, assumed: false }
    lineMore = false
    parcels += 1
  }
  const more = lineMore || othersMore
  return { line: toDelivery(ofLine, lineMore), order: { ...toDelivery(later(ofLine, ofOthers), more), split: parcels > 1 || (parcels === 1 && more) } }
}

const wanted = (line: OrderLineFacts): number => line.currentQuantity ?? line.quantity

/** Takes what a parcel brought off what is left to come, and says whether it brought any of the line. */
function unload({ fulfillmentLineItems }: ParcelFacts, lines: OrderLineFacts[], left: number[], lineItemId: string, places: Map<string, number> | null): 'line' | 'others' | 'nothing' {
  let brings: 'line' | 'others' | 'nothing' = 'nothing'
  for (const { lineItem, quantity } of fulfillmentLineItems.nodes) {
    const at = places ? (places.get(lineItem.id) ?? -1) : lines.findIndex((one) => one.id === lineItem.id)
    const line = lines[at]
    // Shopify may leave the quantity open; then the parcel brought what there was of the line.
    const units = quantity ?? (line ? wanted(line) : 0)
    if (units <= 0) continue
    if (lineItem.id === lineItemId) brings = 'line'
    else if (brings === 'nothing') brings = 'others'
    if (line) left[at] = (left[at] ?? 0) - units
  }
  return brings
}

function arrivalOf({ createdAt, deliveredAt }: ParcelFacts, { dayOf, assumedDeliveryDays }: DeliveryReading): Arrival {
  return deliveredAt === undefined || deliveredAt === null ? { on: dayOf(fromInstant(createdAt)) + assumedDeliveryDays, assumed: true } : { on: dayOf(fromInstant(deliveredAt)), assumed: false }
}

/** The later of two; of the same day the one that is an estimate, so that it is said. */
function later(one: Arrival | null, other: Arrival | null): Arrival | null {
  if (!one || !other) return one ?? other
  return other.on > one.on || (other.on === one.on && other.assumed) ? other : one
}

const toDelivery = (last: Arrival | null, more: boolean): Delivery => (last && !more ? { on: last.on, assumed: last.assumed, begun: true } : { on: null, assumed: false, begun: last !== null })
