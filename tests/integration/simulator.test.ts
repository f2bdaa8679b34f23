import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openImpactEngine } from '../../app/adapters/impact/engine.server.ts'
import { runImpact } from '../../app/application/impact/run-impact.ts'
import { startImpact } from '../../app/application/impact/start-impact.ts'
import { viewImpactRun } from '../../app/application/impact/view-impact.ts'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import { simulate, simulateBoth } from '../../app/application/simulator/simulate.ts'
import type { SimulationQuestion } from '../../app/application/simulator/simulator-view.ts'
import type { StoredOrder } from '../../app/application/orders/order-store.ts'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

const ring = 'gid://shopify/LineItem/101'
const bracelet = 'gid://shopify/LineItem/102'
let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const deps = () => ({ ...line.deps, newKey: () => crypto.randomUUID(), instantOf: (day: string, time: string) => new Date(`${day}T${time}:00Z`) })
const tables = () => line.fresh.query(`select (select count(*) from "Claim")::int as "claims", (select count(*) from "ClaimEvent")::int as "events", (select count(*) from "Mail")::int as "mails", (select count(*) from "ShopifyStep")::int as "steps", (select max("version") from "Claim")::int as "version"`)

/** The simulator's answer, and what a claim opened in the same moment holds: both as the database writes JSON. */
async function both(of: string, asked: SimulationQuestion) {
  const order = await line.deps.stores.orders.find(shop, of)
  if (!order) throw new Error('There is no such order.')
  const before = await tables()
  const simulated = await simulateBoth(deps(), order, asked, { at: line.clock.at, isPast: false })
  if (!simulated.ok) throw new Error(simulated.error.sentence)
  expect(await tables()).toEqual(before)
  const { lineItemId, quantity, ground, remedy, facts } = asked
  const opened = await openClaim(line.deps, staff, of, [{ lineItemId, quantity, ground, ...(remedy ? { remedy } : {}), ...(facts ? { facts } : {}) }], crypto.randomUUID())
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const { policy, request, decision } = simulated.value.bound
  const [row] = await line.fresh.query('select "decisionRequest"::text = $2::jsonb::text as "request", "decision"::text = $3::jsonb::text as "decision", "policyVersionId" = $4 as "policy", "decision" ->> \'verdict\' as "verdict" from "ClaimLine" where "claimId" = $1', [opened.value.claimId, JSON.stringify(request), JSON.stringify(decision), policy.id])
  return { row, claimId: opened.value.claimId }
}
const same = { request: true, decision: true, policy: true }

describe('the simulator answers what a claim would get, byte for byte, and leaves nothing behind', () => {
  it('for a return', async () => {
    expect((await both(orderId, { lineItemId: ring, quantity: 2, ground: 'change-of-mind', remedy: 'refund', facts: { goods: { condition: 'used', missing: ['tags'] } } })).row).toMatchObject(same)
  })

  it('for a defect on a piece that was refused before, with that in its history', async () => {
    const first = await both(orderId, { lineItemId: ring, quantity: 1, ground: 'defect', facts: { fault: { code: 'clasp', cause: 'wear' } } })
    expect(await line.act(first.claimId, { name: 'decline', reason: 'OTHER', note: 'Worn.' })).toMatchObject({ ok: true })
    expect((await both(orderId, { lineItemId: ring, quantity: 1, ground: 'defect', facts: { fault: { code: 'clasp', preventsUse: true } } })).row).toMatchObject(same)
  })

  it('for a piece that replaced another, judged on the first order; and what is read of many lines at once says the same', async () => {
    const first = await line.open([{ lineItemId: ring, quantity: 1, ground: 'defect', remedy: 'replacement', facts: { fault: { code: 'stone-lost', cause: 'manufacturing', repairable: false } } }])
    const lineId = (await line.view(first)).lines[0]?.id ?? ''
    for (const command of [{ name: 'approve' }, { name: 'receive' }, { name: 'replace', lineId, replacement: { variantId: 'gid://shopify/ProductVariant/11', title: 'Silver ring 52', difference: null }, note: '' }] as const) {
      expect(await line.act(first, command)).toMatchObject({ ok: true })
      await line.work(first)
    }
    const [row] = await line.fresh.query('select "newPieceOrderId" as "order", (select "id" from "OrderLine" where "orderId" = "newPieceOrderId") as "line" from "ClaimLine" where "newPieceOrderId" is not null')
    const [newOrder, newLine] = [String(row?.order), String(row?.line)]
    const { claims, impact } = line.deps.stores
    const pasts = await impact.pasts(shop, [ring, newLine])
    for (const id of [ring, newLine]) {
      const [earlier, paid] = await Promise.all([claims.earlierOfOrderLine(shop, id, 1), claims.firstOfOrderLine(shop, id, 1)])
      expect(pasts.get(id)).toEqual({ earlier, first: paid })
    }
    expect(pasts.get(newLine)?.first).toMatchObject({ orderId, orderLineId: ring })
    // What no terms bind is not answered by those of the order that paid for it.
    const unbound = { ...line.deps.policies, forOrder: async (of: string, one: StoredOrder) => (one.facts.id === newOrder ? null : line.deps.policies.forOrder(of, one)) }
    const stored = await line.deps.stores.orders.find(shop, newOrder)
    expect(stored && (await simulateBoth({ ...deps(), policies: unbound }, stored, { lineItemId: newLine, quantity: 1, ground: 'defect' }, { at: line.clock.at, isPast: false }))).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect((await both(newOrder, { lineItemId: newLine, quantity: 1, ground: 'defect', facts: { fault: { preventsUse: true } } })).row).toMatchObject(same)
  })
})

it('asked about an earlier moment, it knows no parcel that was sent later and no delivery that came later', async () => {
  const at = async (time: string) => {
    const asked: SimulationQuestion = { lineItemId: bracelet, quantity: 1, ground: 'change-of-mind', asked: { day: time.slice(0, 10), time: time.slice(11) } }
    const simulated = await simulate(deps(), staff, '100', asked)
    if (!simulated.ok) throw new Error(simulated.error.sentence)
    const { isPast, deliveredOn, bound } = simulated.value
    return { isPast, deliveredOn, periods: bound.decision.answer.periods.map(({ right, lastDay, assumed }) => [right, lastDay, assumed]) }
  }
  // Sent on 2 November at 10:00, delivered on 4 November at 10:00, London's winter time.
  expect((await at('2026-11-02T09:59')).periods).toEqual([['cancellation', null, false], ['return', null, false]])
  // Counted as delivered seven days after it was sent, on 9 November, a Monday: 14 working days and 30 days from then.
  expect(await at('2026-11-04T09:59')).toEqual({ isPast: true, deliveredOn: null, periods: [['cancellation', '2026-11-27', true], ['return', '2026-12-09', true]] })
  expect(await at('2026-11-04T10:00')).toEqual({ isPast: true, deliveredOn: '2026-11-04', periods: [['cancellation', '2026-11-24', false], ['return', '2026-12-04', false]] })
  expect((await at('2026-11-25T09:30')).isPast).toBe(false)
})

it('asked about now, it knows all that a claim opened now would, though the clock goes on while it is answered', async () => {
  let readings = 0
  const goingOn = { ...deps(), now: () => { readings += 1; return new Date(line.clock.at.getTime() + readings) } }
  // A minute before the instant at which the parcel is told to have come.
  line.clock.at = new Date('2026-11-04T09:59:00Z')
  const at = async (asked: Pick<SimulationQuestion, 'asked'>) => {
    const simulated = await simulate(goingOn, staff, '100', { lineItemId: bracelet, quantity: 1, ground: 'change-of-mind', ...asked })
    return simulated.ok && [simulated.value.isPast, simulated.value.deliveredOn]
  }
  expect(await at({})).toEqual([false, '2026-11-04'])
  expect([await at({ asked: { day: '2026-11-04', time: '09:58' } }), await at({ asked: { day: '2026-11-04', time: '10:00' } })]).toEqual([[true, null], [false, '2026-11-04']])
})

describe('what happened to a piece before', () => {
  const historyOn = async (asked: Pick<SimulationQuestion, 'lineItemId' | 'quantity'>, at = line.clock.at) => {
    const order = await line.deps.stores.orders.find(shop, orderId)
    const simulated = order && (await simulateBoth(deps(), order, { ...asked, ground: 'defect' }, { at, isPast: at < line.clock.at }))
    return simulated?.ok ? simulated.value.bound.request.history : simulated
  }

  it('is told while a claim holds it too, as it was when that one was opened, but not of a day before it happened', async () => {
    const asked: SimulationQuestion = { lineItemId: bracelet, quantity: 1, ground: 'defect', facts: { fault: { code: 'clasp', cause: 'wear' } } }
    const first = await both(orderId, asked)
    expect(await historyOn(asked)).toBeUndefined()
    expect(await line.act(first.claimId, { name: 'decline', reason: 'OTHER', note: 'Worn.' })).toMatchObject({ ok: true })
    const refusal = { kind: 'refusal', refusedAt: '2026-11-20T11:00:00.000Z', fault: 'clasp' }
    expect([await historyOn(asked), (await both(orderId, asked)).row, await historyOn(asked)]).toMatchObject([[refusal], same, [refusal]])
    expect(await historyOn(asked, new Date('2026-11-20T10:59:59Z'))).toBeUndefined()
    const told = await line.deps.stores.claims.earlierOfOrderLine(shop, bracelet, 1)
    expect([told.length, (await line.deps.stores.impact.pasts(shop, [bracelet])).get(bracelet)?.earlier]).toEqual([1, told])
  })

  it('is told of as many pieces as are asked about, and no more are than were sold', async () => {
    const [order] = await line.deps.stores.pastClaims.ordersNamed(shop, ['#1001'])
    const [, second] = order?.lines.find((one) => one.id === ring)?.pieces ?? []
    const actor = { kind: 'staff' as const, id: '2', name: 'Ada Hill' }
    const { pastClaims } = line.deps.stores
    await pastClaims.keep(shop, { id: 'old', fileName: 'old.csv', dates: 'iso', sha256: 's', rows: 1, content: Buffer.from('') }, actor, line.clock.at)
    await pastClaims.bringIn(shop, 'old', [{ id: 'past', line: 2, orderId, orderLineId: ring, piece: 2, unitId: second?.id ?? '', successorId: null, claimedOn: '2026-11-05', closedOn: '2026-11-10', ground: 'defect', outcome: 'repair', fault: 'clasp', amountMinor: null, reference: null, note: null }], { what: 'past-claims-brought-in', before: null, after: null }, actor, line.clock.at)
    const repair = { kind: 'repair', claimedAt: '2026-11-05T12:00:00.000Z', readyAt: '2026-11-10T12:00:00.000Z', fault: 'clasp' }
    expect([await historyOn({ lineItemId: ring, quantity: 1 }), await historyOn({ lineItemId: ring, quantity: 2 })]).toEqual([undefined, [repair]])
    expect(await historyOn({ lineItemId: ring, quantity: 2 }, new Date('2026-11-10T11:59:59Z'))).toBeUndefined()
    expect(await simulate(deps(), staff, '100', { lineItemId: ring, quantity: 3, ground: 'defect' })).toEqual({ ok: false, error: { kind: 'invalid', sentence: 'An entry needs your attention.', fields: { quantity: 'Only 2 of this item were sold.' } } })
  })
})

/** Kestia's terms with a return within ten days instead of thirty, and five working days for a cancellation. */
function shorter(): PolicySet {
  const set = structuredClone(policyLibrary.kestia) as PolicySet
  for (const clause of set.documents.flatMap((document) => document.clauses)) {
    if (clause.kind !== 'window') continue
    if (clause.id === 'satisfaction') clause.params.length = { days: 10 }
    if (clause.id === 'cancellation') clause.params.length = { workingDays: 5 }
  }
  return set
}

it('the same question under another version stands beside it, with what differs; impact over these lines agrees with the decisions in full', async () => {
  const published = await line.deps.stores.policies.publish(shop, { name: 'kestia', hash: 'other', content: shorter(), effectiveAt: new Date('2027-01-01T00:00:00Z'), first: false, by: { kind: 'staff', id: '2', name: 'Ada Hill' }, note: null }, 1, () => line.clock.at)
  if (typeof published === 'string') throw new Error(published)
  const asked: SimulationQuestion = { lineItemId: bracelet, quantity: 1, ground: 'change-of-mind', asked: { day: '2026-11-25', time: '09:30' }, under: published.id }
  const simulated = await simulate(deps(), staff, '100', asked)
  if (!simulated.ok) throw new Error(simulated.error.sentence)
  expect(simulated.value).toMatchObject({ askedAt: '2026-11-25T09:30:00.000Z', askedOn: '2026-11-25', purchasedOn: '2026-11-01', deliveredOn: '2026-11-04', bound: { terms: { number: 1 }, decision: { answer: { verdict: 'eligible' } } }, other: { terms: { number: 2 }, decision: { answer: { verdict: 'ineligible' } } } })
  expect(simulated.value.differences.slice(0, 3)).toEqual([
    { what: 'verdict', of: null, here: 'eligible', there: 'ineligible' },
    // Delivered on 4 November, a Wednesday: 14 working days and 30 days, against 5 and 10.
    { what: 'last-day', of: 'cancellation', here: [{ day: '2026-11-24', assumed: false }], there: [{ day: '2026-11-11', assumed: false }] }, { what: 'last-day', of: 'return', here: [{ day: '2026-12-04', assumed: false }], there: [{ day: '2026-11-14', assumed: false }] },
  ])
  expect([await simulate(deps(), { ...staff, shop: 'other.myshopify.com' }, '100', asked), await simulate(deps(), staff, '100', { ...asked, under: 'none' })]).toMatchObject([{ ok: false, error: { kind: 'not-found' } }, { ok: false, error: { sentence: 'The terms to be tried are not there any more. Choose others.' } }])

  await line.open([{ lineItemId: ring, quantity: 1, ground: 'defect', facts: { fault: { code: 'clasp' } } }])
  const started = await startImpact(deps(), staff, { candidate: published.id, daysAfterPurchase: null })
  if (!started.ok) throw new Error(started.error.sentence)
  await runImpact({ ...line.deps, engine: openImpactEngine(line.fresh.url, line.fresh.database), log: (entry) => { throw new Error(JSON.stringify(entry)) } }, shop, started.value.id)
  const run = await viewImpactRun(deps(), staff, started.value.id)
  expect(run.ok && [run.value.state, run.value.weighed, run.value.equal]).toEqual(['done', run.ok && run.value.total, run.ok && run.value.checked])
})
