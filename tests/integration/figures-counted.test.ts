import { afterAll, beforeAll, expect, it } from 'vitest'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, ringOrder, shop } from './support/samples.ts'
import { openTold } from './support/told-claims.ts'

let fresh: FreshStores
let desk: ReturnType<typeof openTold>
beforeAll(async () => {
  fresh = await freshStores()
  desk = openTold(fresh)
  await fresh.stores.shops.install(shop, readShop, '', 'klenota', new Date('2026-01-01T00:00:00Z'))
  await fresh.stores.policies.adopt(shop, 'klenota', 'hash', policyLibrary.klenota, new Date('2026-01-01T00:00:00Z'))
  const facts = ringOrder(20).facts
  await fresh.stores.orders.takeIn(shop, [ringOrder(20)])
  // Bought at a market on 7 February: an order of Recourse's own.
  await fresh.stores.orders.takeIn(shop, [ringOrder(1, {
    facts: { ...facts, id: 'gid://recourse/Order/6c1b8a52-0f2e-4b7e-9d7c-1f2a3b4c5d6e', processedAt: '2026-02-07T09:00:00Z', fulfillments: [], lineItems: { nodes: facts.lineItems.nodes.map((line) => ({ ...line, id: 'gid://recourse/LineItem/6c1b8a52', quantity: 1, currentQuantity: 1, product: { id: 'gid://recourse/Product/6c1b8a52', productType: 'Ring', tags: [] } })) } },
    lines: [{ id: 'gid://recourse/LineItem/6c1b8a52', variantTitle: null, sku: null, imageUrl: null }],
  })])
  await fresh.query('insert into "ItemUnit" (id, shop, "orderLineId", ordinal) select \'ring-\' || n, $1, \'gid://shopify/LineItem/1\', n from generate_series(1, 20) n', [shop])
  await fresh.query('insert into "ItemUnit" (id, shop, "orderLineId", ordinal) values (\'market\', $1, \'gid://recourse/LineItem/6c1b8a52\', 1)', [shop])
})
afterAll(() => fresh.close())

const figures = (month: string) => fresh.stores.figures.figures(shop, { from: `${month}-01`, to: `${month}-28`, timeZone: 'UTC' }, 'CZK', 'day')

it('a deadline that passed before its claim was merged is missed by the claim that goes on, and not kept by it too', async () => {
  const decided = { decided: '2026-03-20T10:00:00Z', stage: 'awaiting-goods', deadlines: { decideBy: '2026-03-10' } }
  const kept = await desk.told({ opened: '2026-03-05T10:00:00Z', ...decided })
  const into = await desk.told({ opened: '2026-03-05T10:00:00Z', ...decided })
  const further = await desk.told({ opened: '2026-03-05T10:00:00Z', stage: 'canceled', more: { mergedIntoId: into } })
  const from = await desk.told({ opened: '2026-03-05T10:00:00Z', stage: 'canceled', more: { mergedIntoId: further } })
  for (const claimId of [from, into]) await desk.happened(claimId, 'deadline-missed', '2026-03-11T00:00:00Z', { deadline: 'decideBy', day: '2026-03-10', lineIds: [] })
  const seen = await figures('2026-03')
  expect(seen.missed).toEqual([{ name: 'decideBy', claims: 1 }])
  expect(seen.kept.decideBy).toBe(1)
  await fresh.query('delete from "ClaimEvent" where "claimId" = $1', [into])
  expect((await figures('2026-03')).kept.decideBy).toBe(1)
  await desk.happened(kept, 'deadline-missed', '2026-05-11T00:00:00Z', { deadline: 'settleBy', day: '2026-05-10', lineIds: [] })
  expect((await figures('2026-03')).kept.decideBy).toBe(1)
})

it('a claim that was decided and merged is told with the one that it was merged into', async () => {
  const into = await desk.told({ opened: '2026-04-01T10:00:00Z', decided: '2026-04-02T10:00:00Z', stage: 'awaiting-goods' })
  await desk.told({ opened: '2026-04-01T10:00:00Z', decided: '2026-04-11T10:00:00Z', stage: 'canceled', more: { mergedIntoId: into } })
  // 24 hours.
  expect((await figures('2026-04')).decision).toEqual({ count: 1, medianSeconds: 86_400, ninetiethSeconds: 86_400 })
})

it('a piece that took another’s place is no further faulty one, and what was bought outside the shop is none that was sold', async () => {
  const faulty = { opened: '2026-05-05T10:00:00Z', stage: 'settled', ground: 'defect', settlement: 'settled', remedy: 'replacement' }
  await fresh.query('insert into "ItemUnit" (id, shop, "orderLineId", ordinal, "replacesId", "replacesAs") values (\'ring-21\', $1, \'gid://shopify/LineItem/1\', 21, \'ring-11\', \'free\'), (\'ring-22\', $1, \'gid://shopify/LineItem/1\', 22, \'ring-21\', \'free\')', [shop])
  for (const piece of ['ring-11', 'ring-21', 'ring-22', 'ring-12']) await desk.told({ ...faulty, piece })
  await desk.told({ ...faulty, orderLineId: 'gid://recourse/LineItem/6c1b8a52', piece: 'market' })
  // Those in the places of the 11th and the 12th ring; claimed on no fault above: none.
  expect((await figures('2026-02')).products).toEqual([{ title: 'Gold ring', sold: 20, faulty: 2 }])
})

it('pieces that were parted from their line after they were inspected keep their grade, and those parted before have none', async () => {
  const claimId = await desk.told({ opened: '2026-06-01T10:00:00Z', stage: 'to-settle', quantity: 7 })
  const parted = async (lineId: string, newLineId: string, quantity: number, day: string) => {
    await fresh.query('insert into "ClaimLine" (id, shop, "claimId", "orderLineId", position, quantity, ground, facts, "authorization", reception, assessment, settlement, "partedFromId", "policyVersionId", "decisionRequest", decision, verdict) select $1, shop, "claimId", "orderLineId", position, $2, ground, facts, "authorization", reception, assessment, settlement, id, "policyVersionId", "decisionRequest", decision, verdict from "ClaimLine" where id = $3', [newLineId, quantity, lineId])
    await fresh.query('update "ClaimLine" set quantity = quantity - $2 where id = $1', [lineId, quantity])
    await desk.happened(claimId, 'line-parted', `2026-06-${day}T10:00:00Z`, { lineId, newLineId, quantity })
  }
  const inspected = (lineId: string, grade: string, day: string) => desk.happened(claimId, 'inspected', `2026-06-${day}T10:00:00Z`, { lineIds: [lineId], inspection: { grade } })
  // Of seven pieces one was parted unseen. Of the six that were seen three were parted, and of those one; the other two were looked at again.
  await parted(claimId, `${claimId}.2`, 1, '02')
  await inspected(claimId, 'A', '03')
  await parted(claimId, `${claimId}.3`, 3, '04')
  await parted(`${claimId}.3`, `${claimId}.4`, 1, '05')
  await inspected(`${claimId}.3`, 'B', '06')
  expect((await figures('2026-06')).grades.map(({ grade, pieces }) => [grade, pieces])).toEqual([['A', 4], ['B', 2]])
})
