import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameApp } from './framed-app.ts'
import type { FramedApp } from './framed-app.ts'

let admin: FramedApp
const get = (path: string) => fetch(`${admin.shell}${path}`)
const text = async (path: string) => (await get(path)).text()

beforeAll(async () => { admin = await frameApp((_, response) => response.end('app')) })
afterAll(() => admin.stop())

describe('the admin', () => {
  it('offers the shops', async () => {
    const page = await text('/')
    for (const name of ['KLENOTA', 'iZlato', 'Kestia', 'Lumen']) expect(page).toContain(name)
  })

  it.each(['klenota', 'izlato', 'kestia', 'lumen'])('shows every page and every order of %s', async (handle) => {
    const { orders, customers } = admin.store.read(`${handle}.myshopify.com`)
    const paths = ['', '/orders', '/orders?show=returns', '/orders?show=unshipped&page=2', '/products', '/customers', '/settings/apps', `/customers/${customers[0]?.id}`, ...orders.map(({ name }) => `/orders/${name.slice(1)}`), `/orders/${orders[0]?.id}`]
    for (const path of paths) {
      const answer = await get(`/store/${handle}${path}`)
      expect([path, answer.status]).toEqual([path, 200])
      expect(await answer.text()).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it('serves the image of every product', async () => {
    for (const shop of admin.store.shops()) {
      for (const { image } of admin.store.read(shop).products) {
        const answer = await get(new URL(image?.url ?? '').pathname)
        expect([image?.url, answer.status, answer.headers.get('content-type')]).toEqual([image?.url, 200, 'image/svg+xml'])
      }
    }
    expect((await get('/product-images/nothing-yellow-none-1.svg')).status).toBe(404)
  })

  it.each(['/store/nobody', '/store/nobody/orders', '/store/klenota/orders/K9999', '/store/klenota/elsewhere', '/store/nobody/apps/recourse'])('has nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('finds orders by customer, name and item, and writes what was searched as text', async () => {
    expect(await text('/store/klenota/orders?q=K2004')).toContain('1 order<')
    expect(await text('/store/klenota/orders?q=%3Cscript%3E')).toContain('&lt;script&gt;')
  })

  it('shows a return with its counters and a refund', async () => {
    const shop = 'klenota.myshopify.com'
    const order = admin.store.read(shop).orders.find(({ name }) => name === '#K2001')!
    const parcelLine = order.fulfillments[0]!.lineItems[0]!
    admin.store.change(shop, (state) => {
      state.returns.push({
        id: 1, orderId: order.id, name: '#K2001-R1', status: 'CLOSED', createdAt: '2026-11-20T09:00:00Z', requestApprovedAt: '2026-11-20T10:00:00Z', closedAt: '2026-11-21T09:00:00Z', decline: null, returnShippingFee: null, exchangeLineItems: [],
        lineItems: [{ id: 2, fulfillmentLineItemId: parcelLine.id, quantity: 1, processedQuantity: 1, refundedQuantity: 1, reasonDefinitionId: null, customerNote: 'Malý <prsten>', returnReasonNote: '', restockingFee: null }],
        reverseFulfillmentOrders: [{ id: 3, status: 'CLOSED', reverseDeliveries: [], lineItems: [{ id: 4, fulfillmentLineItemId: parcelLine.id, totalQuantity: 1, dispositions: [{ id: 5, type: 'RESTOCKED', quantity: 1, locationId: null, createdAt: '2026-11-21T09:00:00Z' }] }] }],
      })
      state.refunds.push({ id: 6, orderId: order.id, returnId: 1, createdAt: '2026-11-21T09:00:00Z', note: 'Claim RC-1', lineItems: [{ id: 7, lineItemId: parcelLine.lineItemId, quantity: 1, restockType: 'RETURN', locationId: null, subtotal: { shop: 100_000, presentment: 100_000 }, tax: { shop: 0, presentment: 0 } }], shippingAmount: { shop: 0, presentment: 0 } })
      state.orders.find(({ id }) => id === order.id)!.transactions.push({ id: 8, kind: 'REFUND', status: 'SUCCESS', gateway: 'shopify_payments', createdAt: '2026-11-21T09:00:00Z', processedAt: '2026-11-21T09:00:00Z', amount: { shop: 100_000, presentment: 100_000 }, parentId: order.transactions[0]!.id, refundId: 6 })
    })
    const page = await text('/store/klenota/orders/K2001')
    for (const words of ['Return #K2001-R1', 'Closed', 'Malý &lt;prsten&gt;', 'Goods: 1 restocked', 'Claim RC-1', 'Partially refunded', 'Kč 1,000.00']) expect(page.replaceAll('\u00a0', ' ')).toContain(words)
  })
})

describe("extensions on an order's page", () => {
  const orderPath = () => `/store/izlato/orders/${admin.store.read('izlato.myshopify.com').orders[0]!.id}`
  const installed = (uninstalledAt: string | null) => admin.store.change('izlato.myshopify.com', (state) => { state.installation = { id: 1, installedAt: '2026-11-01T00:00:00Z', uninstalledAt, scopes: [], tokens: [] } })

  it('are told the order, the shop and where to ask, while the app is on the shop and not before or after', async () => {
    expect(await text(orderPath())).not.toContain('extension-context')
    installed(null)
    const given = /id="extension-context">([^<]+)</.exec(await text(orderPath()))?.[1]
    expect(JSON.parse(given!)).toMatchObject({ surface: 'admin', language: 'en', selected: [{ id: `gid://shopify/Order/${orderPath().split('/').at(-1)}` }], shop: { myshopifyDomain: 'izlato.myshopify.com' }, app: { publicOrigin: 'https://recourse.example', localOrigin: admin.app }, endpoints: { idToken: '/store/izlato/id-token', adminApi: '/store/izlato/admin-api' } })
    installed('2026-11-02T00:00:00Z')
    expect(await text(orderPath())).not.toContain('extension-context')
  })

  it('ask the Admin API for the shop of the page, and only from the admin itself', async () => {
    const ask = (origin: string) => fetch(`${admin.shell}/store/izlato/admin-api`, { method: 'POST', headers: { origin }, body: JSON.stringify({ query: '{ shop { name } }' }) })
    expect(await (await ask(admin.shell)).json()).toEqual({ data: { shop: 'izlato.myshopify.com', request: { query: '{ shop { name } }' } } })
    expect((await ask(admin.app)).status).toBe(403)
  })
})

describe('the frame of the app', () => {
  const frameUrl = async (path: string) => {
    const found = /<iframe[^>]*\ssrc="([^"]+)"/.exec(await text(path))?.[1]
    return new URL(found!.replaceAll('&amp;', '&'))
  }

  it('opens the path in the address with shop, host, token and a signature', async () => {
    const url = await frameUrl('/store/klenota/apps/recourse/app/claims/7?tab=all')
    const staff = admin.store.read('klenota.myshopify.com').staff[0]!
    expect(`${url.origin}${url.pathname}`).toBe(`${admin.app}/app/claims/7`)
    expect(url.searchParams.get('tab')).toBe('all')
    expect(url.searchParams.get('embedded')).toBe('1')
    expect(url.searchParams.get('shop')).toBe('klenota.myshopify.com')
    expect(Buffer.from(url.searchParams.get('host')!, 'base64').toString()).toBe('admin.shopify.com/store/klenota')
    expect(url.searchParams.get('id_token')).toContain(`token-klenota-${staff.id}-`)
    const hmac = url.searchParams.get('hmac')
    url.searchParams.delete('hmac')
    url.searchParams.sort()
    expect(hmac).toBe(createHmac('sha256', 'secret').update(url.searchParams.toString()).digest('hex'))
  })

  it('gives tokens for the chosen member of staff, to the admin itself only', async () => {
    const other = admin.store.read('klenota.myshopify.com').staff[1]!
    const ask = (headers: Record<string, string>) => fetch(`${admin.shell}/store/klenota/id-token`, { method: 'POST', headers })
    expect((await (await ask({ origin: admin.shell, cookie: `staff-klenota=${other.id}` })).json() as { token: string }).token).toContain(`token-klenota-${other.id}-`)
    expect((await ask({ origin: admin.app })).status).toBe(403)
    expect((await ask({})).status).toBe(403)
  })

  it('uninstalls on the word of the admin, not of a page framed in it', async () => {
    const press = (origin: string) => fetch(`${admin.shell}/store/kestia/settings/apps/uninstall`, { method: 'POST', redirect: 'manual', headers: { origin } })
    expect((await press(admin.app)).status).toBe(403)
    expect(admin.uninstalled).toEqual([])
    expect((await press(admin.shell)).status).toBe(303)
    expect(admin.uninstalled).toEqual(['kestia.myshopify.com'])
  })

  it('brings an app that was opened outside back into the admin', async () => {
    const answer = await fetch(`${admin.shell}/embed?shop=izlato.myshopify.com&path=${encodeURIComponent('/app/claims?x=1')}`, { redirect: 'manual' })
    expect(answer.headers.get('location')).toBe('/store/izlato/apps/recourse/app/claims?x=1')
    expect((await get('/embed?shop=evil.example&path=/')).status).toBe(404)
  })

  it('leads from the client id in an address on to the app, as deep as it goes', async () => {
    const answer = await fetch(`${admin.shell}/store/izlato/apps/key/app/claims/7?x=1`, { redirect: 'manual' })
    expect(answer.headers.get('location')).toBe('/store/izlato/apps/recourse/app/claims/7?x=1')
  })

  it('shows new goods of an exchange, a label, store credit, and which order replaces which', async () => {
    const shop = 'klenota.myshopify.com'
    admin.store.change(shop, (state) => {
      const order = state.orders.find(({ name }) => name === '#K2003')!
      const money = { shop: 50_000, presentment: 50_000 }
      state.returns.push({
        id: 901, orderId: order.id, name: '#K2003-R1', status: 'OPEN', createdAt: '2026-11-20T09:00:00Z', requestApprovedAt: '2026-11-20T09:00:00Z', closedAt: null, decline: null, lineItems: [], returnShippingFee: { id: 902, amount: { shop: 9_900, presentment: 9_900 } },
        exchangeLineItems: [{ id: 903, productId: 1, variantId: 1, title: 'Ring', variantTitle: '54', sku: null, quantity: 2, processedQuantity: 1, unitPrice: money, discount: null, lineItemIds: [] }],
        reverseFulfillmentOrders: [{ id: 904, status: 'OPEN', lineItems: [], reverseDeliveries: [{ id: 905, lineItems: [], label: { publicFileUrl: 'https://labels.example/7.pdf', createdAt: '', updatedAt: '' }, tracking: { number: 'CZ7', url: null } }] }],
      })
      state.refunds.push({ id: 906, orderId: order.id, returnId: null, createdAt: '2026-11-21T09:00:00Z', note: 'Price <reduction>', lineItems: [], shippingAmount: { shop: 0, presentment: 0 } })
      order.transactions.push({ id: 907, kind: 'REFUND', status: 'SUCCESS', gateway: 'shopify_store_credit', createdAt: '2026-11-21T09:00:00Z', processedAt: '2026-11-21T09:00:00Z', amount: money, parentId: null, refundId: 906 })
      state.storeCreditAccounts.push({ id: 908, customerId: order.customerId!, currency: 'CZK', balance: 50_000, credits: [{ id: 909, amount: 50_000, createdAt: '2026-11-21T09:00:00Z', expiresAt: null, orderId: order.id, refundId: 906 }] })
      state.orders.push({ ...order, id: 910, name: '#K9001', customAttributes: [{ key: 'Replacement for', value: '#K2003' }], fulfillments: [], transactions: [] })
    })
    const plain = async (path: string) => (await text(path)).replaceAll('\u00a0', ' ')
    const page = await plain('/store/klenota/orders/K2003')
    for (const words of ['New goods: 2 × Ring, 54, 1 of 2 released', 'Fees: return shipping Kč 99.00', 'On its way back: CZ7, label https://labels.example/7.pdf', 'without a return', 'Shopify store credit', 'Price &lt;reduction&gt;', 'href="/store/klenota/orders/K9001"']) expect(page).toContain(words)
    expect(await plain('/store/klenota/orders/K9001')).toContain('This order replaces it')
    const customerId = admin.store.read(shop).orders.find(({ name }) => name === '#K2003')?.customerId
    expect(await plain(`/store/klenota/customers/${customerId}`)).toContain('<strong>Kč 500.00</strong>')
  })
})
