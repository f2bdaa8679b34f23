import { expect, it } from 'vitest'
import { resolveAddress } from '../../../sandbox/customer-accounts/browser/resolve-address.ts'

const at = { handle: 'klenota', extension: 'order-menu', order: '77', pages: ['return-or-claim', 'gift-wrap'] }
const onFullPage = { ...at, extension: 'return-or-claim' }

it.each([
  ['extension:return-or-claim/', '/klenota/orders/77/return-or-claim'],
  ['extension:return-or-claim', '/klenota/orders/77/return-or-claim'],
  ['extension://return-or-claim/items/5?tab=1#top', '/klenota/orders/77/return-or-claim/items/5?tab=1#top'],
  ['extension:return-or-claim/customer-account.order.page.render/88/items', '/klenota/orders/88/return-or-claim/items'],
])('%s leads from an order to the full page of that handle', (url, path) => {
  expect(resolveAddress(url, at)).toEqual({ path })
})

it('a path without a known handle is one of the extension itself, where it has a full page', () => {
  expect(resolveAddress('extension:/summary', onFullPage)).toEqual({ path: '/klenota/orders/77/return-or-claim/summary' })
  expect(resolveAddress('extension:///', onFullPage)).toEqual({ path: '/klenota/orders/77/return-or-claim' })
  expect(resolveAddress('extension:/summary', at)).toBeNull()
})

it.each([
  ['shopify:customer-account/orders', '/klenota/orders'],
  ['shopify:customer-account/orders/77', '/klenota/orders/77'],
  ['shopify:customer-account', '/klenota/orders'],
  ['shopify:customer-account/profile', '/klenota/profile'],
])('%s leads to a page of the accounts', (url, path) => {
  expect(resolveAddress(url, at)).toEqual({ path })
})

it('an address of another site stays as it is', () => {
  expect(resolveAddress('https://www.klenota.example/?a=1', at)).toEqual({ elsewhere: 'https://www.klenota.example/?a=1' })
})

it.each(['shopify:admin/orders', 'shopify:customer-account/settings', 'app:settings', 'javascript:alert(1)', '/orders/1', ''])('%s leads nowhere', (url) => {
  expect(resolveAddress(url, at)).toBeNull()
})
