/** A market of a shop's in Shopify, by its countries (ISO 3166-1 alpha-2): an order tells its country, and no market. */
export interface Market { name: string; countries: string[] }
