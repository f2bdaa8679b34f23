import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { boxTerms } from '../support/box-terms.ts'
import { bracelet, rings, besideShopify } from './support/beside-shopify.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

type Desk = ReturnType<typeof besideShopify>
let line: ClaimLine
let desk: Desk
beforeEach(async () => { line = await startClaimLine(); desk = besideShopify(line) })
afterEach(() => line.stop())

describe('what is done in Shopify itself, told twice and in any order', () => {
  it('tracking attached there has the goods on their way', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' })
    await desk.attach({ t: { number: 'RR1', url: 'https://post.example/RR1' } })
    await desk.tellAll('desc')
    expect(await desk.saidSince(claimId)).toEqual(['Changed in Shopify: The tracking of parcel RR1 was attached to return #1001-R1.', 'Goods on their way: RR1'])
    expect(await desk.axes(claimId)).toEqual([[1, 'authorized', 'in-transit', 'none']])
  })

  it('a label attached there is told with its number, and nothing is sent yet', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' })
    await desk.attach({ t: { number: 'RR2' }, l: { fileUrl: 'https://labels.example/2.pdf' } })
    await desk.tellAll('asc')
    expect(await desk.saidSince(claimId)).toEqual(['Changed in Shopify: A label was attached to return #1001-R1, for parcel RR2.'])
    expect(await desk.axes(claimId)).toEqual([[1, 'authorized', 'awaiting', 'none']])
  })

  it('a piece restocked there has come, the other is still awaited, and one that is missing is told', async () => {
    const claimId = await desk.opened(rings(2))
    await desk.act(claimId, { name: 'approve' })
    await desk.dispose(101, 'RESTOCKED')
    await desk.dispose(101, 'MISSING')
    await desk.tellAll('desc')
    expect(await desk.saidSince(claimId)).toEqual([
      'Changed in Shopify: Restocked, in return #1001-R1: 1 × Silver ring (52).',
      'Shopify holds something else than this claim: Written down as missing in Shopify, in return #1001-R1: 1 × Silver ring (52). Record here what has come.',
      'Goods received',
    ])
    expect(await desk.axes(claimId)).toEqual([[1, 'authorized', 'received', 'none'], [1, 'authorized', 'awaiting', 'none']])
    expect(await desk.mailsTo('emma@shopper.example')).toContain('Kestia: Your parcel has arrived (R-1001)')
  })

  it('goods processed there without money have come, and that nothing was paid is a difference', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' })
    await desk.process({ returnLineItems: [{ id: desk.lineOf(102), quantity: 1 }] })
    await desk.tellAll('asc')
    expect(await desk.saidSince(claimId)).toEqual(['Goods received', expect.stringMatching(/^Shopify holds something else than this claim: Processed in Shopify with nothing paid back, in return #1001-R1: 1 × Leather bracelet\./)])
    expect(await desk.axes(claimId)).toEqual([[1, 'authorized', 'received', 'none']])
    expect((await line.view(claimId)).lines[0]?.facts).toMatchObject({ received: { goodsAt: '2026-11-20T11:00:00.000Z' } })
    expect(await desk.mailsTo('care@kestia.example')).toEqual(['R-1001: Shopify holds something else'])
  })

  it.each(['asc', 'desc'] as const)('a refund made there settles the pieces it is for, with its sum, and the rest is still to be paid (told %s)', async (order) => {
    const claimId = await desk.opened(rings(2))
    await desk.act(claimId, { name: 'approve' })
    await desk.process({ returnLineItems: [{ id: desk.lineOf(101), quantity: 1 }], ...desk.paying('90.00') })
    await desk.tellAll(order)
    expect(await desk.saidSince(claimId)).toEqual(['Goods received', 'Refunded 90.00 GBP in Shopify: Paid back in Shopify itself.'])
    expect(await desk.axes(claimId)).toEqual([[1, 'authorized', 'received', 'settled'], [1, 'authorized', 'awaiting', 'none']])
    await desk.act(claimId, { name: 'receive' }, { name: 'refund' })
    // 90.00 by hand, then the other ring at 95.00 with the shipping of 5.00.
    expect(await line.held()).toEqual({ refunded: '190.0', refunds: 2, returns: ['CLOSED'] })
    await desk.tellAll(order)
    expect((await line.view(claimId)).timeline.filter((entry) => entry.text.startsWith('Refunded')).map((entry) => entry.text)).toEqual(['Refunded 100.00 GBP in Shopify', 'Refunded 90.00 GBP in Shopify'])
  })

  it('a refund made there that its provider has not confirmed is taken over within a day of that, though nobody tells of it', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' })
    await desk.process({ returnLineItems: [{ id: desk.lineOf(102), quantity: 1 }], ...desk.paying('40.00') })
    const { refundsOfOrder } = line.deps.shopify
    line.deps.shopify.refundsOfOrder = async (...args) => (await refundsOfOrder(...args)).map((refund) => ({ ...refund, status: 'pending' as const }))
    await desk.tellAll('asc')
    const settlement = async () => (await line.view(claimId)).lines[0]?.settlement
    expect([await settlement(), (await desk.saidSince(claimId)).at(-1)]).toEqual(['none', 'Goods received'])
    line.clock.at = new Date('2026-11-21T11:00:00Z')
    await line.fireTimers()
    expect(await settlement()).toBe('none')
    line.deps.shopify.refundsOfOrder = refundsOfOrder
    line.clock.at = new Date('2026-11-22T11:00:00Z')
    await line.fireTimers()
    expect([await settlement(), (await desk.saidSince(claimId)).at(-1)]).toEqual(['settled', 'Refunded 40.00 GBP in Shopify: Paid back in Shopify itself.'])
  })

  it('money paid back there through the claim’s own return for no piece of it is a difference, once', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' })
    await desk.process(desk.paying('7.00'))
    await desk.tellAll('asc')
    expect(await desk.saidSince(claimId)).toEqual(['Shopify holds something else than this claim: 7.00 GBP were refunded in Shopify through return #1001-R1, for no item that is open in this claim. What can still go back is less by that.'])
    expect(await desk.axes(claimId)).toEqual([[1, 'authorized', 'awaiting', 'none']])
  })

  it('what is taken out of the return there lies in none, and its refund makes a return of its own', async () => {
    const claimId = await desk.opened(rings(2))
    await desk.act(claimId, { name: 'approve' })
    await desk.inShopify('mutation ($id: ID!, $l: [ReturnLineItemRemoveFromReturnInput!]) { removeFromReturn(returnId: $id, returnLineItems: $l) { userErrors { message } } }', { id: desk.returnId(), l: [{ returnLineItemId: desk.lineOf(101), quantity: 1 }] })
    await desk.tellAll('desc')
    expect(await desk.saidSince(claimId)).toEqual(['Changed in Shopify: Taken out of return #1001-R1: 1 × Silver ring (52). It lies in no return now.'])
    expect((await line.fresh.stores.claims.load(shop, claimId))?.state.lines.map((one) => [one.quantity, one.returnId])).toEqual([[1, null], [1, desk.returnId()]])
    await desk.act(claimId, { name: 'receive' }, { name: 'refund' })
    expect(await line.held()).toEqual({ refunded: '195.0', refunds: 2, returns: ['CLOSED', 'CLOSED'] })
  })

  it('a return closed there with something open in it is a difference', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' })
    await desk.inShopify('mutation ($id: ID!) { returnClose(id: $id) { userErrors { message } } }', { id: desk.returnId() })
    await desk.tellAll('asc')
    expect(await desk.saidSince(claimId)).toEqual(['Changed in Shopify: the return is closed', 'Shopify holds something else than this claim: Return #1001-R1 was closed in Shopify with 1 × Leather bracelet still open in this claim. Nothing can be paid back through it unless it is opened again there.'])
  })
})

describe('our own steps', () => {
  it('are no news when Shopify tells of them', async () => {
    const claimId = await desk.opened(rings(2))
    const inspection = { complete: true, condition: 'as-delivered' as const, grade: 'A' as const, missing: [], disposition: 'restock' as const, evidenceIds: [], note: '' }
    const [first] = (await line.fresh.stores.claims.load(shop, claimId))?.state.lines ?? []
    const lineId = first?.id ?? ''
    const commands: ClaimCommand[] = [
      { name: 'approve' }, { name: 'send-label', label: { evidenceId: null, url: 'https://labels.example/1.pdf', tracking: { carrier: 'Post', number: 'RR1', url: null } } }, { name: 'receive', pieces: { [lineId]: 1 } }, { name: 'inspect', lineId, inspection }, { name: 'refund' }, { name: 'receive' }, { name: 'refund' },
    ]
    for (const command of commands) {
      await desk.act(claimId, command)
      const before = await line.fresh.stores.claims.events(shop, claimId)
      await desk.tellAll()
      expect([command.name, await line.fresh.stores.claims.events(shop, claimId)]).toEqual([command.name, before])
    }
    expect(await line.held()).toEqual({ refunded: '195.0', refunds: 2, returns: ['CLOSED'] })
  })

  it('leave what others did at the same time to be told', async () => {
    const claimId = await desk.opened(rings(2))
    await desk.act(claimId, { name: 'approve' }, { name: 'receive' })
    await desk.dispose(101, 'NOT_RESTOCKED')
    await desk.act(claimId, { name: 'refund' })
    await desk.tellAll()
    expect(await desk.saidSince(claimId, 'Goods received')).toEqual(['Refunded 195.00 GBP in Shopify', 'Return closed in Shopify', 'Changed in Shopify: Taken back without restocking, in return #1001-R1: 1 × Silver ring (52).'])
  })
})

it('a sum that Shopify refused to pay back for one item stays to be paid while a colleague refunds another there', async () => {
  const claimId = await desk.opened({ ...rings(1), ground: 'defect' }, bracelet)
  await desk.act(claimId, { name: 'approve' }, { name: 'receive' })
  const lineId = (await line.fresh.stores.claims.load(shop, claimId))?.state.lines.find((one) => one.ground === 'defect')?.id ?? ''
  const { refundOrder } = line.deps.shopify
  line.deps.shopify.refundOrder = async () => ({ ok: false, error: { kind: 'refused', sentence: 'The gateway is closed.' } })
  await desk.act(claimId, { name: 'replace', lineId, replacement: { variantId: 'gid://shopify/ProductVariant/11', title: 'Silver ring 52', difference: { amount: 1_000, currency: 'GBP' } }, note: '' })
  const { failure } = await line.view(claimId)
  expect(failure).toContain('The gateway is closed.')
  await desk.process({ returnLineItems: [{ id: desk.lineOf(102), quantity: 1 }], ...desk.paying('40.00') })
  await desk.tellAll()
  const after = await line.view(claimId)
  expect([after.failure, after.claim.stage, after.lines.map((one) => one.settlement)]).toEqual([failure, 'failed', ['settled', 'settled']])
  line.deps.shopify.refundOrder = refundOrder
  await desk.act(claimId, { name: 'retry' })
  // 40.00 by hand, then the difference of 10.00
  expect([(await line.held()).refunded, (await line.view(claimId)).claim.stage]).toEqual(['50.0', 'settled'])
})

it('a return that was to be canceled is left as it is where a colleague refunds it there, while the canceling of another before it stands refused', async () => {
  const claimId = await desk.opened(rings(1), bracelet)
  const [first, second] = (await line.fresh.stores.claims.load(shop, claimId))?.state.lines ?? []
  await desk.act(claimId, { name: 'approve', pieces: { [first?.id ?? '']: 1 } }, { name: 'approve' })
  const { cancelReturn } = line.deps.shopify
  line.deps.shopify.cancelReturn = async () => ({ ok: false, error: { kind: 'refused', sentence: 'Not now.' } })
  await desk.act(claimId, { name: 'cancel', note: '' })
  line.deps.shopify.cancelReturn = cancelReturn
  const returnId = (await line.fresh.stores.claims.load(shop, claimId))?.state.lines.find((one) => one.id === second?.id)?.returnId ?? ''
  const [item] = desk.held().find((one) => returnId.endsWith(`/${one.id}`))?.lineItems ?? []
  await desk.process({ returnId, returnLineItems: [{ id: `gid://shopify/ReturnLineItem/${item?.id}`, quantity: 1 }], ...desk.paying('40.00') })
  await desk.handle('returns/update', { admin_graphql_api_id: returnId })
  expect([(await line.view(claimId)).failure, await desk.axes(claimId)]).toEqual([expect.stringContaining('Not now.'), [[1, 'authorized', 'awaiting', 'none'], [1, 'authorized', 'received', 'settled']]])
  await desk.act(claimId, { name: 'retry' })
  expect([(await line.view(claimId)).claim.stage, await desk.axes(claimId)]).toEqual(['settled', [[1, 'canceled', 'awaiting', 'none'], [1, 'authorized', 'received', 'settled']]])
})

it('a colleague’s refund of one item is that item’s, beside what the claim has paid for another', async () => {
  const claimId = await desk.opened(rings(1), bracelet)
  await desk.act(claimId, { name: 'approve' }, { name: 'receive' })
  const [ring] = (await line.fresh.stores.claims.load(shop, claimId))?.state.lines ?? []
  await desk.act(claimId, { name: 'refund', lineIds: [ring?.id ?? ''] })
  await desk.process({ returnLineItems: [{ id: desk.lineOf(102), quantity: 1 }], ...desk.paying('40.00') })
  await desk.tellAll()
  expect((await line.view(claimId)).timeline.filter((entry) => entry.text.startsWith('Refunded')).map((entry) => entry.text)).toEqual(['Refunded 40.00 GBP in Shopify', 'Refunded 100.00 GBP in Shopify'])
  expect((await line.view(claimId)).claim.stage).toBe('settled')
})

describe('pieces that are parted off in the same reading that finds them here', () => {
  beforeEach(async () => {
    await line.stop()
    line = await startClaimLine(boxTerms('GBP'))
    desk = besideShopify(line)
  })
  /** Of each line: how it stands, since when its piece is here, and by when its money is due. */
  const known = async (claimId: string) => {
    const claim = await line.fresh.stores.claims.load(shop, claimId)
    return claim?.state.lines.map(({ id, settlement }) => claim.lines.flatMap((one) => (one.id === id ? [settlement, one.facts.received?.goodsAt ?? null, one.decision.deadlines.refundBy] : [])))
  }
  const approved = async () => {
    const claimId = await desk.opened({ ...rings(2), ground: 'change-of-mind' })
    await desk.act(claimId, { name: 'approve' })
    return claimId
  }

  it('are all here since that day, and what is left of them is due', async () => {
    const claimId = await approved()
    await desk.dispose(101, 'RESTOCKED', 2)
    await desk.process({ returnLineItems: [{ id: desk.lineOf(101), quantity: 1 }], ...desk.paying('95.00') })
    await desk.tellAll()
    // Fourteen days from 20 November
    expect(await known(claimId)).toEqual([['settled', '2026-11-20T11:00:00.000Z', '2026-12-04'], ['none', '2026-11-20T11:00:00.000Z', '2026-12-04']])
    line.clock.at = new Date('2026-12-05T00:00:00Z')
    await line.fireTimers()
    expect((await desk.saidSince(claimId)).at(-1)).toBe('Deadline missed: to be refunded by 2026-12-04')
  })

  it('are here, and what was taken out of the return before is not', async () => {
    const claimId = await approved()
    await desk.inShopify('mutation ($id: ID!, $l: [ReturnLineItemRemoveFromReturnInput!]) { removeFromReturn(returnId: $id, returnLineItems: $l) { userErrors { message } } }', { id: desk.returnId(), l: [{ returnLineItemId: desk.lineOf(101), quantity: 1 }] })
    await desk.process({ returnLineItems: [{ id: desk.lineOf(101), quantity: 1 }] })
    await desk.tellAll()
    expect(await known(claimId)).toEqual([['none', null, null], ['none', '2026-11-20T11:00:00.000Z', '2026-12-04']])
  })
})
