import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { customerToken, orderPath, startShopperApp } from './support/shopper-app.ts'
import type { ShopperApp } from './support/shopper-app.ts'

let app: ShopperApp
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T11:00:00Z') })
  app = await startShopperApp()
})
afterAll(async () => {
  await app.stop()
  vi.useRealTimers()
})

it('who calls more often than anybody does is asked to wait, in words and with the time, and Shopify is not asked', async () => {
  const shopify = { asked: 0 }
  const plain = globalThis.fetch
  const token = await customerToken()
  const body = { locale: 'en', lines: [] }
  for (let i = 0; i < 120; i += 1) expect((await app.ask('POST', `${orderPath}/preview`, token, body)).status).toBe(400)
  globalThis.fetch = (...args) => { shopify.asked += 1; return plain(...args) }
  vi.setSystemTime(new Date('2026-11-20T11:00:20Z'))
  for (const [locale, sentence] of [['en', 'That was a lot at once. Wait a minute and try again.'], ['cs', 'Bylo toho příliš mnoho najednou. Počkejte minutu a zkuste to znovu.']]) {
    const answer = await app.ask('GET', `${orderPath}?locale=${locale}`, token)
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('access-control-allow-origin'), await answer.json()]).toEqual([503, '40', '*', { kind: 'unavailable', sentence }])
  }
  expect(shopify.asked).toBe(0)

  const other = await customerToken({ sub: 'gid://shopify/Customer/21' })
  expect((await app.ask('GET', orderPath, other)).status).toBe(404)
  expect((await app.ask('GET', '/extensions/staff/orders/100', app.line.platform.idToken())).status).toBe(200)
  expect(shopify.asked).toBeGreaterThan(0)
  globalThis.fetch = plain
  vi.setSystemTime(new Date('2026-11-20T11:01:00Z'))
  expect((await app.ask('GET', orderPath, await customerToken())).status).toBe(200)
})
