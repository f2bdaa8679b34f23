import { expect, it } from 'vitest'
import { extensionAddress } from '../../../sandbox/shell/browser/extension-address.ts'

const at = { appBase: '/store/klenota/apps/recourse', storeBase: '/store/klenota' }

it.each([
  ['app:app/claims/7', '/store/klenota/apps/recourse/app/claims/7'],
  ['app:/app/claims/7?tab=mails', '/store/klenota/apps/recourse/app/claims/7?tab=mails'],
  ['app:', '/store/klenota/apps/recourse'],
  ['/app/claims', '/store/klenota/apps/recourse/app/claims'],
  ['shopify:admin/orders/12', '/store/klenota/orders/12'],
  ['https://admin.shopify.com/store/klenota/orders', '/store/klenota/orders'],
  ['https://klenota.example/rings', 'https://klenota.example/rings'],
  ['extension://other', null],
  ['javascript:alert(1)', null],
])('%s leads to %s', (url, to) => { expect(extensionAddress(url, at)).toBe(to) })
