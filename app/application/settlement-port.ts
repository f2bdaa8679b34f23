import type { Result } from '../domain/kernel/result.ts'
import type { MoneyAmount, Refused } from './ports.ts'

/** One sum in the shop's currency and in the one the shopper paid in; decimal strings. */
export interface BothCurrencies { shop: MoneyAmount; presentment: MoneyAmount }

/** A payment that money can go back to, and how much of it is left. */
export interface RefundablePayment extends BothCurrencies { parentId: string; gateway: string }

/** What an order may still give back. */
export interface OrderRefundable {
  maximum: BothCurrencies
  /** What of the outbound shipping has not gone back yet. */
  shipping: BothCurrencies
  /** Above zero the customer owes, below zero the shop does. */
  outstanding: BothCurrencies
  /** The oldest payment first; together never more than `maximum`. */
  payments: RefundablePayment[]
}

/** A refund that Shopify holds, of a return or outside one. */
export interface OrderRefund {
  id: string
  createdAt: string
  note: string
  returnId: string | null
  /** What was to go back, whatever has become of its payments. */
  shop: MoneyAmount
  paid: MoneyAmount
  /** What the payment provider says: a refund may exist before its money has moved. Pending as long as anything of it is. */
  status: 'paid' | 'pending' | 'failed'
  /** What of it the provider could not pay, in the shop's currency; null: nothing. */
  failed: MoneyAmount | null
  lines: Array<{ lineItemId: string; quantity: number }>
}

/** A refund outside returns: a price reduction, a settlement for a kept item, the difference of an unequal replacement. */
export interface RefundOrder {
  /** Presentment currency; payments as `refundableOf` names them. */
  payments: Array<{ parentId: string; gateway: string; amount: MoneyAmount }>
  /** Presentment currency; goes to the customer's account in the shop instead of a payment. */
  storeCredit?: MoneyAmount
  /** Units that are refunded without coming back; none for a mere sum. */
  lines?: Array<{ lineItemId: string; quantity: number }>
  note: string
}

/** A variant that may be sent instead; what it costs and how many there are is as of now. */
export interface ShopVariant {
  id: string
  productId: string
  productTitle: string
  /** Empty where the product comes in one form only. */
  variantTitle: string
  sku: string
  /** Shop currency. */
  price: MoneyAmount
  /** Units that may be sold, over all places; null where nobody counts them. */
  stock: number | null
  /** Whether it is sold although there is none. */
  soldWithoutStock: boolean
  /** Whether so many as one may be sold. */
  available: boolean
  imageUrl: string | null
}

/** One line of a replacement: goods of the shop, or something without a variant, such as an engraving or a part. */
export type ReplacementLine = { variantId: string; quantity: number } | { title: string; quantity: number; /** What it would cost; presentment currency. */ value: MoneyAmount }

/** A free order that replaces goods of another. */
export interface ReplacementOrder {
  id: string
  name: string
  createdAt: string
  cancelled: boolean
  note: string
  /** Shop currency; nothing, unless staff changed it in Shopify. */
  total: MoneyAmount
  lines: Array<{ id: string; variantId: string | null; title: string; quantity: number }>
}

/** Settling beside Shopify's returns. Failures are those of `ShopifyAdmin`. */
export interface ShopifySettlement {
  /** Null where there is no such order. */
  refundableOf(shop: string, orderId: string): Promise<OrderRefundable | null>
  /** All refunds of an order, with or without a return: a doubt about a refund is settled by its note. */
  refundsOfOrder(shop: string, orderId: string): Promise<OrderRefund[]>
  /** What Shopify would give back for these units, tax and discounts reckoned with. Null where there is no such order. */
  suggestedRefund(shop: string, orderId: string, lines: Array<{ lineItemId: string; quantity: number }>): Promise<BothCurrencies | null>
  /**
   * Makes a refund once per key: the same key with the same refund answers what was made the first time, with another
   * it is refused. Shopify forgets keys after 24 hours; from then on `refundsOfOrder` is read before anything is repeated.
   */
  refundOrder(shop: string, orderId: string, refund: RefundOrder, idempotencyKey: string): Promise<Result<OrderRefund, Refused>>
  /**
   * Has Shopify mail the customer an invoice of what is outstanding, with `message` in it. New goods of an exchange wait
   * until it is paid, which `refundableOf` tells. Called twice it mails twice.
   */
  invoiceOutstanding(shop: string, orderId: string, message: string): Promise<Result<null, Refused>>
  /** The variants of a product, or of products that a text is found in; at most a hundred. Only those for sale. */
  variantsOf(shop: string, of: { productId: string } | { search: string }): Promise<ShopVariant[]>
  /**
   * Sends the lines free of charge to the customer and address of `orderId`, in an order of its own that carries
   * `marker` as a tag (at most 40 characters, no comma). Called again with the same marker it goes on where it was cut
   * off, and never makes a second order. Refuses what is out of stock.
   */
  createReplacementOrder(shop: string, replacement: { orderId: string; lines: ReplacementLine[]; note: string; marker: string }): Promise<Result<ReplacementOrder, Refused>>
  /** The replacement made under this marker; null where there is none, or only its draft. */
  replacementOrder(shop: string, marker: string): Promise<ReplacementOrder | null>
}
