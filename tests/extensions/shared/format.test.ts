import { expect, it } from 'vitest'
import { formatDay, formatMoney, keyOf } from '../../../extensions/shared/format.ts'
import { returnOrClaimPage } from '../../../extensions/shared/pages.ts'
import { localeOf } from '../support/locale.ts'

const en = localeOf('order-terms', 'en')
const cs = localeOf('order-terms', 'cs')

it('writes a day in the reader\'s words, the same day in every time zone', () => {
  expect(formatDay(en, '2026-12-03')).toBe('December 3, 2026')
  expect(formatDay(cs, '2026-12-03')).toBe('3. prosince 2026')
  expect(formatDay(cs, '2026-12-03T23:30:00+01:00')).toBe('3. prosince 2026')
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
