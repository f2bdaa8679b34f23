import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestPlatform } from './start-platform.ts'
import type { TestPlatform } from './start-platform.ts'

const shop = 'kestia.myshopify.com'
let shopify: TestPlatform
beforeEach(async () => { shopify = await startTestPlatform(); await shopify.install() })
afterEach(() => shopify.stop())

const turn = (to: object) => shopify.control('POST', '/webhooks', to)
const note = (text: string) => shopify.control('POST', `/shops/${shop}/edit-order`, { order: '#1001', note: text })
const notes = () => shopify.received.map((each) => (JSON.parse(each.body) as { note: string }).note)
const ids = () => new Set(shopify.received.map((each) => each.headers['x-shopify-webhook-id'])).size

test('all switches are off at first, and each is turned by itself', async () => {
  const off = { duplicate: false, disorder: false, delayMs: 0, loseAnswers: false, hold: false }
  expect(await shopify.control('GET', '/webhooks')).toEqual(off)
  expect(await turn({ disorder: true })).toEqual({ ...off, disorder: true })
  expect(await turn({ delayMs: 20 })).toEqual({ ...off, disorder: true, delayMs: 20 })
})

test.each([[{ duplicate: 'yes' }, 'duplicate is true or false.'], [{ delayMs: -1 }, 'delayMs is a number of milliseconds from 0 to 60000.'], [{ delayMs: 60_001 }, 'delayMs is a number of milliseconds from 0 to 60000.'], [{ chaos: true }, 'There is no switch chaos; there are duplicate, disorder, delayMs, loseAnswers, hold.']])('%j turns no switch', async (to, refused) => {
  expect(await turn(to)).toEqual({ refused })
})

test('by duplicate each webhook comes twice under one id, and is done with', async () => {
  await turn({ duplicate: true })
  await note('one')
  expect(await shopify.deliverer.idle()).toBe(true)
  expect([notes(), ids()]).toEqual([['one', 'one'], 1])
})

test('by disorder the newest comes first', async () => {
  await turn({ disorder: true })
  for (const text of ['one', 'two', 'three']) await note(text)
  await shopify.deliverer.idle()
  expect(notes()).toEqual(['three', 'two', 'one'])
})

test('what is held goes out once it is let go, and holding says so to who waits', async () => {
  await turn({ hold: true })
  await note('one')
  expect(await shopify.deliverer.idle()).toBe(false)
  expect(notes()).toEqual([])
  await turn({ hold: false })
  expect(await shopify.deliverer.idle()).toBe(true)
  expect(notes()).toEqual(['one'])
})

test('by delayMs nothing comes before its time', async () => {
  await turn({ delayMs: 400 })
  const began = performance.now()
  await note('one')
  await shopify.deliverer.idle()
  expect(performance.now() - began).toBeGreaterThanOrEqual(400)
})

test('by loseAnswers a webhook that was taken comes once more, with the same id', async () => {
  await turn({ loseAnswers: true })
  await note('one')
  await shopify.deliverer.idle()
  expect([notes(), ids()]).toEqual([['one', 'one'], 1])
  const { finished } = await shopify.control('GET', `/shops/${shop}/deliveries`)
  expect(finished[0].attempts.map((each: { status: number | null }) => each.status)).toEqual([null, 200])
})
