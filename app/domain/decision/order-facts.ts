import type { TraitProduct } from '../policy/traits.ts'
import { currency, dictionary, flag, instant, listOf, moneyPair, name, nullable, optional, record, text, wholeNumber } from '../kernel/shape.ts'

/** An order as the Admin GraphQL API (2026-10) returns it, by the fields that decisions read. Instants are ISO 8601. */
export interface OrderFacts {
  id: string
  name: string
  createdAt: string
  /** The purchase; where it is missing, `createdAt` is. */
  processedAt?: string | null
  currencyCode: string
  purchasingEntity?: { __typename: string } | null
  shippingAddress?: { countryCodeV2?: string | null } | null
  lineItems: { nodes: OrderLineFacts[] }
  fulfillments: ParcelFacts[]
}

export interface OrderLineFacts {
  id: string
  title: string
  quantity: number
  /** What is left after removals and refunds. */
  currentQuantity?: number
  isGiftCard: boolean
  customAttributes: Array<{ key: string; value?: string | null }>
  discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: string; currencyCode: string } }
  /** Null once the product is deleted. */
  product: ({ id: string } & TraitProduct) | null
}

export interface ParcelFacts {
  id: string
  status?: string
  createdAt: string
  /** Null when no carrier said so. */
  deliveredAt?: string | null
  fulfillmentLineItems: { nodes: Array<{ quantity?: number | null; lineItem: { id: string } }> }
}

const over = ['__typename']

const line = record({
  id: name,
  title: text,
  quantity: wholeNumber(0),
  currentQuantity: optional(wholeNumber(0)),
  isGiftCard: flag,
  customAttributes: listOf(record({ key: text, value: optional(nullable(text)) }, over)),
  discountedUnitPriceAfterAllDiscountsSet: record({ shopMoney: moneyPair(over) }, over),
  product: nullable(record({ id: name, productType: text, tags: listOf(text), vendor: optional(text), collections: optional(listOf(text)), metafields: optional(dictionary(nullable(text))) }, over)),
}, over)

const parcel = record({
  id: name,
  status: optional(text),
  createdAt: instant,
  deliveredAt: optional(nullable(instant)),
  fulfillmentLineItems: record({ nodes: listOf(record({ quantity: optional(nullable(wholeNumber(0))), lineItem: record({ id: name }, over) }, over)) }, over),
}, over)

export const orderShape = record({
  id: name,
  name: text,
  createdAt: instant,
  processedAt: optional(nullable(instant)),
  currencyCode: currency,
  purchasingEntity: optional(nullable(record({ __typename: text }))),
  shippingAddress: optional(nullable(record({ countryCodeV2: optional(nullable(text)) }, over))),
  lineItems: record({ nodes: listOf(line) }, over),
  fulfillments: listOf(parcel),
}, over)
