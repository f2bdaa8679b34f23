import type { ProductFacts } from './setup-shopify.ts'
import type { SoldBy, SoldGoods } from './sold-goods-view.ts'
import type { WantedFacts } from './wanted-facts.ts'

/** What was asked of Shopify about products, and what it told of those that are still there. */
export interface AskedProducts { ids: string[]; wanted: WantedFacts; found: ProductFacts[] }

/** What is kept of a product with an order line and not every order brings; null where it was never read. Collections by their handles. */
export interface KeptFacts { vendor: string | null; collections: string[] | null }

/** What is kept of products with the order lines that sold them. */
export interface ProductStore {
  /** Runs `work` unless somebody else reads products of the shop; false, without running it, where somebody does. */
  reading(shop: string, work: () => Promise<void>): Promise<boolean>
  /** Ids of products on the shop's lines, or on those of one order, of which something that is wanted was never asked, at most so many. */
  lacking(shop: string, wanted: WantedFacts, most: number, orderId?: string): Promise<string[]>
  /** Adds what was found to the lines of these products, where what was known before stays as it was first seen; what there was no answer to is not lacking any more. */
  complete(shop: string, asked: AskedProducts, at: Date): Promise<void>
  /** By the ids of order lines. */
  kept(shop: string, lineIds: string[]): Promise<ReadonlyMap<string, KeptFacts>>
  /** What the shop's latest orders name, those on most lines first; `search`: a part of it, in whatever case. */
  sold(shop: string, by: SoldBy, search: string, most: number): Promise<SoldGoods[]>
  /** When any of the shop's products was read last, ISO 8601; null: none ever was. */
  lastRead(shop: string): Promise<string | null>
}
