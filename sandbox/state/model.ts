/**
 * What the sandbox's Shopify holds. Plain data: a seed fills it in, one JSON file per shop keeps it.
 * Ids are numbers, unique within their type and shop; global ids are derived from them (gid.ts).
 * Times are ISO 8601 in UTC (`2026-10-05T09:30:00Z`). What can be computed is not stored:
 * current quantities, totals, statuses of an order and counters of a return are derived
 * in derive-order.ts and derive-return.ts.
 */
import type { BulkOperation } from './bulk-model.ts'
import type { Installation, PendingDelivery } from './installation.ts'
import type { ReverseFulfillmentOrder } from './reverse-model.ts'
import type { DraftOrder, ExchangeLineItem, Refund, StagedUpload, StoreCreditAccount } from './settlement-model.ts'

/** One amount in minor units (12.99 GBP is 1299), in the shop's currency and in the one the shopper paid in. */
export interface Money { shop: number; presentment: number }

export interface Shop {
  id: number
  /** `klenota.myshopify.com` */
  domain: string
  name: string
  email: string
  /** ISO 4217 code of the shop's currency. */
  currency: string
  /** IANA name, `Europe/Prague`. */
  timeZone: string
  /** ISO 3166-1 alpha-2. */
  country: string
  /** BCP 47, `cs`. */
  locale: string
  /** Public address of the storefront, with https. */
  url: string
}

/** A member of staff of the shop; the admin shell lets one be chosen. */
export interface StaffUser { id: number; firstName: string; lastName: string; email: string; locale: string; owner: boolean }
export interface Location { id: number; name: string }
export interface Image { url: string; altText: string | null }

export interface Product {
  id: number
  title: string
  handle: string
  productType: string
  vendor: string
  tags: string[]
  status: 'ACTIVE' | 'ARCHIVED' | 'DRAFT'
  isGiftCard: boolean
  descriptionHtml: string
  image: Image | null
  createdAt: string
  updatedAt: string
  variants: Variant[]
}

export interface Variant {
  id: number
  title: string
  sku: string | null
  /** In minor units of the shop's currency. */
  price: number
  compareAtPrice: number | null
  /** Below zero where more was sold than there is. */
  inventoryQuantity: number
  /** Whether it may be sold when it is out of stock; DENY where none is given. */
  inventoryPolicy?: 'DENY' | 'CONTINUE'
  image: Image | null
}

export interface Customer {
  id: number
  firstName: string | null
  lastName: string | null
  email: string | null
  phone: string | null
  locale: string
  tags: string[]
  note: string | null
  createdAt: string
  updatedAt: string
  defaultAddress: Address | null
}

export interface Company { id: number; name: string; createdAt: string; contactCustomerId: number | null }

export interface Address {
  firstName: string | null
  lastName: string | null
  company: string | null
  address1: string | null
  address2: string | null
  zip: string | null
  city: string | null
  /** ISO 3166-1 alpha-2. */
  country: string
  phone: string | null
}
export interface Attribute { key: string; value: string }

export interface Order {
  id: number
  /** `#K1001` */
  name: string
  createdAt: string
  /** When it was bought; imported orders may differ from createdAt. */
  processedAt: string
  updatedAt: string
  cancelledAt: string | null
  closedAt: string | null
  email: string | null
  customerLocale: string | null
  currency: string
  presentmentCurrency: string
  taxesIncluded: boolean
  customerId: number | null
  /** Set when a company bought it. */
  companyId: number | null
  shippingAddress: Address | null
  billingAddress: Address | null
  tags: string[]
  note: string | null
  customAttributes: Attribute[]
  lineItems: LineItem[]
  shippingLines: ShippingLine[]
  fulfillments: Fulfillment[]
  /** Captured sales and, later, refunds. */
  transactions: Transaction[]
  /** Units that staff took out of it, edit by edit. */
  edits?: { id: number; at: string; sales: { id: number; lineItemId: number; quantity: number }[] }[]
  /** Invoices that Shopify would have mailed. */
  invoices?: { at: string; amount: Money; message: string | null }[]
}

export interface LineItem {
  id: number
  /** Null once the product is deleted. */
  productId: number | null
  variantId: number | null
  title: string
  variantTitle: string | null
  sku: string | null
  vendor: string | null
  /** Units ordered, refunded and removed ones included. */
  quantity: number
  /** Units taken out of the order by an order edit. */
  removedQuantity: number
  isGiftCard: boolean
  requiresShipping: boolean
  image: Image | null
  customAttributes: Attribute[]
  originalUnitPrice: Money
  discounts: Discount[]
  taxLines: TaxLine[]
  /** On a line that an exchange has brought into the order: its return. */
  exchangeOf?: number
}

/** A discount as allocated to one line; `amount` is for the whole line, all its units. */
export interface Discount { title: string; kind: 'line' | 'code' | 'order'; amount: Money }

/** `rate` 0.21 is 21 %; `amount` is for the whole line. */
export interface TaxLine { title: string; rate: number; amount: Money }
export interface ShippingLine { id: number; title: string; price: Money }

export interface Fulfillment {
  id: number
  /** `#K1001-F1` */
  name: string
  status: 'SUCCESS' | 'CANCELLED'
  displayStatus: 'FULFILLED' | 'CONFIRMED' | 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'ATTEMPTED_DELIVERY' | 'DELIVERED' | 'NOT_DELIVERED' | 'FAILURE' | 'CANCELED' | 'MARKED_AS_FULFILLED'
  createdAt: string
  updatedAt: string
  inTransitAt: string | null
  deliveredAt: string | null
  estimatedDeliveryAt: string | null
  tracking: { company: string | null; number: string | null; url: string | null }[]
  lineItems: FulfillmentLineItem[]
  events: FulfillmentEvent[]
}
export interface FulfillmentLineItem { id: number; lineItemId: number; quantity: number }
export interface FulfillmentEvent { id: number; status: 'CONFIRMED' | 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'ATTEMPTED_DELIVERY' | 'DELIVERED' | 'FAILURE'; happenedAt: string; message: string | null }

export interface Transaction {
  id: number
  kind: 'SALE' | 'CAPTURE' | 'AUTHORIZATION' | 'REFUND'
  status: 'SUCCESS' | 'PENDING' | 'FAILURE'
  /** `shopify_payments`, `bank_deposit` ... */
  gateway: string
  createdAt: string
  processedAt: string
  amount: Money
  /** The sale or capture that a refund gives back. */
  parentId: number | null
  refundId: number | null
}

export interface Return {
  id: number
  orderId: number
  /** `#K1001-R1` */
  name: string
  status: 'REQUESTED' | 'OPEN' | 'DECLINED' | 'CANCELED' | 'CLOSED'
  createdAt: string
  requestApprovedAt: string | null
  closedAt: string | null
  decline: { reason: 'FINAL_SALE' | 'OTHER' | 'RETURN_PERIOD_ENDED'; note: string | null } | null
  lineItems: ReturnLineItem[]
  exchangeLineItems: ExchangeLineItem[]
  returnShippingFee: { id: number; amount: Money } | null
  reverseFulfillmentOrders: ReverseFulfillmentOrder[]
}

export interface ReturnLineItem {
  id: number
  fulfillmentLineItemId: number
  quantity: number
  processedQuantity: number
  refundedQuantity: number
  reasonDefinitionId: number | null
  customerNote: string | null
  returnReasonNote: string
  restockingFee: { id: number; percentage: number } | null
}

/** What a seed gives for one shop. */
export interface ShopSeed {
  shop: Shop
  staff: StaffUser[]
  locations: Location[]
  products: Product[]
  customers: Customer[]
  companies: Company[]
  orders: Order[]
}

/** Everything kept of one shop. */
export interface ShopState extends ShopSeed {
  returns: Return[]
  refunds: Refund[]
  installation: Installation | null
  draftOrders: DraftOrder[]
  storeCreditAccounts: StoreCreditAccount[]
  stagedUploads: StagedUpload[]
  bulkOperations: BulkOperation[]
  outbox: PendingDelivery[]
  /** What was made under an idempotency key, and for which input. */
  idempotencyKeys?: { key: string; asked: string; id: number; atMs: number }[]
  /** Ids that the sandbox gives out itself, above all ids of the seed. */
  nextId: number
}
