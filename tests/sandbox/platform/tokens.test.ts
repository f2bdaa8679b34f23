import { afterEach, beforeEach, expect, test } from 'vitest'
import { mintCustomerToken } from '../../../sandbox/oauth/customer-token.ts'
import { mintSessionToken, signToken } from '../../../sandbox/oauth/session-token.ts'
import { nowMs, setClockOffset } from '../../../sandbox/state/clock.ts'
import { clientId, clientSecret, startTestPlatform } from './start-platform.ts'
import type { Json, TestPlatform } from './start-platform.ts'
import { other, shop } from './tiny-shop.ts'

let shopify: TestPlatform
beforeEach(async () => { shopify = await startTestPlatform() })
afterEach(async () => { setClockOffset(0); await shopify.stop() })

const read = async (answer: Promise<Response>) => ({ status: (await answer).status, body: (await (await answer).json()) as Json })
const statusOf = async (accessToken: string) => (await shopify.post('/admin/api/2026-10/graphql.json', { query: '{ shop { name } }' }, { 'x-shopify-access-token': accessToken })).status

test('a session token is exchanged for an offline token of an hour, and the app is installed', async () => {
  const { status, body } = await read(shopify.exchange(shopify.idToken()))
  expect(status).toBe(200)
  expect(body).toMatchObject({ access_token: expect.stringMatching(/^shpat_/), expires_in: 3600, refresh_token: expect.stringMatching(/^shprt_/), refresh_token_expires_in: 7_776_000, scope: 'read_all_orders,read_orders,read_customers,read_products,read_fulfillments,write_returns' })
  expect(await statusOf(body.access_token)).toBe(200)
  expect(await shopify.control('GET', '/shops/kestia.myshopify.com/installation')).toMatchObject({ uninstalledAt: null })
})

test('an online token names the member of staff', async () => {
  const { body } = await read(shopify.exchange(shopify.idToken(), { requested_token_type: 'urn:shopify:params:oauth:token-type:online-access-token' }))
  expect(body).toMatchObject({ access_token: expect.stringMatching(/^shpua_/), associated_user: { id: 2, first_name: 'Ada', account_owner: true } })
})

test.each([
  ['tampered with', (token: string) => `${token.slice(0, -3)}abc`],
  ['without a signature', (token: string) => token.split('.').slice(0, 2).join('.')],
])('a session token %s is refused', async (_, tamper) => {
  expect(await read(shopify.exchange(tamper(shopify.idToken())))).toMatchObject({ status: 400, body: { error: 'invalid_subject_token' } })
})

test('a session token is refused for another shop, and 71 seconds after it was made', async () => {
  expect((await read(shopify.exchange(shopify.idToken(other)))).body.error).toBe('invalid_subject_token')
  expect((await read(shopify.exchange(shopify.idToken(undefined, nowMs() - 71_000)))).body.error).toBe('invalid_subject_token')
  expect((await read(shopify.exchange(shopify.idToken(undefined, nowMs() - 60_000)))).status).toBe(200)
})

test.each([
  ['a customer', (): string => mintCustomerToken({ shop, customerId: 20, clientId, clientSecret, nowMs: nowMs() }), {}],
  ['a customer, with the whole address', (): string => mintCustomerToken({ shop, customerId: 20, clientId, clientSecret, nowMs: nowMs() }), { dest: `https://${shop}` }],
  ['a visitor', (): string => mintCustomerToken({ shop, customerId: null, clientId, clientSecret, nowMs: nowMs() }), { dest: `https://${shop}` }],
  ['nobody of this shop', (): string => mintSessionToken({ shop, userId: 20, clientId, clientSecret, nowMs: nowMs() }), {}],
  ['somebody whose number is not written as one', (): string => mintSessionToken({ shop, userId: 2, clientId, clientSecret, nowMs: nowMs() }), { sub: '02' }],
  ['a list', (): string => mintSessionToken({ shop, userId: 2, clientId, clientSecret, nowMs: nowMs() }), { sub: ['2'] }],
])('a genuine token of %s is exchanged for nothing, and installs nothing', async (_, mint, change) => {
  const claims = { ...(JSON.parse(Buffer.from(mint().split('.')[1] ?? '', 'base64url').toString()) as Json), ...change }
  for (const kind of ['online', 'offline']) {
    expect(await read(shopify.exchange(signToken(claims, clientSecret), { requested_token_type: `urn:shopify:params:oauth:token-type:${kind}-access-token` }))).toMatchObject({ status: 400, body: { error: 'invalid_subject_token' } })
  }
  expect(shopify.platform.store.read(shop).installation).toBeNull()
})

test('a wrong client secret is refused', async () => {
  expect(await read(shopify.exchange(shopify.idToken(), { client_secret: 'guess' }))).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
})

test('an access token works in its last second and not an hour after', async () => {
  const { body } = await read(shopify.exchange(shopify.idToken()))
  setClockOffset(3_590_000)
  expect(await statusOf(body.access_token)).toBe(200)
  setClockOffset(3_600_000)
  expect(await statusOf(body.access_token)).toBe(401)
})

test('a refresh brings a new pair; the used refresh token may be repeated until its replacement is used', async () => {
  const first = (await read(shopify.exchange(shopify.idToken()))).body
  const lost = await read(shopify.refresh(first.refresh_token))
  expect(lost.status).toBe(200)
  const again = (await read(shopify.refresh(first.refresh_token))).body
  expect(await statusOf(again.access_token)).toBe(200)
  expect((await read(shopify.refresh(again.refresh_token))).status).toBe(200)
  expect(await read(shopify.refresh(first.refresh_token))).toEqual({ status: 401, body: { error: 'invalid_request', error_description: 'This request requires an active refresh_token' } })
})

test('a token that never expires is not taken by the Admin API', async () => {
  const { body } = await read(shopify.exchange(shopify.idToken(), { expiring: '0' }))
  expect(body.refresh_token).toBeUndefined()
  expect(await statusOf(body.access_token)).toBe(403)
})

test('uninstalling ends every token at once', async () => {
  const { body } = await read(shopify.exchange(shopify.idToken()))
  await shopify.control('POST', '/shops/kestia.myshopify.com/uninstall')
  expect(await statusOf(body.access_token)).toBe(401)
  expect((await read(shopify.refresh(body.refresh_token))).status).toBe(401)
})

test("one shop's token opens no other shop", async () => {
  const { body } = await read(shopify.exchange(shopify.idToken()))
  expect((await shopify.post('/admin/api/2026-10/graphql.json', { query: '{ shop { name } }' }, { 'x-shopify-access-token': body.access_token }, other)).status).toBe(401)
})
