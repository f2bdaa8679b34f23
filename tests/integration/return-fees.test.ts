import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reconcileOrder } from '../../app/application/claims/reconcile.ts'
import { refundOutlook } from '../../app/application/claims/refund-outlook.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { feeTerms } from '../support/fee-terms.ts'
import { orderId, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

/** Two rings at 95.00 each and a bracelet at 40.00; a return fee of 8.00 and a restocking fee of 10 % on a change of mind. */
let line: ClaimLine
beforeEach(async () => { line = await startClaimLine(feeTerms('GBP')) })
afterEach(() => line.stop())

const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const }
const rings = { lineItemId: 'gid://shopify/LineItem/101', quantity: 2, ground: 'change-of-mind' as const }
const gbp = (amount: number) => ({ amount, currency: 'GBP' })

async function give(claimId: string, ...commands: ClaimCommand[]): Promise<void> {
  for (const command of commands) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
    expect((await line.view(claimId)).failure).toBeNull()
  }
}

/** Each return as Shopify holds it: its status, its return fee, the percentages of its lines, and what went back through it. */
async function inShopify(): Promise<string[]> {
  const { order } = (await line.ask(`query { order(id: "${orderId}") { returns(first: 9) { nodes { status returnShippingFees { amountSet { shopMoney { amount } } } returnLineItems(first: 9) { nodes { ... on ReturnLineItem { quantity restockingFee { percentage } } } } refunds(first: 9) { nodes { totalRefundedSet { shopMoney { amount } } } } } } totalOutstandingSet { shopMoney { amount } } } }`)) as { order: { returns: { nodes: Array<{ status: string; returnShippingFees: Array<{ amountSet: { shopMoney: { amount: string } } }>; returnLineItems: { nodes: Array<{ quantity: number; restockingFee: { percentage: number } | null }> }; refunds: { nodes: Array<{ totalRefundedSet: { shopMoney: { amount: string } } }> } }> }; totalOutstandingSet: { shopMoney: { amount: string } } } }
  return [...order.returns.nodes.map((one) => `${one.status}: fee ${one.returnShippingFees[0]?.amountSet.shopMoney.amount ?? 'none'}, ${one.returnLineItems.nodes.map((item) => `${item.quantity} at ${item.restockingFee?.percentage ?? 0} %`).join(', ')}, back ${one.refunds.nodes.map((refund) => refund.totalRefundedSet.shopMoney.amount).join(' ') || 'nothing'}`), `outstanding ${order.totalOutstandingSet.shopMoney.amount}`]
}

it('fees of the terms go with the return from the request on, and the refund is the plan’s, which tells them before', async () => {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  expect((await line.view(claimId)).lines[0]?.fees).toEqual({ restockingPercent: 10, returnFee: { amount: '8.00', currencyCode: 'GBP' } })
  await give(claimId, { name: 'approve' }, { name: 'receive' })
  expect((await line.view(claimId)).refundPlan).toMatchObject({
    items: [{ text: 'Leather bracelet', amount: { amount: '40.00' } }, { text: 'Restocking fee, 10 %', kind: 'fee', amount: { amount: '-4.00' }, rules: ['F-1'] }, { text: 'Return fee', kind: 'fee', amount: { amount: '-8.00' }, rules: ['F-2'] }],
    // 40.00 - 4.00 - 8.00
    total: { amount: '28.00' },
  })
  expect(await refundOutlook(line.deps, shop, claimId)).toEqual({ ok: true, value: { gives: null, sentences: [] } })
  await give(claimId, { name: 'refund' })
  expect(await inShopify()).toEqual(['CLOSED: fee 8.0, 1 at 10 %, back 28.0', 'outstanding 0.0'])
  expect(await line.deps.stores.figures.figures(shop, { from: '2026-11-20', to: '2026-11-20', timeZone: 'Europe/London' }, 'GBP', 'day')).toMatchObject({ refunded: '28.00', feesMinor: '1200', deductedMinor: '0' })
  const texts = (await line.fresh.stores.mails.ofClaim(shop, claimId)).map((mail) => mail.text)
  expect(texts.find((text) => text.includes('restocking fee of 10 %'))).toContain('A return fee of £8.00 is taken off your refund, once for everything that comes back together.')
  expect(texts.at(-1)).toContain('- Restocking fee, 10 % (F-1): -£4.00\n- Return fee (F-2): -£8.00')
  expect(await reconcileOrder(line.deps, shop, orderId)).toBe('done')
  expect((await line.view(claimId)).timeline.filter((entry) => entry.tone === 'critical')).toEqual([])
})

it('what was approved with lower fees and is reopened is asked for with those, however often it is weighed anew', async () => {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
  await give(claimId, { name: 'approve', fees: { restocking: { [lineId]: 5 }, returnFee: gbp(0) } }, { name: 'cancel', note: '' }, { name: 'reopen', note: '' })
  const fees = async () => (await line.fresh.stores.claims.load(shop, claimId))?.state.lines.map((one) => [one.authorization, one.fees])
  expect(await fees()).toEqual([['requested', { restockingPercent: 5, returnFee: null }]])
  await give(claimId, { name: 'record-facts', lineId, facts: { goods: { condition: 'used' } } })
  expect(await fees()).toEqual([['requested', { restockingPercent: 5, returnFee: null }]])
})

it('staff lower one fee and waive the other on approval, which is on record, and Shopify’s return is made anew with what is left', async () => {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
  expect(await line.act(claimId, { name: 'approve', fees: { returnFee: gbp(801) } })).toMatchObject({ ok: false, error: { kind: 'not-allowed', sentence: 'A fee can be lowered or waived, and not raised: the terms give 8.00 GBP.' } })
  await give(claimId, { name: 'approve', fees: { restocking: { [lineId]: 0 }, returnFee: gbp(500) } }, { name: 'receive' }, { name: 'refund' })
  // 40.00 - 5.00
  expect(await inShopify()).toEqual(['DECLINED: fee 8.0, 1 at 10 %, back nothing', 'CLOSED: fee 5.0, 1 at 0 %, back 35.0', 'outstanding 0.0'])
  expect((await line.view(claimId)).timeline.filter((entry) => entry.text.includes('fee')).map(({ text, detail, actor }) => [text, detail, actor.name])).toEqual([['Return fee lowered to 5.00 GBP', 'By the terms: 8.00 GBP.', 'Ada Hill'], ['Restocking fee waived', 'By the terms: 10 %.', 'Ada Hill']])
})

describe('over partial returns', () => {
  it('the return fee is taken once, with the return that has it, and the restocking fee for the pieces that came', async () => {
    const claimId = await line.open([rings, bracelet])
    await line.work(claimId)
    const ids = (await line.view(claimId)).lines.map((one) => one.id)
    await give(claimId, { name: 'approve' }, { name: 'receive', pieces: { [ids[0] ?? '']: 1 } }, { name: 'refund', lineIds: [ids[0] ?? ''] })
    // 95.00 - 9.50 - 8.00
    expect(await inShopify()).toEqual(['OPEN: fee 8.0, 2 at 10 %, 1 at 10 %, back 77.5', 'outstanding 0.0'])
    await give(claimId, { name: 'receive' }, { name: 'refund' })
    // 95.00 + 40.00 - 9.50 - 4.00
    expect(await inShopify()).toEqual(['CLOSED: fee 8.0, 2 at 10 %, 1 at 10 %, back 77.5 121.5', 'outstanding 0.0'])
  })

  it('a return that is parted by a partial approval has the fee in one part only', async () => {
    const claimId = await line.open([rings])
    await line.work(claimId)
    const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
    await give(claimId, { name: 'approve', pieces: { [lineId]: 1 } }, { name: 'approve' }, { name: 'receive' }, { name: 'refund' })
    // 95.00 - 9.50 - 8.00, and 95.00 - 9.50
    expect(await inShopify()).toEqual(['DECLINED: fee 8.0, 2 at 10 %, back nothing', 'CLOSED: fee 8.0, 1 at 10 %, back 77.5', 'CLOSED: fee none, 1 at 10 %, back 85.5', 'outstanding 0.0'])
  })
})

it('of two items approved one after the other the first has the return fee: nobody is told of it twice, and waiving it for the other changes nothing of the first', async () => {
  const claimId = await line.open([bracelet, { ...rings, quantity: 1 }])
  await line.work(claimId)
  const [first = '', second = ''] = (await line.view(claimId)).lines.map((one) => one.id)
  await give(claimId, { name: 'approve', pieces: { [first]: 1 } })
  expect((await line.view(claimId)).lines.map((one) => one.fees?.returnFee?.amount ?? null)).toEqual(['8.00', null])
  await give(claimId, { name: 'approve', pieces: { [second]: 1 }, fees: { returnFee: gbp(0) } }, { name: 'receive' })
  const told = (await line.fresh.stores.mails.ofClaim(shop, claimId)).filter((mail) => mail.kind === 'approved').map((mail) => mail.text.includes('A return fee of £8.00'))
  expect(told).toEqual([true, false])
  await give(claimId, { name: 'refund', lineIds: [first] }, { name: 'refund' })
  // 40.00 - 4.00 - 8.00, and 95.00 - 9.50
  expect(await inShopify()).toEqual(['DECLINED: fee 8.0, 1 at 10 %, 1 at 10 %, back nothing', 'CLOSED: fee 8.0, 1 at 10 %, back 28.0', 'DECLINED: fee none, 1 at 10 %, back nothing', 'CLOSED: fee none, 1 at 10 %, back 85.5', 'outstanding 0.0'])
})

it('a return made only with the refund carries the fees, also where the worker is killed at each step', async () => {
  const killed = new Set<string>()
  const { commit, markPerforming } = line.deps.stores.claims
  const once = (key: string) => { if (!killed.has(key)) { killed.add(key); throw new Error('crash') } }
  line.deps.stores.claims.markPerforming = async (stepId, at) => { await markPerforming(stepId, at); once(`${stepId} before`) }
  line.deps.stores.claims.commit = async (claim, expected, change) => { if (change.finishedStep) once(`${change.finishedStep.id} after`); return commit(claim, expected, change) }
  const claimId = await line.open([{ ...bracelet, ground: 'defect' }])
  await give(claimId, { name: 'approve' }, { name: 'receive' }, { name: 'refund' })
  // 40.00 - 8.00: on a defect these terms keep nothing for restocking.
  expect([killed.size, await inShopify()]).toEqual([6, ['CLOSED: fee 8.0, 1 at 0 %, back 32.0', 'outstanding 0.0']])
})

it('fees that somebody puts on a return in Shopify itself beyond the terms are told, and nothing is paid', async () => {
  const made = (await line.ask(`mutation { returnCreate(returnInput: { orderId: "${orderId}", returnLineItems: [{ fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/112", quantity: 1, restockingFee: { percentage: 50 } }] }) { return { id } userErrors { message } } }`)) as { returnCreate: { return: { id: string } } }
  const { takeOverReturn } = await import('../../app/application/webhooks/take-over-return.ts')
  const returned = await line.deps.shopify.readReturn(shop, made.returnCreate.return.id)
  const stored = await line.deps.stores.shops.find(shop)
  if (!returned || !stored) throw new Error('The return is not there.')
  await takeOverReturn({ ...line.deps, log: () => {} }, stored, returned)
  const [row] = await line.fresh.query('select "id" from "Claim"')
  const claimId = String(row?.id)
  await line.act(claimId, { name: 'receive' })
  // The terms' 10 % are less than what Shopify would take, and of the return fee it was made without nothing is taken.
  expect((await line.view(claimId)).refundPlan?.total.amount).toBe('36.00')
  await line.act(claimId, { name: 'refund' })
  await line.work(claimId)
  expect((await line.view(claimId)).failure).toContain('Shopify would give back 20.00 GBP for these items, the claim reckons with 36.00 GBP.')
})
