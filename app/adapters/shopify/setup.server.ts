import type { ProductCount, ProductFacts, SetUpShopify } from '../../application/setup/setup-shopify.ts'
import type { TraitWord, WordKind } from '../../domain/setup/trait-words.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { CountCollectionDocument, CountProductsDocument, NamedReasonsDocument, NativeReturnsDocument, OrdersWithRequestsDocument, ProductFactsDocument } from './generated/admin.ts'
import type { ProductFactsQuery } from './generated/admin.ts'

/** Shopify gives no more of a list at once. */
const mostOrders = 250
/** Collections of one product that are read, and products in one request: the two keep a request under what Shopify takes. */
const mostCollections = 50
export const mostProducts = 25

/** What the set-up and the mapping of product facts ask of a shop. */
export function openSetUpShopify(request: AdminRequest): SetUpShopify {
  return {
    countProducts: async (shop, one) => {
      if (one.by === 'collections') {
        const { collectionByIdentifier: found } = await request(shop, CountCollectionDocument, { handle: one.word })
        return found?.productsCount ? toCount(found.productsCount) : { products: 0, atLeast: false }
      }
      const query = queryFor(one)
      const { productsCount } = query === null ? { productsCount: null } : await request(shop, CountProductsDocument, { query })
      return productsCount && toCount(productsCount)
    },
    returnReasons: async (shop) => (await request(shop, NamedReasonsDocument, {})).returnReasonDefinitions.nodes.flatMap(({ handle, name, deleted }) => (deleted ? [] : [{ handle, name }])),
    nativeReturns: async (shop) => {
      const read = await request(shop, NativeReturnsDocument, {})
      return { accounts: read.shop.customerAccountsV2.customerAccountsVersion === 'CLASSIC' ? 'classic' : 'new', waiting: read.ordersCount ? toCount(read.ordersCount) : { products: 0, atLeast: false } }
    },
    ordersWithRequests: async (shop, after) => {
      const { nodes, pageInfo } = (await request(shop, OrdersWithRequestsDocument, { most: mostOrders, after })).orders
      return { ids: nodes.map(({ id }) => id), next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null }
    },
    readProducts: async (shop, ids, metafields) => {
      const { nodes } = await request(shop, ProductFactsDocument, { ids, collections: mostCollections, metafields, fields: Math.max(1, metafields.length) })
      return nodes.filter(isProduct).map((product) => toFacts(product, metafields))
    },
  }
}

const toCount = ({ count, precision }: { count: number; precision: 'EXACT' | 'AT_LEAST' }): ProductCount => ({ products: count, atLeast: precision === 'AT_LEAST' })

/** By which of Shopify's search terms a word is found among products; null where by none. */
const terms: Record<WordKind, string | null> = { tags: 'tag', productTypes: 'product_type', vendors: 'vendor', collections: null, attributes: null }

/** Shopify's search for products that have something; null for what it can't search by. A metafield can be searched for by a value alone, and only where the shop lets it be. */
function queryFor(one: TraitWord): string | null {
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (one.by === 'giftCard') return 'gift_card:true'
  if (one.by === 'metafields') return one.word.value === undefined ? null : `metafields.${one.word.key}:${quoted(one.word.value)}`
  const term = terms[one.by]
  return term && `${term}:${quoted(one.word)}`
}

type ReadNode = NonNullable<ProductFactsQuery['nodes'][number]>
type ReadProduct = Extract<ReadNode, { vendor: string }>
const isProduct = (node: ReadNode | null): node is ReadProduct => node !== null && 'vendor' in node

function toFacts({ id, vendor, collections, metafields }: ReadProduct, wanted: string[]): ProductFacts {
  const values = new Map(metafields.nodes.map(({ namespace, key, value }) => [`${namespace}.${key}`, value]))
  return { id, vendor, collections: collections.pageInfo.hasNextPage ? null : collections.nodes.map(({ handle }) => handle), metafields: Object.fromEntries(wanted.map((key) => [key, values.get(key) ?? null])) }
}
