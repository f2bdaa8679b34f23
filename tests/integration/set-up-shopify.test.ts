import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAdminRequest } from '../../app/adapters/shopify/admin-request.server.ts'
import { openMarkets } from '../../app/adapters/shopify/markets.server.ts'
import { openSetUpShopify } from '../../app/adapters/shopify/setup.server.ts'
import { ShopifyAccessLost } from '../../app/application/ports.ts'
import { openShopifyAdmin } from '../../app/adapters/shopify/shopify-admin.server.ts'
import { afterSetUp } from '../../app/application/setup/after-setup.ts'
import { takeOverRequests } from '../../app/application/setup/take-over-requests.ts'
import { withProductFacts } from '../../app/application/setup/read-products.ts'
import type { TraitWord } from '../../app/domain/setup/trait-words.ts'
import { seedShops } from '../../sandbox/seeds/seed-shops.ts'
import { readAppConfiguration } from '../../sandbox/webhooks/app-configuration.ts'
import { shopFetch, startTestPlatform } from '../sandbox/platform/start-platform.ts'
import type { TestPlatform } from '../sandbox/platform/start-platform.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { setUpDesk, staffOf } from './support/setup-desk.ts'

const shop = 'lumen.myshopify.com'
const ada = staffOf(shop)
let fresh: FreshStores
let platform: TestPlatform
let plainFetch: typeof fetch
let request: ReturnType<typeof openAdminRequest>
let shopify: ReturnType<typeof openShopifyAdmin>
let setUp: ReturnType<typeof openSetUpShopify>
let markets: ReturnType<typeof openMarkets>

beforeAll(async () => {
  const { scopes } = readAppConfiguration('shopify.app.toml', { clientId: '', clientSecret: '', appUrl: 'https://app.example' })
  ;[fresh, platform] = await Promise.all([freshStores(), startTestPlatform(undefined, scopes)])
  seedShops(platform.platform.store, { seed: 'recourse', todayMs: Date.parse('2026-11-20T11:00:00Z'), imageOrigin: 'http://localhost' })
  const { access_token: token } = (await (await platform.exchange(platform.idToken(shop), {}, shop)).json()) as { access_token: string }
  plainFetch = globalThis.fetch
  globalThis.fetch = shopFetch(platform.origin, plainFetch)
  request = openAdminRequest({ valid: async () => token, forget: async () => true })
  shopify = openShopifyAdmin(request)
  setUp = openSetUpShopify(request)
  markets = openMarkets(request)
  await fresh.stores.shops.install(shop, await shopify.readShop(shop), '', '', new Date())
})
afterAll(async () => {
  globalThis.fetch = plainFetch
  await Promise.all([fresh.close(), platform.stop()])
})

it.each<[string, TraitWord, number | null]>([
  ['a type', { by: 'productTypes', word: 'Earrings' }, 8],
  ['a tag', { by: 'tags', word: 'reduced-price' }, 3],
  ['a vendor', { by: 'vendors', word: 'Lumen' }, 41],
  ['a collection', { by: 'collections', word: 'earrings' }, 8],
  ['a collection that the shop lacks', { by: 'collections', word: 'watches' }, 0],
  ['gift cards', { by: 'giftCard' }, 1],
  ['a metafield with a value that no product has', { by: 'metafields', word: { key: 'custom.material', value: 'gold' } }, 0],
  ['a metafield without a value', { by: 'metafields', word: { key: 'custom.material' } }, null],
  ['a field of the order line', { by: 'attributes', word: 'Engraving' }, null],
])('products are counted by %s', async (_, word, products) => {
  expect(await setUp.countProducts(shop, word)).toEqual(products === null ? null : { products, atLeast: false })
})

it('Shopify’s reasons are those that may be given, and its own returns are seen as far as it tells', async () => {
  const reasons = await setUp.returnReasons(shop)
  expect([reasons.length, reasons.find(({ handle }) => handle === 'too-small')?.name, reasons.find(({ handle }) => handle === 'unwanted')]).toEqual([13, 'Too small', undefined])
  expect(await setUp.nativeReturns(shop)).toEqual({ accounts: 'new', waiting: { products: 0, atLeast: false } })
})

it('markets are told by their countries, and none where the shop lets nobody read them', async () => {
  const found = await markets(shop)
  expect(found.map(({ name, countries }) => [name, countries.length])).toEqual([['Germany', 1], ['European Union', 26], ['United Kingdom', 1]])
  expect(found[1]?.countries.slice(0, 3)).toEqual(['AT', 'BE', 'BG'])
  expect(await openMarkets(() => Promise.reject(new ShopifyAccessLost(shop)))(shop)).toEqual([])
})

it('products are read with their collections and the metafields that are asked for; what is gone is left out', async () => {
  const [earrings] = platform.platform.store.read(shop).products.filter(({ productType }) => productType === 'Earrings')
  expect(await setUp.readProducts(shop, [`gid://shopify/Product/${earrings?.id}`, 'gid://shopify/Product/1'], ['custom.material'])).toEqual([{ id: `gid://shopify/Product/${earrings?.id}`, vendor: 'Lumen', collections: ['earrings'], metafields: { 'custom.material': null } }])
})

it('once the terms are there, orders come with what they ask for, and returns requested before become claims', async () => {
  const desk = setUpDesk(fresh)
  const deps = { ...desk.deps, stores: fresh.stores, shopify, setUpShopify: setUp, log: () => {} }
  const state = platform.platform.store.read(shop)
  const [order, other] = state.orders.filter((one) => one.companyId === null && one.fulfillments.some(({ lineItems, deliveredAt }) => lineItems.length > 0 && deliveredAt !== null) && one.lineItems.every(({ productId, isGiftCard }) => productId !== null && !isGiftCard))
  if (!order || !other) throw new Error('The seed has no orders for this.')
  const [id, otherId] = [order, other].map((one) => `gid://shopify/Order/${one.id}`)
  if (!id || !otherId) throw new Error('There are no ids.')
  for (const one of [order, other]) {
    const answer = await platform.control('POST', `/shops/${shop}/graphql`, { query: 'mutation ($input: ReturnRequestInput!) { returnRequest(input: $input) { return { name } userErrors { message } } }', variables: { input: { orderId: `gid://shopify/Order/${one.id}`, returnLineItems: [{ fulfillmentLineItemId: `gid://shopify/FulfillmentLineItem/${one.fulfillments[0]?.lineItems[0]?.id}`, quantity: 1 }] } } })
    expect(answer).toMatchObject({ data: { returnRequest: { userErrors: [] } } })
  }
  expect((await setUp.nativeReturns(shop)).waiting).toEqual({ products: 2, atLeast: false })
  // One order a page, as 250 are in a shop where thousands wait.
  const byOne = openSetUpShopify((of, document, variables) => request(of, document, { ...variables, ...('most' in variables ? { most: 1 } : {}) }))
  const first = await byOne.ordersWithRequests(shop, null)
  expect([first.ids, first.next, await byOne.ordersWithRequests(shop, first.next)]).toEqual([[id], expect.any(String), { ids: [otherId], next: null }])

  await desk.goOn(ada, 'template', { template: 'eu-default' }, 'details')
  await desk.goOn(ada, 'details', { addresses: { 'terms/address': ['Lumen', 'Gartenstraße 1', '10115 Berlin'] } }, 'goods')
  const seen = await desk.goOn(ada, 'goods', { traits: { sealed: { collections: ['earrings'] } } }, 'publish')
  expect((await desk.uses.publish(ada, { seen, first: true })).ok).toBe(true)
  const read = await withProductFacts(shopify, deps).readOrder(shop, id)
  expect(read?.facts.lineItems.nodes.map(({ product }) => [product?.vendor, product?.collections?.length])).toEqual(order.lineItems.map(() => ['Lumen', expect.any(Number)]))

  await afterSetUp(deps, shop)
  expect(desk.jobs.filter((one) => one.startsWith('requests'))).toEqual([`requests ${id}`, `requests ${otherId}`])
  for (let twice = 0; twice < 2; twice += 1) await takeOverRequests(deps, shop, id)
  expect(await fresh.query('select "orderId", "openedBy"->>\'kind\' as "by" from "Claim"')).toEqual([{ orderId: id, by: 'shopify' }])
  expect(await fresh.stores.setup.nativeRequests(shop, new Date(0))).toMatchObject({ count: 1, last: { number: 'R-1001' } })
})
