import { parseAnswers } from '../../domain/setup/answers.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { ReadOrder, ShopifyAdmin } from '../ports.ts'
import type { Stores } from '../store-ports.ts'
import type { ProductFacts, SetUpShopify } from './setup-shopify.ts'
import { readingsOf, wantedFacts } from './wanted-facts.ts'
import type { WantedFacts } from './wanted-facts.ts'

export interface ProductDeps { stores: Pick<Stores, 'policies' | 'setup' | 'products' | 'automation'>; policies: PolicyShelf; setUpShopify: Pick<SetUpShopify, 'readProducts'>; now(): Date }
export interface ReadDeps extends ProductDeps { enqueue: { products(shop: string): Promise<void> } }

/** Products in one request, and those that are written together. */
const portion = 25
const batch = 500
/** Of one run, which ends well before the queue takes it for dead: products, and milliseconds after which none is begun any more. */
const mostProducts = 5_000
const longest = 8 * 60_000

/** What the shop's terms, of any version, its rules and the set-up under way want of products; null where orders bring it all. */
export async function wantedBy({ stores, policies }: { stores: Pick<Stores, 'policies' | 'setup' | 'automation'>; policies: PolicyShelf }, shop: string): Promise<WantedFacts | null> {
  const [versions, setUp, rules] = await Promise.all([stores.policies.versions(shop), stores.setup.read(shop), stores.automation.rules(shop)])
  const shelved = await Promise.all(versions.map(({ id }) => policies.byId(shop, id)))
  const entered = setUp && !setUp.completed ? Object.values(parseAnswers(setUp.answers)?.traits ?? {}) : []
  return wantedFacts([...shelved.flatMap((one) => Object.values(one?.compiled.set.traits ?? {})), ...entered, ...rules.flatMap(({ rule }) => readingsOf(rule))])
}

/**
 * Reads of the products on the shop's order lines what the terms want and no order has brought, and has the worker go on where
 * that is too much for once. Repeatable; a product that is gone stays unknown and isn't asked for again.
 */
export async function readProductFacts(deps: ReadDeps, shop: string): Promise<void> {
  let more = false
  const done = await deps.stores.products.reading(shop, async () => { more = await readSome(deps, shop) })
  // Whoever reads may have begun before the last of it was wanted.
  if (more || !done) await deps.enqueue.products(shop)
}

/** Whether there is more to read. */
async function readSome(deps: ProductDeps, shop: string): Promise<boolean> {
  const wanted = await wantedBy(deps, shop)
  if (!wanted) return false
  const until = deps.now().getTime() + longest
  const ids = await deps.stores.products.lacking(shop, wanted, mostProducts + 1)
  for (let from = 0; from < ids.length; from += batch) {
    if (from >= mostProducts || deps.now().getTime() > until) return true
    await readBatch(deps, shop, ids.slice(from, from + batch), wanted)
  }
  return false
}

/** The same for what one order holds. */
export async function readFactsOfOrder(deps: ProductDeps, shop: string, orderId: string): Promise<void> {
  const wanted = await wantedBy(deps, shop)
  if (wanted) await readBatch(deps, shop, await deps.stores.products.lacking(shop, wanted, batch, orderId), wanted)
}

async function readBatch(deps: ProductDeps, shop: string, ids: string[], wanted: WantedFacts): Promise<void> {
  if (ids.length > 0) await deps.stores.products.complete(shop, { ids, wanted, found: await factsOf(deps, shop, ids, wanted) }, deps.now())
}

async function factsOf({ setUpShopify }: Pick<ProductDeps, 'setUpShopify'>, shop: string, ids: string[], { metafields }: WantedFacts): Promise<ProductFacts[]> {
  const found: ProductFacts[] = []
  for (let from = 0; from < ids.length; from += portion) found.push(...(await setUpShopify.readProducts(shop, ids.slice(from, from + portion), metafields)))
  return found
}

/** The same Admin API, whose orders come with all that the shop's terms want of their products. */
export function withProductFacts(shopify: ShopifyAdmin, deps: Omit<ProductDeps, 'now'>): ShopifyAdmin {
  return {
    ...shopify,
    readOrder: async (shop, orderId) => {
      const order = await shopify.readOrder(shop, orderId)
      const wanted = order && (await wantedBy(deps, shop))
      if (!order || !wanted) return order
      const ids = [...new Set(order.facts.lineItems.nodes.flatMap(({ product }) => (product ? [product.id] : [])))]
      return completed(order, await factsOf(deps, shop, ids, wanted))
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
