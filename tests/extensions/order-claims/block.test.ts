import { setUpExtension } from '@shopify/ui-extensions-tester'
import { afterEach, expect, it } from 'vitest'
import type { StaffClaim, StaffOrder } from '../../../app/contracts/staff.ts'
import { backend } from '../support/backend.ts'
import { localeOf } from '../support/locale.ts'
import { leave, press, texts, until, valueOf } from '../support/page.ts'

afterEach(leave)

const claim: StaffClaim = {
  number: 'R-1001', path: '/app/claims/R-1001', openedAt: '2026-11-02T08:00:00Z', stage: 'awaiting-goods',
  deadline: { name: 'decideBy', day: '2026-12-02', overdue: false },
  lines: [
    { title: 'Ring', quantity: 2, verdict: 'eligible', until: '2026-12-03', clause: 'Terms 2026, 5.1 Withdrawal', deadline: null },
    { title: 'Chain', quantity: 1, verdict: 'ineligible', until: null, clause: null, deadline: { name: 'settleBy', day: '2026-11-10', overdue: true } },
  ],
}
const orderOf = (claims: StaffClaim[], claimable = 3): StaffOrder => ({ order: { name: '#5001', key: '5001' }, claims, claimable, openPath: '/app/orders/5001/claim' })

function onOrderPage(app: ReturnType<typeof backend>, language: 'en' | 'cs' = 'en') {
  const extension = setUpExtension('admin.order-details.block.render', { configSearchDir: 'extensions/order-claims' })
  Object.assign(extension.shopify.i18n, localeOf('order-claims', language))
  extension.shopify.data.selected = [{ id: 'gid://shopify/Order/5001' }]
  extension.fetch = app.fetch as typeof globalThis.fetch
  return extension
}
const tones = (tag: string) => [...document.body.querySelectorAll(tag)].map((element) => element.getAttribute('tone'))
const links = () => [...document.body.querySelectorAll('s-link')].map((link) => `${link.textContent} -> ${link.getAttribute('href') ?? (link as HTMLAnchorElement).href}`)

it('stands in Shopify\'s block while it asks, by an address to which Shopify adds who asks', async () => {
  const app = backend({ body: orderOf([]) })
  using extension = onOrderPage(app)
  await extension.render()
  expect(document.body.firstElementChild?.localName).toBe('s-admin-block')
  expect(valueOf('s-admin-block', 'heading')).toBe('Returns and claims')
  expect(valueOf('s-spinner', 'accessibilityLabel')).toBe('Loading the claims of this order')
  await until(() => !document.body.querySelector('s-spinner'))
  expect(app.asked).toEqual([{ method: 'GET', url: '/extensions/staff/orders/5001', authorization: null }])
})

it('shows each claim with its stage, each line\'s verdict and clause, and what is due', async () => {
  using extension = onOrderPage(backend({ body: orderOf([claim]) }))
  await extension.render()
  await until(() => links().length)
  expect(links()).toEqual(['R-1001 -> app:app/claims/R-1001', 'Open a claim -> app:app/orders/5001/claim'])
  expect(texts('s-badge')).toEqual(['Awaiting goods', 'Overdue'])
  expect(tones('s-badge')).toEqual(['info', 'critical'])
  expect(tones('s-text').filter(Boolean)).toEqual(['success', 'critical'])
  expect(texts('s-text')).toEqual([
    'November 2, 2026', 'Decide by December 2, 2026',
    'Ring × 2', 'In time until December 3, 2026', 'By Terms 2026, 5.1 Withdrawal',
    'Chain × 1', 'The terms rule it out', 'Settle by November 10, 2026',
  ])
  expect(valueOf('s-admin-block', 'collapsedSummary')).toBe('1 claim')
})

it('says a claim\'s deadline once where it is a line\'s own', async () => {
  using extension = onOrderPage(backend({ body: orderOf([{ ...claim, deadline: claim.lines[1]?.deadline ?? null }], 0) }, ))
  await extension.render()
  await until(() => links().length)
  expect(texts('s-text').filter((text) => text.startsWith('Settle by'))).toEqual(['Settle by November 10, 2026'])
  expect(links()).toEqual(['R-1001 -> app:app/claims/R-1001'])
})

it('speaks Czech throughout, but for what the terms are called', async () => {
  using extension = onOrderPage(backend({ body: orderOf([claim]) }), 'cs')
  await extension.render()
  await until(() => links().length)
  expect(texts('s-badge')).toEqual(['Čeká na zboží', 'Po lhůtě'])
  expect(texts('s-text')).toEqual([
    '2. listopadu 2026', 'Rozhodnout do 2. prosince 2026',
    'Ring × 2', 'Včas do 3. prosince 2026', 'Podle: Terms 2026, 5.1 Withdrawal',
    'Chain × 1', 'Podmínky to vylučují', 'Vyřídit do 10. listopadu 2026',
  ])
})

it('counts claims in Czech as Czech does', async () => {
  const numbered = (count: number) => Array.from({ length: count }, (_, place) => ({ ...claim, number: `R-${place}` }))
  for (const [count, words] of [[1, '1 žádost'], [2, '2 žádosti'], [5, '5 žádostí']] as const) {
    using extension = onOrderPage(backend({ body: orderOf(numbered(count)) }), 'cs')
    await extension.render()
    await until(() => links().length)
    expect(valueOf('s-admin-block', 'collapsedSummary')).toBe(words)
    leave()
  }
})

it('says in one line that there is nothing yet, and where a claim is opened', async () => {
  using extension = onOrderPage(backend({ body: orderOf([]) }))
  await extension.render()
  await until(() => links().length)
  expect(texts('s-text')).toEqual(['Nothing of this order has been returned or claimed.'])
  expect(links()).toEqual(['Open a claim -> app:app/orders/5001/claim'])
  expect(valueOf('s-admin-block', 'collapsedSummary')).toBe('No claims')
})

it.each([
  ['that the sign-in is over', { status: 401, body: { sentence: 'No.' } }, 'Reload this page to sign in to Recourse again.'],
  ['that the order is not known', { status: 404, body: { sentence: 'No.' } }, 'Recourse does not know this order. Open Recourse once, then reload this page.'],
  ['that Shopify does not answer', { status: 503, body: { sentence: 'No.' } }, 'The claims of this order can\'t be shown right now.'],
  ['that nothing answers', 'no network' as const, 'The claims of this order can\'t be shown right now.'],
])('says %s in words of its own and tries again when asked to', async (_, answer, sentence) => {
  using extension = onOrderPage(backend(answer, { body: orderOf([claim]) }))
  await extension.render()
  await until(() => texts('s-text').length)
  expect(texts('s-text')).toEqual([sentence])
  press('s-button', 'Try again')
  await until(() => links().length)
  expect(links()[0]).toBe('R-1001 -> app:app/claims/R-1001')
})
