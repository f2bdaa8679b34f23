import { afterEach, beforeEach, expect, it } from 'vitest'
import { ShopifyAccessLost, ShopifyUnavailable } from '../../app/application/ports.ts'
import type { ReadOrder, ShopifyAdmin } from '../../app/application/ports.ts'
import { installShop, takeInOrders } from '../../app/application/shops/install-shop.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, ringOrder, shop } from './support/samples.ts'

let fresh: FreshStores
let logged: Array<Record<string, unknown>>
let asked: Array<string | null>
let pages: Array<ReadOrder[] | Error>
const now = () => new Date('2026-02-20T10:00:00Z')

/** Order 1000 + n with a line of its own. */
const order = (n: number, change: (facts: ReadOrder['facts']) => void = () => {}): ReadOrder => {
  const made = ringOrder(1, { lines: [] })
  made.facts.id = `gid://shopify/Order/${1000 + n}`
  for (const line of made.facts.lineItems.nodes) line.id = `gid://shopify/LineItem/${n}`
  change(made.facts)
  return made
}
const shopify = {
  readShop: async () => readShop,
  readOrders: async (_: string, after: string | null) => {
    asked.push(after)
    await new Promise((later) => setTimeout(later, 20))
    const at = Number(after ?? 0)
    const page = pages[at] ?? []
    if (page instanceof Error) throw page
    return { orders: page, next: at + 1 < pages.length ? String(at + 1) : null }
  },
} as unknown as ShopifyAdmin
const take = () => takeInOrders({ stores: fresh.stores, shopify, log: (entry) => logged.push(entry) }, shop)
const progress = async () => (await fresh.stores.shops.find(shop))?.orderImport
const held = async () => (await fresh.query('select "id" from "Order" order by "id"')).map((row) => String(row.id).split('/').at(-1))

beforeEach(async () => {
  fresh = await freshStores()
  logged = []
  asked = []
  pages = [[order(1), order(2)], [order(3)]]
  await fresh.stores.shops.install(shop, readShop, '', 'klenota', now())
})
afterEach(() => fresh.close())

it('two imports of one shop at once do the work of one', async () => {
  await Promise.all([take(), take(), take()])
  expect(asked).toEqual([null, '1'])
  expect(await progress()).toEqual({ state: 'done', cursor: null, taken: 3, message: null })
})

it('two staff opening a new shop at once cause one import\'s work', async () => {
  const jobs: Array<Promise<void>> = []
  const deps = { stores: fresh.stores, shopify, library: { startingSet: () => ({ name: 'klenota', hash: 'h', content: {} }) }, enqueueImport: async () => { jobs.push(take()) }, now }
  await Promise.all([installShop(deps, shop, ''), installShop(deps, shop, '')])
  await Promise.all(jobs)
  expect(asked).toEqual([null, '1'])
})

it('eight that give a new shop its terms at once leave it one version, and none of them fails', async () => {
  await Promise.all(Array.from({ length: 8 }, () => fresh.stores.policies.adopt(shop, 'klenota', 'h', {}, now())))
  expect(await fresh.query('select "hash", "number", "effectiveAt" from "PolicyVersion"')).toEqual([{ hash: 'h', number: 1, effectiveAt: null }])
  expect(await fresh.query('select "rules" from "PolicyRouting"')).toEqual([{ rules: [{ policy: 'klenota' }] }])
})

it('an import that was broken off goes on at the page it had reached', async () => {
  pages = [[order(1)], new ShopifyUnavailable('Shopify did not answer in time.')]
  await expect(take()).rejects.toBeInstanceOf(ShopifyUnavailable)
  expect(await progress()).toEqual({ state: 'running', cursor: '1', taken: 1, message: 'Shopify did not answer in time. It is tried again by itself.' })
  pages = [[order(1)], [order(2)]]
  await take()
  expect(asked).toEqual([null, '1', '1'])
  expect(await held()).toEqual(['1001', '1002'])
})

it('an order that can not be taken in is left out and named in the log, and the others come in', async () => {
  pages = [[order(1), order(2, (facts) => { for (const line of facts.lineItems.nodes) line.discountedUnitPriceAfterAllDiscountsSet.shopMoney.amount = 'a lot' }), order(3)]]
  await take()
  expect(await held()).toEqual(['1001', '1003'])
  expect(logged).toEqual([{ event: 'order-left-out', shop, order: 'gid://shopify/Order/1002', error: 'Error' }])
  expect(await progress()).toEqual({ state: 'done', cursor: null, taken: 2, message: null })
})

it('where the database fails no order is left out: the import is tried again', async () => {
  const stores = { ...fresh.stores, orders: { ...fresh.stores.orders, takeIn: async () => { throw new Error('down') } }, shops: { ...fresh.stores.shops } }
  const find = stores.shops.find
  let seen = 0
  stores.shops.find = async (one) => { seen += 1; if (seen > 1) throw new Error('database down'); return find(one) }
  await expect(takeInOrders({ stores, shopify, log: (entry) => logged.push(entry) }, shop)).rejects.toThrow('database down')
  expect(logged).toEqual([])
})

it('a shop that has taken its access away says what to do, and is not asked again until it is opened', async () => {
  pages = [new ShopifyAccessLost(shop)]
  await take()
  expect(await progress()).toMatchObject({ state: 'failed', message: 'Shopify no longer lets Recourse read this shop. Open Recourse in the Shopify admin again.' })
})
