import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { bracelet, rings, besideShopify } from './support/beside-shopify.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
let desk: ReturnType<typeof besideShopify>
beforeEach(async () => { line = await startClaimLine(); desk = besideShopify(line) })
afterEach(() => line.stop())

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const refused = async () => ({ ok: false as const, error: { kind: 'refused' as const, sentence: 'The gateway is closed.' } })
const decline: ClaimCommand = { name: 'decline', reason: 'OTHER', note: 'Worn.', reasons: ['Worn.'] }
const linesOf = async (claimId: string) => (await line.fresh.stores.claims.load(shop, claimId))?.state.lines ?? []
/** Beside the ring a bracelet that is only asked for, so that it can be declined. */
async function ringApproved() {
  const claimId = await desk.opened({ ...rings(1), ground: 'defect' }, bracelet)
  const ring = (await linesOf(claimId)).find((one) => one.ground === 'defect')?.id ?? ''
  await desk.act(claimId, { name: 'approve', pieces: { [ring]: 1 } })
  return { claimId, ring }
}
/** The ring replaced by a cheaper one; paying back the difference was refused. */
async function differenceRefused() {
  const { claimId, ring } = await ringApproved()
  const { refundOrder } = line.deps.shopify
  line.deps.shopify.refundOrder = refused
  await desk.act(claimId, { name: 'receive', pieces: { [ring]: 1 } }, { name: 'replace', lineId: ring, replacement: { variantId: 'gid://shopify/ProductVariant/11', title: 'Silver ring 52', difference: gbp(1_000) }, note: '' })
  expect((await line.view(claimId)).failure).toContain('The gateway is closed.')
  return { claimId, mended: () => { line.deps.shopify.refundOrder = refundOrder } }
}
/** The difference refused, and ordered anew behind the other item's refusal, which Shopify refuses too. */
async function waitingBehindDecline() {
  const { claimId, mended } = await differenceRefused()
  const { declineReturn } = line.deps.shopify
  line.deps.shopify.declineReturn = refused
  await desk.act(claimId, decline)
  line.deps.shopify.declineReturn = declineReturn
  mended()
  return claimId
}
const standing = async (claimId: string) => [(await line.view(claimId)).claim.stage, (await desk.axes(claimId)).map(([, authorization, , settlement]) => [authorization, settlement]), (await line.held()).refunded]

describe('a difference that Shopify refused to pay back', () => {
  it.each<[string, ClaimCommand, string]>([['declined', decline, 'declined'], ['canceled', { name: 'cancel', note: '' }, 'canceled'], ['taken back by the customer', { name: 'withdraw', note: '' }, 'withdrawn']])('goes back all the same once the other item is %s', async (_, command, authorization) => {
    const { claimId, mended } = await differenceRefused()
    mended()
    await desk.act(claimId, command)
    const ends = [['authorized', 'settled'], [authorization, 'none']]
    expect(await standing(claimId)).toEqual([expect.any(String), expect.arrayContaining(ends), '10.0'])
    expect((await line.view(claimId)).timeline.some((entry) => entry.text === 'Tried again')).toBe(true)
  })

  it('stands refused once more where Shopify refuses it again, and what was declined is declined', async () => {
    const { claimId, mended } = await differenceRefused()
    await desk.act(claimId, decline)
    expect(await standing(claimId)).toEqual(['failed', expect.arrayContaining([['authorized', 'settled'], ['declined', 'none']]), '0.0'])
    mended()
    await desk.act(claimId, { name: 'retry' })
    expect((await line.held()).refunded).toBe('10.0')
  })

  it('stays as it stands while a note is written', async () => {
    const { claimId, mended } = await differenceRefused()
    mended()
    await desk.act(claimId, { name: 'note', text: 'The bank was called.' })
    expect((await standing(claimId)).filter((_, i) => i !== 1)).toEqual(['failed', '0.0'])
  })

  it('is let go of where staff go on without it', async () => {
    const { claimId, mended } = await differenceRefused()
    mended()
    await desk.act(claimId, { name: 'skip-step', note: 'Paid by bank transfer.' })
    expect((await line.held()).refunded).toBe('0.0')
  })

  it('still goes back where it waits behind a step that staff go on without', async () => {
    const claimId = await waitingBehindDecline()
    expect((await standing(claimId)).filter((_, i) => i !== 1)).toEqual(['failed', '0.0'])
    await desk.act(claimId, { name: 'skip-step', note: 'Declined there by hand.' })
    expect((await line.held()).refunded).toBe('10.0')
  })

  it('goes back too where the step before it is ended in Shopify itself', async () => {
    const claimId = await waitingBehindDecline()
    const id = (await line.fresh.stores.claims.load(shop, claimId))?.returns.find((one) => one.status === 'REQUESTED')?.id ?? ''
    await desk.inShopify('mutation ($id: ID!) { returnDeclineRequest(input: { id: $id, declineReason: OTHER }) { userErrors { message } } }', { id })
    await desk.handle('returns/update', { admin_graphql_api_id: id })
    await line.work(claimId)
    expect((await line.held()).refunded).toBe('10.0')
  })
})

it('the difference of a replacement that is given up is owed no more', async () => {
  const { claimId, ring } = await ringApproved()
  const { createReplacementOrder } = line.deps.shopify
  line.deps.shopify.createReplacementOrder = refused
  await desk.act(claimId, { name: 'receive', pieces: { [ring]: 1 } }, { name: 'replace', lineId: ring, replacement: { variantId: 'gid://shopify/ProductVariant/11', title: 'Silver ring 52', difference: gbp(1_000) }, note: '' })
  line.deps.shopify.createReplacementOrder = createReplacementOrder
  await desk.act(claimId, decline)
  expect((await line.view(claimId)).failure).toBeNull()
  expect(await standing(claimId)).toEqual(['to-settle', expect.arrayContaining([['authorized', 'none'], ['declined', 'none']]), '0.0'])
})

it('costs of the claim that Shopify refused go back though the claim is taken back', async () => {
  const { claimId, ring } = await ringApproved()
  const { refundOrder } = line.deps.shopify
  line.deps.shopify.refundOrder = refused
  await desk.act(claimId, { name: 'pay-back', lineId: ring, as: 'claim-costs', amount: gbp(500), note: 'Postage.' })
  line.deps.shopify.refundOrder = refundOrder
  await desk.act(claimId, { name: 'withdraw', note: '' })
  expect((await linesOf(claimId)).map((one) => [one.authorization, one.costsBack])).toEqual(expect.arrayContaining([['withdrawn', true], ['withdrawn', false]]))
  expect((await line.held()).refunded).toBe('5.0')
})

it.each<[string, ClaimCommand]>([['is tried again', { name: 'retry' }], ['goes along with another item’s end', decline]])('costs that got through after all, though Shopify said no, are not paid twice where it %s', async (_, command) => {
  const { claimId, ring } = await ringApproved()
  const { refundOrder, refundsOfOrder } = line.deps.shopify
  line.deps.shopify.refundOrder = async (...args) => { await refundOrder(...args); return refused() }
  line.deps.shopify.refundsOfOrder = async () => []
  await desk.act(claimId, { name: 'pay-back', lineId: ring, as: 'claim-costs', amount: gbp(500), note: 'Postage.' })
  Object.assign(line.deps.shopify, { refundOrder, refundsOfOrder })
  await desk.act(claimId, command)
  expect(await line.held()).toMatchObject({ refunded: '5.0', refunds: 1 })
})
