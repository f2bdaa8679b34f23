/** What Shopify says of a customer now. `orders`: how many they have placed in the shop. */
export interface CustomerFacts { tags: string[]; orders: number }

/** Customers as rules look at them. Failures are those of `ShopifyAdmin`. */
export interface ShopifyCustomers {
  /** By their ids, at most 250 at once; whom Shopify doesn't know any more is left out. */
  customersById(shop: string, ids: string[]): Promise<ReadonlyMap<string, CustomerFacts>>
}
