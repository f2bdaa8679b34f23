import type { Result } from '../domain/kernel/result.ts'
import type { MoneyAmount, ProcessedLine, Refused, ShopifyReturn } from './ports.ts'

export type DispositionType = 'RESTOCKED' | 'NOT_RESTOCKED' | 'MISSING' | 'PROCESSING_REQUIRED'

/** What becomes of pieces that came back. Restocked ones go to the shop's first place where none is named. */
export interface Disposition { type: DispositionType; quantity: number; locationId?: string }

/** New goods in a return. They are in the order, and can be shipped, once they are processed. */
export interface ReturnExchange { id: string; variantId: string | null; title: string; variantTitle: string; sku: string; quantity: number; processable: number; processed: number; /** The order's lines that they became. */ lineItemIds: string[] }

/** A parcel that the shopper is to send, with the label and tracking it has. */
export interface ReturnDelivery { id: string; labelUrl: string | null; tracking: { number: string; url: string } | null }

/** New goods to be given in exchange; `discount` is taken off each piece, presentment currency, so that an exchange can be even. */
export interface ExchangeInput { variantId: string; quantity: number; discount?: { each: MoneyAmount; description: string } }

/** What a return can only be given when it is made. */
export interface NewReturnExtras {
  /** What the shopper pays for the way back; presentment currency. */
  returnShippingFee?: MoneyAmount
}

/** What a return made by the shop can be given besides. */
export interface CreatedReturnExtras extends NewReturnExtras { exchange?: ExchangeInput[] }

export interface OutcomeExtras { exchange?: ProcessedLine[]; /** The whole refund as store credit instead of to the payments. */ toStoreCredit?: boolean }

export interface ProcessExtras {
  /** New goods to be released for shipping. */
  exchange?: ProcessedLine[]
  /** Beside the payments or instead of them; presentment currency. `expiresAt` is an instant. */
  storeCredit?: { amount: MoneyAmount; expiresAt?: string }
}

/** The goods of a return: what is given instead, and how the old ones come back. Failures are those of `ShopifyAdmin`. */
export interface ShopifyReturnGoods {
  /**
   * Gives an open return its label, its tracking or both. A delivery that is there is brought up to date, none is
   * added beside it, so that the call may be repeated. Shopify sends no mail of it.
   */
  attachReturnLabel(shop: string, returnId: string, label: { fileUrl: string | null; tracking: { number: string; url: string } | null }): Promise<Result<ShopifyReturn, Refused>>
  /** Hands a label's file to Shopify; answers the address that `attachReturnLabel` takes, good for a while only. */
  uploadReturnLabel(shop: string, file: { name: string; mimeType: string; bytes: Uint8Array }): Promise<Result<{ fileUrl: string }, Refused>>
  /** Places where goods can be restocked, the first one first. */
  locations(shop: string): Promise<Array<{ id: string; name: string }>>
}
