import { afterEach, describe, expect, it } from 'vitest'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import { viewOrder } from '../../app/application/orders/view-order.ts'
import { handleWebhook } from '../../app/application/webhooks/handle-webhook.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import type { Facts, Ground } from '../../app/domain/decision/request.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
afterEach(() => line.stop())

const ring = 'gid://shopify/LineItem/101'
const bracelet = 'gid://shopify/LineItem/102'
const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const clasp: Facts = { fault: { code: 'clasp', cause: 'manufacturing', preventsUse: true } }

async function carry(claimId: string, ...commands: Array<(lineId: string) => ClaimCommand>) {
  for (const make of commands) {
    const command = make((await line.fresh.stores.claims.load(shop, claimId))?.state.lines[0]?.id ?? '')
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
    expect((await line.fresh.stores.claims.load(shop, claimId))?.state.failure).toBeNull()
  }
}
async function openOn(lineItemId: string, ground: Ground, facts: Facts = {}, remedy?: 'refund' | 'repair') {
  const opened = await openClaim(line.deps, staff, orderId, [{ lineItemId, quantity: 1, ground, facts, ...(remedy ? { remedy } : {}) }], crypto.randomUUID())
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  await line.work(opened.value.claimId)
  return opened.value.claimId
}
const exchangeAt = (price: number) => (lineId: string): ClaimCommand => ({ name: 'exchange', lineId, exchange: { variantId: 'gid://shopify/ProductVariant/11', title: 'Silver ring 52', price: gbp(price) }, note: '' })
const approve = () => ({ name: 'approve' }) as const
const receive = () => ({ name: 'receive' }) as const
/** A piece is exchanged for a ring; the order's line that this became. `price`: what the ring costs now, in minor units. */
async function exchanged(ground: Ground, price: number, facts: Facts = {}, item = ring): Promise<{ claimId: string; lineItemId: string }> {
  line.platform.platform.change(shop, ({ products: [product] }) => { const [variant] = product?.variants ?? []; if (variant) variant.price = price })
  const claimId = await openOn(item, ground, facts, 'refund')
  await carry(claimId, approve, receive, exchangeAt(price))
  const [made] = await line.fresh.query(`select "id" from "OrderLine" where "id" not in ('${ring}', '${bracelet}')`)
  return { claimId, lineItemId: String(made?.id) }
}
/** What has not been shipped yet is, and reaches the customer at this instant. */
async function ship(at: string): Promise<void> {
  await line.platform.control('POST', `/shops/${shop}/fulfill`, { order: '#1001' })
  await line.platform.control('POST', `/shops/${shop}/deliver`, { order: '#1001', at })
  await handleWebhook({ ...line.deps, log: () => {} }, shop, 'orders/updated', { id: 100 }, line.clock.at)
}
const requestOf = async (claimId: string) => (await line.fresh.stores.claims.load(shop, claimId))?.lines[0]?.request
const periods = async (claimId: string) => (await line.view(claimId)).lines[0]?.decision.answer.periods.map((one) => [one.startsOn, one.lastDay])

describe('what is given in exchange for a faulty piece', () => {
  it('takes its history along, and under KLENOTA’s terms begins no new warranty', async () => {
    line = await startClaimLine('klenota')
    const { claimId, lineItemId } = await exchanged('faulty-on-delivery', 9_500, clasp)
    const { number } = (await line.view(claimId)).claim
    const order = await viewOrder(line.deps, shop, '100')
    expect(order.ok && order.value.lines.map((one) => one.chain)).toEqual([
      [{ way: 'replaced-by', as: 'exchange', pieces: 1, title: 'Silver ring', order: null, claim: { id: claimId, number } }], [],
      [{ way: 'replaces', as: 'exchange', pieces: 1, title: 'Silver ring', order: null, claim: { id: claimId, number } }],
    ])
    const later = await openOn(lineItemId, 'defect', clasp)
    expect((await requestOf(later))?.history).toEqual([{ kind: 'replacement', claimedAt: '2026-11-20T11:00:00.000Z', deliveredAt: null, fault: 'clasp' }])
    // Two years from 4 November 2026, when the first ring was delivered; the new one has not been sent yet.
    expect(await periods(later)).toEqual([['2026-11-04', '2028-11-04']])
    expect((await line.view(later)).lines[0]).toMatchObject({ inExchange: { deliveredOn: '2026-11-04' }, firstOrder: null, history: [{ kind: 'replacement' }] })
    await carry(later, (lineId) => ({ name: 'record-facts', lineId, facts: { fault: { ...clasp.fault, repairable: true } } }))
    expect(await periods(later)).toEqual([['2026-11-04', '2028-11-04']])
  })

  it('begins one under iZlato’s terms, once it is delivered, and is linked once though Shopify’s answer is lost', async () => {
    line = await startClaimLine('izlato')
    await line.fault('returnProcess', 'drop-after')
    const { lineItemId } = await exchanged('faulty-on-delivery', 9_500)
    expect(await line.fresh.query('select "replacesAs", count(*)::int as pieces from "ItemUnit" where "replacesId" is not null and "orderLineId" = $1 group by 1', [lineItemId])).toEqual([{ replacesAs: 'exchange', pieces: 1 }])
    line.clock.at = new Date('2026-12-10T11:00:00Z')
    await ship('2026-12-01T10:00:00Z')
    const later = await openOn(lineItemId, 'defect', clasp)
    expect((await requestOf(later))?.history).toMatchObject([{ kind: 'replacement', deliveredAt: '2026-12-01T10:00:00Z' }])
    expect((await periods(later))?.[0]).toEqual(['2026-12-01', '2028-12-01'])
  })

  it('costs its own price: a reduction of the first piece’s came off the exchange, and not once more off the refund', async () => {
    line = await startClaimLine()
    const reduced = await openOn(ring, 'defect', clasp)
    await carry(reduced, approve, receive, (lineId) => ({ name: 'choose-remedy', lineIds: [lineId], remedy: 'price-reduction', goodwill: { reason: 'Agreed.' } }), (lineId) => ({ name: 'pay-back', lineId, as: 'price-reduction', amount: gbp(2_000), note: '' }))
    const { claimId, lineItemId } = await exchanged('faulty-on-delivery', 6_000)
    // 95.00 - 60.00 - 20.00, beside the 20.00 of before
    expect((await line.held()).refunded).toBe('35.0')
    const left = 'No more can go back than was paid for it, less what has gone back already: 0.00 GBP.'
    for (const one of [claimId, reduced]) expect(await line.act(one, { name: 'pay-back', lineId: (await line.view(one)).lines[0]?.id ?? '', as: 'difference', amount: gbp(1), note: '' })).toMatchObject({ ok: false, error: { fields: { amount: left } } })
    await ship('2026-11-20T10:00:00Z')
    const later = await openOn(lineItemId, 'faulty-on-delivery', {}, 'refund')
    expect((await line.view(later)).lines[0]?.unitPrice).toEqual({ amount: '60.00', currencyCode: 'GBP' })
    await carry(later, approve, receive, () => ({ name: 'refund' }))
    // 35.00 and 60.00 for the piece, with the shipping of 5.00: what was paid for the ring and its way.
    expect((await line.held()).refunded).toBe('100.0')
  })
})

it('what is given in exchange for no fault is a purchase of its own, and shows where it came from', async () => {
  line = await startClaimLine('klenota')
  const { claimId, lineItemId } = await exchanged('change-of-mind', 4_000, {}, bracelet)
  const order = await viewOrder(line.deps, shop, '100')
  expect(order.ok && order.value.lines.at(-1)?.chain).toMatchObject([{ way: 'replaces', as: 'new-purchase', title: 'Leather bracelet', claim: { id: claimId } }])
  const later = await openOn(lineItemId, 'defect', clasp)
  const request = await requestOf(later)
  expect([request?.history, (await line.view(later)).lines[0]?.inExchange]).toEqual([undefined, null])
  // Its own delivery counts, and it has not been sent yet.
  expect(await periods(later)).toEqual([[null, null]])
  // The number of what came can be recorded all the same.
  const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
  expect(await line.act(claimId, { name: 'record-serials', lineId, serials: [{ piece: 'given', place: 1, serial: 'N 2' }] })).toMatchObject({ ok: true })
  expect((await line.view(later)).lines[0]?.pieces).toEqual([{ serial: 'N 2', given: null }])
})

it('a dearer item is not shipped against what was kept of an earlier refund: nobody would ask for the difference', async () => {
  line = await startClaimLine()
  await carry(await openOn(bracelet, 'change-of-mind', {}, 'refund'), approve, receive, () => ({ name: 'refund', diminishedValue: '12.34', note: 'Scratched.' }))
  const claimId = await openOn(ring, 'faulty-on-delivery', {}, 'refund')
  await carry(claimId, approve, receive)
  const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
  expect(await line.act(claimId, exchangeAt(10_000)(lineId))).toMatchObject({ ok: true })
  await line.work(claimId)
  expect((await line.view(claimId)).failure).toContain('This exchange leaves 5.00 GBP to be paid by the customer, and Shopify holds 12.34 GBP of this order in the customer’s favour')
  await carry(claimId, () => ({ name: 'skip-step', note: '' }), () => ({ name: 'refund' }))
  // 40.00 - 12.34, then 95.00 and the shipping of 5.00
  expect((await line.held()).refunded).toBe('127.66')
})
