import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handleWebhook } from '../../app/application/webhooks/handle-webhook.ts'
import type { ClaimLineInput } from '../../app/application/claims/decision-view.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { orderId, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

/** The order: two rings at 95.00 on one line, a bracelet at 40.00, shipping 5.00. */
const bracelet: ClaimLineInput = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }
const rings = (quantity: number): ClaimLineInput => ({ lineItemId: 'gid://shopify/LineItem/101', quantity, ground: 'faulty-on-delivery', remedy: 'refund' })

async function opened(...lines: ClaimLineInput[]): Promise<string> {
  const claimId = await line.open(lines)
  await line.work(claimId)
  return claimId
}
async function act(claimId: string, ...commands: ClaimCommand[]): Promise<void> {
  for (const command of commands) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
  }
}
/** What staff do in Shopify's own admin. */
async function inShopify(mutation: string, variables: object = {}) {
  const answer = await line.platform.control('POST', `/shops/${shop}/graphql`, { query: mutation, variables })
  const [done] = Object.values(answer.data as Record<string, { userErrors: unknown[] }>)
  expect(done?.userErrors).toEqual([])
}
const held = () => line.platform.platform.store.read(shop).returns
const returnId = (at = 0) => `gid://shopify/Return/${held()[at]?.id}`
const lineOf = (item: number) => {
  const found = held().flatMap((one) => one.lineItems).find((one) => one.fulfillmentLineItemId === item + 10)
  return `gid://shopify/ReturnLineItem/${found?.id}`
}
const reverse = () => held()[0]?.reverseFulfillmentOrders[0]
const process = (input: object) => inShopify('mutation ($i: ReturnProcessInput!) { returnProcess(input: $i) { userErrors { message } } }', { i: { returnId: returnId(), ...input } })
const paying = (amount: string) => ({ financialTransfer: { issueRefund: { orderTransactions: [{ parentId: 'gid://shopify/OrderTransaction/120', transactionAmount: { amount, currencyCode: 'GBP' } }] } } })
const dispose = (item: number, dispositionType: string, quantity = 1) => inShopify('mutation ($i: [ReverseFulfillmentOrderDisposeInput!]!) { reverseFulfillmentOrderDispose(dispositionInputs: $i) { userErrors { message } } }', {
  i: [{ reverseFulfillmentOrderLineItemId: `gid://shopify/ReverseFulfillmentOrderLineItem/${reverse()?.lineItems.find((one) => one.fulfillmentLineItemId === item + 10)?.id}`, quantity, dispositionType, ...(dispositionType === 'RESTOCKED' ? { locationId: 'gid://shopify/Location/3' } : {}) }],
})
const attach = (given: object) => inShopify('mutation ($id: ID!, $t: ReverseDeliveryTrackingInput, $l: ReverseDeliveryLabelInput) { reverseDeliveryCreateWithShipping(reverseFulfillmentOrderId: $id, reverseDeliveryLineItems: [], trackingInput: $t, labelInput: $l) { userErrors { message } } }', { id: `gid://shopify/ReverseFulfillmentOrder/${reverse()?.id}`, ...given })

const handle = (topic: string, payload: Record<string, unknown>) => handleWebhook({ ...line.deps, log: () => {} }, shop, topic, payload, new Date('2026-11-20T12:00:00Z'))
/** Everything that Shopify could tell of the claim's returns and their refunds, told at once. */
const webhooks = (id = returnId()): Array<[string, Record<string, unknown>]> => [
  ['returns/update', { admin_graphql_api_id: id }], ['returns/process', { admin_graphql_api_id: id }], ['refunds/create', { order_id: 100 }], ['reverse_deliveries/attach_deliverable', { return: { id: id.split('/').at(-1) } }], ['reverse_fulfillment_orders/dispose', { return: { id: id.split('/').at(-1) } }],
]
async function tellAll(order: 'asc' | 'desc' = 'asc', id = returnId()): Promise<void> {
  const all = [...webhooks(id), ...webhooks(id)]
  for (const [topic, payload] of order === 'asc' ? all : all.reverse()) await handle(topic, payload)
}

/** What the timeline has come to say since the claim was approved, the oldest first. */
async function saidSince(claimId: string, last = 'Approved'): Promise<string[]> {
  const entries = (await line.view(claimId)).timeline.map(({ text, detail }) => [text, detail].filter(Boolean).join(': ')).reverse()
  return entries.slice(entries.lastIndexOf(last) + 1)
}
const axes = async (claimId: string) => ((await line.fresh.stores.claims.load(shop, claimId))?.state.lines ?? []).map((one) => [one.quantity, one.authorization, one.reception, one.settlement])
const mailsTo = async (to: string) => (await line.fresh.query('select "subject", "text" from "Mail" where "to" = $1 order by "createdAt", "id"', [to])).map((mail) => `${mail.subject}`)

describe.each(['asc', 'desc'] as const)('what is done in Shopify itself, told %s and twice', (order) => {
  it('tracking attached there has the goods on their way', async () => {
    const claimId = await opened(bracelet)
    await act(claimId, { name: 'approve' })
    await attach({ t: { number: 'RR1', url: 'https://post.example/RR1' } })
    await tellAll(order)
    expect(await saidSince(claimId)).toEqual(['Changed in Shopify: The tracking of parcel RR1 was attached to return #1001-R1.', 'Goods on their way: RR1'])
    expect(await axes(claimId)).toEqual([[1, 'authorized', 'in-transit', 'none']])
  })

  it('a label attached there is told with its number, and nothing is sent yet', async () => {
    const claimId = await opened(bracelet)
    await act(claimId, { name: 'approve' })
    await attach({ t: { number: 'RR2' }, l: { fileUrl: 'https://labels.example/2.pdf' } })
    await tellAll(order)
    expect(await saidSince(claimId)).toEqual(['Changed in Shopify: A label was attached to return #1001-R1, for parcel RR2.'])
    expect(await axes(claimId)).toEqual([[1, 'authorized', 'awaiting', 'none']])
  })

  it('a piece restocked there has come, the other is still awaited, and one that is missing is told', async () => {
    const claimId = await opened(rings(2))
    await act(claimId, { name: 'approve' })
    await dispose(101, 'RESTOCKED')
    await dispose(101, 'MISSING')
    await tellAll(order)
    expect(await saidSince(claimId)).toEqual([
      'Changed in Shopify: Restocked, in return #1001-R1: 1 × Silver ring (52).',
      'Shopify holds something else than this claim: Written down as missing in Shopify, in return #1001-R1: 1 × Silver ring (52). Record here what has come.',
      'Goods received',
    ])
    expect(await axes(claimId)).toEqual([[1, 'authorized', 'received', 'none'], [1, 'authorized', 'awaiting', 'none']])
    expect(await mailsTo('emma@shopper.example')).toContain('Kestia: Your parcel has arrived (R-1001)')
  })

  it('goods processed there without money have come, and that nothing was paid is a difference', async () => {
    const claimId = await opened(bracelet)
    await act(claimId, { name: 'approve' })
    await process({ returnLineItems: [{ id: lineOf(102), quantity: 1 }] })
    await tellAll(order)
    expect(await saidSince(claimId)).toEqual(['Goods received', expect.stringMatching(/^Shopify holds something else than this claim: Processed in Shopify with nothing paid back, in return #1001-R1: 1 × Leather bracelet\./)])
    expect(await axes(claimId)).toEqual([[1, 'authorized', 'received', 'none']])
    expect((await line.view(claimId)).lines[0]?.facts).toMatchObject({ received: { goodsAt: '2026-11-20T11:00:00.000Z' } })
    expect(await mailsTo('care@kestia.example')).toEqual(['R-1001: Shopify holds something else'])
  })

  it('a refund made there settles the pieces it is for, with its sum, and the rest is still to be paid', async () => {
    const claimId = await opened(rings(2))
    await act(claimId, { name: 'approve' })
    await process({ returnLineItems: [{ id: lineOf(101), quantity: 1 }], ...paying('90.00') })
    await tellAll(order)
    expect(await saidSince(claimId)).toEqual(['Goods received', 'Refunded 90.00 GBP in Shopify: Paid back in Shopify itself.'])
    expect(await axes(claimId)).toEqual([[1, 'authorized', 'received', 'settled'], [1, 'authorized', 'awaiting', 'none']])
    await act(claimId, { name: 'receive' }, { name: 'refund' })
    // 90.00 by hand, then the other ring at 95.00 with the shipping of 5.00.
    expect(await line.held()).toEqual({ refunded: '190.0', refunds: 2, returns: ['CLOSED'] })
    await tellAll(order)
    expect((await line.view(claimId)).timeline.filter((entry) => entry.text.startsWith('Refunded')).map((entry) => entry.text)).toEqual(['Refunded 100.00 GBP in Shopify', 'Refunded 90.00 GBP in Shopify'])
  })

  it('money paid back there through the claim’s own return for no piece of it is a difference, once', async () => {
    const claimId = await opened(bracelet)
    await act(claimId, { name: 'approve' })
    await process(paying('7.00'))
    await tellAll(order)
    expect(await saidSince(claimId)).toEqual(['Shopify holds something else than this claim: 7.00 GBP were refunded in Shopify through return #1001-R1, for no item that is open in this claim. What can still go back is less by that.'])
    expect(await axes(claimId)).toEqual([[1, 'authorized', 'awaiting', 'none']])
  })

  it('what is taken out of the return there lies in none, and its refund makes a return of its own', async () => {
    const claimId = await opened(rings(2))
    await act(claimId, { name: 'approve' })
    await inShopify('mutation ($id: ID!, $l: [ReturnLineItemRemoveFromReturnInput!]) { removeFromReturn(returnId: $id, returnLineItems: $l) { userErrors { message } } }', { id: returnId(), l: [{ returnLineItemId: lineOf(101), quantity: 1 }] })
    await tellAll(order)
    expect(await saidSince(claimId)).toEqual(['Changed in Shopify: Taken out of return #1001-R1: 1 × Silver ring (52). It lies in no return now.'])
    expect((await line.fresh.stores.claims.load(shop, claimId))?.state.lines.map((one) => [one.quantity, one.returnId])).toEqual([[1, null], [1, returnId()]])
    await act(claimId, { name: 'receive' }, { name: 'refund' })
    expect(await line.held()).toEqual({ refunded: '195.0', refunds: 2, returns: ['CLOSED', 'CLOSED'] })
  })

  it('a return closed there with something open in it is a difference', async () => {
    const claimId = await opened(bracelet)
    await act(claimId, { name: 'approve' })
    await inShopify('mutation ($id: ID!) { returnClose(id: $id) { userErrors { message } } }', { id: returnId() })
    await tellAll(order)
    expect(await saidSince(claimId)).toEqual(['Changed in Shopify: the return is closed', 'Shopify holds something else than this claim: Return #1001-R1 was closed in Shopify with 1 × Leather bracelet still open in this claim. Nothing can be paid back through it unless it is opened again there.'])
  })
})

describe('our own steps', () => {
  it('are no news when Shopify tells of them', async () => {
    const claimId = await opened(rings(2))
    const inspection = { complete: true, condition: 'as-delivered' as const, grade: 'A' as const, missing: [], disposition: 'restock' as const, evidenceIds: [], note: '' }
    const [first] = (await line.fresh.stores.claims.load(shop, claimId))?.state.lines ?? []
    const lineId = first?.id ?? ''
    const commands: ClaimCommand[] = [
      { name: 'approve' }, { name: 'send-label', label: { evidenceId: null, url: 'https://labels.example/1.pdf', tracking: { carrier: 'Post', number: 'RR1', url: null } } }, { name: 'receive', pieces: { [lineId]: 1 } }, { name: 'inspect', lineId, inspection }, { name: 'refund' }, { name: 'receive' }, { name: 'refund' },
    ]
    for (const command of commands) {
      await act(claimId, command)
      const before = await line.fresh.stores.claims.events(shop, claimId)
      await tellAll()
      expect([command.name, await line.fresh.stores.claims.events(shop, claimId)]).toEqual([command.name, before])
    }
    expect(await line.held()).toEqual({ refunded: '195.0', refunds: 2, returns: ['CLOSED'] })
  })

  it('leave what others did at the same time to be told', async () => {
    const claimId = await opened(rings(2))
    await act(claimId, { name: 'approve' }, { name: 'receive' })
    await dispose(101, 'NOT_RESTOCKED')
    await act(claimId, { name: 'refund' })
    await tellAll()
    expect(await saidSince(claimId, 'Goods received')).toEqual(['Refunded 195.00 GBP in Shopify', 'Return closed in Shopify', 'Changed in Shopify: Taken back without restocking, in return #1001-R1: 1 × Silver ring (52).'])
  })
})

it('a colleague’s refund of one item is that item’s, beside what the claim has paid for another', async () => {
  const claimId = await opened(rings(1), bracelet)
  await act(claimId, { name: 'approve' }, { name: 'receive' })
  const [ring] = (await line.fresh.stores.claims.load(shop, claimId))?.state.lines ?? []
  await act(claimId, { name: 'refund', lineIds: [ring?.id ?? ''] })
  await process({ returnLineItems: [{ id: lineOf(102), quantity: 1 }], ...paying('40.00') })
  await tellAll()
  expect((await line.view(claimId)).timeline.filter((entry) => entry.text.startsWith('Refunded')).map((entry) => entry.text)).toEqual(['Refunded 40.00 GBP in Shopify', 'Refunded 100.00 GBP in Shopify'])
  expect((await line.view(claimId)).claim.stage).toBe('settled')
})

describe('the order', () => {
  it('edited in Shopify is told on its claim, once an edit', async () => {
    const claimId = await opened(bracelet)
    const edit = (id: number, item: number) => handle('orders/edited', { order_edit: { id, order_id: 100, line_items: { additions: [], removals: [{ id: item, delta: 1 }] } } })
    for (const [id, item] of [[1, 101], [2, 101], [1, 101], [3, 102]] as const) await edit(id, item)
    expect(await saidSince(claimId, 'Return #1001-R1 requested in Shopify')).toEqual([
      'Changed in Shopify: Order #1001 was edited in Shopify: 1 × Silver ring taken out.', 'Changed in Shopify: Order #1001 was edited in Shopify: 1 × Silver ring taken out.',
      'Shopify holds something else than this claim: Order #1001 was edited in Shopify: 1 × Leather bracelet taken out. A piece of this claim may be gone from it: look at the order before anything is paid here.',
    ])
  })

  it('canceled in Shopify is told on its claim, once', async () => {
    const claimId = await opened(bracelet)
    const { readOrder } = line.deps.shopify
    line.deps.shopify.readOrder = async (...args) => { const read = await readOrder(...args); return read && { ...read, cancelledAt: '2026-11-20T11:30:00Z' } }
    for (const topic of ['orders/updated', 'orders/cancelled', 'orders/updated']) await handle(topic, { admin_graphql_api_id: orderId })
    expect(await saidSince(claimId, 'Return #1001-R1 requested in Shopify')).toEqual(['Shopify holds something else than this claim: Order #1001 was canceled in Shopify on 2026-11-20. What was paid may have gone back with that: look at the order before anything is paid here.'])
  })
})

describe('a return made in Shopify', () => {
  const request = (item: number, quantity = 1) => inShopify('mutation ($i: ReturnRequestInput!) { returnRequest(input: $i) { userErrors { message } } }', { i: { orderId, returnLineItems: [{ fulfillmentLineItemId: `gid://shopify/FulfillmentLineItem/${item + 10}`, quantity, customerNote: '' }] } })
  const claims = async () => (await line.fresh.stores.claims.list(shop, { tab: 'all' }, 0, 9)).rows

  it('on an order that was not taken in yet takes it in, and staff are told of the claim', async () => {
    await line.fresh.query('delete from "Order" where "id" = $1', [orderId])
    await request(102)
    await handle('returns/request', { admin_graphql_api_id: returnId() })
    expect((await claims()).map((row) => [row.number, row.stage, row.orderName])).toEqual([['R-1001', 'to-decide', '#1001']])
    expect(await mailsTo('care@kestia.example')).toEqual([expect.stringMatching(/^R-1001: .* has opened a claim$/)])
  })

  it('and processed there before anybody told of it becomes a claim that knows all of it', async () => {
    await inShopify('mutation ($i: ReturnInput!) { returnCreate(returnInput: $i) { userErrors { message } } }', { i: { orderId, returnLineItems: [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/112', quantity: 1, returnReasonNote: 'Too wide' }], exchangeLineItems: [{ variantId: 'gid://shopify/ProductVariant/11', quantity: 1 }] } })
    await process({ returnLineItems: [{ id: lineOf(102), quantity: 1 }], ...paying('40.00') })
    await handle('returns/approve', { admin_graphql_api_id: returnId() })
    const [row] = await claims()
    expect(row?.stage).toBe('settled')
    expect(await saidSince(row?.id ?? '')).toEqual(['Goods received', 'Refunded 40.00 GBP in Shopify: Paid back in Shopify itself.', 'Changed in Shopify: Put into return #1001-R1 as new goods: 1 × Silver ring 52.'])
  })

  it('for an item that another claim has open is told on that claim', async () => {
    const claimId = await opened({ lineItemId: 'gid://shopify/LineItem/101', quantity: 2, ground: 'defect' })
    await request(101)
    await handle('returns/request', { admin_graphql_api_id: returnId() })
    await handle('returns/request', { admin_graphql_api_id: returnId() })
    expect(await saidSince(claimId, 'Claim opened')).toEqual(['Shopify holds something else than this claim: Return #1001-R1 was made in Shopify for an item of this claim, beside it. Look at the order in Shopify: only one of the two can go ahead.'])
  })
})

describe('a request declined in Shopify', () => {
  const decline = (declineNote: string | null) => inShopify('mutation ($i: ReturnDeclineRequestInput!) { returnDeclineRequest(input: $i) { userErrors { message } } }', { i: { id: returnId(), declineReason: 'FINAL_SALE', declineNote } })
  const declined = async (claimId: string) => (await line.fresh.stores.claims.events(shop, claimId)).flatMap(({ event }) => (event.type === 'declined' ? [[event.reason, event.note, event.reasons.length]] : []))

  it('carries the reasons of the terms, and what was written there', async () => {
    const claimId = await opened({ ...rings(1), ground: 'change-of-mind' })
    await decline('It is engraved.')
    await tellAll()
    expect(await declined(claimId)).toEqual([['FINAL_SALE', 'It is engraved.', 1]])
    expect(await saidSince(claimId, 'Changed in Shopify: the return is declined')).toHaveLength(1)
  })

  it('without a word of why tells staff what it lacks', async () => {
    const claimId = await opened(bracelet)
    await decline(null)
    await tellAll()
    expect(await declined(claimId)).toEqual([['FINAL_SALE', '', 0]])
    expect((await saidSince(claimId, 'Declined')).join()).toBe('Shopify holds something else than this claim: The refusal given in Shopify lacks what the terms ask of one: A refusal must say why, and the terms give no reason for this one. Write the reason the customer is to read. Reopen the claim to put that right.')
  })
})
