/** By what goods on order lines can be named. */
export const soldBy = ['vendors', 'collections', 'products'] as const
export type SoldBy = (typeof soldBy)[number]

/** One of them, with how many order lines have it: a vendor, a collection by its handle, or a product by Shopify's id and the title under which it was sold. */
export interface SoldGoods { value: string; label: string; lines: number }
