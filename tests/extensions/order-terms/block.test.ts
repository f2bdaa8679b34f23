import { setUpExtension } from '@shopify/ui-extensions-tester'
import { afterEach, expect, it, vi } from 'vitest'
import { backend } from '../support/backend.ts'
import { localeOf } from '../support/locale.ts'
import { leave, press, texts, until, valueOf } from '../support/page.ts'
import { care, item, order, returnOpen, returnOver, underWay, warrantyOpen } from './orders.ts'

afterEach(leave)

function signedIn(app: ReturnType<typeof backend>, language: 'en' | 'cs' = 'en') {
  const extension = setUpExtension('customer-account.order-status.block.render', { configSearchDir: 'extensions/order-terms' })
  Object.assign(extension.shopify.i18n, localeOf('order-terms', language))
  extension.shopify.localization.extensionLanguage.value = { isoCode: language }
  extension.shopify.authenticationState.value = 'fully_authenticated'
  extension.shopify.order.value = { id: 'gid://shopify/Order/5001', name: '#5001', processedAt: '2026-11-19T10:00:00Z' }
  extension.fetch = app.fetch as typeof globalThis.fetch
  return extension
}
const shown = () => until(() => texts('s-text').length && !document.body.querySelector('s-skeleton-paragraph'))

it('keeps the place while it asks, then tells what is open until when', async () => {
  const app = backend({ body: order([item('Ring', [returnOpen, warrantyOpen])]) })
  using extension = signedIn(app)
  await extension.render()
  expect(document.body.querySelectorAll('s-skeleton-paragraph').length).toBe(3)
  await shown()
  expect(valueOf('s-section', 'heading')).toBe('Returns and claims')
  expect(texts('s-text')).toEqual(['Return', 'You can return this until December 3, 2026.', 'Claim for a fault', 'A fault can be claimed until November 19, 2028.'])
  expect(texts('s-button')).toEqual(['Return or claim'])
  expect(valueOf('s-button', 'href')).toBe('extension:return-or-claim/customer-account.order.page.render/5001/')
  expect(app.asked).toEqual([{ method: 'GET', url: 'https://recourse.example.com/extensions/shopper/orders/5001?locale=en', authorization: 'Bearer mock-session-token' }])
})

it('shows a claim under way with its status and next step, in Czech', async () => {
  const app = backend({ body: order([item('Prsten', [returnOver])], [{ ...underWay, status: 'Obchod vrácení schválil.', nextStep: 'Pošlete prsten do 4. prosince 2026.' }]) })
  using extension = signedIn(app, 'cs')
  await extension.render()
  await shown()
  expect(texts('s-text')).toEqual(['Žádost R-1001', 'Obchod vrácení schválil.', 'Pošlete prsten do 4. prosince 2026.'])
  expect(texts('s-badge')).toEqual(['Čekáme na zboží'])
  expect(texts('s-button')).toEqual(['Zobrazit žádosti'])
  expect(app.asked.map((one) => one.url)).toEqual(['https://recourse.example.com/extensions/shopper/orders/5001?locale=cs'])
})

it('keeps what is good to know at hand below, quoted in the language it was published in', async () => {
  const ring = item('Prsten', [returnOpen])
  using extension = signedIn(backend({ body: { ...order([ring, item('Náramek', [returnOpen])]), notices: [{ clause: care, lineItemIds: [ring.lineItemId] }] } }), 'cs')
  await extension.render()
  await shown()
  expect(texts('s-details s-summary')).toEqual(['Dobré vědět: 1 poznámka z podmínek'])
  expect(texts('s-details s-text')).toEqual(['Care of pearls', 'Take it off before you bathe.', 'Prsten'])
  expect(valueOf('s-details s-text', 'lang')).toBe('en')
})

it('tells why nothing can be sent for the order, without a button that would lead nowhere', async () => {
  using extension = signedIn(backend({ body: order([item('Ring', [returnOpen])], [], 'This order was canceled.') }))
  await extension.render()
  await shown()
  expect(texts('s-text')).toEqual(['This order was canceled.'])
  expect(texts('s-button')).toEqual([])
})

it.each([
  ['everything is over', { body: order([item('Ring', [returnOver])]) }],
  ['the app knows no such order of this customer', { status: 404, body: { kind: 'not-found', sentence: 'There is no such order.' } }],
])('leaves the page alone where %s', async (_, answer) => {
  using extension = signedIn(backend(answer))
  await extension.render()
  await until(() => document.body.innerHTML === '')
  expect(document.body.children.length).toBe(0)
})

it('says quietly that it can\'t tell, and tries again when asked to', async () => {
  const app = backend({ status: 503, body: { kind: 'unavailable', sentence: 'Try again later.' } }, { body: order([item('Ring', [returnOpen])]) })
  using extension = signedIn(app)
  await extension.render()
  await shown()
  expect(texts('s-text')).toEqual(['We can\'t show returns and claims right now.'])
  press('s-button', 'Try again')
  await until(() => texts('s-text').includes('You can return this until December 3, 2026.'))
  expect(app.asked.length).toBe(2)
})

it('a network that is down is no reason to break the page', async () => {
  using extension = signedIn(backend('no network'))
  await extension.render()
  await shown()
  expect(texts('s-button')).toEqual(['Try again'])
})

it('asks who only followed a link to sign in, and asks the app nothing', async () => {
  const app = backend()
  using extension = signedIn(app)
  extension.shopify.authenticationState.value = 'pre_authenticated'
  const requireLogin = vi.fn(async () => {})
  extension.shopify.requireLogin = requireLogin
  await extension.render()
  expect(texts('s-text')).toEqual(['Sign in to see what can be returned or claimed, and until when.'])
  press('s-button', 'Sign in')
  expect(requireLogin).toHaveBeenCalledOnce()
  expect(app.asked).toEqual([])
})

it('waits for the order before it asks', async () => {
  const app = backend()
  using extension = signedIn(app)
  extension.shopify.order.value = undefined
  await extension.render()
  expect(document.body.querySelectorAll('s-skeleton-paragraph').length).toBe(3)
  expect(app.asked).toEqual([])
})
