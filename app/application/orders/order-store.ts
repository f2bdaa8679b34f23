import type { ReadOrder } from '../ports.ts'
import type { Placement } from '../../domain/decision/routing.ts'
import type { BoundOrder } from '../policy-shelf.ts'
import type { ChainStore } from './piece-store.ts'

/** A customer as Shopify names them: by id, by their orders, and by the e-mail address, which alone tells of purchases outside the shop. */
export interface KnownCustomer { id: string | null; email: string | null; orderIds: string[] }

export interface StoredOrder {
  shop: string
  facts: ReadOrder['facts']
  /** As Shopify had it when it was last read. */
  updatedAt: string
  cancelledAt: string | null
  presentmentCurrency: string
  customer: ReadOrder['customer']
  totalMinor: bigint
  shippingMinor: bigint
  /** Of it, what refunds have given back or are about to. */
  shippingPaidBackMinor: bigint
  fulfilment: ReadOrder['fulfilment']
  /** False where the order is longer than is read of one, or not read yet: nothing can be decided on it. */
  complete: boolean
  /** Only a file of past orders has told of it, and not all for sure. */
  unread: boolean
  /** How it was placed when it was first seen; what is edited later changes nothing of that. */
  placement: Placement
  /** In the order's own sequence; `free` pieces can still be claimed, `refunded` ones were paid back by claims. */
  lines: StoredOrderLine[]
}

export interface StoredOrderLine { id: string; title: string; variantTitle: string | null; imageUrl: string | null; quantity: number; currentQuantity: number; isGiftCard: boolean; unitPriceMinor: bigint; free: number; refunded: number }

export interface OrderRow { id: string; name: string; processedAt: string; customerName: string; totalMinor: bigint; currencyCode: string; fulfilment: ReadOrder['fulfilment']; itemCount: number; openClaims: number; firstTitle: string; firstImageUrl: string | null }

/** Orders as Shopify had them when they were last read, and those of Recourse's own. */
export interface OrderStore extends ChainStore {
  /** Inserts or updates; an older reading than the stored one changes nothing. */
  takeIn(shop: string, orders: ReadOrder[]): Promise<void>
  find(shop: string, orderId: string): Promise<StoredOrder | null>
  list(shop: string, search: string, offset: number, limit: number): Promise<{ rows: OrderRow[]; total: number }>
  /** How the shop's latest orders were placed. */
  latestPlaced(shop: string, most: number): Promise<BoundOrder[]>
  /** Takes personal data off the orders and claims of a customer. */
  redactCustomer(shop: string, who: KnownCustomer, at: Date): Promise<void>
  /** Names of the orders of a customer, and numbers of the claims on them. */
  heldOf(shop: string, who: KnownCustomer): Promise<{ orders: string[]; claims: string[] }>
}
