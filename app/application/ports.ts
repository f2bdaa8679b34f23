import type { OrderFacts } from '../domain/decision/request.ts'
import type { Result } from '../domain/kernel/result.ts'
import type { ShopifyCustomers } from './automation/customer-port.ts'
import type { CreatedReturnExtras, Disposition, DispositionType, NewReturnExtras, OutcomeExtras, ProcessExtras, ReturnDelivery, ReturnExchange, ShopifyReturnGoods } from './return-port.ts'
import type { BothCurrencies, ShopifySettlement } from './settlement-port.ts'
import type { BulkOrders } from './history/ports.ts'

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
  /** Where it was placed, in Shopify's words, and the country of its billing address; left out where neither was read. */
  channel?: string | null
  billingCountry?: string | null
  lines: Array<{ id: string; variantTitle: string | null; sku: string | null; imageUrl: string | null }>
}

/** An edit of an order as Shopify keeps it; its id is not the one that a webhook names. */
export interface ReadEdit { id: string; at: string; units: Array<{ lineItemId: string; more: number }> }

export interface ReadShop { name: string; email: string | null; currencyCode: string; timeZone: string; countryCode: string }

export interface ShopifyReturn {
  id: string
  name: string
  status: 'REQUESTED' | 'OPEN' | 'DECLINED' | 'CANCELED' | 'CLOSED'
  orderId: string
  lines: Array<{ id: string; lineItemId: string; quantity: number; processable: number; processed: number; refundable: number; refunded: number; /** The restocking fee that it was made with; 0 for none. */ restockingPercent: number; note: string; /** Name of the return reason; empty where none was given. */ reason: string }>
  /** The return fee that it was made with, which comes off its first refund. */
  returnFee: BothCurrencies | null
  refunds: Array<{ id: string; note: string; shop: MoneyAmount; paid: MoneyAmount }>
  /** Why it was declined; null where it was not. */
  decline: { reason: 'RETURN_PERIOD_ENDED' | 'FINAL_SALE' | 'OTHER'; note: string } | null
  exchange: ReturnExchange[]
  deliveries: ReturnDelivery[]
  /** What became of pieces that came back, by the order's line. */
  disposed: Array<{ lineItemId: string; type: DispositionType; quantity: number }>
}

/** One line of a return to be made. `note` is found again when a doubt is settled by reading. */
export interface ReturnLineInput { lineItemId: string; quantity: number; ground: string; /** Handle of the reason of Shopify's that the shop has mapped the customer's to. */ reason?: string; note: string; /** What is kept of the line's price, 0 to 100. */ restockingFeePercent?: number }

/** Pieces of a return's line, by the line's id in Shopify. */
export interface ProcessedLine { id: string; quantity: number }

/** Pieces that came back, with what becomes of them: no more pieces than `quantity`. */
export interface ReceivedLine extends ProcessedLine { dispositions?: Disposition[] }

/** Money that a return may give back, in both currencies of the order. */
export interface RefundOutcome {
  maximum: BothCurrencies
  /** What of the outbound shipping may go back. */
  shipping: BothCurrencies
  /** What goes back; nothing where the customer owes. */
  amount: BothCurrencies
  /** What the customer still has to pay, such as the difference of an exchange; null where they owe nothing. */
  owed: BothCurrencies | null
  /** To the payments; none where store credit was asked for. */
  transactions: Array<{ parentId: string } & BothCurrencies>
  /** As store credit; null where it was not asked for. */
  storeCredit: BothCurrencies | null
}
export interface MoneyAmount { amount: string; currencyCode: string }

/** Shopify understood and said no: asking again would not change it. */
export interface Refused { kind: 'refused'; sentence: string }

/**
 * The Admin API as claims need it. Methods throw `ShopifyUnavailable` where Shopify didn't answer or asked to wait, and
 * `ShopifyAccessLost` where the shop has taken the app's access away; both leave it open whether Shopify has acted.
 */
export interface ShopifyAdmin extends ShopifySettlement, ShopifyReturnGoods, BulkOrders, ShopifyCustomers {
  readShop(shop: string): Promise<ReadShop>
  readOrder(shop: string, orderId: string): Promise<ReadOrder | null>
  /** Whose order it is, and when it last changed: what every request of a shopper rests on. Null where there is no such order. */
  orderOwner(shop: string, orderId: string): Promise<{ customerId: string | null; updatedAt: string } | null>
  /** When an order last changed, when it was canceled, and its latest edits, the oldest first: units of a line added or, below zero, taken out. Null where there is no such order. */
  orderNews(shop: string, orderId: string): Promise<{ updatedAt: string; cancelledAt: string | null; edits: ReadEdit[] } | null>
  readReturn(shop: string, returnId: string): Promise<ShopifyReturn | null>
  returnsOfOrder(shop: string, orderId: string): Promise<ShopifyReturn[]>
  /** Fees can be given here and never changed later. */
  requestReturn(shop: string, orderId: string, lines: ReturnLineInput[], extras?: NewReturnExtras): Promise<Result<ShopifyReturn, Refused>>
  /** Only a return made here can bring new goods; refuses those that are out of stock. */
  createReturn(shop: string, orderId: string, lines: ReturnLineInput[], extras?: CreatedReturnExtras): Promise<Result<ShopifyReturn, Refused>>
  approveReturn(shop: string, returnId: string): Promise<Result<ShopifyReturn, Refused>>
  declineReturn(shop: string, returnId: string, reason: 'RETURN_PERIOD_ENDED' | 'FINAL_SALE' | 'OTHER', note: string): Promise<Result<ShopifyReturn, Refused>>
  cancelReturn(shop: string, returnId: string): Promise<Result<ShopifyReturn, Refused>>
  closeReturn(shop: string, returnId: string): Promise<Result<ShopifyReturn, Refused>>
  /** What processing these lines, and `shipping` (presentment currency), would give back. */
  refundOutcome(shop: string, returnId: string, lines: ProcessedLine[], shipping: MoneyAmount | null, extras?: OutcomeExtras): Promise<RefundOutcome>
  /**
   * Processes these lines and refunds `transactions`, presentment currency. `note` is kept with the refund; an exchange
   * without any money to give back makes none. What staff disposed of in Shopify before stays as it is.
   */
  processReturn(shop: string, returnId: string, lines: ReceivedLine[], transactions: Array<{ parentId: string; amount: MoneyAmount }>, shipping: MoneyAmount | null, note: string, extras?: ProcessExtras): Promise<Result<ShopifyReturn, Refused>>
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
