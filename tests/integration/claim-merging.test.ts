import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actOnClaim, actOnClaimAs } from '../../app/application/claims/act-on-claim.ts'
import type { ClaimLineInput } from '../../app/application/claims/decision-view.ts'
import { mergeClaims } from '../../app/application/claims/merge-claims.ts'
import { reconcileOrder } from '../../app/application/claims/reconcile.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { waitNames } from '../../app/domain/claim/waits.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const }
const ring = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect' as const }
const colleague = { ...staff, staff: { id: '3', name: 'Ben Ash' } }

async function twoClaims() {
  const into = await line.open([bracelet])
  const from = await line.open([ring])
  for (const id of [into, from]) await line.work(id)
  return { into, from }
}
const load = async (claimId: string) => {
  const claim = await line.fresh.stores.claims.load(shop, claimId)
  if (!claim) throw new Error('There is no such claim.')
  return claim
}
const seen = async (id: string) => ({ id, version: (await load(id)).version })
const merge = async (into: string, from: string) => mergeClaims(line.deps, staff, await seen(into), await seen(from))
async function carry(claimId: string, ...commands: ClaimCommand[]) {
  for (const command of commands) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
  }
}
/** Timers that are still to fire, beside those of what is waited for. */
const timers = async (claimId: string) => (await line.fresh.query('select count(*)::int as count from "Timer" where "claimId" = $1 and "firedAt" is null and "deadline" <> all($2)', [claimId, waitNames]))[0]?.count

it('the lines of a merged claim go on in the other with their pieces, deadlines and what was found of them', async () => {
  const { into: from, from: into } = await twoClaims()
  await carry(into, { name: 'approve' }, { name: 'receive' })
  await carry(from, { name: 'approve' })
  const waiting = await timers(from)
  expect(waiting).toBeGreaterThan(0)
  expect(await merge(into, from)).toMatchObject({ ok: true })

  const [kept, gone] = [await load(into), await load(from)]
  expect(kept.state.lines.map((one) => [one.lineItemId.slice(-3), one.authorization, one.reception])).toEqual([['101', 'authorized', 'received'], ['102', 'authorized', 'awaiting']])
  expect([gone.state.lines, gone.state.pendingStep]).toEqual([[], null])
  expect(await line.act(from, { name: 'note', text: 'Hello.' })).toMatchObject({ ok: false, error: { sentence: 'This claim was merged into another one and goes on there.' } })
  expect(await line.fresh.query('select "stage", "open", "mergedIntoId" = $2 as "here" from "Claim" where "id" = $1', [from, into])).toEqual([{ stage: 'canceled', open: false, here: true }])
  expect([await timers(from), await timers(into)]).toEqual([0, waiting])

  await carry(into, { name: 'settle', remedy: 'repair', note: 'New clasp.' }, { name: 'receive' }, { name: 'refund' })
  expect((await line.view(into)).claim.stage).toBe('settled')
  // Nothing binds any more; the money is looked for in Shopify once more.
  expect(await timers(into)).toBe(1)
  // The bracelet at 40.00, and nothing for the ring.
  expect(await line.held()).toMatchObject({ refunded: '40.0', refunds: 1, returns: ['CLOSED'] })
})

it('what a line lived through before it was merged is its piece’s history after', async () => {
  const { into, from } = await twoClaims()
  await carry(from, { name: 'approve' }, { name: 'receive' }, { name: 'start-repair', job: { technician: 'Jan', work: 'New clasp', parts: [], on: '2026-11-20' } })
  expect(await merge(into, from)).toMatchObject({ ok: true })
  await carry(into, { name: 'repair-ready', on: '2026-11-20', note: '' }, { name: 'hand-back', on: '2026-11-20', note: '' })
  const [earlier] = await line.fresh.stores.claims.earlierOfOrderLine(shop, ring.lineItemId, 1)
  expect(earlier?.events.map(({ event }) => event.type)).toEqual(expect.arrayContaining(['repair-started', 'settled']))
})

it('a question that is open goes on in the other claim with its time, and is reminded of there', async () => {
  const { into, from } = await twoClaims()
  await carry(into, { name: 'ask-customer', text: 'Which box?' }, { name: 'take-answer', note: 'By phone.' })
  await carry(from, { name: 'ask-customer', text: 'Which stone?' })
  line.clock.at = new Date('2026-11-21T11:00:00Z')
  expect(await merge(into, from)).toMatchObject({ ok: true })
  expect((await line.view(into)).waits.find(({ name }) => name === 'question')).toMatchObject({ since: '2026-11-20', backAt: '2026-11-27T08:00:00.000Z' })
  line.clock.at = new Date('2026-11-23T08:00:00Z')
  await line.fireTimers()
  expect((await line.fresh.query('select "text" from "Mail" where "claimId" = $1 and "kind" = \'question-reminded\'', [into])).map(({ text }) => String(text))).toEqual([expect.stringContaining('Which stone?')])
  await carry(into, { name: 'take-answer', note: 'The middle one.' })
  expect((await load(into)).state.awaitingAnswer).toBe(false)
})

it.each<[string, 0 | 1]>([['merged away', 0], ['kept', 1]])('what the customer wrote on the claim that is %s is still to be read, where it goes on', async (_, place) => {
  const { into, from } = await twoClaims()
  const written = place === 0 ? from : into
  expect(await actOnClaimAs(line.deps, shop, { kind: 'shopper', id: null, name: 'Jo' }, written, (await load(written)).version, { name: 'message', text: 'Which parcel?', fromCustomer: true })).toMatchObject({ ok: true })
  expect(await merge(into, from)).toMatchObject({ ok: true })
  expect((await line.fresh.stores.claims.list(shop, { tab: 'unread' }, 0, 9)).rows.map(({ id }) => id)).toEqual([into])
  expect((await line.view(into)).record.thread.map(({ text, unread }) => [text, unread])).toEqual([['Which parcel?', true]])
  expect(await line.act(into, { name: 'note', text: 'Told by phone.' })).toMatchObject({ ok: true })
  expect((await line.fresh.stores.claims.list(shop, { tab: 'unread' }, 0, 9)).total).toBe(0)
})

it('a day that was missed before its claim was merged is told once', async () => {
  const { into, from: ofRing } = await twoClaims()
  await carry(into, { name: 'approve' })
  line.clock.at = new Date('2027-02-01T11:00:00Z')
  await line.fireTimers()
  const missed = async () => (await line.fresh.query('select "claimId", "payload"->>\'deadline\' as "deadline" from "ClaimEvent" where "type" = \'deadline-missed\''))
  expect(await missed()).toEqual([{ claimId: into, deadline: 'sendBackBy' }])
  expect(await merge(ofRing, into)).toMatchObject({ ok: true })
  await line.fireTimers()
  expect(await missed()).toHaveLength(1)
})

it('a refund that fails at its provider after its claim was merged is told where that goes on', async () => {
  const from = await line.open([bracelet, ring])
  await line.work(from)
  const into = await line.open([ring])
  await carry(from, { name: 'approve' }, { name: 'receive' }, { name: 'refund' })
  expect(await merge(into, from)).toMatchObject({ ok: true })
  const { refundsOfOrder } = line.deps.shopify
  line.deps.shopify.refundsOfOrder = async (...args) => (await refundsOfOrder(...args)).map((refund) => ({ ...refund, status: 'failed' as const, failed: refund.shop }))
  for (const _ of [1, 2]) await reconcileOrder(line.deps, shop, orderId)
  const told = (await line.fresh.stores.claims.events(shop, into)).flatMap(({ event }) => (event.type === 'payment-failed' ? [event.failed] : []))
  expect(told).toMatchObject([{ payment: expect.stringContaining('R-1001/'), amount: { amount: 4_000, currency: 'GBP' } }])
})

describe('claims that were opened on different days', () => {
  beforeEach(async () => {
    await line.stop()
    line = await startClaimLine('klenota')
  })
  /** Opens one claim on 20 November 2026 and another later. */
  async function apart(older: ClaimLineInput, newer: ClaimLineInput, later: string) {
    const first = await line.open([older])
    line.clock.at = new Date(later)
    const second = await line.open([newer])
    for (const id of [first, second]) await line.work(id)
    return [first, second] as const
  }
  const weighed = async (claimId: string) => Object.fromEntries((await load(claimId)).lines.map(({ orderLineId, request, decision }) => [orderLineId.slice(-3), [request.ask.askedAt, decision.verdict, decision.deadlines.settleBy ?? null]]))

  // The bracelet came on 4 November; sixty days from then end on 3 January.
  it.each<[string, ClaimLineInput, ClaimLineInput, number, unknown[]]>([
    ['in time, in a claim that was opened too late for it', bracelet, ring, 1, ['2026-11-20T11:00:00.000Z', 'eligible', null]],
    ['too late, in a claim that was opened in time for it', ring, bracelet, 0, ['2027-02-20T11:00:00.000Z', 'ineligible', null]],
  ])('a return that was asked for %s, is weighed as of the day it was asked for', async (_, older, newer, place, expected) => {
    const claims = await apart(older, newer, '2027-02-20T11:00:00Z')
    const [into, from] = place === 0 ? claims : [claims[1], claims[0]]
    const before = { ...(await weighed(into)), ...(await weighed(from)) }
    expect(before['102']).toEqual(expected)
    expect(await merge(into, from)).toMatchObject({ ok: true })
    for (const { id } of (await load(into)).lines) await carry(into, { name: 'record-facts', lineId: id, facts: { claimant: 'purchaser' } })
    expect(await weighed(into)).toEqual(before)
    expect((await line.view(into)).lines.find((one) => one.lineItemId === bracelet.lineItemId)?.askedAt).toBe(expected[0])
  })

  it('keep each its own deadline: missed, it opens the refund for the older one, and the piece’s history tells the day of the older', async () => {
    const [older, newer] = await apart(ring, { ...bracelet, ground: 'defect' }, '2026-12-10T11:00:00Z')
    await carry(older, { name: 'approve' }, { name: 'receive' })
    await carry(newer, { name: 'approve' }, { name: 'receive' })
    expect(await merge(newer, older)).toMatchObject({ ok: true })
    line.clock.at = new Date('2026-12-20T23:00:00Z')
    await line.fireTimers()
    expect(Object.values(await weighed(newer)).map(([, , settleBy]) => settleBy).sort()).toEqual(['2026-12-20', '2027-01-09'])
    expect((await load(newer)).state.lines.map((one) => [one.lineItemId.slice(-3), one.openRemedies.includes('refund')]).sort()).toEqual([['101', true], ['102', false]])
    const ringLine = (await load(newer)).state.lines.find((one) => one.lineItemId === ring.lineItemId)?.id ?? ''
    await carry(newer, { name: 'settle', remedy: 'repair', note: 'New clasp.', lineIds: [ringLine] })
    expect((await line.fresh.stores.claims.earlierOfOrderLine(shop, ring.lineItemId, 1)).map(({ claimedAt }) => claimedAt)).toEqual(['2026-11-20T11:00:00.000Z'])
  })
})

describe('the amount of a claim', () => {
  const amounts = async (...ids: string[]) => (await line.fresh.query('select "amountMinor"::int as "amount" from "Claim" where "id" = any($1) order by array_position($1, "id")', [ids])).map(({ amount }) => amount)

  it('is what all its pieces cost: that of a merged one goes along and leaves nothing behind, also where it is merged on', async () => {
    const { into, from } = await twoClaims()
    const last = await line.open([ring])
    await line.work(last)
    expect(await amounts(into, from, last)).toEqual([4000, 9500, 9500])
    expect(await merge(into, from)).toMatchObject({ ok: true })
    expect(await amounts(into, from, last)).toEqual([13_500, 0, 9500])
    expect(await merge(last, into)).toMatchObject({ ok: true })
    expect(await amounts(into, from, last)).toEqual([0, 0, 23_000])
    expect((await line.fresh.stores.claims.list(shop, { tab: 'all', amountMinor: { from: 10_000 } }, 0, 9)).rows.map(({ id }) => id)).toEqual([last])
  })

  it('of claims that were merged before this was so is put right once', async () => {
    const [first, second, third] = [await line.open([bracelet]), await line.open([ring]), await line.open([ring])]
    const put = (id: string, amount: number, into: string | null) => line.fresh.query('update "Claim" set "amountMinor" = $2, "mergedIntoId" = $3 where "id" = $1', [id, amount, into])
    await put(first, 50_000, null)
    await put(second, 1_200_000, third)
    await put(third, 7, first)
    const mend = readFileSync('prisma/migrations/20261218110000_amounts_of_merged_claims/migration.sql', 'utf8')
    for (let time = 0; time < 2; time += 1) {
      await line.fresh.query(mend)
      // 500.00 of its own, 12,000.00 and 0.07 that came.
      expect(await amounts(first, second, third)).toEqual([1_250_007, 0, 0])
    }
  })
})

it('ten mergings at once: one is done, and every line is there once', async () => {
  const { into, from } = await twoClaims()
  const [a, b] = [await seen(into), await seen(from)]
  const results = await Promise.all(Array.from({ length: 10 }, (_, i) => (i % 2 ? mergeClaims(line.deps, staff, a, b) : mergeClaims(line.deps, colleague, b, a))))
  expect(results.filter((result) => result.ok).length).toBe(1)
  expect([...(await load(into)).state.lines, ...(await load(from)).state.lines].map((one) => one.lineItemId).sort()).toEqual(['gid://shopify/LineItem/101', 'gid://shopify/LineItem/102'])
})

it('a claim that somebody acts on meanwhile is not merged over their head', async () => {
  const { into, from } = await twoClaims()
  const [a, b] = [await seen(into), await seen(from)]
  expect(await actOnClaim(line.deps, colleague, from, b.version, { name: 'approve' })).toMatchObject({ ok: true })
  expect(await mergeClaims(line.deps, staff, a, b)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect((await load(into)).state.lines.length).toBe(1)
})

it('two members of staff at once: one wins, the other is told and sees what was done', async () => {
  const { from } = await twoClaims()
  const { version } = await load(from)
  const results = await Promise.all([actOnClaim(line.deps, staff, from, version, { name: 'approve' }), actOnClaim(line.deps, colleague, from, version, { name: 'decline', reason: 'OTHER', note: 'Worn.' })])
  const lost = results.find((result) => !result.ok)
  expect(results.filter((result) => result.ok).length).toBe(1)
  expect(lost).toMatchObject({ error: { kind: 'conflict', sentence: 'Somebody else changed this claim while you looked at it, so nothing was done. You now see it as it is; decide again.' } })
  const won = results[0]?.ok ? 'authorized' : 'declined'
  expect((await load(from)).state.lines[0]?.authorization).toBe(won)
  expect((await line.fresh.stores.claims.events(shop, from)).filter(({ event }) => event.type === 'approved' || event.type === 'declined').length).toBe(1)
})
