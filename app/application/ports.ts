import type { OrderFacts } from '../domain/decision/request.ts'
import type { Result } from '../domain/kernel/result.ts'
import type { ShopifySettlement } from './settlement-port.ts'

/** An order as read from Shopify: what the engine decides on, and what only screens and mails need. */
export interface ReadOrder {
  facts: OrderFacts
  /** False where the order is longer than is read of one. */
  complete: boolean
  updatedAt: string
  cancelledAt: string | null
  presentmentCurrency: string
  customer: { id: string | null; name: string; email: string | null; locale: string }
  /** Shop currency, decimal strings. */
  total: string
  shipping: string
  fulfilment: 'unfulfilled' | 'partial' | 'fulfilled'
  lines: Array<{ id: string; variantTitle: string | null; sku: string | null; imageUrl: string | null }>
}

export interface ReadShop { name: string; email: string | null; currencyCode: string; timeZone: string; countryCode: string }

export interface ShopifyReturn {
  id: string
  name: string
  status: 'REQUESTED' | 'OPEN' | 'DECLINED' | 'CANCELED' | 'CLOSED'
  orderId: string
  lines: Array<{ id: string; lineItemId: string; quantity: number; processable: number; processed: number; refundable: number; refunded: number; note: string; /** Name of the return reason; empty where none was given. */ reason: string }>
  refunds: Array<{ note: string; shop: MoneyAmount; paid: MoneyAmount }>
}

/** One line of a return to be made. `note` is found again when a doubt is settled by reading. */
export interface ReturnLineInput { lineItemId: string; quantity: number; ground: string; note: string }

/** Pieces of a return's line, by the line's id in Shopify. */
export interface ProcessedLine { id: string; quantity: number }

/** Money that a return may give back, in both currencies of the order. */
export interface RefundOutcome {
  maximum: { shop: MoneyAmount; presentment: MoneyAmount }
  /** What of the outbound shipping may go back. */
  shipping: { shop: MoneyAmount; presentment: MoneyAmount }
  transactions: Array<{ parentId: string; shop: MoneyAmount; presentment: MoneyAmount }>
}
export interface MoneyAmount { amount: string; currencyCode: string }

/** Shopify understood and said no: asking again would not change it. */
export interface Refused { kind: 'refused'; sentence: string }

/**
 * The Admin API as claims need it. Methods throw `ShopifyUnavailable` where Shopify didn't answer or asked to wait, and
 * `ShopifyAccessLost` where the shop has taken the app's access away; both leave it open whether Shopify has acted.
 */
export interface ShopifyAdmin extends ShopifySettlement {
  readShop(shop: string): Promise<ReadShop>
  readOrders(shop: string, after: string | null): Promise<{ orders: ReadOrder[]; next: string | null }>
  readOrder(shop: string, orderId: string): Promise<ReadOrder | null>
  /** Whose order it is, and when it last changed: what every request of a shopper rests on. Null where there is no such order. */
  orderOwner(shop: string, orderId: string): Promise<{ customerId: string | null; updatedAt: string } | null>
  readReturn(shop: string, returnId: string): Promise<ShopifyReturn | null>
  returnsOfOrder(shop: string, orderId: string): Promise<ShopifyReturn[]>
  requestReturn(shop: string, orderId: string, lines: ReturnLineInput[]): Promise<Result<ShopifyReturn, Refused>>
  createReturn(shop: string, orderId: string, lines: ReturnLineInput[]): Promise<Result<ShopifyReturn, Refused>>
  approveReturn(shop: string, returnId: string): Promise<Result<ShopifyReturn, Refused>>
  declineReturn(shop: string, returnId: string, reason: 'RETURN_PERIOD_ENDED' | 'FINAL_SALE' | 'OTHER', note: string): Promise<Result<ShopifyReturn, Refused>>
  cancelReturn(shop: string, returnId: string): Promise<Result<ShopifyReturn, Refused>>
  closeReturn(shop: string, returnId: string): Promise<Result<ShopifyReturn, Refused>>
  /** What processing these lines, and `shipping` (presentment currency), would give back. */
  refundOutcome(shop: string, returnId: string, lines: ProcessedLine[], shipping: MoneyAmount | null): Promise<RefundOutcome>
  /** Processes these lines and refunds `transactions`, presentment currency. `note` is kept with the refund. */
  processReturn(shop: string, returnId: string, lines: ProcessedLine[], transactions: Array<{ parentId: string; amount: MoneyAmount }>, shipping: MoneyAmount | null, note: string): Promise<Result<ShopifyReturn, Refused>>
}

/** Shopify gave no answer that can be relied on; the step is tried again later. */
export class ShopifyUnavailable extends Error {
  override name = 'ShopifyUnavailable'
  /** `sentence` is for staff. */
  readonly sentence: string
  constructor(sentence: string, cause?: unknown) { super(sentence, { cause }); this.sentence = sentence }
}

/** The app has no valid access to the shop any more: uninstalled, or its token taken away. */
export class ShopifyAccessLost extends Error {
  override name = 'ShopifyAccessLost'
}
