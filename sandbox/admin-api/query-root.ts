import { returnableQuantity } from '../state/derive-return.ts'
import { fulfillmentStatus } from '../state/derive-order.ts'
import { financialStatus } from '../state/outstanding.ts'
import { returnStatus } from '../state/derive-return.ts'
import { nowMs } from '../state/clock.ts'
import { gid, numberOf } from '../state/gid.ts'
import type { Customer, Location, Order, Product, ShopState } from '../state/model.ts'
import type { DraftOrder } from '../state/settlement-model.ts'
import { bulkQueries } from './bulk/operations.ts'
import { connection } from './connection.ts'
import type { ConnectionArgs, Placed } from './connection.ts'
import { invalidGlobalId, notBuilt } from './errors.ts'
import { customerNode } from './nodes/customer.ts'
import { draftOrderNode } from './nodes/draft-order.ts'
import { fulfillmentLineNode, fulfillmentNode } from './nodes/fulfillment.ts'
import { marketNode, marketsOf } from './nodes/market.ts'
import { orderNode } from './nodes/order.ts'
import { collectionNode, productNode, variantNode } from './nodes/product.ts'
import { returnNode } from './nodes/return.ts'
import { locationNode } from './nodes/reverse-fulfillment-order.ts'
import { appInstallationNode, shopNode } from './nodes/shop.ts'
import { findVariant } from './mutations/stock.ts'
import { reasonDefinitions, reasonNode } from './reasons.ts'
import type { ReasonDefinition } from './reasons.ts'
import type { Context, Node } from './resolve-field.ts'
import { collectionsOf, metafieldKeys, metafieldOf } from './product-facts.ts'
import { search } from './search.ts'
import type { Filters } from './search.ts'
import { listConnection } from './connection.ts'

interface CountArgs { query?: string | null; limit?: number | null }
interface ListArgs extends ConnectionArgs { query?: string | null; sortKey?: string | null; savedSearchId?: string | null }

/** QueryRoot, as far as the app asks. */
export const queryRoot: Node = {
  ...bulkQueries,
  shop: (_: unknown, context: Context) => shopNode(context.state()),
  currentAppInstallation: (_: unknown, context: Context) => appInstallationNode(context.state(), context.state().installation?.scopes ?? []),

  orders: (args: ListArgs, context: Context) => {
    const state = context.state()
    const found = search(visibleOrders(state, context), args.query, 'orders', orderFilters(state))
    return connection(place(found, args, 'orders', 'PROCESSED_AT', { PROCESSED_AT: (each) => each.processedAt, CREATED_AT: (each) => each.createdAt, UPDATED_AT: (each) => each.updatedAt, ID: (each) => each.id, ORDER_NUMBER: (each) => Number(each.name.replace(/\D/g, '')) }), args, (order) => orderNode(state, order))
  },
  ordersCount: ({ query, limit }: CountArgs, context: Context) => counted(search(visibleOrders(context.state(), context), query, 'ordersCount', orderFilters(context.state())), limit),
  order: ({ id }: { id: string }, context: Context) => {
    const order = byId(visibleOrders(context.state(), context), 'Order', id)
    return order && orderNode(context.state(), order)
  },
  return: ({ id }: { id: string }, context: Context) => {
    const found = byId(context.state().returns, 'Return', id)
    return found && returnNode(context.state(), found)
  },

  /** ReturnableFulfillment: "the items from completed fulfillments that customers can select when initiating a return". */
  returnableFulfillments: (args: ConnectionArgs & { orderId: string }, context: Context) => {
    const state = context.state()
    const order = byId(visibleOrders(state, context), 'Order', args.orderId)
    const lines = (fulfillment: Order['fulfillments'][number]) => fulfillment.lineItems.filter((line) => order && returnableQuantity(state, order, line) > 0)
    const fulfillments = order ? order.fulfillments.filter((each) => each.status === 'SUCCESS' && lines(each).length) : []
    return listConnection(fulfillments, args, (each) => ({
      __typename: 'ReturnableFulfillment',
      id: gid('ReturnableFulfillment', each.id),
      fulfillment: () => order && fulfillmentNode(state, order, each),
      returnableFulfillmentLineItems: (inner: ConnectionArgs) => listConnection(lines(each), inner, (line) => ({
        __typename: 'ReturnableFulfillmentLineItem',
        quantity: order ? returnableQuantity(state, order, line) : 0,
        fulfillmentLineItem: () => order && fulfillmentLineNode(state, order, line),
      })),
    }))
  },

  returnReasonDefinitions: (args: ListArgs & { handles?: string[] | null; ids?: string[] | null }) => {
    const ids = args.ids?.map((id) => numberOf('ReturnReasonDefinition', id))
    const chosen = reasonDefinitions.filter((each) => (!args.handles || args.handles.includes(each.handle)) && (!ids || ids.includes(each.id)))
    const found = search(chosen, args.query, 'returnReasonDefinitions', { default: (each) => [each.name, each.handle], deleted: (each) => [String(each.deleted)], id: (each) => [each.id], name: (each) => [each.name] })
    return connection(place<ReasonDefinition>(found, args, 'returnReasonDefinitions', 'ID', { ID: (each) => each.id, HANDLE: (each) => each.handle, NAME: (each) => each.name }), args, reasonNode)
  },

  products: (args: ListArgs, context: Context) => {
    const state = context.state()
    const found = search(state.products, args.query, 'products', productFilters)
    return connection(place<Product>(found, args, 'products', 'ID', { ID: (each) => each.id, TITLE: (each) => each.title, UPDATED_AT: (each) => each.updatedAt, CREATED_AT: (each) => each.createdAt }), args, (product) => productNode(state, product))
  },
  product: ({ id }: { id: string }, context: Context) => {
    const product = byId(context.state().products, 'Product', id)
    return product && productNode(context.state(), product)
  },
  markets: (args: ListArgs & { type?: string | null }, context: Context) => {
    if (args.type !== 'REGION') throw notBuilt('markets of anything but regions')
    return listConnection(marketsOf(context.state()), args, marketNode)
  },
  market: ({ id }: { id: string }, context: Context) => {
    const found = byId(marketsOf(context.state()), 'Market', id)
    return found && marketNode(found)
  },
  productsCount: ({ query, limit }: CountArgs, context: Context) => counted(search(context.state().products, query, 'productsCount', productFilters), limit),
  collectionByIdentifier: ({ identifier }: { identifier: { handle?: string | null } }, context: Context) => {
    if (!identifier.handle) throw notBuilt('collections by anything but their handle')
    const found = collectionsOf(context.state()).find(({ handle }) => handle === identifier.handle)
    return found && collectionNode(context.state(), found)
  },
  draftOrders: (args: ListArgs, context: Context) => {
    const state = context.state()
    const found = search(state.draftOrders, args.query, 'draftOrders', { default: (each) => [each.name, each.email], id: (each) => [each.id], tag: (each) => each.tags, status: (each) => [each.status], created_at: (each) => [each.createdAt], updated_at: (each) => [each.updatedAt] })
    return connection(place<DraftOrder>(found, args, 'draftOrders', 'ID', { ID: (each) => each.id, UPDATED_AT: (each) => each.updatedAt }), args, (draft) => draftOrderNode(state, draft))
  },
  draftOrder: ({ id }: { id: string }, context: Context) => {
    const draft = byId(context.state().draftOrders, 'DraftOrder', id)
    return draft && draftOrderNode(context.state(), draft)
  },
  /** The types of which the app asks for several by their ids. */
  nodes: ({ ids }: { ids: string[] }, context: Context) => ids.map((id) => {
    const state = context.state()
    const customer = numberOf('Customer', id)
    if (customer !== null) {
      const known = state.customers.find((each) => each.id === customer)
      return known ? customerNode(state, known) : null
    }
    const product = numberOf('Product', id)
    if (product !== null) return state.products.flatMap((each) => (each.id === product ? [productNode(state, each)] : []))[0] ?? null
    const number = numberOf('ProductVariant', id)
    if (number === null) throw notBuilt(`nodes of ${id}`)
    const found = findVariant(state, number)
    return found && variantNode(state, found.product, found.variant)
  }),
  locations: (args: ListArgs, context: Context) => connection(place<Location>(search(context.state().locations, args.query, 'locations', { default: (each) => [each.name], id: (each) => [each.id], name: (each) => [each.name] }), args, 'locations', 'NAME', { NAME: (each) => each.name, ID: (each) => each.id }), args, locationNode),
  customers: (args: ListArgs, context: Context) => {
    const found = search(context.state().customers, args.query, 'customers', { default: (each) => [each.firstName, each.lastName, each.email], id: (each) => [each.id], email: (each) => [each.email], updated_at: (each) => [each.updatedAt] })
    return connection(place<Customer>(found, args, 'customers', 'ID', { ID: (each) => each.id, UPDATED_AT: (each) => each.updatedAt, CREATED_AT: (each) => each.createdAt, NAME: (each) => `${each.lastName ?? ''}, ${each.firstName ?? ''}` }), args, (customer) => customerNode(context.state(), customer))
  },
  customer: ({ id }: { id: string }, context: Context) => {
    const customer = byId(context.state().customers, 'Customer', id)
    return customer && customerNode(context.state(), customer)
  },
}

/** Order: "Only the last 60 days' worth of orders from a store are accessible ... by default", unless read_all_orders is granted. */
function visibleOrders(state: ShopState, context: Context): Order[] {
  if (context.scopes.has('read_all_orders')) return state.orders
  const since = nowMs() - 60 * 24 * 60 * 60 * 1000
  return state.orders.filter((order) => Date.parse(order.createdAt) >= since)
}

/** Count: the upper bound is where Shopify stops counting. */
function counted(found: readonly unknown[], limit: number | null | undefined): Node {
  const most = limit ?? Infinity
  return { __typename: 'Count', count: Math.min(found.length, most), precision: found.length > most ? 'AT_LEAST' : 'EXACT' }
}

const productFilters: Filters<Product> = {
  default: (each) => [each.title, each.productType, each.vendor, ...each.tags, ...each.variants.map((one) => one.sku)],
  id: (each) => [each.id],
  title: (each) => [each.title],
  product_type: (each) => [each.productType],
  tag: (each) => each.tags,
  vendor: (each) => [each.vendor],
  gift_card: (each) => [String(each.isGiftCard)],
  status: (each) => [each.status],
  updated_at: (each) => [each.updatedAt],
  ...Object.fromEntries(metafieldKeys.map((key) => [`metafields.${key}`, (each: Product) => { const value = metafieldOf(each, key); return value?.startsWith('[') ? (JSON.parse(value) as string[]) : [value] }])),
}

function orderFilters(state: ShopState) {
  const customerOf = (order: Order) => state.customers.find((each) => each.id === order.customerId)
  return {
    default: (each: Order) => [each.name, each.email, customerOf(each)?.firstName ?? null, customerOf(each)?.lastName ?? null],
    id: (each: Order) => [each.id],
    name: (each: Order) => [each.name],
    email: (each: Order) => [each.email],
    customer_id: (each: Order) => [each.customerId],
    created_at: (each: Order) => [each.createdAt],
    processed_at: (each: Order) => [each.processedAt],
    updated_at: (each: Order) => [each.updatedAt],
    tag: (each: Order) => each.tags,
    return_status: (each: Order) => [returnStatus(state, each)],
    financial_status: (each: Order) => [financialStatus(state, each)],
    fulfillment_status: (each: Order) => [{ FULFILLED: 'fulfilled', PARTIALLY_FULFILLED: 'partial', UNFULFILLED: 'unfulfilled' }[fulfillmentStatus(each)]],
    status: (each: Order) => (each.cancelledAt ? ['cancelled'] : each.closedAt ? ['closed'] : ['open', 'not_closed']),
  }
}

function place<T extends { id: number }>(items: readonly T[], args: ListArgs, list: string, byDefault: string, keys: Record<string, (item: T) => string | number>): Placed<T>[] {
  if (args.savedSearchId) throw notBuilt(`saved searches in ${list}`)
  const key = keys[args.sortKey ?? byDefault]
  if (!key) throw notBuilt(`sorting ${list} by ${args.sortKey}`)
  return items.map((item) => ({ item, id: item.id, place: key(item) }))
}

function byId<T extends { id: number }>(items: readonly T[], type: string, id: string): T | null {
  const number = numberOf(type, id)
  if (number === null) throw invalidGlobalId(id)
  return items.find((each) => each.id === number) ?? null
}
