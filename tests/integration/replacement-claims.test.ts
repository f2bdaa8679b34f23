import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it, vi } from 'vitest'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import { reconcileOrder } from '../../app/application/claims/reconcile.ts'
import { viewOrder } from '../../app/application/orders/view-order.ts'
import type { ClaimLineInput } from '../../app/application/claims/decision-view.ts'
import { refundOutlook } from '../../app/application/claims/refund-outlook.ts'
import type { ShopperOrder, ShopperPreview, ShopperSent } from '../../app/contracts/shopper.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'
import { customerToken, startShopperApp } from './support/shopper-app.ts'
import type { ShopperApp } from './support/shopper-app.ts'

const ring = 'gid://shopify/LineItem/101'
const brokenRing = { lineItemId: ring, quantity: 1, ground: 'defect' as const, remedy: 'replacement' as const, facts: { fault: { code: 'stone-lost', cause: 'manufacturing' as const, repairable: false } } }

/** A piece of order #1001, a ring where nothing else is said, claimed and replaced by a free order; the line of that order. */
async function replaced(line: ClaimLine, input: ClaimLineInput = brokenRing): Promise<{ firstClaim: string; orderId: string; key: string; lineItemId: string }> {
  const firstClaim = await line.open([input])
  const lineId = (await line.view(firstClaim)).lines[0]?.id ?? ''
  for (const command of [{ name: 'approve' }, { name: 'receive' }, { name: 'replace', lineId, replacement: { variantId: 'gid://shopify/ProductVariant/11', title: 'Silver ring 52', difference: null }, note: '' }] as const) {
    const done = await line.act(firstClaim, command)
    if (!done.ok) throw new Error(done.error.sentence)
    await line.work(firstClaim)
  }
  const [row] = await line.fresh.query('select "newPieceOrderId" as "id", (select "id" from "OrderLine" where "orderId" = "newPieceOrderId") as "lineItemId" from "ClaimLine" where "newPieceOrderId" is not null and "claimId" = $1', [firstClaim])
  const orderId = String(row?.id)
  return { firstClaim, orderId, key: orderId.split('/').at(-1) ?? '', lineItemId: String(row?.lineItemId) }
}

describe('a claim of staff on what came in place of an earlier piece', () => {
  let line: ClaimLine
  beforeEach(async () => { line = await startClaimLine() })
  afterEach(() => line.stop())

  const openOn = async (orderId: string, lineItemId: string) => {
    const opened = await openClaim(line.deps, staff, orderId, [{ lineItemId, quantity: 1, ground: 'defect', remedy: 'refund', facts: { fault: { code: 'stone-lost', cause: 'manufacturing', repairable: false, preventsUse: true, replacementAvailable: false } } }], crypto.randomUUID())
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    return opened.value.claimId
  }

  it('is judged on the first order with the replacement in its history, and shows the chain both ways', async () => {
    const { firstClaim, orderId, key, lineItemId } = await replaced(line)
    const claimId = await openOn(orderId, lineItemId)
    const claim = await line.fresh.stores.claims.load(shop, claimId)
    expect(claim?.lines[0]?.request).toMatchObject({ order: { id: 'gid://shopify/Order/100', processedAt: '2026-11-01T10:00:00Z' }, lineItemId: ring, history: [{ kind: 'replacement', claimedAt: '2026-11-20T11:00:00.000Z', deliveredAt: null, fault: 'stone-lost' }] })
    const view = await line.view(claimId)
    // Kestia: one year from the original purchase, whatever came since.
    expect(view.lines[0]?.decision.answer.periods.map((one) => [one.startsOn, one.lastDay])).toEqual([['2026-11-01', '2027-11-01']])
    expect(view.lines[0]?.firstOrder).toEqual({ key: '100', name: '#1001', purchasedOn: '2026-11-01', deliveredOn: '2026-11-04' })
    const number = (await line.view(firstClaim)).claim.number
    const chain = async (of: string) => { const order = await viewOrder(line.deps, shop, of); return order.ok && order.value.lines.flatMap((one) => one.chain) }
    const name = (await line.fresh.query('select "name" from "Order" where "id" = $1', [orderId]))[0]?.name
    expect(await chain(key)).toEqual([{ way: 'replaces', as: 'free', pieces: 1, title: 'Silver ring', order: { key: '100', name: '#1001' }, claim: { id: firstClaim, number } }])
    expect(await chain('100')).toEqual([{ way: 'replaced-by', as: 'free', pieces: 1, title: 'Silver ring', order: { key, name }, claim: { id: firstClaim, number } }])
  })

  it('pays back what was paid for the first piece, on the first order, once', async () => {
    const { firstClaim, orderId, lineItemId } = await replaced(line)
    const claimId = await openOn(orderId, lineItemId)
    expect((await line.view(claimId)).lines[0]).toMatchObject({ unitPrice: { amount: '95.00', currencyCode: 'GBP' } })
    expect(await line.fresh.query('select "amountMinor"::int as "minor" from "Claim" where "id" = $1', [claimId])).toEqual([{ minor: 9_500 }])
    expect(await line.act(claimId, { name: 'approve' })).toMatchObject({ ok: true })
    expect(await line.act(claimId, { name: 'receive' })).toMatchObject({ ok: true })
    const view = await line.view(claimId)
    expect(view.commands.find((one) => one.name === 'exchange')?.reason).toMatch(/^This item came free in place of another/)
    const lineId = view.lines[0]?.id ?? ''
    expect(await line.act(claimId, { name: 'choose-remedy', lineIds: [lineId], remedy: 'refund', ...(view.lines[0]?.decision.answer.remedies.some((one) => one.kind === 'refund' && one.open) ? {} : { goodwill: { reason: 'Second piece, same fault' } }) })).toMatchObject({ ok: true })
    expect(await line.act(claimId, { name: 'refund', as: 'store-credit' })).toMatchObject({ ok: false })
    // Shopify pays and its answer is lost: what it holds of the first order is read before anything is repeated.
    await line.fault('refundCreate', 'drop-after')
    expect(await line.act(claimId, { name: 'refund' })).toMatchObject({ ok: true })
    await line.work(claimId)
    const settled = await line.fresh.stores.claims.load(shop, claimId)
    expect([settled?.state.lines[0]?.settlement, settled?.state.lines[0]?.remedy, settled?.steps.map((step) => step.kind)]).toEqual(['settled', 'refund', ['refund-order']])
    expect(await line.held()).toMatchObject({ refunded: '95.0', refunds: 1 })
    expect((await line.view(claimId)).timeline[0]).toMatchObject({ text: 'Refunded 95.00 GBP in Shopify' })
    // What is looked at the day after is the order that paid.
    expect(await reconcileOrder(line.deps, shop, orderId)).toBe('done')
    expect((await line.fresh.stores.claims.events(shop, claimId)).filter(({ event }) => event.type === 'difference-found')).toEqual([])
    // Nor in the claim that replaced the first piece, as the difference of that replacement.
    const firstLine = (await line.view(firstClaim)).lines[0]?.id ?? ''
    expect(await line.act(firstClaim, { name: 'pay-back', lineId: firstLine, as: 'difference', amount: { amount: 1, currency: 'GBP' }, note: '' })).toMatchObject({ ok: false, error: { fields: { amount: 'No more can go back than was paid for it, less what has gone back already: 0.00 GBP.' } } })
  })

  it('pays back what the first order still holds where that is less, and says what it could not give', async () => {
    const { orderId, lineItemId } = await replaced(line)
    await line.ask(`mutation { refundCreate(input: { orderId: "gid://shopify/Order/100", transactions: [{ orderId: "gid://shopify/Order/100", parentId: "gid://shopify/OrderTransaction/120", kind: REFUND, gateway: "shopify_payments", amount: "150.00" }] }) @idempotent(key: "beside") { userErrors { message } } }`)
    const claimId = await openOn(orderId, lineItemId)
    const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
    const commands: ClaimCommand[] = [{ name: 'approve' }, { name: 'receive' }, { name: 'choose-remedy', lineIds: [lineId], remedy: 'refund', goodwill: { reason: 'Second piece, same fault' } }, { name: 'refund' }]
    for (const command of commands) expect(await line.act(claimId, command)).toMatchObject({ ok: true })
    await line.work(claimId)
    // 235.00 - 150.00
    expect((await line.fresh.stores.claims.events(shop, claimId)).map(({ event }) => event).filter((event) => event.type === 'refunded' || event.type === 'difference-found')).toMatchObject([{ type: 'refunded', amount: '85.00' }, { type: 'difference-found', sentence: expect.stringMatching(/^95\.00 GBP were to go back, and 85\.00 GBP did/) }])
    expect((await line.held()).refunded).toBe('235.0')
  })

  it('on what was given by hand goes on in the same order, with the replacement in its history', async () => {
    const first = await line.open([brokenRing])
    for (const command of [{ name: 'approve' }, { name: 'receive' }, { name: 'settle', remedy: 'replacement', note: 'Given by hand' }] as const) expect(await line.act(first, command)).toMatchObject({ ok: true })
    // Of two rings one is free and one came in place of the other: a claim on both is about both.
    const second = await line.fresh.stores.claims.load(shop, await line.open([{ ...brokenRing, quantity: 2 }]))
    expect([second?.state.payments, second?.lines[0]?.request.lineItemId, second?.lines[0]?.request.history]).toMatchObject(['order', ring, [{ kind: 'replacement', claimedAt: '2026-11-20T11:00:00.000Z', deliveredAt: '2026-11-20T11:00:00.000Z' }]])
  })

  it('another shop has no part in the chain', async () => {
    const { key } = await replaced(line)
    expect(await line.fresh.stores.claims.firstOfOrderLine('izlato.myshopify.com', ring, 1)).toBeNull()
    expect(await line.fresh.stores.orders.chain('izlato.myshopify.com', `gid://shopify/Order/${key}`)).toEqual([])
  })
})

describe('the delivery charge of the order that paid for a piece which was replaced', () => {
  let line: ClaimLine
  afterEach(() => line.stop())

  /** A claim on what came in place of the piece, with its goods here. */
  async function toBeRefunded(of: ClaimLineInput, ground: 'change-of-mind' | 'faulty-on-delivery') {
    const { orderId, lineItemId } = await replaced(line, of)
    const opened = await openClaim(line.deps, staff, orderId, [{ lineItemId, quantity: 1, ground, remedy: 'refund' }], crypto.randomUUID())
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    for (const name of ['approve', 'receive'] as const) expect(await line.act(opened.value.claimId, { name })).toMatchObject({ ok: true })
    return opened.value.claimId
  }
  async function refund(claimId: string) {
    expect(await line.act(claimId, { name: 'refund' })).toMatchObject({ ok: true })
    await line.work(claimId)
    return (await line.fresh.stores.claims.events(shop, claimId)).flatMap(({ event }) => (event.type === 'refunded' ? [event.amount] : []))
  }

  it('does not go back with a return for no reason while other pieces of that order are kept', async () => {
    line = await startClaimLine('klenota')
    const claimId = await toBeRefunded({ ...brokenRing, lineItemId: 'gid://shopify/LineItem/102' }, 'change-of-mind')
    // The bracelet at 40.00; both rings are kept.
    expect(await refund(claimId)).toEqual(['40.00'])
  })

  it('goes back with it once nothing of that order is kept', async () => {
    line = await startClaimLine('klenota')
    const rings = await line.open([{ lineItemId: ring, quantity: 2, ground: 'defect' }])
    const lineIds = (await line.view(rings)).lines.map(({ id }) => id)
    for (const command of [{ name: 'approve' }, { name: 'receive' }, { name: 'choose-remedy', lineIds, remedy: 'refund', goodwill: { reason: 'Agreed.' } }, { name: 'refund', outside: 'in cash' }] as const) expect(await line.act(rings, command)).toMatchObject({ ok: true })
    const claimId = await toBeRefunded({ ...brokenRing, lineItemId: 'gid://shopify/LineItem/102' }, 'change-of-mind')
    expect(await refund(claimId)).toEqual(['45.00'])
  })

  it('goes back with the last of its pieces, where the others came back as what had come free in place of them', async () => {
    line = await startClaimLine('klenota')
    const given = await replaced(line, { ...brokenRing, quantity: 2 })
    const opened = await openClaim(line.deps, staff, given.orderId, [{ lineItemId: given.lineItemId, quantity: 2, ground: 'defect' }], crypto.randomUUID())
    const rings = opened.ok ? opened.value.claimId : ''
    const lineIds = (await line.view(rings)).lines.map(({ id }) => id)
    for (const command of [{ name: 'approve' }, { name: 'receive' }, { name: 'choose-remedy', lineIds, remedy: 'refund', goodwill: { reason: 'Agreed.' } }, { name: 'refund', outside: 'in cash' }] as const) expect(await line.act(rings, command)).toMatchObject({ ok: true })
    const claimId = await toBeRefunded({ ...brokenRing, lineItemId: 'gid://shopify/LineItem/102' }, 'change-of-mind')
    expect(await refund(claimId)).toEqual(['45.00'])
  })

  it('is not paid once more where it was refunded in Shopify itself, as staff read beforehand', async () => {
    line = await startClaimLine()
    await line.ask(`mutation { refundCreate(input: { orderId: "gid://shopify/Order/100", shipping: { amount: "5.00" }, transactions: [{ orderId: "gid://shopify/Order/100", parentId: "gid://shopify/OrderTransaction/120", kind: REFUND, gateway: "shopify_payments", amount: "5.00" }] }) @idempotent(key: "beside") { userErrors { message } } }`)
    const claimId = await toBeRefunded(brokenRing, 'faulty-on-delivery')
    expect(await refundOutlook(line.deps, shop, claimId)).toMatchObject({ ok: true, value: { gives: { amount: '95.00' }, sentences: ['Shopify can give back 95.00 GBP now, 5.00 GBP less than this plan.', '5.00 GBP of this order went back before.', expect.any(String)] } })
    expect(await refund(claimId)).toEqual(['95.00'])
    expect((await line.held()).refunded).toBe('100.0')
  })
})

describe('a claim of the shopper on what came in place of an earlier piece', () => {
  let app: ShopperApp
  let emma: string
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T11:00:00Z') })
    app = await startShopperApp()
    emma = await customerToken({ exp: Math.floor(Date.parse('2028-12-30') / 1000) })
  })
  afterAll(async () => {
    await app.stop()
    vi.useRealTimers()
  })

  it('is told and opened by the first purchase: a free replacement begins no new warranty', async () => {
    const { key, lineItemId, orderId } = await replaced(app.line)
    const path = `/extensions/shopper/orders/${key}`
    const order = (await (await app.ask('GET', `${path}?locale=en`, emma)).json()) as ShopperOrder
    expect(order.items[0]?.rights.find((right) => right.kind === 'warranty')).toMatchObject({ state: 'open', lastDay: '2027-11-01' })
    const lines = [{ lineItemId, quantity: 1, ground: 'defect', facts: {} }]
    const preview = (await (await app.ask('POST', `${path}/preview`, emma, { locale: 'en', lines })).json()) as ShopperPreview
    expect(preview.lines[0]?.lastDay).toBe('2027-11-01')
    const sent = (await (await app.ask('POST', `${path}/claims`, emma, { locale: 'en', requestKey: crypto.randomUUID(), lines })).json()) as ShopperSent
    const claim = await app.line.fresh.stores.claims.load(shop, sent.claim.id)
    expect([claim?.orderId, claim?.state.payments, claim?.lines[0]?.request.order.id, claim?.lines[0]?.request.history?.length]).toEqual([orderId, 'replaced-order', 'gid://shopify/Order/100', 1])
  })
})
