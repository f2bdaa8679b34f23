import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestAccounts } from './start-test-accounts.ts'
import type { TestAccounts } from './start-test-accounts.ts'

let accounts: TestAccounts
beforeAll(async () => { accounts = await startTestAccounts() })
afterAll(() => accounts.stop())

const text = async (path: string, cookie?: string) => (await (await accounts.get(path, cookie)).text()).replaceAll('\u00a0', ' ')
const customerOf = (handle: string, order: string) => accounts.orderOf(handle, order).customerId!

describe('signing in', () => {
  it('begins with the shops', async () => {
    const page = await text('/')
    for (const name of ['KLENOTA', 'iZlato', 'Kestia', 'Lumen']) expect(page).toContain(name)
  })

  it('shows the customers of the named orders first, with what is interesting about each', async () => {
    const page = await text('/kestia/sign-in')
    expect(page.indexOf('#KE2001')).toBeGreaterThan(0)
    expect(page).toMatch(/#KE2008<\/span> <span class="quiet" lang="en">Two of the same ring/)
    expect(page).toContain('customers with orders')
  })

  it('finds a customer by order, and by name without its accents', async () => {
    const { firstName, lastName } = accounts.store.read('klenota.myshopify.com').customers.find(({ id }) => id === customerOf('klenota', '#K2001'))!
    expect(await text('/klenota/sign-in?q=K2001')).toContain('1 customer<')
    const plain = `${firstName} ${lastName}`.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toUpperCase()
    expect(await text(`/klenota/sign-in?q=${encodeURIComponent(plain)}`)).toContain(`${firstName} ${lastName}`)
    expect(await text('/klenota/sign-in?q=nobody+at+all')).toContain('Nobody is called so.')
  })

  it('takes a signed cookie, goes where it was asked to, and out again', async () => {
    const { id } = accounts.orderOf('klenota', '#K2001')
    const answer = await accounts.get(`/klenota/sign-in?customer=${customerOf('klenota', '#K2001')}&to=/klenota/orders/${id}&language=cs`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/klenota/orders/${id}`])
    const [account = '', language = ''] = answer.headers.getSetCookie()
    expect(account).toMatch(/^account-klenota=\d+\.[0-9a-f]{40}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(language).toMatch(/^accounts-language=cs; /)
    const out = await accounts.post('/klenota/sign-out', null, { cookie: account })
    expect(out.headers.getSetCookie()[0]).toMatch(/^account-klenota=; Max-Age=0/)
  })

  it.each(['https://evil.example/', '//evil.example', '/izlato/orders', '/klenota/\\evil', 'javascript:1'])('never leads out of the shop: %s', async (to) => {
    const answer = await accounts.get(`/klenota/sign-in?customer=${customerOf('klenota', '#K2001')}&to=${encodeURIComponent(to)}`)
    expect(answer.headers.get('location')).toBe('/klenota/orders')
  })

  it('does not believe a cookie that it has not signed, nor one of another shop', async () => {
    const mine = customerOf('klenota', '#K2001')
    const cookie = await accounts.signIn('klenota', mine)
    const other = customerOf('klenota', '#K2002')
    for (const forged of [cookie.replace(String(mine), String(other)), `account-klenota=${mine}`, `account-izlato=${cookie.split('=')[1]}`]) {
      expect((await accounts.get('/klenota/orders', forged)).status).toBe(302)
      expect((await accounts.get('/izlato/orders', forged)).status).toBe(302)
    }
  })

  it('is not done for a customer of another shop', async () => {
    expect((await accounts.get(`/izlato/sign-in?customer=${customerOf('klenota', '#K2001')}`)).status).toBe(404)
  })
})

describe('languages', () => {
  it.each([['klenota', '#K2001', 'cs', 'Objednávky'], ['izlato', '#Z2001', 'en', 'Orders'], ['kestia', '#KE2001', 'en', 'Orders']])('%s greets its customer in their language where the accounts speak it', async (handle, order, language, word) => {
    const page = await text(`/${handle}/orders`, await accounts.signIn(handle, customerOf(handle, order)))
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toContain(`<h1>${word}</h1>`)
  })

  it('are switched on the page and stay', async () => {
    const form = new URLSearchParams({ language: 'en', back: '/klenota/orders' })
    const answer = await accounts.post('/language', form)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/klenota/orders'])
    const cookie = await accounts.signIn('klenota', customerOf('klenota', '#K2001'))
    expect(await text('/klenota/orders', `${cookie}; ${answer.headers.getSetCookie()[0]!.split(';')[0]}`)).toContain('<h1>Orders</h1>')
    expect((await accounts.post('/language', new URLSearchParams({ language: 'en', back: '//evil.example' }))).headers.get('location')).toBe('/')
  })
})

describe('orders', () => {
  it.each([['klenota', '#K2001'], ['izlato', '#Z2002'], ['kestia', '#KE2001']])('of a customer of %s are all listed and open without a gap', async (handle, name) => {
    const customer = customerOf(handle, name)
    const cookie = await accounts.signIn(handle, customer)
    const own = accounts.store.read(`${handle}.myshopify.com`).orders.filter((each) => each.customerId === customer)
    const list = await text(`/${handle}/orders`, cookie)
    expect(own.length).toBeGreaterThan(5)
    for (const order of own) {
      expect(list).toContain(order.name)
      for (const language of ['en', 'cs']) {
        const answer = await accounts.get(`/${handle}/orders/${order.id}`, `${cookie}; accounts-language=${language}`)
        expect([order.name, answer.status]).toEqual([order.name, 200])
        expect(await answer.text()).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })

  it('tell what was bought, where it is, and what it cost', async () => {
    const cookie = await accounts.signIn('kestia', customerOf('kestia', '#KE2008'), 'en')
    const { id, lineItems, fulfillments } = accounts.orderOf('kestia', '#KE2008')
    const page = await text(`/kestia/orders/${id}`, cookie)
    for (const words of ['Order #KE2008', 'Delivered', '9 Nov 2026', 'Out for delivery', 'Quantity 2', lineItems[0]!.title, `Tracking number ${fulfillments[0]!.tracking[0]!.number} (Royal Mail)`, 'Subtotal']) expect(page).toContain(words)
  })

  it('show what is still to be sent, and a return under way', async () => {
    const { id, fulfillments } = accounts.orderOf('kestia', '#KE2012')
    const cookie = await accounts.signIn('kestia', customerOf('kestia', '#KE2012'), 'en')
    expect(await text(`/kestia/orders/${id}`, cookie)).toContain('Being prepared')
    accounts.store.change('kestia.myshopify.com', (state) => {
      state.returns.push({ id: 1, orderId: id, name: '#KE2012-R1', status: 'OPEN', createdAt: '2026-11-20T09:00:00Z', requestApprovedAt: '2026-11-20T10:00:00Z', closedAt: null, decline: null, returnShippingFee: null, exchangeLineItems: [], reverseFulfillmentOrders: [], lineItems: [{ id: 2, fulfillmentLineItemId: fulfillments[0]!.lineItems[0]!.id, quantity: 1, processedQuantity: 0, refundedQuantity: 0, reasonDefinitionId: null, customerNote: null, returnReasonNote: '', restockingFee: null }] })
    })
    const page = await text(`/kestia/orders/${id}`, cookie)
    expect(page).toContain('Return #KE2012-R1')
    expect(page).toContain('Approved, in progress')
    expect(await text('/kestia/orders', cookie)).toContain('Return in progress')
  })

  it("of another customer, of another shop and unknown ones are the same page: there is nothing here", async () => {
    const cookie = await accounts.signIn('klenota', customerOf('klenota', '#K2001'))
    const others = accounts.orderOf('klenota', '#K2002').id
    const elsewhere = accounts.orderOf('izlato', '#Z2001').id
    const pages = await Promise.all([others, elsewhere, 4711, 'x'].flatMap((id) => [`/klenota/orders/${id}`, `/klenota/orders/${id}/return-or-claim`]).map(async (path) => {
      const answer = await accounts.get(path, cookie)
      return [answer.status, await answer.text()]
    }))
    expect(new Set(pages.map(([status]) => status))).toEqual(new Set([404]))
    expect(new Set(pages.map(([, body]) => body)).size).toBe(1)
  })

  it('are asked for at the sign-in by who is not signed in, existing or not', async () => {
    const { id } = accounts.orderOf('klenota', '#K2001')
    for (const path of [`/klenota/orders/${id}`, '/klenota/orders/4711', `/klenota/orders/${id}/return-or-claim`, `/klenota/orders/${id}?key=${'0'.repeat(40)}`]) {
      const answer = await accounts.get(path)
      expect([answer.status, answer.headers.get('location')]).toEqual([302, `/klenota/sign-in?${new URLSearchParams({ to: path.split('?')[0]! }).toString()}`])
    }
  })
})

describe("a mail's link", () => {
  const linkTo = async (handle: string, order: string) => (await accounts.get(`/${handle}/mail-link?order=${accounts.orderOf(handle, order).id}`)).headers.get('location')!

  it('shows the order with a prompt to sign in, without addresses, as a visitor who is not authenticated', async () => {
    const page = await text(await linkTo('kestia', '#KE2001'))
    expect(page).toContain('You followed a link from an email.')
    expect(page).not.toContain('Shipping address')
    expect(page).toContain('"authenticationState":"pre_authenticated"')
    expect(page).toContain('"customer":null')
  })

  it("speaks the order's language, unless another was chosen", async () => {
    const link = await linkTo('klenota', '#K2001')
    expect(await text(link)).toContain('<html lang="cs">')
    expect(await text(link, 'accounts-language=en')).toContain('<html lang="en">')
  })

  it('opens that order only', async () => {
    const key = (await linkTo('kestia', '#KE2001')).split('key=')[1]!
    expect((await accounts.get(`/kestia/orders/${accounts.orderOf('kestia', '#KE2002').id}?key=${key}`)).status).toBe(302)
    expect((await accounts.get(`/klenota/orders/${accounts.orderOf('kestia', '#KE2001').id}?key=${key}`)).status).toBe(302)
  })

  it("of another's order makes nobody of who is signed in", async () => {
    const cookie = await accounts.signIn('kestia', customerOf('kestia', '#KE2001'))
    const page = await text(await linkTo('kestia', '#KE2002'), cookie)
    expect(page).toContain('"authenticationState":"pre_authenticated"')
    expect(page).not.toContain(`"id":"gid://shopify/Customer/${customerOf('kestia', '#KE2001')}"`)
  })
})

describe('extensions', () => {
  const given = async (path: string, cookie: string) => JSON.parse(/<script type="application\/json" id="extensions">(.*?)<\/script>/s.exec(await (await accounts.get(path, cookie)).text())?.[1] ?? 'null') as Record<string, unknown> | null

  it('get the order and its lines as the Order Status API types them', async () => {
    const { id, lineItems, processedAt, customerId } = accounts.orderOf('klenota', '#K2004')
    const page = await given(`/klenota/orders/${id}`, await accounts.signIn('klenota', customerId!, 'cs'))
    const line = lineItems[0]!
    expect(page).toMatchObject({
      handle: 'klenota', page: null,
      context: { surface: 'customer-account', language: 'cs', timeZone: 'Europe/Prague', authenticationState: 'fully_authenticated', customer: { id: `gid://shopify/Customer/${customerId}` }, shop: { name: 'KLENOTA', myshopifyDomain: 'klenota.myshopify.com' }, app: { publicOrigin: 'https://recourse.example.com', localOrigin: 'http://localhost:9' }, endpoints: { sessionToken: `${accounts.origin}/klenota/session-token` } },
      orders: { [id]: { currency: 'CZK', country: 'CZ', order: { id: `gid://shopify/Order/${id}`, name: '#K2004', processedAt, confirmationNumber: expect.stringMatching(/^W[0-9A-Z]{7}$/) as string }, lines: [{ quantity: 1, cost: { totalAmount: { amount: line.originalUnitPrice.presentment / 100, currencyCode: 'CZK' } }, attributes: [{ key: 'Engraving', value: 'Navždy tvoje' }], merchandise: { type: 'variant', title: line.title, image: { url: expect.stringMatching(new RegExp(`^${accounts.origin}/product-images/`)) as string } } }] } },
    })
  })

  it('are told the language of the account, also one that these pages don\'t speak, unless another was chosen', async () => {
    const { id, customerId } = accounts.orderOf('izlato', '#Z2002')
    const told = async (chosen?: string) => ((await given(`/izlato/orders/${id}`, await accounts.signIn('izlato', customerId!, chosen)))?.context as { language: string }).language
    expect([await told(), await told('cs')]).toEqual(['sk', 'cs'])
  })

  it('of a full page get what follows their address', async () => {
    const { id, customerId } = accounts.orderOf('klenota', '#K2004')
    const cookie = await accounts.signIn('klenota', customerId!)
    expect((await given(`/klenota/orders/${id}/return-or-claim/items/2`, cookie))?.page).toEqual({ extension: 'return-or-claim', order: String(id), path: '/items/2' })
    expect((await given(`/klenota/orders/${id}/return-or-claim`, cookie))?.page).toEqual({ extension: 'return-or-claim', order: String(id), path: '/' })
  })

  it('are not there where the app is not installed, and the page says where it is put on', async () => {
    const { id, customerId } = accounts.orderOf('izlato', '#Z2001')
    const cookie = await accounts.signIn('izlato', customerId!)
    accounts.store.change('izlato.myshopify.com', (state) => { state.installation!.uninstalledAt = '2026-11-20T00:00:00Z' })
    expect(await given(`/izlato/orders/${id}`, cookie)).toBeNull()
    expect(await (await accounts.get(`/izlato/orders/${id}`, cookie)).text()).toMatch(/href="[^"]+\/store\/izlato\/apps\/recourse">This shop has no app yet: install Recourse in the admin</)
    expect((await accounts.get(`/izlato/orders/${id}/return-or-claim`, cookie)).status).toBe(404)
  })
})
