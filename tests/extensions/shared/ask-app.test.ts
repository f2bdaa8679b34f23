import { afterEach, expect, it, vi } from 'vitest'
import { askApp } from '../../../extensions/shared/ask-app.ts'
import { backend } from '../support/backend.ts'

afterEach(() => vi.unstubAllGlobals())

const tokens = (...given: string[]) => ({ get: vi.fn(async () => given.shift() ?? 'none left') })
function answering(...answers: Parameters<typeof backend>) {
  const app = backend(...answers)
  vi.stubGlobal('fetch', app.fetch)
  return app
}

it('asks the app at its own address as whom the session token says', async () => {
  const app = answering({ body: { items: 2 } })
  expect(await askApp({ path: '/extensions/shopper/orders/5001?locale=cs', sessionToken: tokens('one') })).toEqual({ ok: true, value: { items: 2 } })
  expect(app.asked).toEqual([{ method: 'GET', url: 'https://recourse.example.com/extensions/shopper/orders/5001?locale=cs', authorization: 'Bearer one' }])
})

it('asks a relative address without a token, which Shopify adds', async () => {
  const app = answering({ body: {} })
  await askApp({ path: '/extensions/staff/orders/5001' })
  expect(app.asked).toEqual([{ method: 'GET', url: '/extensions/staff/orders/5001', authorization: null }])
})

it('sends a body as JSON', async () => {
  const sent: RequestInit[] = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => { sent.push(init); return Response.json({}) })
  await askApp({ path: '/x', body: { locale: 'cs' }, sessionToken: tokens('one') })
  expect(sent.map((init) => [init.method, init.body, (init.headers as Record<string, string>)['Content-Type']])).toEqual([['POST', '{"locale":"cs"}', 'application/json']])
})

it('fetches a refused token anew and tries once more', async () => {
  const app = answering({ status: 401, body: { kind: 'unauthorized', sentence: 'Sign in again.' } }, { body: { fine: true } })
  expect(await askApp({ path: '/x', sessionToken: tokens('stale', 'fresh') })).toEqual({ ok: true, value: { fine: true } })
  expect(app.asked.map((one) => one.authorization)).toEqual(['Bearer stale', 'Bearer fresh'])
})

it('tries no third time', async () => {
  const refusal = { status: 401, body: { kind: 'unauthorized', sentence: 'Sign in again.' } }
  const app = answering(refusal, refusal)
  expect(await askApp({ path: '/x', sessionToken: tokens('stale', 'fresh') })).toEqual({ ok: false, problem: { kind: 'unauthorized', sentence: 'Sign in again.' } })
  expect(app.asked.length).toBe(2)
})

it.each([
  [400, 'invalid'], [404, 'not-found'], [409, 'conflict'], [422, 'not-allowed'], [429, 'unavailable'], [503, 'unavailable'],
] as const)('hands on a refusal of %s as %s with the app\'s sentence', async (status, kind) => {
  answering({ status, body: { kind, sentence: 'No.', fields: { lines: 'Choose something.' } } })
  expect(await askApp({ path: '/x' })).toEqual({ ok: false, problem: { kind, sentence: 'No.', fields: { lines: 'Choose something.' } } })
})

it.each([
  ['no network', 'no network' as const],
  ['an error page of something in between', { status: 502, body: '<html>Bad gateway</html>' }],
  ['an answer that is no JSON', { body: '<html>Hello</html>' }],
])('%s is no answer, and says nothing in the app\'s name', async (_, answer) => {
  answering(answer)
  expect(await askApp({ path: '/x' })).toEqual({ ok: false, problem: { kind: 'unavailable', sentence: '' } })
})

it('waits for as long as it is told', async () => {
  answering('silence')
  expect(await askApp({ path: '/x', patience: 0.02 })).toEqual({ ok: false, problem: { kind: 'unavailable', sentence: '' }, late: true })
})

it('does not wait longer for a token than for an answer', async () => {
  answering()
  expect(await askApp({ path: '/x', patience: 0.02, sessionToken: { get: () => new Promise(() => {}) } })).toEqual({ ok: false, problem: { kind: 'unavailable', sentence: '' }, late: true })
})

it('sends nothing once the caller has given up', async () => {
  const app = answering()
  const giveUp = new AbortController()
  giveUp.abort()
  expect(await askApp({ path: '/x', signal: giveUp.signal, sessionToken: tokens('one') })).toEqual({ ok: false, problem: { kind: 'unavailable', sentence: '' } })
  expect(app.asked).toEqual([])
})

it('stops waiting when the caller gives up', async () => {
  answering('silence')
  const giveUp = new AbortController()
  const answer = askApp({ path: '/x', signal: giveUp.signal })
  giveUp.abort()
  expect(await answer).toEqual({ ok: false, problem: { kind: 'unavailable', sentence: '' } })
})
