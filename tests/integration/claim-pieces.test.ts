import { afterEach, describe, expect, it } from 'vitest'
import type { ClaimLineInput } from '../../app/application/claims/decision-view.ts'
import { handleWebhook } from '../../app/application/webhooks/handle-webhook.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { orderId, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
const start = async (terms?: Parameters<typeof startClaimLine>[0]) => { line = await startClaimLine(terms) }
afterEach(() => line.stop())

const on = '2026-11-20'
/** The line of two rings at 95.00 each. */
const rings = (quantity: number, ground: 'defect' | 'faulty-on-delivery' = 'faulty-on-delivery', fault?: string) => ({ lineItemId: 'gid://shopify/LineItem/101', quantity, ground, ...(ground === 'defect' ? {} : { remedy: 'refund' as const }), ...(fault ? { facts: { fault: { code: fault, preventsUse: true } } } : {}) })

const state = async (claimId: string) => {
  const claim = await line.fresh.stores.claims.load(shop, claimId)
  if (!claim) throw new Error('There is no such claim.')
  return claim.state
}
/** Gives a command that is taken, and lets Shopify do its steps. */
async function carry(claimId: string, ...commands: ClaimCommand[]) {
  for (const command of commands) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
    expect((await state(claimId)).failure).toBeNull()
  }
}
async function opened(...lines: ClaimLineInput[]) {
  const claimId = await line.open(lines)
  await line.work(claimId)
  const [first] = (await state(claimId)).lines
  return { claimId, lineId: first?.id ?? '' }
}
/** The pieces of each line of a claim, by their place in the order line. */
const pieces = async (claimId: string) => (await line.fresh.query('select line."quantity", line."authorization", array_agg(unit."ordinal" order by unit."ordinal") as pieces from "ClaimLine" line join "ClaimLineUnit" link on link."claimLineId" = line."id" join "ItemUnit" unit on unit."id" = link."itemUnitId" where line."claimId" = $1 group by line."id" order by line."position", line."id"', [claimId]))
const free = async () => (await line.fresh.stores.orders.find(shop, orderId))?.lines.find((one) => one.id === 'gid://shopify/LineItem/101')?.free
const remediesOf = async (claimId: string) => (await state(claimId)).lines[0]?.openRemedies

describe('a line of which only some pieces go on', () => {
  it('is parted with its pieces, and each part goes its own way', async () => {
    await start()
    const { claimId, lineId } = await opened(rings(2))
    await carry(claimId, { name: 'approve', pieces: { [lineId]: 1 } })
    expect(await pieces(claimId)).toEqual([{ quantity: 1, authorization: 'authorized', pieces: [1] }, { quantity: 1, authorization: 'requested', pieces: [2] }])
    expect((await line.held()).returns.sort()).toEqual(['DECLINED', 'OPEN', 'REQUESTED'])

    await carry(claimId, { name: 'decline', reason: 'OTHER', note: 'This one was worn.', lineIds: [`${lineId}.2`] }, { name: 'receive' }, { name: 'refund' })
    expect((await state(claimId)).lines.map((one) => [one.authorization, one.settlement])).toEqual([['authorized', 'settled'], ['declined', 'none']])
    expect(await line.held()).toEqual({ refunded: '100.0', refunds: 1, returns: expect.arrayContaining(['DECLINED', 'CLOSED']) })
    expect(await free()).toBe(1)
  })

  it('stands where it stood, before the part that was parted from it, whichever of them was written last', async () => {
    await start()
    const { claimId, lineId } = await opened(rings(2))
    await carry(claimId, { name: 'approve', pieces: { [lineId]: 1 } })
    const ids = async () => (await state(claimId)).lines.map((one) => one.id)
    const orders: string[][] = []
    for (const id of [lineId, `${lineId}.2`, lineId]) {
      // Only what changes an indexed column moves in the index too.
      for (const ground of ['faulty-on-delivery', 'change-of-mind']) await line.fresh.query('update "ClaimLine" set "ground" = $2 where "id" = $1', [id, ground])
      orders.push(await ids())
    }
    expect(orders).toEqual([[lineId, `${lineId}.2`], [lineId, `${lineId}.2`], [lineId, `${lineId}.2`]])
  })

  it('two parcels are two refunds in one return, and a worker that dies before the second call loses none', async () => {
    await start()
    const { claimId, lineId } = await opened(rings(2))
    await carry(claimId, { name: 'approve' }, { name: 'receive', pieces: { [lineId]: 1 } }, { name: 'refund' })
    expect((await line.held()).refunds).toBe(1)
    // Shopify tells of what we did ourselves: nothing more has been paid by that.
    const returnId = (await line.fresh.stores.claims.load(shop, claimId))?.returns[0]?.id
    for (const [topic, payload] of [['returns/process', { admin_graphql_api_id: returnId }], ['refunds/create', { order_id: 100 }]] as const) await handleWebhook({ ...line.deps, log: () => {} }, shop, topic, payload, new Date('2026-11-20T11:00:00Z'))
    expect((await state(claimId)).lines.map((one) => one.settlement)).toEqual(['settled', 'none'])
    await carry(claimId, { name: 'receive' })
    const { markPerforming } = line.deps.stores.claims
    let died = false
    line.deps.stores.claims.markPerforming = async (stepId, at) => { await markPerforming(stepId, at); if (!died) { died = true; throw new Error('crash') } }
    await carry(claimId, { name: 'refund' })
    expect(died).toBe(true)
    // Two rings at 95.00 and the shipping of 5.00 once.
    expect(await line.held()).toEqual({ refunded: '195.0', refunds: 2, returns: ['CLOSED'] })
    const events = (await line.fresh.stores.claims.events(shop, claimId)).flatMap(({ event }) => (event.type === 'refunded' ? [event.amount] : []))
    expect(events.map(Number).reduce((sum, amount) => sum + amount, 0)).toBe(195)
  })
})

describe('reopening', () => {
  it('is refused while another claim holds the pieces, and taken once it does not', async () => {
    await start()
    const first = await opened(rings(2, 'defect'))
    await carry(first.claimId, { name: 'decline', reason: 'OTHER', note: 'Worn.' })
    const second = await opened(rings(1, 'defect'))
    expect(await line.act(first.claimId, { name: 'reopen', note: '' })).toMatchObject({ ok: false, error: { kind: 'not-allowed', sentence: 'A piece of this is in claim R-1002 by now, so it can’t be asked for here again. Go on there, or reopen this once the piece is free again: declined, canceled or withdrawn there.' } })
    expect((await state(first.claimId)).lines[0]?.authorization).toBe('declined')
    await carry(second.claimId, { name: 'withdraw', note: '' })
    await carry(first.claimId, { name: 'reopen', note: 'Looked at again.' })
    expect((await state(first.claimId)).lines[0]?.authorization).toBe('requested')
    expect(await free()).toBe(0)
  })

  it('by an upheld dispute names the claim that holds the pieces, and leaves two ways on', async () => {
    await start()
    const first = await opened(rings(2, 'defect'))
    await carry(first.claimId, { name: 'decline', reason: 'OTHER', note: 'Worn.' })
    const second = await opened(rings(1, 'defect'))
    await carry(first.claimId, { name: 'dispute', text: 'It was not worn.' })
    const uphold: ClaimCommand = { name: 'resolve-dispute', outcome: 'upheld', note: 'See the photo.' }
    expect(await line.act(first.claimId, uphold)).toMatchObject({ ok: false, error: { kind: 'not-allowed', sentence: 'A piece of this is in claim R-1002 by now, so it can’t be asked for here again. Put it right there and uphold the dispute here without reopening, or uphold it once the piece is free again: declined, canceled or withdrawn there.' } })
    expect((await state(first.claimId)).disputed).toBe(true)
    await carry(first.claimId, { ...uphold, staysClosed: true })
    expect(await state(first.claimId)).toMatchObject({ disputed: false, lines: [{ authorization: 'declined' }] })
    expect((await line.fresh.query('select text from "Mail" where kind = $1 and "claimId" = $2', ['dispute-resolved', first.claimId]))[0]?.text).toContain('You were right: we have looked at it again and put it right.')
    await carry(first.claimId, { name: 'dispute', text: 'And the other one?' })
    await carry(second.claimId, { name: 'withdraw', note: '' })
    await carry(first.claimId, uphold)
    expect(await state(first.claimId)).toMatchObject({ disputed: false, lines: [{ authorization: 'requested' }] })
  })

  it('and a new claim for the same piece at the same time: one of them gets it', async () => {
    await start()
    const { claimId } = await opened(rings(2, 'defect'))
    await carry(claimId, { name: 'decline', reason: 'OTHER', note: 'Worn.' })
    const [reopened, anew] = await Promise.allSettled([line.act(claimId, { name: 'reopen', note: '' }), line.open([rings(1, 'defect')])])
    const won = [reopened.status === 'fulfilled' && reopened.value.ok, anew.status === 'fulfilled']
    expect(won.filter(Boolean).length).toBe(1)
    const held = await line.fresh.query('select link."itemUnitId" from "ClaimLineUnit" link join "ClaimLine" line on line."id" = link."claimLineId" where line."authorization" = \'requested\'')
    expect(new Set(held.map((row) => row.itemUnitId)).size).toBe(held.length)
  })
})

const repair: ClaimCommand[] = [{ name: 'approve' }, { name: 'receive' }, { name: 'start-repair', job: { technician: 'Jan', work: 'New clasp', parts: [], on } }, { name: 'repair-ready', on, note: '' }, { name: 'hand-back', on, note: '' }]

describe('what happened to a piece before', () => {
  it.each(['klenota', 'izlato'] as const)('counts under %s: a third occurrence of one defect opens the refund, another defect does not', async (terms) => {
    await start(terms)
    for (const _ of [1, 2]) {
      const { claimId } = await opened(rings(1, 'defect', 'clasp'))
      expect(await remediesOf(claimId)).not.toContain('refund')
      await carry(claimId, ...repair)
    }
    const other = await opened(rings(1, 'defect', 'stone'))
    expect(await remediesOf(other.claimId)).not.toContain('refund')
    await carry(other.claimId, { name: 'withdraw', note: '' })
    const third = await opened(rings(1, 'defect', 'clasp'))
    expect(await remediesOf(third.claimId)).toContain('refund')
  })

  it('a piece replaced by hand leaves its place to the new one, which takes its history along', async () => {
    await start('klenota')
    const first = await opened(rings(1, 'defect', 'clasp'))
    await carry(first.claimId, ...repair)
    const second = await opened(rings(1, 'defect', 'clasp'))
    await carry(second.claimId, { name: 'approve' }, { name: 'receive' }, { name: 'settle', remedy: 'replacement', note: 'A new one from the drawer.' })
    expect(await free()).toBe(2)
    // The first ring's successor is the third piece of the line; the second ring was never claimed.
    const both = await opened(rings(2, 'defect', 'clasp'))
    expect(await pieces(both.claimId)).toMatchObject([{ quantity: 2, pieces: [2, 3] }])
    const history = await line.fresh.stores.claims.earlierOfLine(shop, both.lineId)
    expect(history.map((one) => one.lineId)).toEqual([first.lineId, second.lineId])
  })
})

describe('money', () => {
  const gbp = (amount: number) => ({ amount, currency: 'GBP' })

  it('never goes back beyond the price of the pieces, over any number of payments', async () => {
    await start()
    const { claimId, lineId } = await opened(rings(1, 'defect'))
    await carry(claimId, { name: 'approve' }, { name: 'receive' }, { name: 'choose-remedy', lineIds: [lineId], remedy: 'price-reduction', goodwill: { reason: 'Agreed.' } })
    const reduction = (amount: number): ClaimCommand => ({ name: 'pay-back', lineId, as: 'price-reduction', amount: gbp(amount), note: '' })
    expect(await line.act(claimId, reduction(9_501))).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { amount: 'No more can go back than was paid for it, less what has gone back already: 95.00 GBP.' } } })
    await carry(claimId, reduction(9_000))
    expect(await line.act(claimId, { name: 'pay-back', lineId, as: 'difference', amount: gbp(501), note: '' })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    await carry(claimId, { name: 'pay-back', lineId, as: 'difference', amount: gbp(500), note: '' })
    expect((await line.held()).refunded).toBe('95.0')
  })

  it('that a claim gave back as a reduction is not given back again when the same piece is refunded later', async () => {
    await start()
    const first = await opened(rings(1, 'defect'))
    await carry(first.claimId, { name: 'approve' }, { name: 'receive' }, { name: 'choose-remedy', lineIds: [first.lineId], remedy: 'price-reduction', goodwill: { reason: 'Agreed.' } }, { name: 'pay-back', lineId: first.lineId, as: 'price-reduction', amount: gbp(2_000), note: '' })
    const second = await opened(rings(1))
    await carry(second.claimId, { name: 'approve' }, { name: 'receive' })
    // 95.00 and the shipping of 5.00, less the 20.00 of before.
    expect((await line.view(second.claimId)).refundPlan?.total.amount).toBe('80.00')
    await carry(second.claimId, { name: 'refund' })
    expect((await line.held()).refunded).toBe('100.0')
  })

  it('is not given back by an older claim for a piece that a later one has refunded', async () => {
    await start()
    const first = await opened(rings(1, 'defect'))
    await carry(first.claimId, { name: 'approve' }, { name: 'receive' }, { name: 'settle', remedy: 'repair', note: 'A new clasp.' })
    const difference = (amount: number): ClaimCommand => ({ name: 'pay-back', lineId: first.lineId, as: 'difference', amount: gbp(amount), note: '' })
    const second = await opened(rings(1))
    await carry(second.claimId, { name: 'approve' }, { name: 'receive' }, { name: 'refund' })
    expect(await line.act(first.claimId, difference(1))).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { amount: 'No more can go back than was paid for it, less what has gone back already: 0.00 GBP.' } } })
    expect((await line.held()).refunded).toBe('100.0')
  })

  it('is not given back by the claim that replaced a piece for the one that a claim on a new piece has refunded', async () => {
    await start()
    const first = await opened({ ...rings(2, 'defect'), facts: { fault: { code: 'stone-lost', cause: 'manufacturing', repairable: false } } })
    await carry(first.claimId, { name: 'approve' }, { name: 'receive' }, { name: 'settle', remedy: 'replacement', note: 'New ones from the drawer.' })
    const difference = (amount: number): ClaimCommand => ({ name: 'pay-back', lineId: first.lineId, as: 'difference', amount: gbp(amount), note: '' })
    const refusedAbove = (left: string) => ({ ok: false, error: { kind: 'invalid', fields: { amount: `No more can go back than was paid for it, less what has gone back already: ${left} GBP.` } } })
    expect(await line.act(first.claimId, difference(19_001))).toMatchObject(refusedAbove('190.00'))
    const { claimId } = await opened(rings(1))
    await carry(claimId, { name: 'approve' }, { name: 'receive' }, { name: 'refund' })
    // 190.00 less the price of one ring; the shipping of 5.00 that went back with it is no part of that.
    expect(await line.act(first.claimId, difference(9_501))).toMatchObject(refusedAbove('95.00'))
    expect((await line.held()).refunded).toBe('100.0')
  })

  it('in another currency is refused', async () => {
    await start()
    const { claimId, lineId } = await opened(rings(1, 'defect'))
    await carry(claimId, { name: 'approve' })
    expect(await line.act(claimId, { name: 'pay-back', lineId, as: 'claim-costs', amount: { amount: 100, currency: 'EUR' }, note: '' })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })
})

it('a piece that was exchanged is not claimed again on its old line', async () => {
  await start()
  const { claimId, lineId } = await opened(rings(1))
  await carry(claimId, { name: 'approve' }, { name: 'receive' }, { name: 'exchange', lineId, exchange: { variantId: 'gid://shopify/ProductVariant/11', title: 'Silver ring 52', price: { amount: 10_000, currency: 'GBP' } }, note: '' })
  expect((await state(claimId)).lines[0]).toMatchObject({ settlement: 'settled', remedy: 'replacement' })
  expect(await free()).toBe(1)
})

it('an exchange for a dearer item is refused while something would be deducted: Shopify can bill goods only', async () => {
  await start()
  const { claimId, lineId } = await opened(rings(1))
  await carry(claimId, { name: 'approve' }, { name: 'receive' }, { name: 'raise-deduction', lineId, deduction: { kind: 'diminished-value', amount: { amount: 1_000, currency: 'GBP' }, reason: 'A dent' } })
  const sentence = '10.00 GBP would be deducted (lost value 10.00 GBP: A dent), and this exchange leaves nothing to take it from. Choose an item that costs less, or refund this one and have the other ordered anew.'
  expect(await line.act(claimId, { name: 'exchange', lineId, exchange: { variantId: 'gid://shopify/ProductVariant/11', title: 'Silver ring 52', price: { amount: 10_000, currency: 'GBP' } }, note: '' })).toEqual({ ok: false, error: { kind: 'invalid', sentence, fields: { 'exchange.variantId': sentence } } })
  expect((await line.view(claimId)).lines[0]?.deducted).toEqual({ amount: { amount: '10.00', currencyCode: 'GBP' }, items: ['lost value 10.00 GBP: A dent'] })
})
