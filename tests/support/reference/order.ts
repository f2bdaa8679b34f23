import type { DecisionRequest, Facts } from '../../../app/domain/decision/request.ts'
import type { OrderLineFacts, ParcelFacts } from '../../../app/domain/decision/order-facts.ts'
import { dayOfInstant, plusDays } from './days.ts'

/** What delivery a period can count from. `shipped`: nothing of it, a part, or all. */
export interface Delivered { day: string | null; assumed: boolean; shipped: 'nothing' | 'a part' | 'all'; split: boolean }

/** A request with its order read as the contract says. Days are of the shop's zone. */
export interface Case {
  request: DecisionRequest
  facts: Facts
  zone: string
  line: OrderLineFacts
  purchaseDay: string
  askedDay: string
  nowDay: string
  business: boolean
  traits: { customised: boolean; earrings: boolean; hollow: boolean; wearPart: boolean; reducedPrice: boolean; certificate: boolean; giftBox: boolean; giftCard: boolean }
  /** Of the line in question, its last unit. */
  lineDelivery: Delivered
  /** The last delivery that brought any line of the order. */
  orderDelivery: Delivered
}

const customisingKeys = ['engraving', 'resizing', 'closure change', 'custom size']
const wanted = (line: OrderLineFacts): number => line.currentQuantity ?? line.quantity
const counts = (parcel: ParcelFacts): boolean => !['CANCELLED', 'ERROR', 'FAILURE'].includes(parcel.status ?? '')

/** How many units of a line a parcel carries; a quantity that the API gave as null stands for the whole line. */
function unitsIn(parcel: ParcelFacts, line: OrderLineFacts): number {
  let units = 0
  for (const node of parcel.fulfillmentLineItems.nodes) if (node.lineItem.id === line.id) units += node.quantity ?? wanted(line)
  return units
}

type Arrival = { day: string; assumed: boolean }

const arrival = (parcel: ParcelFacts, zone: string): Arrival =>
  parcel.deliveredAt ? { day: dayOfInstant(parcel.deliveredAt, zone), assumed: false } : { day: plusDays(dayOfInstant(parcel.createdAt, zone), 7), assumed: true }

function delivered(request: DecisionRequest, lines: OrderLineFacts[], zone: string): Delivered {
  const parcels = request.order.fulfillments.filter((parcel) => counts(parcel) && lines.some((line) => unitsIn(parcel, line) > 0))
  const corrected = request.facts?.delivery?.on
  const arrivals: Arrival[] = []
  let missing = false
  for (const line of lines) {
    const asked = line.id === request.lineItemId
    // The fact outranks what the order says of the line in question, and of the parcels that carried it.
    if (corrected && asked) {
      arrivals.push({ day: corrected, assumed: false })
      continue
    }
    if (parcels.reduce((sum, parcel) => sum + unitsIn(parcel, line), 0) < wanted(line)) missing = true
    for (const parcel of parcels) {
      const withAsked = corrected && parcel.fulfillmentLineItems.nodes.some((node) => node.lineItem.id === request.lineItemId && node.quantity !== 0)
      if (unitsIn(parcel, line) > 0) arrivals.push(withAsked ? { day: corrected, assumed: false } : arrival(parcel, zone))
    }
  }
  const shipped = arrivals.length === 0 ? 'nothing' : missing ? 'a part' : 'all'
  const split = parcels.length > 1 || shipped === 'a part'
  if (shipped !== 'all') return { day: null, assumed: false, shipped, split }
  const last = arrivals.map((one) => one.day).sort().at(-1)!
  return { day: last, assumed: arrivals.some((one) => one.day === last && one.assumed), shipped, split }
}

/** Reads a request for a shop of a time zone. */
export function readCase(request: DecisionRequest, zone: string): Case {
  const { order } = request
  const facts = request.facts ?? {}
  const line = order.lineItems.nodes.find((one) => one.id === request.lineItemId)!
  const now = request.now!
  const tags = (line.product?.tags ?? []).map((tag) => tag.toLowerCase())
  const engraved = line.customAttributes.some((one) => customisingKeys.includes(one.key.toLowerCase()) && (one.value ?? '').trim() !== '')
  return {
    request, facts, zone, line,
    purchaseDay: dayOfInstant(order.processedAt ?? order.createdAt, zone),
    askedDay: dayOfInstant(request.ask.askedAt ?? now, zone),
    nowDay: dayOfInstant(now, zone),
    business: (facts.buyer ?? (order.purchasingEntity?.__typename === 'PurchasingCompany' ? 'business' : 'consumer')) === 'business',
    traits: {
      customised: engraved || tags.includes('customised'),
      earrings: line.product?.productType.toLowerCase() === 'earrings',
      hollow: tags.includes('hollow'), wearPart: tags.includes('wear-part'), reducedPrice: tags.includes('reduced-price'),
      certificate: tags.includes('certificate'), giftBox: tags.includes('gift-box'), giftCard: line.isGiftCard,
    },
    lineDelivery: delivered(request, [line], zone),
    orderDelivery: delivered(request, order.lineItems.nodes, zone),
  }
}
