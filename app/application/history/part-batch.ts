import type { BulkRows } from './ports.ts'

type OrderRow = BulkRows['orders'][number]
type LineRow = BulkRows['lines'][number]

/** An order with all its lines, in the order of their ids, and the JSON of all facts of it. */
export interface WholeOrder { order: OrderRow; lines: LineRow[]; facts: string }

/** What was read in one go, parted into orders that are whole already and what waits for the rest of the file. */
export interface PartedBatch { whole: WholeOrder[]; rest: BulkRows }

/**
 * Finds the orders that are surely whole, wherever their lines stand among those that were read: they have pieces, which add up
 * exactly, without gift cards, which may count as pieces or not, and what was sent lies in one parcel. Of an order or a line that comes
 * twice nothing is sure yet. Whole orders come by their ids.
 */
export function partBatch({ orders, lines }: BulkRows): PartedBatch {
  const linesOf = new Map<string, LineRow[]>()
  for (const line of lines) {
    const beside = linesOf.get(line.orderKey)
    if (beside) beside.push(line)
    else linesOf.set(line.orderKey, [line])
  }
  const unsure = new Set([...twice(orders.map(({ key }) => key)), ...ordersSharingLines(lines)])
  const taken = new Set<string>()
  const whole: WholeOrder[] = []
  for (const order of orders) {
    const own = linesOf.get(order.key)
    if (!own || unsure.has(order.key) || !isWhole(order, own)) continue
    taken.add(order.key)
    own.sort((a, b) => byNumber(a.key, b.key))
    whole.push({ order, lines: own, facts: factsOf(order, own) })
  }
  whole.sort((a, b) => byNumber(a.order.key, b.order.key))
  return { whole, rest: { orders: orders.filter(({ key }) => !taken.has(key)), lines: lines.filter(({ orderKey }) => !taken.has(orderKey)) } }
}

function isWhole({ pieces, parcels, parcel, parcelPieces }: OrderRow, lines: LineRow[]): boolean {
  let [goods, sent] = [0, 0]
  for (const { quantity, unfulfilled, isGiftCard } of lines) {
    if (!isGiftCard) goods += quantity
    sent += quantity - unfulfilled
  }
  return pieces > 0 && goods === pieces && (parcels === 0 || (parcels === 1 && parcel !== null && parcelPieces === sent))
}

/** Put together from what was read as JSON without its end. */
function factsOf({ facts, parcels, parcel }: OrderRow, lines: LineRow[]): string {
  const nodes = lines.map((line) => line.facts).join(',')
  const contents = lines.filter(({ quantity, unfulfilled }) => quantity > unfulfilled).map(({ key, quantity, unfulfilled }) => `{"quantity":${quantity - unfulfilled},"lineItem":{"id":"gid://shopify/LineItem/${key}"}}`).join(',')
  return `${facts},"lineItems":{"nodes":[${nodes}]},"fulfillments":[${parcels === 1 && parcel !== null ? `${parcel},"fulfillmentLineItems":{"nodes":[${contents}]}}` : ''}]}`
}

function twice(keys: string[]): string[] {
  const seen = new Set<string>()
  return keys.filter((key) => seen.size === seen.add(key).size)
}

function ordersSharingLines(lines: LineRow[]): string[] {
  const shared = new Set(twice(lines.map(({ key }) => key)))
  return shared.size === 0 ? [] : lines.flatMap(({ key, orderKey }) => (shared.has(key) ? [orderKey] : []))
}

/** Of numbers written without leading zeros. */
const byNumber = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1)
