import type { Delivery } from '../clauses/case-file.ts'
import type { EpochDay } from '../kernel/time/day.ts'
import { fromInstant } from '../kernel/time/instant.ts'
import type { OrderFacts, OrderLineFacts, ParcelFacts } from './order-facts.ts'

/** How instants become days, and when goods count as delivered that no carrier reported. */
export interface DeliveryReading { dayOf(ms: number): EpochDay; assumedDeliveryDays: number }

const withoutEffect = new Set(['CANCELLED', 'ERROR', 'FAILURE'])

interface Arrival { on: EpochDay; assumed: boolean }

/**
 * When a line came, and when the last parcel came that brought any line of the order. A delivery day that was corrected
 * by a person outranks what the order says of the line's parcels; other parcels keep their day.
 */
export function readDelivery(order: OrderFacts, lineItemId: string, correctedOn: EpochDay | undefined, reading: DeliveryReading): { line: Delivery; order: Delivery & { split: boolean } } {
  const lines = order.lineItems.nodes
  const sent = new Array<number>(lines.length).fill(0)
  const ofLine: Arrival[] = []
  const ofOthers: Arrival[] = []
  for (const parcel of order.fulfillments) {
    if (parcel.status !== undefined && withoutEffect.has(parcel.status)) continue
    let brings = false
    let bringsLine = false
    for (const { lineItem, quantity } of parcel.fulfillmentLineItems.nodes) {
      const at = lines.findIndex((one) => one.id === lineItem.id)
      // Shopify may leave the quantity open; then the parcel brought what there was of the line.
      const units = quantity ?? wanted(lines[at])
      if (units <= 0) continue
      brings = true
      bringsLine ||= lineItem.id === lineItemId
      if (at >= 0) sent[at] = (sent[at] ?? 0) + units
    }
    if (brings) (bringsLine ? ofLine : ofOthers).push(arrivalOf(parcel, reading))
  }
  const outstanding = (line: OrderLineFacts, i: number) => (sent[i] ?? 0) < wanted(line)
  if (correctedOn === undefined) {
    const arrivals = [...ofLine, ...ofOthers]
    const more = lines.some(outstanding)
    return { line: lastOf(ofLine, lines.some((line, i) => line.id === lineItemId && outstanding(line, i))), order: { ...lastOf(arrivals, more), split: isSplit(arrivals, more) } }
  }
  const arrivals = [{ on: correctedOn, assumed: false }, ...ofOthers]
  const more = lines.some((line, i) => line.id !== lineItemId && outstanding(line, i))
  return { line: { on: correctedOn, assumed: false, begun: true }, order: { ...lastOf(arrivals, more), split: isSplit(arrivals, more) } }
}

const wanted = (line: OrderLineFacts | undefined): number => line?.currentQuantity ?? line?.quantity ?? 0

function arrivalOf({ createdAt, deliveredAt }: ParcelFacts, { dayOf, assumedDeliveryDays }: DeliveryReading): Arrival {
  return deliveredAt === undefined || deliveredAt === null ? { on: dayOf(fromInstant(createdAt)) + assumedDeliveryDays, assumed: true } : { on: dayOf(fromInstant(deliveredAt)), assumed: false }
}

const isSplit = (arrivals: Arrival[], more: boolean): boolean => arrivals.length > 1 || (arrivals.length === 1 && more)

function lastOf(arrivals: Arrival[], outstanding: boolean): Delivery {
  let last: Arrival | null = null
  for (const one of arrivals) if (!last || one.on > last.on || (one.on === last.on && last.assumed)) last = one
  return last && !outstanding ? { on: last.on, assumed: last.assumed, begun: true } : { on: null, assumed: false, begun: last !== null }
}
