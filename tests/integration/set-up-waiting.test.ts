import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { viewHome } from '../../app/application/home.ts'
import type { ReadOrder, ShopifyReturn } from '../../app/application/ports.ts'
import { afterSetUp } from '../../app/application/setup/after-setup.ts'
import { takeOverRequests } from '../../app/application/setup/take-over-requests.ts'
import { takeOverReturn } from '../../app/application/webhooks/take-over-return.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { setUpDesk, staffOf } from './support/setup-desk.ts'
import { ringOrder } from './support/samples.ts'

const shop = 'lumen.myshopify.com'
const ada = staffOf(shop)
let fresh: FreshStores
let desk: ReturnType<typeof setUpDesk>
let logged: Array<Record<string, unknown>>
let held: Map<string, ShopifyReturn>
let unreadable: Set<string>
beforeEach(async () => {
  fresh = await freshStores()
  desk = setUpDesk(fresh)
  logged = []
  held = new Map()
  unreadable = new Set()
  await desk.install(shop)
})
afterEach(() => fresh.close())

const orderId = (n: number) => `gid://shopify/Order/${n}`
const requested = (n: number, on = n, status: ShopifyReturn['status'] = 'REQUESTED'): ShopifyReturn => ({
  id: `gid://shopify/Return/${n}`, name: `#${n}-R1`, status, orderId: orderId(on), returnFee: null, refunds: [], decline: null, exchange: [], deliveries: [], disposed: [],
  lines: [{ id: `gid://shopify/ReturnLineItem/${n}`, lineItemId: `gid://shopify/LineItem/${on}`, quantity: 1, processable: 0, processed: 0, refundable: 1, refunded: 0, restockingPercent: 0, note: '', reason: 'other' }],
})
/** An order of one ring of the day before, in euros. */
const order = (n: number): ReadOrder => {
  const { facts } = ringOrder()
  const [line] = facts.lineItems.nodes
  return { ...ringOrder(), lines: [], facts: { ...facts, id: orderId(n), name: `#${n}`, currencyCode: 'EUR', processedAt: '2026-11-19T09:00:00Z', createdAt: '2026-11-19T09:00:00Z', shippingAddress: { countryCodeV2: 'DE' }, fulfillments: [], lineItems: { nodes: [{ ...line!, id: `gid://shopify/LineItem/${n}`, discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: '120.00', currencyCode: 'EUR' } } }] } } }
}
const deps = () => ({
  ...desk.deps, log: (entry: Record<string, unknown>) => { logged.push(entry) },
  shopify: {
    readOrder: async (_: string, id: string) => { if (unreadable.has(id)) throw new Error(`No order ${id}.`); return null },
    readReturn: async (_: string, id: string) => held.get(id) ?? null,
    refundsOfOrder: async () => [],
    returnsOfOrder: async (_: string, id: string) => [...held.values()].filter((one) => one.orderId === id),
  },
})
const waits = (...returns: ShopifyReturn[]) => { for (const one of returns) held.set(one.id, one) }
const publish = async (reach: 'all' | 'new') => {
  await desk.goOn(ada, 'template', { template: 'eu-default' }, 'details')
  await desk.goOn(ada, 'details', { addresses: { 'terms/address': ['Lumen', 'Gartenstraße 1', '10115 Berlin'] } }, 'goods')
  const published = await desk.uses.publish(ada, { seen: await desk.goOn(ada, 'publish', { reach }, null), first: true })
  if (!published.ok) throw new Error(published.error.sentence)
}
const claimed = async () => (await fresh.query('select "orderId" from "Claim" order by 1')).map((row) => String(row.orderId).split('/').at(-1))
const left = async () => (await viewHome(desk.deps, ada)).left
const known = async () => { const stored = await fresh.stores.shops.find(shop); if (!stored) throw new Error('There is no shop.'); return stored }

describe('returns that were requested before there were terms', () => {
  it('are found page by page, each order by itself, for as long as there is a page', async () => {
    const pages: Record<string, { ids: string[]; next: string | null }> = { null: { ids: [orderId(1), orderId(2)], next: 'b' }, b: { ids: [orderId(3)], next: 'c' }, c: { ids: [orderId(4)], next: null } }
    const setUpShopify = { ordersWithRequests: async (_: string, after: string | null) => pages[String(after)] ?? { ids: [], next: null } }
    await afterSetUp({ ...desk.deps, setUpShopify }, shop)
    expect(desk.jobs).toEqual([1, 2, 3, 4].map((n) => `requests ${orderId(n)}`))
    await fresh.stores.shops.uninstall(shop, new Date('2027-01-01T00:00:00Z'))
    await afterSetUp({ ...desk.deps, setUpShopify }, shop)
    expect(desk.jobs).toHaveLength(4)
  })

  it('are taken over beside one that can’t be, which is tried again', async () => {
    await fresh.stores.orders.takeIn(shop, [order(2)])
    waits(requested(1), requested(2))
    unreadable.add(orderId(1))
    await publish('all')
    const taken = await Promise.allSettled([1, 2].map((n) => takeOverRequests(deps(), shop, orderId(n))))
    expect([taken.map(({ status }) => status), await claimed()]).toEqual([['rejected', 'fulfilled'], ['2']])
    expect(logged).toEqual([{ event: 'return-not-taken-over', shop, return: 'gid://shopify/Return/1', reason: 'Error' }])
    // Shopify gives it by now.
    unreadable.clear()
    await fresh.stores.orders.takeIn(shop, [order(1)])
    for (const n of [1, 2]) await takeOverRequests(deps(), shop, orderId(n))
    expect(await claimed()).toEqual(['1', '2'])
  })

  it('of one order, the second is taken over where the first can’t be', async () => {
    await fresh.stores.orders.takeIn(shop, [order(2)])
    await publish('all')
    waits({ ...requested(1, 2), orderId: orderId(1) }, requested(2))
    unreadable.add(orderId(1))
    const both = deps()
    both.shopify.returnsOfOrder = async () => [...held.values()]
    await expect(takeOverRequests(both, shop, orderId(2))).rejects.toThrow('No order')
    expect(await claimed()).toEqual(['2'])
  })
})

describe('returns that nothing decides', () => {
  it('stay in Shopify where terms are for orders from now on, and are listed until they end there', async () => {
    await fresh.stores.orders.takeIn(shop, [order(1), order(2)])
    waits(requested(1), requested(2), requested(3))
    await publish('new')
    for (let twice = 0; twice < 2; twice += 1) for (const n of [1, 2, 3]) await takeOverRequests(deps(), shop, orderId(n))
    const at = '2026-11-20T11:00:00.000Z'
    const url = (n: number) => ({ orderId: orderId(n), orderAdminUrl: `shopify://admin/orders/${n}` })
    expect([await claimed(), await left()]).toEqual([[], { count: 3, rows: [
      { id: 'gid://shopify/Return/1', name: '#1-R1', ...url(1), orderName: '#1', status: 'REQUESTED', reason: 'no-terms', leftAt: at },
      { id: 'gid://shopify/Return/2', name: '#2-R1', ...url(2), orderName: '#2', status: 'REQUESTED', reason: 'no-terms', leftAt: at },
      { id: 'gid://shopify/Return/3', name: '#3-R1', ...url(3), orderName: null, status: 'REQUESTED', reason: 'no-order', leftAt: at },
    ] }])
    // Approved there, it is told of as that, behind those that wait; what has ended there goes.
    desk.clock.at = new Date('2026-11-21T11:00:00Z')
    await takeOverReturn(deps(), await known(), requested(1, 1, 'OPEN'))
    await takeOverReturn(deps(), await known(), requested(2, 2, 'DECLINED'))
    expect((await left()).rows.map(({ name, status, leftAt }) => [name, status, leftAt])).toEqual([['#3-R1', 'REQUESTED', at], ['#1-R1', 'OPEN', at]])
    await takeOverReturn(deps(), await known(), requested(1, 1, 'CLOSED'))
    expect((await left()).count).toBe(1)
  })

  it('and came in before there were terms become claims once there are', async () => {
    await fresh.stores.orders.takeIn(shop, [order(1)])
    waits(requested(1))
    await takeOverReturn(deps(), await known(), requested(1))
    expect((await left()).count).toBe(1)
    await publish('all')
    await takeOverRequests(deps(), shop, orderId(1))
    expect([await claimed(), await left()]).toEqual([['1'], { count: 0, rows: [] }])
  })
})
