import type { MoneyAmount, ShopifyReturn } from '../ports.ts'

/** Shopify has confirmed the step. A refund says what went back, in the shop's and in the shopper's currency. */
export interface Confirmed { return: ShopifyReturn; refunded?: { shop: MoneyAmount; paid: MoneyAmount } }
/** Confirmed, or refused for good with a sentence. */
export type Called = Confirmed | { refused: string }
