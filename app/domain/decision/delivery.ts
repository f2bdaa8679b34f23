import type { Delivery } from '../clauses/case-file.ts'
import type { EpochDay } from '../kernel/time/day.ts'
import { fromInstant } from '../kernel/time/instant.ts'
import type { OrderFacts } from './order-facts.ts'

/** How instants become days, and when goods count as delivered that no carrier reported. */
export interface DeliveryReading { dayOf(ms: number): EpochDay; assumedDeliveryDays: number }

const withoutEffect = new Set(['CANCELLED', 'ERROR', 'FAILURE'])

interface Parcel { on: EpochDay; assumed: boolean; units: Map<string, number> }

/**
 * When a line came, and when the last parcel came that brought any line of the order. A delivery day that was corrected
 * by a person outranks what the order says of the line's parcels; other parcels keep their day.
 */
export function readDelivery(order: OrderFacts, lineItemId: string, correctedOn: EpochDay | undefined, reading: DeliveryReading): { line: Delivery; order: Delivery & { split: boolean } } {
  const wanted = new Map(order.lineItems.nodes.map((line) => [line.id, line.currentQuantity ?? line.quantity]))
  const parcels = order.fulfillments.flatMap((parcel): Parcel[] => {
    if (withoutEffect.has(parcel.status ?? '')) return []
    const units = new Map<string, number>()
    // Shopify may leave the quantity open; then the parcel brought what there was of the line.
    for (const { lineItem, quantity } of parcel.fulfillmentLineItems.nodes) units.set(lineItem.id, (units.get(lineItem.id) ?? 0) + (quantity ?? wanted.get(lineItem.id) ?? 0))
    if (![...units.values()].some((count) => count > 0)) return []
    const delivered = parcel.deliveredAt ?? null
    return [{ on: delivered === null ? reading.dayOf(fromInstant(parcel.createdAt)) + reading.assumedDeliveryDays : reading.dayOf(fromInstant(delivered)), assumed: delivered === null, units }]
  })
  const sent = (id: string) => parcels.reduce((sum, parcel) => sum + (parcel.units.get(id) ?? 0), 0)
  const outstanding = (id: string) => sent(id) < (wanted.get(id) ?? 0)
  const brings = (parcel: Parcel) => (parcel.units.get(lineItemId) ?? 0) > 0

  const corrected = correctedOn === undefined ? null : { on: correctedOn, assumed: false }
  const line = corrected ? { ...corrected, begun: true } : lastOf(parcels.filter(brings), outstanding(lineItemId))
  const others = order.lineItems.nodes.some((one) => (one.id !== lineItemId || !corrected) && outstanding(one.id))
  const arrivals = corrected ? [corrected, ...parcels.filter((parcel) => !brings(parcel))] : parcels
  return { line, order: { ...lastOf(arrivals, others), split: arrivals.length > 1 || (arrivals.length === 1 && others) } }
}

function lastOf(arrivals: Array<{ on: EpochDay; assumed: boolean }>, outstanding: boolean): Delivery {
  let last: { on: EpochDay; assumed: boolean } | null = null
  for (const one of arrivals) if (!last || one.on > last.on || (one.on === last.on && last.assumed)) last = one
  return last && !outstanding ? { on: last.on, assumed: last.assumed, begun: true } : { on: null, assumed: false, begun: last !== null }
}
