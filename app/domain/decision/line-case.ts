import { fromInstant } from '../kernel/time/instant.ts'
import type { Placement } from './routing.ts'
import type { TraitProduct, TraitSource } from '../policy/traits.ts'
import { readArrivals } from './arrivals.ts'
import type { Arrivals, OrderArrivals } from './arrivals.ts'
import type { OrderFacts } from './order-facts.ts'

/**
 * All that an order alone says of one of its lines and that terms may turn on, whichever terms they are: what is decided
 * where nobody has told anything and nothing happened to the piece. Instants in milliseconds since 1970.
 */
export interface LineCase extends LineKind {
  lineItemId: string
  purchasedAt: number
  /** Of the line. */
  came: Arrivals
  /** Of the whole order. */
  orderCame: OrderArrivals
}

/** What many lines have alike. */
export interface LineKind {
  business: boolean
  /** Where it was sent, ISO 3166-1 alpha-2. */
  country: string | null
  /** How the order was placed when it was first seen: by this a policy is chosen. */
  placement: Placement
  goods: Goods
}

/** What traits are read from: attributes only by their names, and only those that say something. */
export interface Goods { isGiftCard: boolean; attributes: string[]; product: TraitProduct | null }

export const traitSourceOf = ({ isGiftCard, attributes, product }: Goods): TraitSource => ({ isGiftCard, customAttributes: attributes.map((key) => ({ key, value: '-' })), product })

/** The cases of all lines of an order, in its own sequence. Its product facts and `placement` must be those of when it was first seen. */
export function readLineCases(order: OrderFacts, placement: Placement): LineCase[] {
  const { lines, order: orderCame } = readArrivals(order)
  const purchasedAt = fromInstant(order.processedAt ?? order.createdAt)
  const business = order.purchasingEntity?.__typename === 'PurchasingCompany'
  const country = order.shippingAddress?.countryCodeV2 ?? null
  return order.lineItems.nodes.map((line, i): LineCase => ({
    lineItemId: line.id, purchasedAt, business, country, placement, came: lines[i] as Arrivals, orderCame,
    goods: {
      isGiftCard: line.isGiftCard,
      attributes: line.customAttributes.filter(({ value }) => value?.trim()).map(({ key }) => key),
      product: line.product && toGoods(line.product),
    },
  }))
}

/** What traits are read from of a product, its members in one order, so that goods that are alike are written alike. */
function toGoods({ productType, tags, vendor, collections, metafields }: TraitProduct): TraitProduct {
  return {
    productType, tags,
    ...(vendor === undefined ? {} : { vendor }),
    ...(collections ? { collections: [...collections].sort() } : {}),
    ...(metafields ? { metafields: Object.fromEntries(Object.entries(metafields).sort(([a], [b]) => (a < b ? -1 : 1))) } : {}),
  }
}
