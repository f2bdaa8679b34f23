import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ShopifyUnavailable } from '../../app/application/ports.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { besideShopify, bracelet, rings } from './support/beside-shopify.ts'
import { orderId, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

type Desk = ReturnType<typeof besideShopify>
let line: ClaimLine
let desk: Desk
beforeEach(async () => { line = await startClaimLine(); desk = besideShopify(line) })
afterEach(() => line.stop())

describe('the order', () => {
  it('edited in Shopify is told on its claim, once an edit', async () => {
    const claimId = await desk.opened(bracelet)
    const edit = (id: number, item: number) => desk.handle('orders/edited', { order_edit: { id, order_id: 100, line_items: { additions: [], removals: [{ id: item, delta: 1 }] } } })
    for (const [id, item] of [[1, 101], [2, 101], [1, 101], [3, 102]] as const) await edit(id, item)
    expect(await desk.saidSince(claimId, 'Return #1001-R1 requested in Shopify')).toEqual([
      'Changed in Shopify: Order #1001 was edited in Shopify: 1 × Silver ring taken out.', 'Changed in Shopify: Order #1001 was edited in Shopify: 1 × Silver ring taken out.',
      'Shopify holds something else than this claim: Order #1001 was edited in Shopify: 1 × Leather bracelet taken out. A piece of this claim may be gone from it: look at the order before anything is paid here.',
    ])
  })

  it('edited in Shopify is told within a day where no webhook came, once, and its webhook is no news after that', async () => {
    const claimId = await desk.opened(bracelet)
    line.clock.at = new Date('2026-11-20T18:00:00Z')
    const takeOut = (item: number) => line.platform.control('POST', `/shops/${shop}/edit-order`, { order: '#1001', remove: { lineItemId: item, quantity: 1 } })
    await takeOut(101)
    await takeOut(102)
    const said = () => desk.saidSince(claimId, 'Return #1001-R1 requested in Shopify')
    await line.fireTimers()
    expect(await said()).toEqual([])
    const both = [
      'Changed in Shopify: Order #1001 was edited in Shopify: 1 × Silver ring taken out.',
      'Shopify holds something else than this claim: Order #1001 was edited in Shopify: 1 × Leather bracelet taken out. A piece of this claim may be gone from it: look at the order before anything is paid here.',
    ]
    line.clock.at = new Date('2026-11-21T11:00:00Z')
    await line.fireTimers()
    expect(await said()).toEqual(both)
    await desk.handle('orders/edited', { order_edit: { id: 5, order_id: 100, line_items: { additions: [], removals: [{ id: 101, delta: 1 }] } } })
    line.clock.at = new Date('2026-11-22T11:00:00Z')
    await line.fireTimers()
    expect(await said()).toEqual(both)
  })

  it('edited twice alike, once told by a webhook and once not, is told of twice', async () => {
    const claimId = await desk.opened(bracelet)
    for (let i = 0; i < 2; i += 1) await line.platform.control('POST', `/shops/${shop}/edit-order`, { order: '#1001', remove: { lineItemId: 101, quantity: 1 } })
    await desk.handle('orders/edited', { order_edit: { id: 1, order_id: 100, line_items: { additions: [], removals: [{ id: 101, delta: 1 }] } } })
    line.clock.at = new Date('2026-11-21T11:00:00Z')
    await line.fireTimers()
    const taken = 'Changed in Shopify: Order #1001 was edited in Shopify: 1 × Silver ring taken out.'
    expect(await desk.saidSince(claimId, 'Return #1001-R1 requested in Shopify')).toEqual([taken, taken])
  })

  it('edited before its edits were kept with their units is known again by the sentence', async () => {
    const claimId = await desk.opened(bracelet)
    for (let i = 0; i < 2; i += 1) await line.platform.control('POST', `/shops/${shop}/edit-order`, { order: '#1001', remove: { lineItemId: 101, quantity: 1 } })
    await line.platform.control('POST', `/shops/${shop}/edit-order`, { order: '#1001', remove: { lineItemId: 102, quantity: 1 } })
    await desk.handle('orders/edited', { order_edit: { id: 1, order_id: 100, line_items: { additions: [], removals: [{ id: 101, delta: 1 }] } } })
    await desk.handle('orders/edited', { order_edit: { id: 3, order_id: 100, line_items: { additions: [], removals: [{ id: 102, delta: 1 }] } } })
    await line.fresh.query('update "ClaimEvent" set "payload" = "payload" - \'units\'')
    const before = await desk.saidSince(claimId, 'Return #1001-R1 requested in Shopify')
    line.clock.at = new Date('2026-11-21T11:00:00Z')
    await line.fireTimers()
    expect(await desk.saidSince(claimId, 'Return #1001-R1 requested in Shopify')).toEqual([...before, 'Changed in Shopify: Order #1001 was edited in Shopify: 1 × Silver ring taken out.'])
  })

  it('edited in many parts is told whole, as what they come to', async () => {
    const claimId = await desk.opened(bracelet)
    line.platform.platform.change(shop, ({ orders }) => {
      const order = orders.find(({ id }) => id === 100)
      if (order) order.edits = [{ id: 900, at: '2026-11-20T18:00:00Z', sales: [...Array.from({ length: 12 }, (_, i) => ({ id: 901 + i, lineItemId: 101, quantity: 1 })), { id: 950, lineItemId: 102, quantity: 1 }, { id: 951, lineItemId: 102, quantity: -1 }] }]
    })
    line.clock.at = new Date('2026-11-21T11:00:00Z')
    await line.fireTimers()
    expect(await desk.saidSince(claimId, 'Return #1001-R1 requested in Shopify')).toEqual(['Changed in Shopify: Order #1001 was edited in Shopify: 12 × Silver ring added.'])
  })

  it('canceled with no webhook told is told within a day, whoever has read the order meanwhile, and once', async () => {
    const claimId = await desk.opened(bracelet)
    line.platform.platform.change(shop, ({ orders }) => { for (const order of orders.filter(({ id }) => id === 100)) order.cancelledAt = '2026-11-20T18:00:00Z' })
    // A customer's page, say, which tells no claim of it.
    await line.fresh.stores.orders.takeIn(shop, [await line.deps.shopify.readOrder(shop, orderId)].flatMap((read) => read ?? []))
    for (const day of ['2026-11-21T11:00:00Z', '2026-11-22T11:00:00Z']) {
      line.clock.at = new Date(day)
      await line.fireTimers()
    }
    expect(await desk.saidSince(claimId, 'Return #1001-R1 requested in Shopify')).toEqual(['Shopify holds something else than this claim: Order #1001 was canceled in Shopify on 2026-11-20. What was paid may have gone back with that: look at the order before anything is paid here.'])
  })

  it('that can not be looked at, for whatever reason, is looked at again in an hour', async () => {
    const claimId = await desk.opened(bracelet)
    line.clock.at = new Date('2026-11-21T12:00:00Z')
    line.deps.shopify.orderNews = async () => { throw new TypeError('A fault of ours.') }
    await expect(line.fireTimers()).rejects.toThrow('A fault of ours.')
    expect(await line.fresh.query('select "dueAt"::text from "Timer" where "claimId" = $1 and "kind" = \'look\'', [claimId])).toEqual([{ dueAt: '2026-11-21 13:00:00' }])
  })

  it('is looked at for its money again in an hour where a step of its claim is under way', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' }, { name: 'receive' }, { name: 'refund' })
    await line.fresh.query('update "ShopifyStep" set "state" = \'performing\' where "claimId" = $1', [claimId])
    line.clock.at = new Date('2026-11-21T11:00:00Z')
    await line.fireTimers()
    expect(await line.fresh.query('select "dueAt"::text from "Timer" where "claimId" = $1 and "kind" = \'reconcile\' and "firedAt" is null', [claimId])).toEqual([{ dueAt: '2026-11-21 12:00:00' }])
  })

  it('of many claims, due to be looked at for long, holds no deadline up', async () => {
    const claimId = await desk.opened(bracelet)
    await line.fresh.query('insert into "Timer" ("id", "shop", "claimId", "kind", "deadline", "day", "dueAt") select \'look-\' || n, $1, $2, \'look\', \'order\', date \'2020-01-01\' + n, timestamp \'2020-01-01\' from generate_series(1, 600) n', [shop, claimId])
    await line.fresh.query('insert into "Timer" ("id", "shop", "claimId", "kind", "deadline", "day", "dueAt") values (\'breach\', $1, $2, \'breach\', \'decideBy\', date \'2026-11-20\', timestamp \'2026-11-20 12:00\')', [shop, claimId])
    const at = new Date('2026-11-20T12:00:00Z')
    expect([await line.fresh.stores.timers.due(at), (await line.fresh.stores.timers.looksDue(at)).length]).toEqual([['breach'], 50])
  })

  it('is looked at until its claim has ended, and no more', async () => {
    const claimId = await desk.opened(bracelet)
    const looks = () => line.fresh.query('select "dueAt"::text from "Timer" where "claimId" = $1 and "kind" = \'look\' and "firedAt" is null', [claimId])
    expect(await looks()).toEqual([{ dueAt: '2026-11-21 11:00:00' }])
    line.clock.at = new Date('2026-11-21T12:00:00Z')
    line.deps.shopify.orderNews = async () => { throw new ShopifyUnavailable('Shopify did not answer.') }
    await line.fireTimers()
    expect(await looks()).toEqual([{ dueAt: '2026-11-21 13:00:00' }])
    await desk.act(claimId, { name: 'cancel', note: '' })
    expect(await looks()).toEqual([])
  })

  it('canceled in Shopify is told on its claim, once', async () => {
    const claimId = await desk.opened(bracelet)
    const { readOrder } = line.deps.shopify
    line.deps.shopify.readOrder = async (...args) => { const read = await readOrder(...args); return read && { ...read, cancelledAt: '2026-11-20T11:30:00Z' } }
    for (const topic of ['orders/updated', 'orders/cancelled', 'orders/updated']) await desk.handle(topic, { admin_graphql_api_id: orderId })
    expect(await desk.saidSince(claimId, 'Return #1001-R1 requested in Shopify')).toEqual(['Shopify holds something else than this claim: Order #1001 was canceled in Shopify on 2026-11-20. What was paid may have gone back with that: look at the order before anything is paid here.'])
  })
})

describe('a return made in Shopify', () => {
  const request = (item: number, quantity = 1) => desk.inShopify('mutation ($i: ReturnRequestInput!) { returnRequest(input: $i) { userErrors { message } } }', { i: { orderId, returnLineItems: [{ fulfillmentLineItemId: `gid://shopify/FulfillmentLineItem/${item + 10}`, quantity, customerNote: '' }] } })
  const claims = async () => (await line.fresh.stores.claims.list(shop, { tab: 'all' }, 0, 9)).rows

  it('on an order that was not taken in yet takes it in, and staff are told of the claim', async () => {
    await line.fresh.query('delete from "Order" where "id" = $1', [orderId])
    await request(102)
    await desk.handle('returns/request', { admin_graphql_api_id: desk.returnId() })
    expect((await claims()).map((row) => [row.number, row.stage, row.orderName])).toEqual([['R-1001', 'to-decide', '#1001']])
    expect(await desk.mailsTo('care@kestia.example')).toEqual([expect.stringMatching(/^R-1001: .* has opened a claim$/)])
  })

  it('and processed there before anybody told of it becomes a claim that knows all of it', async () => {
    await desk.inShopify('mutation ($i: ReturnInput!) { returnCreate(returnInput: $i) { userErrors { message } } }', { i: { orderId, returnLineItems: [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/112', quantity: 1, returnReasonNote: 'Too wide' }], exchangeLineItems: [{ variantId: 'gid://shopify/ProductVariant/11', quantity: 1 }] } })
    await desk.process({ returnLineItems: [{ id: desk.lineOf(102), quantity: 1 }], ...desk.paying('40.00') })
    await desk.handle('returns/approve', { admin_graphql_api_id: desk.returnId() })
    const [row] = await claims()
    expect(row?.stage).toBe('settled')
    expect(await desk.saidSince(row?.id ?? '')).toEqual(['Goods received', 'Refunded 40.00 GBP in Shopify: Paid back in Shopify itself.', 'Changed in Shopify: Put into return #1001-R1 as new goods: 1 × Silver ring 52.'])
  })

  it('for an item that another claim has open is told on that claim', async () => {
    const claimId = await desk.opened({ lineItemId: 'gid://shopify/LineItem/101', quantity: 2, ground: 'defect' })
    await request(101)
    await desk.handle('returns/request', { admin_graphql_api_id: desk.returnId() })
    await desk.handle('returns/request', { admin_graphql_api_id: desk.returnId() })
    expect(await desk.saidSince(claimId, 'Claim opened')).toEqual(['Shopify holds something else than this claim: Return #1001-R1 was made in Shopify for an item of this claim, beside it. Look at the order in Shopify: only one of the two can go ahead.'])
  })
})

describe('a request declined in Shopify', () => {
  const decline = (declineNote: string | null) => desk.inShopify('mutation ($i: ReturnDeclineRequestInput!) { returnDeclineRequest(input: $i) { userErrors { message } } }', { i: { id: desk.returnId(), declineReason: 'FINAL_SALE', declineNote } })
  const declined = async (claimId: string) => (await line.fresh.stores.claims.events(shop, claimId)).flatMap(({ event }) => (event.type === 'declined' ? [[event.reason, event.note, event.reasons.length]] : []))

  it('carries the reasons of the terms, and what was written there', async () => {
    const claimId = await desk.opened({ ...rings(1), ground: 'change-of-mind' })
    await decline('It is engraved.')
    await desk.tellAll()
    expect(await declined(claimId)).toEqual([['FINAL_SALE', 'It is engraved.', 1]])
    expect(await desk.saidSince(claimId, 'Changed in Shopify: the return is declined')).toHaveLength(1)
  })

  it('without a word of why tells staff what it lacks', async () => {
    const claimId = await desk.opened(bracelet)
    await decline(null)
    await desk.tellAll()
    expect(await declined(claimId)).toEqual([['FINAL_SALE', '', 0]])
    expect((await desk.saidSince(claimId, 'Declined')).join()).toBe('Shopify holds something else than this claim: The refusal given in Shopify lacks what the terms ask of one: A refusal must say why, and the terms give no reason for this one. Write the reason the customer is to read. Reopen the claim to put that right.')
  })
})
