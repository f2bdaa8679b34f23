import { setUpExtension } from '@shopify/ui-extensions-tester'
import { afterEach, expect, it } from 'vitest'
import { localeOf } from '../support/locale.ts'
import { leave, texts, valueOf } from '../support/page.ts'

afterEach(leave)

it.each([
  ['en', 'Return or claim'],
  ['cs', 'Vrátit nebo reklamovat'],
] as const)('the order\'s menu has one button to the full page (%s)', async (language, text) => {
  using extension = setUpExtension('customer-account.order.action.menu-item.render', { configSearchDir: 'extensions/return-or-claim-action' })
  Object.assign(extension.shopify.i18n, localeOf('return-or-claim-action', language))
  extension.shopify.orderId = 'gid://shopify/Order/5001'
  await extension.render()
  expect([...document.body.children].map((element) => element.localName)).toEqual(['s-button'])
  expect(texts('s-button')).toEqual([text])
  expect(valueOf('s-button', 'href')).toBe('extension:return-or-claim/customer-account.order.page.render/5001/')
})
