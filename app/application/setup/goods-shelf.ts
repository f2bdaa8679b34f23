import type { Stores } from '../store-ports.ts'
import type { GoodsOnOrders } from './setup-store.ts'

/** The goods on a shop's latest orders. */
export interface GoodsShelf { of(shop: string): Promise<GoodsOnOrders> }

/** Orders whose lines are counted. */
const mostOrders = 20_000
/** For how many milliseconds orders that came in meanwhile may be missing, and of how many shops goods are held. */
const fresh = 60_000
const mostShops = 8

/** Goods of shops at their set-up, brought together once for all that is counted within a minute, and anew once facts of products were read. */
export function openGoodsShelf(stores: Pick<Stores, 'setup' | 'products'>, now: () => Date): GoodsShelf {
  const shelf = new Map<string, { read: string | null; until: number; goods: Promise<GoodsOnOrders> }>()
  return {
    of: async (shop) => {
      const read = await stores.products.lastRead(shop)
      const at = now().getTime()
      const held = shelf.get(shop)
      if (held && held.read === read && held.until > at) return held.goods
      shelf.delete(shop)
      if (shelf.size >= mostShops) shelf.delete(shelf.keys().next().value ?? '')
      const goods = stores.setup.goodsOnOrders(shop, mostOrders)
      shelf.set(shop, { read, until: at + fresh, goods })
      goods.catch(() => { if (shelf.get(shop)?.goods === goods) shelf.delete(shop) })
      return goods
    },
  }
}
