import type { ProductFacts } from './setup-shopify.ts'
import type { WantedFacts } from './wanted-facts.ts'

/** What is kept of products with the order lines that sold them. */
export interface ProductStore {
  /** Ids of products on the shop's lines of which something that is wanted was never read, at most so many. */
  lacking(shop: string, wanted: WantedFacts, most: number): Promise<string[]>
  /** Adds facts to the lines of these products; what was known of a product before stays as it was first seen. */
  complete(shop: string, facts: ProductFacts[]): Promise<void>
}
