import { afterEach, expect, it, vi } from 'vitest'
import { formatDay, formatDayOf, formatMoney, keyOf } from '../../../extensions/shared/format.ts'
import { returnOrClaimPage } from '../../../extensions/shared/pages.ts'
import { localeOf } from '../support/locale.ts'

const en = localeOf('order-terms', 'en')
const cs = localeOf('order-terms', 'cs')

afterEach(() => { vi.unstubAllEnvs() })

it.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])('writes a day in the reader\'s words, the same day in every time zone (%s)', (zone) => {
  vi.stubEnv('TZ', zone)
  expect(formatDay(en, '2026-12-03')).toBe('December 3, 2026')
  expect(formatDay(cs, '2026-12-03')).toBe('3. prosince 2026')
})

it.each([
  ['2026-12-02T04:59:00.000Z', 'America/New_York', 'December 1, 2026'], ['2026-12-02T05:00:00.000Z', 'America/New_York', 'December 2, 2026'],
  ['2026-12-01T22:59:00.000Z', 'Europe/Prague', 'December 1, 2026'], ['2026-12-01T23:00:00.000Z', 'Europe/Prague', 'December 2, 2026'],
])('writes of the instant %s in %s the day that it was there: %s', (instant, zone, day) => {
  vi.stubEnv('TZ', zone)
  expect(formatDayOf(en, instant)).toBe(day)
})

it('writes money with its own currency', () => {
  expect(formatMoney(en, { amount: '1234.50', currencyCode: 'EUR' })).toBe('€1,234.50')
  expect(formatMoney(cs, { amount: '1234.50', currencyCode: 'CZK' })).toBe('1\u00a0234,50\u00a0Kč')
})

it('takes the number out of a global id', () => {
  expect(keyOf('gid://shopify/Order/5001')).toBe('5001')
  expect(keyOf('gid://shopify/Order/5001?key=abc')).toBe('5001')
  expect(keyOf('')).toBe('')
})

it('leads to the full page in the context of the order', () => {
  expect(returnOrClaimPage('5001')).toBe('extension:return-or-claim/customer-account.order.page.render/5001/')
})
