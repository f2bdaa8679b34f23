import { afterEach, beforeEach, expect, it } from 'vitest'
import { openAdminRequest } from '../../app/adapters/shopify/admin-request.server.ts'
import type { AdminRequest } from '../../app/adapters/shopify/admin-request.server.ts'
import { openOrders } from '../../app/adapters/shopify/orders.server.ts'
import type { Fulfillment, LineItem } from '../../sandbox/state/model.ts'
import { startTestPlatform } from '../sandbox/platform/start-platform.ts'
import type { TestPlatform } from '../sandbox/platform/start-platform.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { freshStores } from './support/fresh-stores.ts'
import { readShop, ringOrder } from './support/samples.ts'

const orderId = 'gid://shopify/Order/100'
const plainFetch = globalThis.fetch
let platform: TestPlatform
let asked: Array<{ lineItems: number }>
let request: AdminRequest
let orders: ReturnType<typeof openOrders>

beforeEach(async () => {
  platform = await startTestPlatform()
  await platform.install()
  const token = ((await (await platform.exchange(platform.idToken())).json()) as { access_token: string }).access_token
  asked = []
  globalThis.fetch = (input, init) => {
    const url = new URL(String(input))
    if (!url.hostname.endsWith('.myshopify.com')) return plainFetch(input, init)
    asked.push((JSON.parse(String(init?.body)) as { variables: { lineItems: number } }).variables)
    return plainFetch(`${platform.origin}${url.pathname}`, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), 'x-sandbox-shop': url.hostname } })
  }
  request = openAdminRequest({ valid: async () => token, forget: async () => true })
  orders = openOrders(request)
})
afterEach(async () => { globalThis.fetch = plainFetch; await platform.stop() })

/** Makes the shop's order as long as a test needs it. */
const lengthen = (lines: number, parcels: number) => platform.platform.change(shop, (state) => {
  const order = state.orders[0]
  const [line] = order?.lineItems ?? []
  const [parcel] = order?.fulfillments ?? []
  if (!order || !line || !parcel) throw new Error('The tiny shop has no order.')
  order.lineItems = Array.from({ length: lines }, (_, i): LineItem => ({ ...line, id: 5000 + i }))
  order.fulfillments = Array.from({ length: parcels }, (_, i): Fulfillment => ({ ...parcel, id: 9000 + i, lineItems: order.lineItems.map((one) => ({ id: 20_000 + i * 1000 + one.id, lineItemId: one.id, quantity: 1 })) }))
})
const shape = (order: { complete: boolean; facts: { lineItems: { nodes: unknown[] }; fulfillments: unknown[] } } | null | undefined) => order && [order.complete, order.facts.lineItems.nodes.length, order.facts.fulfillments.length]

it('an order of 30 lines and 9 parcels is read in one answer', async () => {
  lengthen(30, 9)
  expect(shape(await orders.readOrder(shop, orderId))).toEqual([true, 30, 9])
  expect(asked.map((one) => one.lineItems)).toEqual([30])
})

it('an order of 31 lines is read again with room for all of it', async () => {
  lengthen(31, 1)
  expect(shape(await orders.readOrder(shop, orderId))).toEqual([true, 31, 1])
  expect(asked.map((one) => one.lineItems)).toEqual([30, 250])
})

it('an order of 11 parcels is read again with room for all of them', async () => {
  lengthen(2, 11)
  expect(shape(await orders.readOrder(shop, orderId))).toEqual([true, 2, 11])
  expect(asked.map((one) => one.lineItems)).toEqual([30, 250])
})

it('an order of 250 lines is whole, one of 251 is not', async () => {
  lengthen(250, 1)
  expect(shape(await orders.readOrder(shop, orderId))).toEqual([true, 250, 1])
  lengthen(251, 1)
  expect(shape(await orders.readOrder(shop, orderId))).toEqual([false, 250, 1])
})

it('that an order is not whole is stored, and taken back when it is', async () => {
  const fresh = await freshStores()
  try {
    await fresh.stores.shops.install(shop, readShop, '', 'klenota', new Date('2026-02-01T00:00:00Z'))
    await fresh.stores.orders.takeIn(shop, [ringOrder(1, { complete: false })])
    expect((await fresh.stores.orders.find(shop, 'gid://shopify/Order/1001'))?.complete).toBe(false)
    await fresh.stores.orders.takeIn(shop, [ringOrder()])
    expect((await fresh.stores.orders.find(shop, 'gid://shopify/Order/1001'))?.complete).toBe(true)
  } finally {
    await fresh.close()
  }
})

it('sums finer than the minor unit are rounded half up where they come in', async () => {
  const finer: AdminRequest = async (of, document, variables) => {
    const answer = await request(of, document, variables)
    const { order } = answer as { order: { lineItems: { nodes: Array<{ discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: string } } }> }; totalPriceSet: { shopMoney: { amount: string } } } }
    for (const [i, line] of order.lineItems.nodes.entries()) line.discountedUnitPriceAfterAllDiscountsSet.shopMoney.amount = i === 0 ? '94.995' : '40.004'
    order.totalPriceSet.shopMoney.amount = '235.0000001'
    return answer
  }
  const read = await openOrders(finer).readOrder(shop, orderId)
  expect(read?.facts.lineItems.nodes.map((line) => line.discountedUnitPriceAfterAllDiscountsSet.shopMoney.amount)).toEqual(['95.00', '40.00'])
  expect([read?.total, read?.shipping]).toEqual(['235.00', '5.00'])
})
