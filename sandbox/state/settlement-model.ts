/** What settles a claim of a shopper: refunds, new goods, store credit. Ids and times as in model.ts. */
import type { Address, Money } from './model.ts'

/** Money given back, and the units it is for. */
export interface Refund {
  id: number
  orderId: number
  returnId: number | null
  createdAt: string
  note: string | null
  lineItems: RefundLineItem[]
  shippingAmount: Money
}

export interface RefundLineItem { id: number; lineItemId: number; quantity: number; restockType: 'RETURN' | 'NO_RESTOCK' | 'CANCEL'; locationId: number | null; subtotal: Money; tax: Money }

/** New goods that a return is to bring; they become lines of the order once the return is processed. */
export interface ExchangeLineItem {
  id: number
  productId: number
  variantId: number
  title: string
  variantTitle: string | null
  sku: string | null
  quantity: number
  processedQuantity: number
  unitPrice: Money
  /** `amount` is for the whole line. */
  discount: { description: string | null; amount: Money } | null
  /** Order lines that it has become, one each time it was processed. */
  lineItemIds: number[]
}

/** An order that the shop writes for a customer and completes later. */
export interface DraftOrder {
  id: number
  /** `#D12` */
  name: string
  status: 'OPEN' | 'COMPLETED'
  createdAt: string
  updatedAt: string
  completedAt: string | null
  orderId: number | null
  customerId: number | null
  email: string | null
  presentmentCurrency: string
  shippingAddress: Address | null
  billingAddress: Address | null
  note: string | null
  tags: string[]
  customAttributes: { key: string; value: string }[]
  lineItems: DraftLineItem[]
  /** An order-level discount in per cent. */
  discount: { title: string; percent: number } | null
}
export interface DraftLineItem { id: number; variantId: number | null; title: string; variantTitle: string | null; quantity: number; unitPrice: Money; requiresShipping: boolean }

/** What a customer may spend in the shop, in one currency; minor units. */
export interface StoreCreditAccount { id: number; customerId: number; currency: string; balance: number; credits: { id: number; amount: number; createdAt: string; expiresAt: string | null; orderId: number; refundId: number }[] }

/** Where a file may be uploaded before it is used; `key` is in its address. */
export interface StagedUpload { key: string; filename: string; mimeType: string; uploaded: boolean }
