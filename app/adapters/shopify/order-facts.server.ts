import { roundAmount } from '../../domain/kernel/money.ts'
import type { OrderFacts } from '../../domain/decision/request.ts'
import type { ReadOrder } from '../../application/ports.ts'

interface MoneyBag { shopMoney: { amount: string; currencyCode: string } }

/** A line as Shopify gives it, whoever asks for it. */
export interface GivenLine {
  id: string
  title: string
  variantTitle: string | null
  sku: string | null
  quantity: number
  currentQuantity: number
  isGiftCard: boolean
  image: { url: string } | null
  customAttributes: Array<{ key: string; value: string | null }>
  discountedUnitPriceAfterAllDiscountsSet: MoneyBag
  product: { id: string; productType: string; tags: string[]; vendor?: string } | null
}

/** An order without what hangs on it. */
export interface GivenOrder {
  id: string
  name: string
  createdAt: string
  processedAt: string
  currencyCode: string
  displayFulfillmentStatus: string
  email: string | null
  customerLocale: string | null
  customer: { id: string; displayName: string; defaultEmailAddress: { emailAddress: string } | null } | null
  purchasingEntity: { __typename: 'Customer' | 'PurchasingCompany' } | null
  shippingAddress: { countryCodeV2: string | null } | null
  billingAddress: { countryCodeV2: string | null } | null
  sourceName: string | null
}

export interface GivenParcel { id: string; status: string; createdAt: string; deliveredAt: string | null }

export const rounded = (money: { amount: string; currencyCode: string }) => roundAmount(money.amount, money.currencyCode)

/** What the engine reads of a line: exactly the fields of its contract, nothing personal among them. */
export const lineFacts = (line: GivenLine): OrderFacts['lineItems']['nodes'][number] => ({
  id: line.id,
  title: line.title,
  quantity: line.quantity,
  currentQuantity: line.currentQuantity,
  isGiftCard: line.isGiftCard,
  customAttributes: line.customAttributes.map(({ key, value }) => ({ key, value })),
  discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: rounded(line.discountedUnitPriceAfterAllDiscountsSet.shopMoney), currencyCode: line.discountedUnitPriceAfterAllDiscountsSet.shopMoney.currencyCode } },
  product: line.product ? { id: line.product.id, productType: line.product.productType, tags: line.product.tags, ...(line.product.vendor === undefined ? {} : { vendor: line.product.vendor }) } : null,
})

/** What it reads of an order but for its lines and parcels. */
export const headFacts = (order: GivenOrder): Omit<OrderFacts, 'lineItems' | 'fulfillments'> => ({
  id: order.id,
  name: order.name,
  createdAt: order.createdAt,
  processedAt: order.processedAt,
  currencyCode: order.currencyCode,
  purchasingEntity: order.purchasingEntity ? { __typename: order.purchasingEntity.__typename } : null,
  shippingAddress: order.shippingAddress ? { countryCodeV2: order.shippingAddress.countryCodeV2 } : null,
})

/** And of a parcel but for what is in it. */
export const parcelFacts = ({ id, status, createdAt, deliveredAt }: GivenParcel) => ({ id, status, createdAt, deliveredAt })

/** Who bought, for screens and mails. */
export const customerOf = (order: GivenOrder): ReadOrder['customer'] => ({ id: order.customer?.id ?? null, name: order.customer?.displayName ?? 'Guest', email: order.email ?? order.customer?.defaultEmailAddress?.emailAddress ?? null, locale: order.customerLocale ?? 'en' })

/** What of its placement the facts don't say. */
export const placedIn = (order: GivenOrder) => ({ channel: order.sourceName, billingCountry: order.billingAddress?.countryCodeV2 ?? null })

export const fulfilmentOf = ({ displayFulfillmentStatus: status }: GivenOrder): ReadOrder['fulfilment'] => (status === 'FULFILLED' ? 'fulfilled' : status === 'PARTIALLY_FULFILLED' ? 'partial' : 'unfulfilled')
