import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientSecret, startTestPlatform } from './start-platform.ts'
import type { TestPlatform } from './start-platform.ts'

let shopify: TestPlatform
beforeEach(async () => { shopify = await startTestPlatform(); await shopify.install() })
afterEach(() => shopify.stop())

test('a new order is told to the app, signed over the raw body', async () => {
  await shopify.control('POST', '/shops/kestia.myshopify.com/orders', { lines: [{ product: 'R-52' }] })
  await shopify.deliverer.idle()
  expect(shopify.received).toHaveLength(1)
  const [{ headers, body } = { headers: {}, body: '' }] = shopify.received
  expect(headers).toMatchObject({ 'x-shopify-topic': 'orders/create', 'x-shopify-shop-domain': 'kestia.myshopify.com', 'x-shopify-api-version': '2026-10', 'x-shopify-hmac-sha256': createHmac('sha256', clientSecret).update(body).digest('base64') })
  expect(JSON.parse(body)).toMatchObject({ name: '#1002', total_price: '100.00', currency: 'GBP', line_items: [{ sku: 'R-52', quantity: 1 }] })
})

test('what is not subscribed is not sent, and webhooks of one event share its id', async () => {
  await shopify.control('POST', '/shops/kestia.myshopify.com/deliver', { order: '#1001' })
  shopify.platform.change('kestia.myshopify.com', (_, emit) => { emit('returns/request', {}); emit('orders/updated', {}); emit('returns/approve', {}) })
  await shopify.deliverer.idle()
  expect(shopify.received.map((each) => each.headers['x-shopify-topic'])).toEqual(['orders/updated', 'returns/approve'])
  expect(shopify.received[0]?.headers['x-shopify-event-id']).toBe(shopify.received[1]?.headers['x-shopify-event-id'])
  expect(shopify.received[0]?.headers['x-shopify-webhook-id']).not.toBe(shopify.received[1]?.headers['x-shopify-webhook-id'])
})

test('a webhook that the app refuses comes again with the same id and body', async () => {
  shopify.answerWith(500, 503)
  await shopify.control('POST', '/shops/kestia.myshopify.com/orders', {})
  await shopify.deliverer.idle()
  expect(shopify.received).toHaveLength(3)
  expect(new Set(shopify.received.map((each) => each.headers['x-shopify-webhook-id'])).size).toBe(1)
  expect(new Set(shopify.received.map((each) => each.body)).size).toBe(1)
  const { finished } = await shopify.control('GET', '/shops/kestia.myshopify.com/deliveries')
  expect(finished[0].attempts.map((each: { status: number }) => each.status)).toEqual([500, 503, 200])
})

test('a delivered webhook can be sent again as it was', async () => {
  await shopify.control('POST', '/shops/kestia.myshopify.com/uninstall')
  await shopify.deliverer.idle()
  await shopify.control('POST', '/shops/kestia.myshopify.com/redeliver', { webhookId: shopify.received[0]?.headers['x-shopify-webhook-id'] })
  expect(shopify.received).toHaveLength(2)
  expect(shopify.received[1]).toMatchObject({ body: shopify.received[0]?.body, headers: { 'x-shopify-topic': 'app/uninstalled', 'x-shopify-hmac-sha256': shopify.received[0]?.headers['x-shopify-hmac-sha256'] } })
})

test('a compliance webhook reaches an app that is long uninstalled', async () => {
  await shopify.control('POST', '/shops/kestia.myshopify.com/uninstall')
  await shopify.control('POST', '/shops/kestia.myshopify.com/customers-redact', { customerId: 20 })
  await shopify.deliverer.idle()
  expect(JSON.parse(shopify.received.at(-1)?.body ?? '{}')).toMatchObject({ shop_domain: 'kestia.myshopify.com', customer: { id: 20, email: 'emma@shopper.example' }, orders_to_redact: [100] })
})

test('state, and webhooks not yet taken, survive a restart', async () => {
  shopify.answerWith(500, 500, 500)
  await shopify.control('POST', '/shops/kestia.myshopify.com/orders', {})
  await shopify.stop()
  const again = await startTestPlatform(shopify.dataDir)
  expect(await again.control('GET', '/shops/kestia.myshopify.com/orders/1002')).toMatchObject({ name: '#1002', financialStatus: 'PAID' })
  expect(again.platform.store.read('kestia.myshopify.com').installation?.tokens).toHaveLength(1)
  expect(again.platform.store.read('kestia.myshopify.com').outbox).toHaveLength(1)
  await again.stop()
})
