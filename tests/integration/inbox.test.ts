import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acceptWebhook } from '../../app/application/webhooks/accept-webhook.ts'
import { handleWebhook } from '../../app/application/webhooks/handle-webhook.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'
import type { ShopifyAdmin } from '../../app/application/ports.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, ringOrder, shop } from './support/samples.ts'

let fresh: FreshStores
let logged: Array<Record<string, unknown>>
const now = () => new Date('2026-02-20T10:00:00Z')
const secret = 'shpss_test'
const sign = (body: string) => createHmac('sha256', secret).update(body).digest('base64')

beforeEach(async () => { fresh = await freshStores(); logged = [] })
afterEach(() => fresh.close())

const deliver = (body: string, headers: Record<string, string> = {}) => acceptWebhook(
  { inbox: fresh.stores.inbox, verify: (raw, signature) => createHmac('sha256', secret).update(raw).digest('base64') === signature, log: (entry) => logged.push(entry), now },
  new Request('https://app.example/webhooks', { method: 'POST', body, headers: { 'x-shopify-topic': 'orders/updated', 'x-shopify-shop-domain': shop, 'x-shopify-webhook-id': 'w-1', 'x-shopify-event-id': 'e-1', 'x-shopify-hmac-sha256': sign(body), ...headers } }),
)
const entries = () => fresh.query('select "topic", "payload" from "InboxEntry"')

describe('a webhook at the door', () => {
  it('is kept once, with nothing personal of what it carried', async () => {
    const body = JSON.stringify({ id: 1001, admin_graphql_api_id: 'gid://shopify/Order/1001', email: 'jana@dopisy.example', customer: { id: 5, first_name: 'Jana' } })
    expect((await deliver(body)).status).toBe(200)
    expect(await entries()).toEqual([{ topic: 'orders/updated', payload: { id: 1001, admin_graphql_api_id: 'gid://shopify/Order/1001', customer: { id: 5 } } }])
    expect(JSON.stringify(logged)).not.toContain('jana')
  })

  it.each([
    ['customers/redact', { id: 5, email: 'jana@dopisy.example' }],
    ['customers/data_request', { id: 5, email: 'jana@dopisy.example' }],
    ['customers/update', { id: 5 }],
  ])('of the topic %s is kept with as much of the customer as finds what is theirs', async (topic, customer) => {
    await deliver(JSON.stringify({ shop_id: 1, customer: { id: 5, email: 'jana@dopisy.example', phone: '+420 555' } }), { 'x-shopify-topic': topic })
    expect(await entries()).toEqual([{ topic, payload: { shop_id: 1, customer } }])
  })

  it('of a parcel or an edit is kept with the return or the order that it names, and with the units that were edited', async () => {
    await deliver(JSON.stringify({ id: 7, return: { id: 3, name: '#1001-R1' }, order_edit: { id: 5, order_id: 1001, staff_note: 'Jana called', line_items: { additions: [], removals: [{ id: 9, delta: 1, note: 'Jana' }] } }, note: 'x' }), { 'x-shopify-topic': 'reverse_deliveries/attach_deliverable' })
    expect(await entries()).toEqual([{ topic: 'reverse_deliveries/attach_deliverable', payload: { id: 7, return: { id: 3 }, order_edit: { id: 5, order_id: 1001, line_items: { additions: [], removals: [{ id: 9, delta: 1 }] } } } }])
  })

  it('delivered again is answered and not kept again, also under another delivery id', async () => {
    await deliver('{"id":1}')
    expect((await deliver('{"id":1}', { 'x-shopify-webhook-id': 'w-2' })).status).toBe(200)
    expect((await entries()).length).toBe(1)
  })

  it('with a wrong signature is refused with 401 and leaves no trace but a line in the log', async () => {
    expect((await deliver('{"id":1}', { 'x-shopify-hmac-sha256': sign('{"id":2}') })).status).toBe(401)
    expect(await entries()).toEqual([])
    expect(logged).toEqual([{ event: 'webhook-refused', reason: 'signature' }])
  })

  it('without a signature is refused, one that is no JSON is a bad request, and one by GET is not allowed', async () => {
    expect((await deliver('{"id":1}', { 'x-shopify-hmac-sha256': '' })).status).toBe(401)
    expect((await deliver('not json')).status).toBe(400)
    expect((await acceptWebhook({ inbox: fresh.stores.inbox, verify: () => true, log: () => {}, now }, new Request('https://app.example/webhooks'))).status).toBe(405)
    expect(await entries()).toEqual([])
  })
})

describe('what a webhook brings about', () => {
  const shopify = { readOrder: async () => ringOrder() } as unknown as ShopifyAdmin
  const handle = (topic: string, payload: Record<string, unknown>, triggeredAt = now()) => handleWebhook({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), shopify, log: (entry) => logged.push(entry), now }, shop, topic, payload, triggeredAt)
  beforeEach(async () => {
    await fresh.stores.shops.install(shop, readShop, 'read_orders', 'klenota', now())
    await fresh.stores.orders.takeIn(shop, [ringOrder()])
  })

  it('an uninstalled shop keeps its claims and loses its tokens; orders are no longer asked for', async () => {
    await fresh.query(`insert into "Session" ("id", "shop", "state", "accessToken") values ('offline_${shop}', '${shop}', '', 'shpat_x')`)
    await handle('app/uninstalled', {})
    expect(await fresh.query('select count(*)::int from "Session"')).toEqual([{ count: 0 }])
    expect((await fresh.stores.shops.find(shop))?.uninstalled).toBe(true)
    await handle('orders/updated', { admin_graphql_api_id: 'gid://shopify/Order/1001' })
    expect(await fresh.query('select count(*)::int from "Order"')).toEqual([{ count: 1 }])
  })

  it.each([
    ['orders/edited', { order_edit: { order_id: 1001 } }, 'readOrder gid://shopify/Order/1001'],
    ['refunds/create', { id: 5, order_id: 1001 }, 'readOrder gid://shopify/Order/1001'],
    ['reverse_deliveries/attach_deliverable', { id: 5, return: { id: 3 } }, 'readReturn gid://shopify/Return/3'],
    ['reverse_fulfillment_orders/dispose', { id: 5, return: { id: 3 } }, 'readReturn gid://shopify/Return/3'],
    ['returns/reopen', { id: 3 }, 'readReturn gid://shopify/Return/3'],
  ])('%s has what it names read from Shopify', async (topic, payload, read) => {
    const asked: string[] = []
    const reader = { readOrder: async (_: string, id: string) => { asked.push(`readOrder ${id}`); return null }, readReturn: async (_: string, id: string) => { asked.push(`readReturn ${id}`); return null } } as unknown as ShopifyAdmin
    await handleWebhook({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), shopify: reader, log: () => {}, now }, shop, topic, payload, now())
    expect(asked).toEqual([read])
  })

  it('an uninstall that arrives after the shop has installed again takes nothing away', async () => {
    await fresh.stores.shops.install(shop, readShop, 'read_orders', 'klenota', new Date('2026-02-20T09:00:00Z'))
    await handle('app/uninstalled', {}, new Date('2026-02-20T08:59:59Z'))
    expect((await fresh.stores.shops.find(shop))?.uninstalled).toBe(false)
    await handle('app/uninstalled', {}, new Date('2026-02-20T09:00:01Z'))
    expect((await fresh.stores.shops.find(shop))?.uninstalled).toBe(true)
  })

  it('shop/redact erases everything of the shop, and does no harm when nothing is left', async () => {
    await handle('shop/redact', { shop_id: 1 })
    await handle('shop/redact', { shop_id: 1 })
    expect(await fresh.query('select (select count(*) from "Shop")::int + (select count(*) from "Order")::int + (select count(*) from "ItemUnit")::int as left')).toEqual([{ left: 0 }])
  })

  it('customers/redact takes the customer off the orders named', async () => {
    await handle('customers/redact', { customer: { id: 77 }, orders_to_redact: [1001] })
    expect(await fresh.query('select "customerName" from "Order"')).toEqual([{ customerName: 'Redacted' }])
  })

  it('shop/redact that arrives after the shop has installed again erases nothing', async () => {
    await handle('app/uninstalled', {})
    await fresh.stores.shops.install(shop, readShop, 'read_orders', 'klenota', new Date('2026-02-22T09:00:00Z'))
    await handle('shop/redact', { shop_id: 1 }, new Date('2026-02-22T08:59:59Z'))
    expect(await fresh.query('select count(*)::int from "Order"')).toEqual([{ count: 1 }])
    await handle('shop/redact', { shop_id: 1 }, new Date('2026-02-22T09:00:00Z'))
    expect(await fresh.query('select count(*)::int from "Order"')).toEqual([{ count: 0 }])
  })

  it('shop/redact erases a shop that has uninstalled, whenever it was sent', async () => {
    await handle('app/uninstalled', {})
    await handle('shop/redact', { shop_id: 1 }, new Date('2026-02-20T09:59:59Z'))
    expect(await fresh.query('select count(*)::int from "Shop"')).toEqual([{ count: 0 }])
  })

  it('customers/data_request tells the merchant by mail what is kept, once, and the log with nothing personal', async () => {
    await handle('customers/data_request', { customer: { id: 1 }, orders_requested: [1001] })
    await handle('customers/data_request', { customer: { id: 1 }, orders_requested: [1001] })
    expect(logged[0]).toEqual({ event: 'data-request', shop, orders: 1, claims: 0 })
    expect(await fresh.query('select "to", "kind", "claimId", "subject", "text" from "Mail"')).toEqual([{
      to: 'shop@klenota.example', kind: 'data-request', claimId: null, subject: 'KLENOTA: a customer asks for their data (customer 1)',
      text: 'A customer of KLENOTA has asked for the data that is kept about them: customer 1 in Shopify.\n\nRecourse keeps these orders: #1001.\n\nThere are no claims on them.\n\nSearch for them in Recourse: what is shown there of the customer, the orders and the claims is all that it keeps. Give it to the customer within 30 days.',
    }])
  })

  it('customers/data_request of a customer nothing is kept of says so', async () => {
    await handle('customers/data_request', { customer: { id: 77 } })
    expect(await fresh.query('select "text" from "Mail"')).toEqual([{ text: 'A customer of KLENOTA has asked for the data that is kept about them: customer 77 in Shopify.\n\nRecourse keeps no order and no claim of this customer, so there is nothing to add from here.' }])
  })

  it('customers/data_request brings no mail where the shop has no address', async () => {
    await fresh.stores.shops.install(shop, { ...readShop, email: null }, 'read_orders', 'klenota', now())
    await handle('customers/data_request', { customer: { id: 1 } })
    expect(await fresh.query('select count(*)::int from "Mail"')).toEqual([{ count: 0 }])
    expect(logged).toEqual([{ event: 'data-request', shop, orders: 1, claims: 0 }])
  })

  it('compliance webhooks for a shop that was never here are handled as nothing to do', async () => {
    for (const topic of ['shop/redact', 'customers/redact', 'customers/data_request', 'app/uninstalled']) await handleWebhook({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), shopify, log: () => {}, now }, 'gone.myshopify.com', topic, { customer: { id: 1 } }, now())
    expect(await fresh.query('select (select count(*) from "Shop")::int as shops, (select count(*) from "Mail")::int as mails')).toEqual([{ shops: 1, mails: 0 }])
  })
})
