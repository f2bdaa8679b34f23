import type { TraitWord } from '../../domain/setup/trait-words.ts'

/** How many products have something now; `atLeast` where Shopify stopped counting. */
export interface ProductCount { products: number; atLeast: boolean }

/** What traits are read from of a product and what orders alone don't bring. Collections by their handles; null where there are more than are read. */
export interface ProductFacts { id: string; vendor: string; collections: string[] | null; metafields: Record<string, string | null> }

/** One of Shopify's own reasons for a return. */
export interface ShopifyReason { handle: string; name: string }

/** What the set-up asks of a shop's Admin API. Methods throw as those of `ShopifyAdmin` do. */
export interface SetUpShopify {
  /** Products that have it now; null where Shopify can't be asked. */
  countProducts(shop: string, one: TraitWord): Promise<ProductCount | null>
  /** Those that may be given to customers, in Shopify's order. */
  returnReasons(shop: string): Promise<ShopifyReason[]>
  /** Which customer accounts the shop has, and how many orders wait for an answer to a return that was requested. */
  nativeReturns(shop: string): Promise<{ accounts: 'new' | 'classic'; waiting: ProductCount }>
  /** Orders with a return that was requested and not answered, from a place in their list or its beginning on; `next`: where it goes on. */
  ordersWithRequests(shop: string, after: string | null): Promise<{ ids: string[]; next: string | null }>
  /** Facts of products by their ids, at most 25 at once; what is deleted is left out. */
  readProducts(shop: string, ids: string[], metafields: string[]): Promise<ProductFacts[]>
}
