import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBuckets } from '../../../sandbox/admin-api/bucket.ts'
import { startTestPlatform } from './start-platform.ts'
import type { TestPlatform } from './start-platform.ts'

const shop = 'kestia.myshopify.com'
let shopify: TestPlatform
beforeEach(async () => { shopify = await startTestPlatform(); await shopify.install() })
afterEach(() => shopify.stop())

const bucket = (body: object) => shopify.control('POST', `/shops/${shop}/bucket`, body)
/** 1 for the order's connection per 10 orders: 10 ** 0.45 = 2.82 times (an order 1, its customer 1), so 6 at most. */
const orders = '{ orders(first: 10) { nodes { id customer { id } } } }'

test('a bucket fills by its rate up to its size, gives what is in it and no point more', () => {
  let now = 0
  const buckets = openBuckets(() => now)
  expect(buckets.status(shop)).toEqual({ maximumAvailable: 2000, currentlyAvailable: 2000, restoreRate: 100 })
  expect(buckets.take(shop, 1999)).toBe(true)
  expect(buckets.take(shop, 2)).toBe(false)
  expect(buckets.take(shop, 1)).toBe(true)
  now = 990
  expect(buckets.take(shop, 100)).toBe(false)
  now = 1000
  expect(buckets.take(shop, 100)).toBe(true)
  buckets.giveBack(shop, 60)
  expect(buckets.status(shop).currentlyAvailable).toBe(60)
  now = 60_000
  expect(buckets.status(shop).currentlyAvailable).toBe(2000)
  expect(buckets.take('klenota.myshopify.com', 2000)).toBe(true)
  expect(buckets.status(shop).currentlyAvailable).toBe(2000)
})

test('the requested cost is reserved, and what was not used comes back at once', async () => {
  await bucket({ maximumAvailable: 100, restoreRate: 0 })
  const { extensions } = await shopify.graphql(orders)
  // One order came: 1 for it and 1 for its customer.
  expect(extensions.cost).toEqual({ requestedQueryCost: 6, actualQueryCost: 2, throttleStatus: { maximumAvailable: 100, currentlyAvailable: 98, restoreRate: 0 } })
})

test('with a point too few the answer is THROTTLED under status 200, nothing is done and nothing is taken; with enough it is done', async () => {
  await bucket({ maximumAvailable: 100, restoreRate: 0, currentlyAvailable: 5 })
  const answer = await shopify.graphql(orders)
  expect(answer).toEqual({
    errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' } }],
    extensions: { cost: { requestedQueryCost: 6, actualQueryCost: null, throttleStatus: { maximumAvailable: 100, currentlyAvailable: 5, restoreRate: 0 } } },
  })
  await bucket({ currentlyAvailable: 6 })
  expect((await shopify.graphql(orders)).data.orders.nodes).toHaveLength(1)
})

test('a mutation costs 10, done or refused', async () => {
  await bucket({ maximumAvailable: 100, restoreRate: 0 })
  const { data, extensions } = await shopify.graphql('mutation { returnClose(id: "gid://shopify/Return/999") { return { id } userErrors { code } } }')
  expect(data.returnClose.userErrors).toEqual([{ code: 'NOT_FOUND' }])
  expect(extensions.cost).toMatchObject({ requestedQueryCost: 10, actualQueryCost: 10, throttleStatus: { currentlyAvailable: 90 } })
})

test('staff in the admin itself take nothing from the bucket of the app', async () => {
  await bucket({ maximumAvailable: 100, restoreRate: 0, currentlyAvailable: 0 })
  expect((await shopify.control('POST', `/shops/${shop}/graphql`, { query: orders })).data.orders.nodes).toHaveLength(1)
})

test('moving the day fills no bucket', async () => {
  await bucket({ maximumAvailable: 100, restoreRate: 0.001, currentlyAvailable: 0 })
  await shopify.control('POST', '/clock', { addDays: 1 })
  expect((await shopify.control('GET', `/shops/${shop}/bucket`)).currentlyAvailable).toBe(0)
  await shopify.control('POST', '/clock', { offsetMs: 0 })
})

test.each([[{}, 'Give maximumAvailable, restoreRate or currentlyAvailable.'], [{ restoreRate: -1 }, 'restoreRate is a number of points, 0 or more.'], [{ maximumAvailable: '9' }, 'maximumAvailable is a number of points, 0 or more.']])('%j is no bucket', async (body, refused) => {
  expect(await bucket(body)).toEqual({ refused })
})
