import { afterEach, beforeEach, expect, it } from 'vitest'
import { openAdminRequest } from '../../app/adapters/shopify/admin-request.server.ts'
import { openShopifyAdmin } from '../../app/adapters/shopify/shopify-admin.server.ts'
import { takeInOrders } from '../../app/application/history/take-in-orders.ts'
import { seedShops } from '../../sandbox/seeds/seed-shops.ts'
import { shopFetch, startTestPlatform } from '../sandbox/platform/start-platform.ts'
import type { TestPlatform } from '../sandbox/platform/start-platform.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'

const shop = 'klenota.myshopify.com'
let fresh: FreshStores
let platform: TestPlatform
let plainFetch: typeof fetch
let shopify: ReturnType<typeof openShopifyAdmin>

beforeEach(async () => {
  ;[fresh, platform] = await Promise.all([freshStores(), startTestPlatform()])
  seedShops(platform.platform.store, { seed: 'recourse', todayMs: Date.parse('2026-11-20T11:00:00Z'), imageOrigin: 'http://localhost' })
  const { access_token: token } = (await (await platform.exchange(platform.idToken(shop), {}, shop)).json()) as { access_token: string }
  plainFetch = globalThis.fetch
  globalThis.fetch = shopFetch(platform.origin, plainFetch)
  shopify = openShopifyAdmin(openAdminRequest({ valid: async () => token, forget: async () => true }))
  await fresh.stores.shops.install(shop, await shopify.readShop(shop), 'read_all_orders', 'klenota', new Date())
})
afterEach(async () => {
  globalThis.fetch = plainFetch
  await Promise.all([fresh.close(), platform.stop()])
})

const take = () => takeInOrders({ stores: fresh.stores, shopify, log: () => {}, now: () => new Date(), pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 5)) }, shop)
const trouble = (mode: string, times = 1) => platform.control('POST', '/bulk', { mode, times })
const sold = () => platform.platform.store.read(shop).orders

it('all orders of a shop come in, and each of them as it is read by itself', async () => {
  await take()
  expect((await fresh.stores.shops.find(shop))?.orderImport).toEqual({ state: 'done', taken: sold().length, message: null })
  expect(sold().length).toBeGreaterThan(150)
  const rows = () => fresh.query('select * from "Order" order by "id"')
  const lines = () => fresh.query('select * from "OrderLine" order by "id"')
  const [orders, ordered] = [await rows(), await lines()]
  expect(orders.every((order) => order.complete)).toBe(true)
  await fresh.query('update "Order" set "updatedAt" = timestamp \'2000-01-01\'')
  for (const order of sold()) await fresh.stores.orders.takeIn(shop, [await shopify.readOrder(shop, `gid://shopify/Order/${order.id}`)].flatMap((one) => one ?? []))
  expect(await rows()).toEqual(orders)
  expect(await lines()).toEqual(ordered)
})

it.each(['late', 'partial', 'time-out', 'cancel', 'cut', 'broken-line', 'unknown-type', 'expire'])('once %s, all orders come in all the same', async (mode) => {
  await trouble(mode)
  await take()
  if (mode === 'late') await take()
  const { orderImport } = (await fresh.stores.shops.find(shop)) ?? {}
  expect(orderImport).toMatchObject({ state: 'done', message: null })
  expect(await fresh.query('select count(*)::int from "Order" where "complete"')).toEqual([{ count: sold().length }])
})

it('a file that breaks off while it is read is read on from where it was, and a call whose answer is lost is not made twice', async () => {
  await platform.control('POST', '/faults', { operation: 'bulkOperationRunQuery', mode: 'drop-after', times: 1 })
  await expect(take()).rejects.toMatchObject({ name: 'ShopifyUnavailable' })
  await platform.control('POST', '/faults', { operation: 'bulkFile', mode: 'http-503', times: 1 })
  await expect(take()).rejects.toMatchObject({ sentence: 'The file of past orders was answered with 503.' })
  await take()
  expect(platform.platform.store.read(shop).bulkOperations.length).toBe(1)
  expect((await fresh.stores.shops.find(shop))?.orderImport).toMatchObject({ state: 'done', taken: sold().length })
})

it('a crash between the last line and the note of it leaves nothing undone', async () => {
  const { enter } = fresh.stores.orderImports
  let crashed = false
  fresh.stores.orderImports.enter = async (run, stage, ...more) => {
    if (stage === 'merging' && !crashed) { crashed = true; throw new Error('Out of power') }
    return enter(run, stage, ...more)
  }
  await expect(take()).rejects.toThrow('Out of power')
  await take()
  expect((await fresh.stores.shops.find(shop))?.orderImport).toMatchObject({ state: 'done', taken: sold().length })
})

it('without the approval for all orders only those of the last 60 days come in', async () => {
  platform.platform.change(shop, (state) => { if (state.installation) state.installation.scopes = state.installation.scopes.filter((scope) => scope !== 'read_all_orders') })
  await take()
  const recent = sold().filter((order) => Date.parse(order.createdAt) >= Date.now() - 60 * 86_400_000)
  expect(recent.length).toBeLessThan(sold().length)
  expect((await fresh.stores.shops.find(shop))?.orderImport).toMatchObject({ state: 'done', taken: recent.length })
})
