import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { performSteps } from '../../app/application/claims/perform-steps.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../../app/application/ports.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const claimOf = async (claimId: string) => {
  const claim = await line.fresh.stores.claims.load(shop, claimId)
  if (!claim) throw new Error('There is no such claim.')
  return claim
}
/** Gives a command that is taken, and lets Shopify do its steps. */
async function carry(claimId: string, ...commands: ClaimCommand[]) {
  for (const command of commands) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
    expect((await claimOf(claimId)).state.failure).toBeNull()
  }
}
async function opened(...lines: Parameters<ClaimLine['open']>[0]) {
  const claimId = await line.open(lines)
  await line.work(claimId)
  return { claimId, lineId: (await claimOf(claimId)).state.lines[0]?.id ?? '' }
}
const rings = { lineItemId: 'gid://shopify/LineItem/101', quantity: 2, ground: 'faulty-on-delivery' as const, remedy: 'refund' as const }
const brokenBracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'defect' as const }
const allowed = async (claimId: string) => (await line.view(claimId)).commands.filter((one) => one.allowed).map((one) => one.name)

describe('a payment whose answer was lost, in a shop that then takes its access back', () => {
  /** A reduction of 20.00 is ordered, and not performed yet. */
  async function reductionOrdered(): Promise<string> {
    const { claimId, lineId } = await opened(brokenBracelet)
    await carry(claimId, { name: 'approve' }, { name: 'choose-remedy', lineIds: [lineId], remedy: 'price-reduction', goodwill: { reason: 'Agreed.' } })
    await line.act(claimId, { name: 'pay-back', lineId, as: 'price-reduction', amount: { amount: 2_000, currency: 'GBP' }, note: '' })
    return claimId
  }

  it('stays in doubt, so that nobody can go on without it, and is found once Shopify can be read again', async () => {
    const claimId = await reductionOrdered()
    const { refundOrder, refundsOfOrder } = line.deps.shopify
    line.deps.shopify.refundOrder = async (...args) => { await refundOrder(...args); throw new ShopifyUnavailable('Shopify did not answer in time.') }
    await expect(performSteps(line.deps, shop, claimId)).rejects.toBeInstanceOf(ShopifyUnavailable)
    line.deps.shopify.refundsOfOrder = async () => { throw new ShopifyAccessLost(shop) }
    await expect(performSteps(line.deps, shop, claimId)).rejects.toBeInstanceOf(ShopifyAccessLost)
    expect((await line.view(claimId)).claim.pending).toContain('Shopify no longer lets Recourse act for this shop. Open Recourse in the Shopify admin once.')
    expect(await allowed(claimId)).toEqual(['message', 'note', 'assign', 'record-serials'])
    line.deps.shopify.refundsOfOrder = refundsOfOrder
    await line.work(claimId)
    expect((await claimOf(claimId)).state).toMatchObject({ failure: null, lines: [{ settlement: 'settled' }] })
    expect(await line.held()).toMatchObject({ refunded: '20.0', refunds: 1 })
  })

  it('is refused where Shopify can be read and holds nothing of it, and goes through when it is tried again', async () => {
    const claimId = await reductionOrdered()
    const { refundOrder } = line.deps.shopify
    line.deps.shopify.refundOrder = async () => { throw new ShopifyAccessLost(shop) }
    await performSteps(line.deps, shop, claimId)
    expect((await line.view(claimId)).failure).toBe('Shopify no longer lets Recourse act for this shop. Open Recourse in the Shopify admin once. Then try again.')
    line.deps.shopify.refundOrder = refundOrder
    await carry(claimId, { name: 'retry' })
    expect(await line.held()).toMatchObject({ refunded: '20.0', refunds: 1 })
  })

  it('stays in doubt too while an error of our own keeps it from being read, however often it is tried', async () => {
    const claimId = await reductionOrdered()
    const { refundOrder, refundsOfOrder } = line.deps.shopify
    line.deps.shopify.refundOrder = async (...args) => { await refundOrder(...args); throw new TypeError('A fault of our own.') }
    line.deps.shopify.refundsOfOrder = async () => { throw new TypeError('A fault of our own.') }
    for (let attempt = 1; attempt <= 12; attempt += 1) await expect(performSteps(line.deps, shop, claimId)).rejects.toBeInstanceOf(TypeError)
    expect((await claimOf(claimId)).state).toMatchObject({ failure: null, pendingStep: 'refund-order' })
    line.deps.shopify.refundsOfOrder = refundsOfOrder
    await line.work(claimId)
    expect(await line.held()).toMatchObject({ refunded: '20.0', refunds: 1 })
  })
})

describe('a line of two rings that lies in one return', () => {
  it('is refunded piece by piece also where it was sent in two parcels, which are two lines of the return', async () => {
    line.platform.platform.change(shop, ({ orders: [order] }) => {
      const [parcel] = order?.fulfillments ?? []
      if (!order || !parcel) throw new Error('There is no parcel.')
      const [ring, bracelet] = parcel.lineItems
      if (!ring || !bracelet) throw new Error('The parcel is empty.')
      order.fulfillments = [{ ...parcel, lineItems: [{ ...ring, quantity: 1 }, bracelet] }, { ...parcel, id: 115, name: '#1001-F2', lineItems: [{ id: 116, lineItemId: 101, quantity: 1 }] }]
    })
    const { claimId, lineId } = await opened(rings)
    await carry(claimId, { name: 'approve' }, { name: 'receive', pieces: { [lineId]: 1 } }, { name: 'refund' }, { name: 'receive' }, { name: 'refund' })
    // Two rings at 95.00 and the shipping of 5.00 once.
    expect(await line.held()).toEqual({ refunded: '195.0', refunds: 2, returns: ['CLOSED'] })
  })

  it('has a refund found after a crash, also where the other ring was settled without coming back', async () => {
    const { claimId, lineId } = await opened(rings)
    await carry(claimId, { name: 'approve' }, { name: 'receive', pieces: { [lineId]: 1 } }, { name: 'settle', lineIds: [lineId], remedy: 'repair', note: '' }, { name: 'receive' })
    const { commit } = line.deps.stores.claims
    let died = false
    line.deps.stores.claims.commit = async (claim, expected, change) => {
      if (!died && claim.steps.find((step) => step.id === change.finishedStep?.id)?.kind === 'refund-return') { died = true; throw new Error('crash') }
      return commit(claim, expected, change)
    }
    await carry(claimId, { name: 'refund' })
    expect(died).toBe(true)
    expect(await line.held()).toEqual({ refunded: '100.0', refunds: 1, returns: ['CLOSED'] })
  })
})
