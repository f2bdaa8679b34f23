import { parseAnswers } from '../../domain/setup/answers.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { ReadOrder, ShopifyAdmin } from '../ports.ts'
import type { Stores } from '../store-ports.ts'
import type { ProductFacts, SetUpShopify } from './setup-shopify.ts'
import { wantedFacts } from './wanted-facts.ts'
import type { WantedFacts } from './wanted-facts.ts'

export interface ProductDeps { stores: Pick<Stores, 'policies' | 'setup' | 'products'>; policies: PolicyShelf; setUpShopify: Pick<SetUpShopify, 'readProducts'> }

/** Products in one request, and on how many the database works at once. */
const portion = 25
const batch = 1_000
/** No shop that this was made for sells more; what is left is read the next time. */
const mostProducts = 50_000

/** What the shop's terms, of any version, and the set-up under way want of products; null where orders bring it all. */
export async function wantedBy({ stores, policies }: Pick<ProductDeps, 'stores' | 'policies'>, shop: string): Promise<WantedFacts | null> {
  const [versions, setUp] = await Promise.all([stores.policies.versions(shop), stores.setup.read(shop)])
  const shelved = await Promise.all(versions.map(({ id }) => policies.byId(shop, id)))
  const entered = setUp && !setUp.completed ? Object.values(parseAnswers(setUp.answers)?.traits ?? {}) : []
  return wantedFacts([...shelved.flatMap((one) => Object.values(one?.compiled.set.traits ?? {})), ...entered])
}

/** Reads of the products on the shop's order lines what the terms want and no order has brought. Repeatable; a product that is gone stays unknown. */
export async function readProductFacts(deps: ProductDeps, shop: string): Promise<void> {
  const wanted = await wantedBy(deps, shop)
  if (!wanted) return
  const ids = await deps.stores.products.lacking(shop, wanted, mostProducts)
  let found: ProductFacts[] = []
  for (let from = 0; from < ids.length; from += portion) {
    found.push(...(await deps.setUpShopify.readProducts(shop, ids.slice(from, from + portion), wanted.metafields)))
    if (found.length < batch && from + portion < ids.length) continue
    await deps.stores.products.complete(shop, found)
    found = []
  }
}

/** The same Admin API, whose orders come with all that the shop's terms want of their products. */
export function withProductFacts(shopify: ShopifyAdmin, deps: ProductDeps): ShopifyAdmin {
  return {
    ...shopify,
    readOrder: async (shop, orderId) => {
      const order = await shopify.readOrder(shop, orderId)
      const wanted = order && (await wantedBy(deps, shop))
      if (!order || !wanted) return order
      const ids = [...new Set(order.facts.lineItems.nodes.flatMap(({ product }) => (product ? [product.id] : [])))]
      const facts: ProductFacts[] = []
      for (let from = 0; from < ids.length; from += portion) facts.push(...(await deps.setUpShopify.readProducts(shop, ids.slice(from, from + portion), wanted.metafields)))
      return completed(order, facts)
    },
  }
}

function completed(order: ReadOrder, facts: ProductFacts[]): ReadOrder {
  const known = new Map(facts.map((one) => [one.id, one]))
  const nodes = order.facts.lineItems.nodes.map((line) => {
    const found = line.product && known.get(line.product.id)
    return line.product && found ? { ...line, product: { ...line.product, vendor: found.vendor, ...(found.collections ? { collections: found.collections } : {}), metafields: found.metafields } } : line
  })
  return { ...order, facts: { ...order.facts, lineItems: { nodes } } }
}
