import type { Shop, StaffUser } from '../../state/model.ts'
import type { NamedKey } from '../named-orders.ts'
import type { OrderKind } from '../orders/order-kinds.ts'

/** What makes a shop of the sandbox: who it is, what it sells, to whom, and which kinds of orders it has. */
export interface ShopProfile {
  shop: Omit<Shop, 'id'>
  staff: Omit<StaffUser, 'id'>[]
  location: string
  /** Ids of this shop begin here, so that no two shops share one, as in Shopify. */
  firstId: number
  /** What stands before an order's number: `#K`. */
  orderPrefix: string
  catalogue: CatalogueItem[]
  /** Titles that are sold no more and whose product was deleted, with a price in minor units. */
  retired: { title: string; price: number }[]
  customers: CustomerSource
  companies: string[]
  shipping: { title: string; price: number; freeFrom: number; carrier: string; days: [number, number] }
  gateways: string[]
  vat: { title: string; rate: number }
  /** Where else it sells: the currency shoppers pay in there, its rate to the shop's currency, and addresses. */
  abroad: { currency: string; rate: number; customers: CustomerSource; shippingPrice: number }
  discountCode: { title: string; percent: number }
  /** How many orders of each kind, besides the plain ones that fill up the total. */
  kinds: Partial<Record<OrderKind, number>>
  orders: number
  /** Attributes that mark an engraving, a resizing and the like, with values that shoppers give. */
  engravings: string[]
  named: Partial<Record<NamedKey, string>>
}

/** A product in short; `image` names a drawing (images/drawing.ts). */
export interface CatalogueItem {
  title: string
  type: string
  /** In minor units of the shop's currency. */
  price: number
  image: string
  tags: string
  options?: VariantAxis
}

export interface VariantAxis { values: string[]; /** Added to the price from one value to the next, in minor units. */ step: number }

export interface CustomerSource {
  country: string
  locale: string
  /** First and family names that go together. */
  people: { first: string[]; last: string[] }[]
  streets: string[]
  /** City and its postal code. */
  cities: [string, string][]
  mailDomains: string[]
  phone: string
}
