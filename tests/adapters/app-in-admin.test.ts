import { expect, it } from 'vitest'
import { appInAdmin } from '../../app/adapters/shopify/app-in-admin.server.ts'

it('the app stands in its shop’s admin under the client id', () => {
  expect(appInAdmin({ adminUrl: 'https://admin.shopify.com', apiKey: '5ec0' })('klenota.myshopify.com')).toBe('https://admin.shopify.com/store/klenota/apps/5ec0')
})
