import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ShopifyUnavailable } from '../../../app/application/ports.ts'
import type { ReplacementLine } from '../../../app/application/settlement-port.ts'
import { startShopify } from './start-shopify.ts'
import type { StartedShopify } from './start-shopify.ts'
import { shop } from './tiny-shop.ts'

const marker = 'Recourse claim R-1001/3'
const ring: ReplacementLine = { variantId: 'gid://shopify/ProductVariant/11', quantity: 2 }
const address = { firstName: 'Emma', lastName: 'Brook', company: null, address1: '1 High Street', address2: null, zip: 'YO1 7HH', city: 'York', country: 'GB', phone: null }

let at: StartedShopify
beforeEach(async () => {
  at = await startShopify()
  at.change((state) => { const order = state.orders[0]; if (order) order.shippingAddress = address })
})
afterEach(() => at.stop())
const replace = (lines: ReplacementLine[] = [ring]) => at.shopify.createReplacementOrder(shop, { orderId: 'gid://shopify/Order/100', lines, note: 'Replacement for #1001, R-1001', marker })
const stock = () => at.state().products[0]?.variants[0]?.inventoryQuantity

test('a replacement is a free order to the same customer and address, paid, and its stock is taken', async () => {
  const made = await replace([ring, { title: 'Engraving E + J', quantity: 1, value: { amount: '15.00', currencyCode: 'GBP' } }])
  expect(made).toMatchObject({ ok: true, value: { name: '#1002', note: 'Replacement for #1001, R-1001', total: { amount: '0.0' }, lines: [{ variantId: 'gid://shopify/ProductVariant/11', title: 'Silver ring', quantity: 2 }, { variantId: null, title: 'Engraving E + J', quantity: 1 }] } })
  expect(at.state().orders[1]).toMatchObject({ customerId: 20, email: 'emma@shopper.example', shippingAddress: address, tags: [marker], customAttributes: [{ key: 'Replacement for', value: '#1001' }], transactions: [] })
  expect(await at.ask('{ orders(first: 1, query: "name:#1002") { nodes { displayFinancialStatus displayFulfillmentStatus totalOutstandingSet { shopMoney { amount } } } } }')).toEqual({ orders: { nodes: [{ displayFinancialStatus: 'PAID', displayFulfillmentStatus: 'UNFULFILLED', totalOutstandingSet: { shopMoney: { amount: '0.0' } } }] } })
  expect(stock()).toBe(3)
  await at.deliverer.idle()
  expect(at.received.map((each) => each.headers['x-shopify-topic'])).toEqual(['orders/create'])
})

test('made again under the same marker it is the same order', async () => {
  const [first, again] = [await replace(), await replace()]
  expect(again).toEqual(first)
  expect(at.state().orders).toHaveLength(2)
  expect(stock()).toBe(3)
})

describe('cut off between the two calls', () => {
  test.each(['fail-after', 'drop-after'])('the draft\'s answer is lost by %s: the next attempt completes that draft', async (mode) => {
    await at.fault('draftOrderCreate', mode)
    await expect(replace()).rejects.toThrow(ShopifyUnavailable)
    expect(await at.shopify.replacementOrder(shop, marker)).toBeNull()
    expect((await replace()).ok).toBe(true)
    expect([at.state().draftOrders.length, at.state().orders.length]).toEqual([1, 2])
  })

  test('the completion fails before acting: the next attempt completes', async () => {
    await at.fault('draftOrderComplete', 'http-503')
    await expect(replace()).rejects.toThrow(ShopifyUnavailable)
    expect((await replace()).ok).toBe(true)
    expect([at.state().draftOrders.length, at.state().orders.length]).toEqual([1, 2])
  })

  test.each(['fail-after', 'drop-after'])('the completion\'s answer is lost by %s: the order is read, and none is added', async (mode) => {
    await at.fault('draftOrderComplete', mode)
    await expect(replace()).rejects.toThrow(ShopifyUnavailable)
    expect(await at.shopify.replacementOrder(shop, marker)).toMatchObject({ name: '#1002' })
    expect(await replace()).toMatchObject({ ok: true, value: { name: '#1002' } })
    expect([at.state().draftOrders.length, at.state().orders.length]).toEqual([1, 2])
    expect(stock()).toBe(3)
  })
})

test('a draft is completed once: Shopify says that it has been paid', async () => {
  await replace()
  const { draftOrderComplete } = await at.ask(`mutation { draftOrderComplete(id: "gid://shopify/DraftOrder/${at.state().draftOrders[0]?.id}") { draftOrder { id } userErrors { message } } }`)
  expect(draftOrderComplete).toEqual({ draftOrder: null, userErrors: [{ message: 'This order has been paid' }] })
})

test('once its draft is purged the order is found by its tag', async () => {
  await replace()
  at.change((state) => { state.draftOrders = [] })
  expect(await at.shopify.replacementOrder(shop, marker)).toMatchObject({ name: '#1002' })
  expect(await at.shopify.replacementOrder(shop, 'Recourse claim R-1001/4')).toBeNull()
})

describe('stock', () => {
  test('exactly what is there may be sent, one more is refused before anything is made', async () => {
    expect(await replace([{ ...ring, quantity: 6 }])).toEqual({ ok: false, error: { kind: 'refused', sentence: 'Silver ring, 52 can not be sent: 6 asked for, 5 in stock. Choose another item or another remedy.' } })
    expect(at.state().draftOrders).toEqual([])
    expect((await replace([{ ...ring, quantity: 5 }])).ok).toBe(true)
  })

  test('what is sold without stock may be sent; what the shop no longer has may not', async () => {
    at.change((state) => { const variant = state.products[0]?.variants[0]; if (variant) Object.assign(variant, { inventoryQuantity: 0, inventoryPolicy: 'CONTINUE' }) })
    expect((await replace()).ok).toBe(true)
    expect(await at.shopify.createReplacementOrder(shop, { orderId: 'gid://shopify/Order/100', lines: [{ variantId: 'gid://shopify/ProductVariant/99', quantity: 1 }], note: '', marker: 'Recourse claim R-1001/4' })).toMatchObject({ ok: false, error: { sentence: 'An item to be sent instead is no longer in the shop. Choose another one.' } })
  })

  test('is told live with price and picture, by product and by words', async () => {
    const found = { id: 'gid://shopify/ProductVariant/11', productId: 'gid://shopify/Product/10', productTitle: 'Silver ring', variantTitle: '52', sku: 'R-52', price: { amount: '100.0', currencyCode: 'GBP' }, stock: 5, soldWithoutStock: false, available: true, imageUrl: null }
    expect(await at.shopify.variantsOf(shop, { productId: 'gid://shopify/Product/10' })).toEqual([found])
    expect(await at.shopify.variantsOf(shop, { search: 'silv "ring' })).toEqual([found])
    expect(await at.shopify.variantsOf(shop, { search: 'gold' })).toEqual([])
    await replace()
    expect(await at.shopify.variantsOf(shop, { search: 'R-52' })).toMatchObject([{ stock: 3 }])
  })
})
