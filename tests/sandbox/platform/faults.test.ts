import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFaults, faultGate } from '../../../sandbox/control/faults.ts'
import type { FaultMode } from '../../../sandbox/control/faults.ts'
import { startTestPlatform } from './start-platform.ts'
import type { TestPlatform } from './start-platform.ts'

const mutation = 'mutation { returnRequest(input: { orderId: "gid://shopify/Order/100", returnLineItems: [{ fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/112", quantity: 1 }] }) { return { id } userErrors { message } } }'
let shopify: TestPlatform
let accessToken = ''
beforeEach(async () => {
  shopify = await startTestPlatform()
  accessToken = ((await (await shopify.exchange(shopify.idToken())).json()) as { access_token: string }).access_token
})
afterEach(() => shopify.stop())

const ask = (query: string, signal?: AbortSignal) => fetch(`${shopify.origin}/admin/api/2026-10/graphql.json`, { method: 'POST', body: JSON.stringify({ query }), headers: { 'x-sandbox-shop': 'kestia.myshopify.com', 'x-shopify-access-token': accessToken }, ...(signal ? { signal } : {}) })
const returns = () => shopify.platform.store.read('kestia.myshopify.com').returns.length

test('a fault meets the operation it names, as often as it says, and no other', async () => {
  await shopify.control('POST', '/faults', { operation: 'returnRequest', mode: 'http-503', times: 2 })
  expect((await ask('{ shop { name } }')).status).toBe(200)
  expect([(await ask(mutation)).status, (await ask(mutation)).status, (await ask(mutation)).status]).toEqual([503, 503, 200])
  expect(returns()).toBe(1)
})

test('too many requests are answered by 429 with Retry-After, throttling by an error under status 200', async () => {
  await shopify.control('POST', '/faults', { operation: '*', mode: 'http-429' })
  expect((await ask(mutation)).headers.get('retry-after')).toBe('1.0')
  await shopify.control('POST', '/faults', { operation: '*', mode: 'throttled' })
  const throttled = await ask(mutation)
  expect(throttled.status).toBe(200)
  expect(await throttled.json()).toMatchObject({ errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] })
  expect(returns()).toBe(0)
})

test('an answer is lost before the act, and nothing was done', async () => {
  await shopify.control('POST', '/faults', { operation: 'returnRequest', mode: 'drop' })
  await expect(ask(mutation)).rejects.toThrow()
  expect(returns()).toBe(0)
})

test.each(['drop-after', 'fail-after'])('by %s the answer is lost after the act, and the act stands', async (mode) => {
  await shopify.control('POST', '/faults', { operation: 'returnRequest', mode })
  await ask(mutation).then((answer) => expect(answer.status).toBe(500), () => undefined)
  expect(returns()).toBe(1)
})

test('an answer that never comes can be given up on', async () => {
  await shopify.control('POST', '/faults', { operation: 'returnRequest', mode: 'hang' })
  await expect(ask(mutation, AbortSignal.timeout(200))).rejects.toThrow()
  expect(returns()).toBe(0)
})

test('the token endpoint can fail, too; orders taken back are forgotten', async () => {
  await shopify.control('POST', '/faults', { operation: 'accessToken', mode: 'http-500', times: 5 })
  expect((await shopify.exchange(shopify.idToken())).status).toBe(500)
  await shopify.control('DELETE', '/faults')
  expect((await shopify.exchange(shopify.idToken())).status).toBe(200)
})

test('the token endpoint can be slow, silent, or lose its answer after it has acted', async () => {
  const tokens = () => shopify.platform.store.read('kestia.myshopify.com').installation?.tokens.length ?? 0
  const before = tokens()
  await shopify.control('POST', '/faults', { operation: 'accessToken', mode: 'delay', delayMs: 150 })
  const began = performance.now()
  expect((await shopify.exchange(shopify.idToken())).status).toBe(200)
  expect(performance.now() - began).toBeGreaterThanOrEqual(149)
  await shopify.control('POST', '/faults', { operation: 'accessToken', mode: 'fail-after' })
  expect((await shopify.exchange(shopify.idToken())).status).toBe(500)
  expect(tokens()).toBe(before + 2)
  await shopify.control('POST', '/faults', { operation: 'accessToken', mode: 'drop' })
  await expect(shopify.exchange(shopify.idToken())).rejects.toThrow()
  await shopify.control('POST', '/faults', { operation: 'accessToken', mode: 'drop-after' })
  await expect(shopify.exchange(shopify.idToken())).rejects.toThrow()
  expect(tokens()).toBe(before + 3)
})

test('the gate can stand before any other server of Shopify\'s, and a lost answer leaves no header behind', async () => {
  const faults = createFaults()
  let acted = 0
  const server = new Hono<{ Bindings: HttpBindings }>().post('/customer', faultGate(faults, async () => ({ shop: 'kestia.myshopify.com', operations: ['customerApi', 'customerApi.order'] })), (http) => { acted += 1; return http.json({ data: {} }, 200, { 'x-request-id': 'r' }) })
  const meet = async (operation: string, mode: FaultMode) => { faults.add({ operation, mode, times: 1, delayMs: 0 }); return server.request('/customer', { method: 'POST' }) }
  expect((await meet('customerApi', 'http-503')).status).toBe(503)
  expect(acted).toBe(0)
  const lost = await meet('customerApi.order', 'fail-after')
  expect([lost.status, lost.headers.get('x-request-id'), await lost.json()]).toEqual([500, null, { errors: 'Internal Server Error' }])
  expect(acted).toBe(1)
  const slow = await meet('*', 'delay')
  expect([slow.status, slow.headers.get('x-request-id'), await slow.json()]).toEqual([200, 'r', { data: {} }])
  expect((await meet('orders', 'http-503')).status).toBe(200)
})
