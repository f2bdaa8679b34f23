import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { performSteps } from '../../app/application/claims/perform-steps.ts'
import { reconcileOrder } from '../../app/application/claims/reconcile.ts'
import { mergeClaims } from '../../app/application/claims/merge-claims.ts'
import { shopperClaim } from '../../app/application/shopper/shopper-claim.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { bracelet, rings, besideShopify } from './support/beside-shopify.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
let desk: ReturnType<typeof besideShopify>
beforeEach(async () => { line = await startClaimLine(); desk = besideShopify(line) })
afterEach(() => line.stop())

/** The provider turns out to be unable to pay the order's latest refund. */
const fail = () => line.platform.control('POST', `/shops/${shop}/fail-refund`, { order: '#1001' })
/** It has paid it after all. */
const arrive = () => line.platform.platform.store.change(shop, (state) => { for (const order of state.orders) for (const one of order.transactions) if (one.status === 'FAILURE') one.status = 'SUCCESS' })
const reconcile = async () => { for (const _ of [1, 2]) await reconcileOrder(line.deps, shop, orderId) }
/** The bracelet (40.00) refunded, and the payment failed. */
async function refundFailed() {
  const claimId = await desk.opened(bracelet)
  await desk.act(claimId, { name: 'approve' }, { name: 'receive' }, { name: 'refund' })
  await fail()
  await reconcile()
  return claimId
}
const seen = async (id: string) => ({ id, version: (await line.fresh.stores.claims.load(shop, id))?.version ?? -1 })
const payable = async (claimId: string) => (await line.view(claimId)).failedPayments

describe('a refund that its provider could not pay', () => {
  it('has its settled claim need attention, told to staff once', async () => {
    const claimId = await refundFailed()
    expect((await line.view(claimId)).claim.stage).toBe('failed')
    expect(await payable(claimId)).toEqual([{ payment: expect.stringMatching(/^Recourse claim R-1001\/\d+$/), amount: { amount: '40.00', currencyCode: 'GBP' } }])
    expect((await desk.saidSince(claimId)).filter((said) => said.startsWith('40.00 GBP did not arrive'))).toHaveLength(1)
    expect(await desk.mailsTo('care@kestia.example')).toEqual(['R-1001: Shopify holds something else'])
    expect((await line.fresh.query('select "open" from "Claim" where "id" = $1', [claimId]))[0]).toEqual({ open: true })
  })

  it('is paid again by Shopify, and the customer is told', async () => {
    const claimId = await refundFailed()
    const [failed] = await payable(claimId)
    await desk.act(claimId, { name: 'pay-again', payment: failed?.payment ?? '', note: '' })
    await reconcile()
    expect([(await line.view(claimId)).claim.stage, await payable(claimId), (await desk.saidSince(claimId)).at(-1)]).toEqual(['settled', [], 'Paid 40.00 GBP again in Shopify'])
    expect(await line.held()).toMatchObject({ refunded: '40.0', refunds: 2 })
    const mails = await line.fresh.query('select "text" from "Mail" where "to" = $1 order by "createdAt", "id"', ['emma@shopper.example'])
    expect(mails.filter(({ text }) => `${text}`.includes('A payment of £40.00 to you had failed. We have paid it again, for:'))).toHaveLength(1)
  })

  it('can fail again, and be paid once more', async () => {
    const claimId = await refundFailed()
    const [first] = await payable(claimId)
    await desk.act(claimId, { name: 'pay-again', payment: first?.payment ?? '', note: '' })
    await fail()
    await reconcile()
    const [second, ...others] = await payable(claimId)
    expect([second?.payment === first?.payment, others]).toEqual([false, []])
    await desk.act(claimId, { name: 'pay-again', payment: second?.payment ?? '', note: '' })
    await reconcile()
    expect([(await line.view(claimId)).claim.stage, (await line.held()).refunded]).toEqual(['settled', '40.0'])
  })

  it('is paid once where two members of staff press at once', async () => {
    const claimId = await refundFailed()
    const [failed] = await payable(claimId)
    const both = await Promise.all([1, 2].map(() => line.act(claimId, { name: 'pay-again', payment: failed?.payment ?? '', note: '' })))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    await line.work(claimId)
    expect(await line.held()).toMatchObject({ refunded: '40.0', refunds: 2 })
  })

  it('is written down as paid outside Shopify', async () => {
    const claimId = await refundFailed()
    const [failed] = await payable(claimId)
    await desk.act(claimId, { name: 'pay-again', payment: failed?.payment ?? '', note: '', outside: 'by bank transfer' })
    await reconcile()
    expect([(await line.view(claimId)).claim.stage, (await desk.saidSince(claimId)).at(-1), (await line.held()).refunds]).toEqual(['settled', 'Paid 40.00 GBP again outside Shopify: Paid: by bank transfer.', 1])
  })

  it('is counted once: no more can go back for the item than before', async () => {
    const claimId = await refundFailed()
    const [failed] = await payable(claimId)
    await desk.act(claimId, { name: 'pay-again', payment: failed?.payment ?? '', note: '' })
    const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
    expect(await line.act(claimId, { name: 'pay-back', lineId, as: 'difference', amount: { amount: 1, currency: 'GBP' }, note: '' })).toMatchObject({ ok: false, error: { fields: { amount: 'No more can go back than was paid for it, less what has gone back already: 0.00 GBP.' } } })
  })

  it('is the shop’s to mend: the customer’s page reads as before', async () => {
    const claimId = await refundFailed()
    const emma = { shop, customerId: 'gid://shopify/Customer/20' }
    expect(await shopperClaim(line.deps, emma, claimId, 'en')).toMatchObject({ ok: true, value: { stage: 'settled' } })
  })

  it('that was paid again is not asked for once more where its claim goes on in another', async () => {
    for (const outside of [undefined, 'by bank transfer']) {
      const claimId = await refundFailed()
      const [failed] = await payable(claimId)
      await desk.act(claimId, { name: 'pay-again', payment: failed?.payment ?? '', note: '', ...(outside ? { outside } : {}) })
      const into = await desk.opened(rings(1))
      expect(await mergeClaims(line.deps, staff, await seen(into), await seen(claimId))).toMatchObject({ ok: true })
      await reconcile()
      expect(await payable(into)).toEqual([])
      await line.stop()
      line = await startClaimLine()
      desk = besideShopify(line)
    }
  })

  it('is still to be paid where the answer of paying it again was lost and that failed too', async () => {
    const claimId = await refundFailed()
    const [failed] = await payable(claimId)
    await line.fault('refundCreate', 'drop-after')
    await line.act(claimId, { name: 'pay-again', payment: failed?.payment ?? '', note: '' })
    await performSteps(line.deps, shop, claimId).catch(() => {})
    await fail()
    await line.work(claimId)
    await reconcile()
    expect(await payable(claimId)).toMatchObject([{ amount: { amount: '40.00' } }])
    expect(await line.fresh.query('select 1 from "Mail" where "text" like $1', ['%£0.00%'])).toEqual([])
  })

  it('is asked for as it fails, part by part, and no part twice', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' }, { name: 'receive' }, { name: 'refund' })
    const { refundsOfOrder } = line.deps.shopify
    const failing = async (amount: string) => {
      line.deps.shopify.refundsOfOrder = async (...args) => (await refundsOfOrder(...args)).map((one) => ({ ...one, failed: { amount, currencyCode: 'GBP' } }))
      await reconcile()
    }
    await failing('15.0')
    expect(await payable(claimId)).toMatchObject([{ amount: { amount: '15.00' } }])
    await failing('25.0')
    const [failed, ...others] = await payable(claimId)
    expect([failed?.amount.amount, others]).toEqual(['25.00', []])
    await desk.act(claimId, { name: 'pay-again', payment: failed?.payment ?? '', note: '', outside: 'in cash' })
    await failing('40.0')
    expect(await payable(claimId)).toMatchObject([{ amount: { amount: '15.00' } }])
  })

  it('that its provider makes good after all is not paid again', async () => {
    const claimId = await refundFailed()
    const [failed] = await payable(claimId)
    arrive()
    await desk.act(claimId, { name: 'pay-again', payment: failed?.payment ?? '', note: '' })
    expect([(await line.view(claimId)).claim.stage, (await desk.saidSince(claimId)).at(-1), await line.held()]).toMatchObject(['settled', expect.stringContaining('What had not arrived of a payment has, after all'), { refunded: '40.0', refunds: 1 }])
  })

  it('is looked after each day until nothing of it is missing', async () => {
    const claimId = await refundFailed()
    await line.fresh.query('delete from "Timer"')
    await line.fresh.query('update "Claim" set "failedPayments" = \'[]\', "stage" = \'settled\' where "id" = $1', [claimId])
    await reconcile()
    arrive()
    line.clock.at = new Date('2026-11-21T11:00:01Z')
    await line.fireTimers()
    expect([(await line.view(claimId)).claim.stage, await payable(claimId)]).toEqual(['settled', []])
    expect(await line.fresh.query('select 1 from "Timer" where "kind" = \'reconcile\' and "firedAt" is null')).toEqual([])
  })

  it('is paid again only as far as it is missing by then', async () => {
    const claimId = await refundFailed()
    const [failed] = await payable(claimId)
    const { refundsOfOrder } = line.deps.shopify
    line.deps.shopify.refundsOfOrder = async (...args) => (await refundsOfOrder(...args)).map((one) => (one.failed ? { ...one, failed: { amount: '15.0', currencyCode: 'GBP' } } : one))
    await desk.act(claimId, { name: 'pay-again', payment: failed?.payment ?? '', note: '' })
    await reconcile()
    expect([await payable(claimId), await line.held()]).toMatchObject([[], { refunded: '15.0', refunds: 2 }])
  })

  it('that was paid again after all, though Shopify said no and staff went on without it, is not paid a third time', async () => {
    const claimId = await refundFailed()
    const { refundOrder, refundsOfOrder } = line.deps.shopify
    const [failed] = await payable(claimId)
    line.deps.shopify.refundOrder = async (...args) => { await refundOrder(...args); return { ok: false, error: { kind: 'refused', sentence: 'Something went wrong.' } } }
    line.deps.shopify.refundsOfOrder = async () => []
    await desk.act(claimId, { name: 'pay-again', payment: failed?.payment ?? '', note: '' })
    Object.assign(line.deps.shopify, { refundOrder, refundsOfOrder })
    await desk.act(claimId, { name: 'skip-step', note: '' }, { name: 'pay-again', payment: failed?.payment ?? '', note: '' })
    expect([await payable(claimId), await line.held()]).toMatchObject([[], { refunded: '40.0', refunds: 2 }])
  })

  it('made in Shopify itself, and failed before it was seen, settles nothing', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' })
    await desk.process({ returnLineItems: [{ id: desk.lineOf(102), quantity: 1 }], ...desk.paying('40.00') })
    await fail()
    await desk.tellAll()
    expect([await desk.axes(claimId), (await desk.saidSince(claimId)).filter((said) => said.includes('nothing of it has arrived'))]).toMatchObject([[[1, 'authorized', 'received', 'none']], [expect.any(String)]])
    await desk.act(claimId, { name: 'refund' })
    expect([await desk.axes(claimId), (await line.view(claimId)).claim.stage]).toEqual([[[1, 'authorized', 'received', 'failed']], 'failed'])
  })

  it('that was made in Shopify itself and counts here is told as a difference', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' })
    await desk.process({ returnLineItems: [{ id: desk.lineOf(102), quantity: 1 }], ...desk.paying('40.00') })
    await desk.tellAll()
    await fail()
    await reconcile()
    expect((await desk.saidSince(claimId)).filter((said) => said.includes('could not pay back'))).toEqual([expect.stringMatching(/^Shopify holds something else than this claim: The payment provider could not pay back 40.00 GBP of the refund that was made in Shopify on [-\d]+, and that this claim counts as paid\. Look at the refund in Shopify\.$/)])
  })

  it('is followed up like a refused step where nobody pays it again', async () => {
    const claimId = await refundFailed()
    expect((await line.view(claimId)).waits).toMatchObject([{ name: 'step', owner: 'staff' }])
  })

  it('once paid again leaves the order owing nothing', async () => {
    const claimId = await refundFailed()
    const outstanding = async () => ((await line.ask(`{ order(id: "${orderId}") { totalOutstandingSet { shopMoney { amount } } } }`)) as { order: { totalOutstandingSet: { shopMoney: { amount: string } } } }).order.totalOutstandingSet.shopMoney.amount
    expect(await outstanding()).toBe('-40.0')
    const [failed] = await payable(claimId)
    await desk.act(claimId, { name: 'pay-again', payment: failed?.payment ?? '', note: '' })
    expect(await outstanding()).toBe('0.0')
  })

  it('keeps its claim from being merged until it is paid again', async () => {
    const claimId = await refundFailed()
    const other = await desk.opened(rings(1))
    expect(await mergeClaims(line.deps, staff, await seen(other), await seen(claimId))).toMatchObject({ ok: false, error: { sentence: 'A payment of one of these claims has failed. Pay it again first.' } })
  })
})
