import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openAdminRequest } from '../../app/adapters/shopify/admin-request.server.ts'
import { ShopFactsDocument } from '../../app/adapters/shopify/generated/admin.ts'
import { ShopifyUnavailable } from '../../app/application/ports.ts'

interface Answer { status: number; body: unknown; headers?: Record<string, string> }
let answers: Answer[]
let pauses: number[]
beforeEach(() => {
  pauses = []
  vi.stubGlobal('fetch', async () => {
    const answer = answers.shift()
    if (!answer) throw new Error('Nobody expected this request.')
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers: { 'content-type': 'application/json', ...answer.headers } })
  })
})
afterEach(() => vi.unstubAllGlobals())

const request = openAdminRequest({ valid: async () => 'shpat_1', forget: async () => true }, 1000, async (ms) => void pauses.push(ms))
const ask = async () => (await request('kestia.myshopify.com', ShopFactsDocument, {})).shop.name
const told: Answer = { status: 200, body: { data: { shop: { name: 'Kestia' } } } }
const throttled = (requestedQueryCost: number, currentlyAvailable: number, restoreRate = 100): Answer => ({ status: 200, body: { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }], extensions: { cost: { requestedQueryCost, actualQueryCost: null, throttleStatus: { maximumAvailable: 2000, currentlyAvailable, restoreRate } } } } })
const tooMany = (headers: Record<string, string>): Answer => ({ status: 429, body: { errors: 'Too many requests' }, headers })

it('by THROTTLED waits until the bucket holds what is missing, and asks again', async () => {
  // 133 - 8 = 125 points at 100 a second
  answers = [throttled(133, 8), told]
  expect([await ask(), pauses]).toEqual(['Kestia', [1250]])
})

it('waits a tenth of a second at least, since the figures are whole points', async () => {
  answers = [throttled(10, 10), told]
  expect([await ask(), pauses]).toEqual(['Kestia', [100]])
})

it('by 429 waits the seconds of Retry-After', async () => {
  answers = [tooMany({ 'Retry-After': '2.0' }), told]
  expect([await ask(), pauses]).toEqual(['Kestia', [2000]])
})

it('waits five seconds in all, and leaves a millisecond more to the job', async () => {
  answers = [throttled(300, 50), tooMany({ 'Retry-After': '2.5' }), told]
  expect([await ask(), pauses]).toEqual(['Kestia', [2500, 2500]])
  pauses = []
  answers = [throttled(300, 50), tooMany({ 'Retry-After': '2.501' })]
  await expect(ask()).rejects.toBeInstanceOf(ShopifyUnavailable)
  expect(pauses).toEqual([2500])
})

it.each([
  ['a bucket that never fills', throttled(133, 8, 0)],
  ['THROTTLED without a word of the bucket', { status: 200, body: { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] } }],
  ['429 without Retry-After', tooMany({})],
  ['an error of Shopify\'s own', { status: 503, body: {} }],
])('%s is left to the job at once', async (_, answer) => {
  answers = [answer]
  await expect(ask()).rejects.toBeInstanceOf(ShopifyUnavailable)
  expect(pauses).toEqual([])
})
