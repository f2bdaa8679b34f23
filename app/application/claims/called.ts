import type { MoneyAmount, ShopifyReturn } from '../ports.ts'

/**
 * Shopify has confirmed the step: the return as it stands now, where it was about one, and as it was read right before
 * the call where pieces of it were processed; what went back, in the shop's and in the shopper's currency; the order that
 * was made; of a payment that is made again what of it that is (`asked`, minor units of the shop's currency), or that it has
 * `arrived` without; what beside it Shopify did not do, in a sentence for staff; the order's lines
 * that new goods became.
 */
export interface Confirmed { return?: ShopifyReturn; before?: ShopifyReturn; refunded?: { shop: MoneyAmount; paid: MoneyAmount }; owed?: MoneyAmount; order?: { id: string; name: string }; leftUndone?: string; newLineIds?: string[]; asked?: number; arrived?: true }
/** Confirmed, or refused for good with a sentence. */
export type Called = Confirmed | { refused: string }
