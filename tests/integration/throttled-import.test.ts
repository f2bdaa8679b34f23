import { afterEach, beforeEach, expect, it } from 'vitest'
import { openAdminRequest } from '../../app/adapters/shopify/admin-request.server.ts'
import { openOrders } from '../../app/adapters/shopify/orders.server.ts'
import { ShopifyUnavailable } from '../../app/application/ports.ts'
import type { ShopifyAdmin } from '../../app/application/ports.ts'
import { takeInOrders } from '../../app/application/shops/install-shop.ts'
import { seedShops } from '../../sandbox/seeds/seed-shops.ts'
import { shopFetch, startTestPlatform } from '../sandbox/platform/start-platform.ts'
import type { TestPlatform } from '../sandbox/platform/start-platform.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'

const shop = 'klenota.myshopify.com'
let fresh: FreshStores
let platform: TestPlatform
let plainFetch: typeof fetch
let token: string
beforeEach(async () => {
  ;[fresh, platform] = await Promise.all([freshStores(), startTestPlatform()])
  seedShops(platform.platform.store, { seed: 'recourse', todayMs: Date.parse('2026-11-20T11:00:00Z'), imageOrigin: 'http://localhost' })
  token = ((await (await platform.exchange(platform.idToken(shop), {}, shop)).json()) as { access_token: string }).access_token
  plainFetch = globalThis.fetch
  globalThis.fetch = shopFetch(platform.origin, plainFetch)
})
afterEach(async () => {
  globalThis.fetch = plainFetch
  await Promise.all([fresh.close(), platform.stop()])
})

it('all orders of a shop come in through a bucket too small for them, by waiting for points as Shopify says', async () => {
  const pauses: number[] = []
  const request = openAdminRequest({ valid: async () => token, forget: async () => true }, 20_000, async (ms) => { pauses.push(ms); await new Promise((resolve) => setTimeout(resolve, ms)) })
  const shopify = openOrders(request) as ShopifyAdmin
  await fresh.stores.shops.install(shop, await shopify.readShop(shop), '', 'klenota', new Date())
  await platform.control('POST', `/shops/${shop}/bucket`, { maximumAvailable: 200, restoreRate: 400 })
  await takeInOrders({ stores: fresh.stores, shopify, log: () => {} }, shop)
  const sold = platform.platform.store.read(shop).orders.length
  expect(sold).toBeGreaterThan(150)
  expect(await fresh.query('select count(*)::int from "Order"')).toEqual([{ count: sold }])
  expect(await fresh.stores.shops.find(shop)).toMatchObject({ orderImport: { state: 'done', taken: sold, message: null } })
  expect(pauses.length).toBeGreaterThan(3)
})

it('an import whose bucket fills too slowly stops with why, and a later one goes on at its page', async () => {
  const request = openAdminRequest({ valid: async () => token, forget: async () => true }, 20_000, async () => {})
  const shopify = openOrders(request) as ShopifyAdmin
  await fresh.stores.shops.install(shop, await shopify.readShop(shop), '', 'klenota', new Date())
  const take = () => takeInOrders({ stores: fresh.stores, shopify, log: () => {} }, shop)
  await platform.control('POST', `/shops/${shop}/bucket`, { maximumAvailable: 400, restoreRate: 0.01 })
  await expect(take()).rejects.toBeInstanceOf(ShopifyUnavailable)
  const reached = (await fresh.stores.shops.find(shop))?.orderImport
  expect(reached).toMatchObject({ state: 'running', message: 'Shopify asked Recourse to slow down. It is tried again by itself.' })
  expect(reached?.taken).toBeGreaterThan(0)
  await platform.control('POST', `/shops/${shop}/bucket`, { maximumAvailable: 2000, restoreRate: 100 })
  await take()
  const sold = platform.platform.store.read(shop).orders.length
  expect((await fresh.stores.shops.find(shop))?.orderImport).toMatchObject({ state: 'done', taken: sold })
})
