import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toCsv } from '../../app/adapters/documents/csv.server.ts'
import { openImpactEngine } from '../../app/adapters/impact/engine.server.ts'
import type { StaffContext } from '../../app/application/application.ts'
import type { ImpactEngine, Watch } from '../../app/application/impact/engine.ts'
import { exportImpactLines, viewImpactLines } from '../../app/application/impact/impact-lines.ts'
import type { ChangedFilter } from '../../app/application/impact/changed-lines.ts'
import { openPart } from '../../app/application/impact/part.ts'
import { prepareCases } from '../../app/application/impact/prepare-cases.ts'
import { runImpact } from '../../app/application/impact/run-impact.ts'
import { startImpact, stopImpact } from '../../app/application/impact/start-impact.ts'
import { viewImpactRun } from '../../app/application/impact/view-impact.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'
import { defaultMatrix } from '../../app/domain/people/role-matrix.ts'
import { lineCells, lineColumns } from '../../app/ui/impact/impact-sheet.ts'
import { drawOrder, lineIdOf, returnWithin, tenOrders, withSecondLine } from './support/drawn-orders.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, shop } from './support/samples.ts'

const other = 'other.myshopify.com'
const ada: StaffContext = { shop, staff: { id: '1', name: 'Ada Hill' }, role: 'manager', matrix: defaultMatrix }
const actor = { kind: 'staff' as const, id: '1', name: 'Ada Hill' }
const clock = new Date('2026-06-30T10:00:00Z')

let fresh: FreshStores
let sixty = ''
let logged: unknown[] = []
const deps = (engine: ImpactEngine = openImpactEngine(fresh.url, fresh.database)) => ({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), engine, log: (entry: unknown) => { logged.push(entry) }, now: () => clock, newKey: () => crypto.randomUUID(), dayOf: (instant: string) => instant.slice(0, 10) })

beforeAll(async () => {
  fresh = await freshStores()
  for (const one of [shop, other]) {
    await fresh.stores.shops.install(one, readShop, '', 'klenota', clock)
    await fresh.stores.policies.adopt(one, 'klenota', 'thirty', returnWithin(30), clock)
  }
  const published = await fresh.stores.policies.publish(shop, { name: 'klenota', hash: 'sixty', content: returnWithin(60), effectiveAt: new Date('2027-01-01T00:00:00Z'), first: false, by: actor, note: null }, 1, () => clock)
  if (typeof published === 'string') throw new Error(published)
  sixty = published.id
  await fresh.stores.orders.takeIn(other, [drawOrder({ number: 900, bought: '2026-05-20', delivered: '2026-05-25' })])
  await fresh.stores.orders.takeIn(shop, tenOrders())
})
afterAll(() => fresh.close())

const begin = async (asked: { candidate?: string; daysAfterPurchase?: number | null; context?: StaffContext } = {}) => {
  const started = await startImpact(deps(), asked.context ?? ada, { candidate: asked.candidate ?? sixty, daysAfterPurchase: asked.daysAfterPurchase ?? null })
  if (!started.ok) throw new Error(started.error.sentence)
  return started.value.id
}
const seen = async (id: string, context = ada) => {
  const view = await viewImpactRun(deps(), context, id)
  if (!view.ok) throw new Error(view.error.sentence)
  return view.value
}
const compare = async (asked: Parameters<typeof begin>[0] = {}) => {
  const id = await begin(asked)
  await runImpact(deps(), shop, id)
  return seen(id)
}
const gained: ChangedFilter = { ground: 'change-of-mind', change: 'gained', by: null }
const linesOf = async (id: string, filter: ChangedFilter, page = 1) => {
  const view = await viewImpactLines(deps(), ada, id, filter, page)
  if (!view.ok) throw new Error(view.error.sentence)
  return view.value.lines
}
const cases = () => fresh.query('select count(*)::int as "cases" from "LineCase" where "shop" = $1', [shop])
const forget = (ids: number[]) => fresh.query('delete from "LineCase" where "shop" = $1 and "lineId" = any($2)', [shop, ids.map(lineIdOf)])

describe('a return within 60 days instead of 30, asked today', () => {
  it('is counted line by line, with what was paid, and agrees with the decisions in full', async () => {
    logged = []
    expect(await compare()).toMatchObject({
      title: 'KLENOTA, version 2', state: 'done', total: 10, weighed: 10, elsewhere: 0, otherCurrency: 0, checked: 10, equal: 10,
      rights: [
        // Lines 1 and 2, the gift card and what is not sent yet; then 3 and 4 as well.
        { ground: 'change-of-mind', before: 4, after: 6 },
        // All that came to consumers within two years: not what is not sent yet, the company's, or the old one.
        { ground: 'faulty-on-delivery', before: 7, after: 7 }, { ground: 'missing-on-delivery', before: 7, after: 7 }, { ground: 'defect', before: 7, after: 7 },
      ],
      changes: [
        // Two pieces at 4,000 and one at 8,000.
        { ground: 'change-of-mind', change: 'gained', lines: 2, amount: { amount: '16000.00', currencyCode: 'CZK' }, by: {
          type: [{ name: 'Necklace', lines: 1, amount: { amount: '8000.00', currencyCode: 'CZK' } }, { name: 'Ring', lines: 1, amount: { amount: '8000.00', currencyCode: 'CZK' } }],
          country: [{ name: 'CZ', lines: 1 }, { name: 'SK', lines: 1 }], month: [{ name: '2026-04', lines: 1 }, { name: '2026-05', lines: 1 }],
        } },
        { ground: 'change-of-mind', change: 'longer', lines: 2, amount: { amount: '3000.00', currencyCode: 'CZK' } },
      ],
    })
    expect(logged).toEqual([])
  })

  it('asked 45 days after each purchase, whenever that was', async () => {
    // Lines 1 to 5 came 3 to 5 days after the purchase; line 10 came after 28, so that 30 days were not over.
    expect((await compare({ daysAfterPurchase: 45 })).changes.map(({ ground, change, lines }) => [ground, change, lines])).toEqual([['change-of-mind', 'gained', 5], ['change-of-mind', 'longer', 1]])
  })

  it('the lines behind a number stand there with both answers, page by page, and as a file', async () => {
    const { id } = await compare()
    expect((await linesOf(id, gained)).items).toMatchObject([
      { title: 'Necklace 3', askedAt: '2026-06-30T10:00:00.000Z', order: { key: '3', name: '#3' }, purchasedOn: '2026-05-28', country: 'SK', amount: { amount: '8000.00' }, before: { verdict: 'ineligible', lastDay: '2026-06-29' }, after: { verdict: 'eligible', lastDay: '2026-07-29' } },
      { title: 'Ring 4', before: { verdict: 'ineligible', lastDay: '2026-05-31' }, after: { verdict: 'eligible', lastDay: '2026-06-30' } },
    ])
    expect([(await linesOf(id, gained)).total, (await linesOf(id, gained, 2)).items, (await linesOf(id, { ...gained, by: { dimension: 'country', name: 'SK' } })).items.map(({ title }) => title)]).toEqual([2, [], ['Necklace 3']])
    const may = (granted: object) => exportImpactLines(deps(), { ...ada, role: 'inspector', matrix: { ...ada.matrix, may: { ...ada.matrix.may, inspector: { ...ada.matrix.may.inspector, ...granted } } } }, id, gained, { head: lineColumns, cells: lineCells })
    expect([await may({ export: true }), await may({ 'see-figures': true })]).toMatchObject([{ ok: false, error: { kind: 'not-allowed' } }, { ok: false, error: { kind: 'not-allowed' } }])
    const file = await exportImpactLines(deps(), ada, id, gained, { head: lineColumns, cells: lineCells })
    if (!file.ok) throw new Error(file.error.sentence)
    expect((await new Response(toCsv(file.value.columns, file.value.rows)).text()).trim().split('\r\n').slice(1)).toEqual([
      '#3,Necklace 3,,2026-05-28,SK,8000.00,CZK,Not allowed,2026-06-29,Allowed,2026-07-29', '#4,Ring 4,,2026-04-28,CZ,8000.00,CZK,Not allowed,2026-05-31,Allowed,2026-06-30',
    ])
  })
})

describe('what is read of the lines', () => {
  it('is made anew where it is missing, and counted all the same', async () => {
    await forget([3, 8])
    expect(await compare()).toMatchObject({ total: 10, weighed: 10, checked: 10, equal: 10, changes: [{ change: 'gained', lines: 2 }, { change: 'longer', lines: 2 }] })
    expect(await cases()).toEqual([{ cases: 10 }])
  })

  it('is counted once where other lines of its order have theirs already', async () => {
    await fresh.stores.orders.takeIn(shop, [withSecondLine(drawOrder({ number: 11, bought: '2026-06-20', delivered: '2026-06-25' }), 12)])
    await forget([11])
    expect(await compare()).toMatchObject({ total: 12, weighed: 12, checked: 12, equal: 12 })
    await fresh.query(`delete from "Order" where "shop" = $1 and "id" = 'gid://shopify/Order/11'`, [shop])
  })

  it('is counted before it is made, so that the sample is drawn from all of it', async () => {
    await forget([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const totals: number[] = []
    const watched: ImpactEngine = { weigh: (of, task, read, watch) => openImpactEngine(fresh.url, fresh.database).weigh(of, task, read, { ...watch, total: (lines) => { totals.push(lines); watch.total(lines) } }) }
    await runImpact(deps(watched), shop, await begin())
    expect(totals).toEqual([10])
  })

  it('is made for orders that came in as a file as soon as all are in', async () => {
    await forget([3, 8])
    await fresh.stores.shops.importProgress(shop, { state: 'running', taken: 10, message: null })
    await prepareCases(deps(), shop)
    expect(await cases()).toEqual([{ cases: 8 }])
    await fresh.stores.shops.importProgress(shop, { state: 'done', taken: 10, message: null })
    await prepareCases(deps(), shop)
    expect(await cases()).toEqual([{ cases: 10 }])
  })

  it('follows the order: what Shopify tells later is weighed as it is then, and what is refunded no more', async () => {
    const late = drawOrder({ number: 4, bought: '2026-04-28', delivered: '2026-05-31', price: 8000 })
    await fresh.stores.orders.takeIn(shop, [{ ...late, updatedAt: '2026-06-01T00:00:00Z' }])
    expect((await compare()).changes.map(({ change, lines }) => [change, lines])).toEqual([['gained', 1], ['longer', 3]])
    for (const line of late.facts.lineItems.nodes) line.currentQuantity = 0
    await fresh.stores.orders.takeIn(shop, [{ ...late, updatedAt: '2026-06-02T00:00:00Z' }])
    expect(await compare()).toMatchObject({ total: 9, changes: [{ change: 'gained', lines: 1 }, { change: 'longer', lines: 2 }] })
    await fresh.stores.orders.takeIn(shop, [{ ...drawOrder({ number: 4, bought: '2026-04-28', delivered: '2026-05-01', price: 8000 }), updatedAt: '2026-06-03T00:00:00Z' }])
  })

  it('takes along what claims of before Recourse tell, as a claim would', async () => {
    const [order] = await fresh.stores.pastClaims.ordersNamed(shop, ['#10'])
    const [unit] = order?.lines.find((one) => one.id === lineIdOf(10))?.pieces ?? []
    await fresh.stores.pastClaims.keep(shop, { id: 'old', fileName: 'old.csv', dates: 'iso', sha256: 's', rows: 1, content: Buffer.from('') }, actor, clock)
    await fresh.stores.pastClaims.bringIn(shop, 'old', [{ id: 'past', line: 2, orderId: 'gid://shopify/Order/10', orderLineId: lineIdOf(10), piece: 1, unitId: unit?.id ?? '', successorId: null, claimedOn: '2025-03-01', closedOn: '2025-03-20', ground: 'defect', outcome: 'repair', fault: 'clasp', amountMinor: null, reference: null, note: null }], { what: 'past-claims-brought-in', before: null, after: null }, actor, clock)
    const [line] = await fresh.stores.impact.lines(shop, [lineIdOf(10)])
    const told = (await fresh.stores.impact.pasts(shop, [lineIdOf(10)])).get(lineIdOf(10))?.earlier
    expect([line?.past, told?.map(({ claimedAt, fault }) => [claimedAt, fault]), told]).toEqual([true, [['2025-03-01T11:00:00.000Z', 'clasp']], await fresh.stores.claims.earlierOfOrderLine(shop, lineIdOf(10), 1)])
    expect(await compare()).toMatchObject({ total: 10, weighed: 10, checked: 10, equal: 10 })
    await fresh.stores.pastClaims.undo(shop, 'old', { what: 'past-claims-taken-out', before: null, after: null }, actor, clock)
  })

  it('leaves out an order of which not all is known', async () => {
    const known = drawOrder({ number: 5, bought: '2026-04-27', delivered: '2026-04-30', price: 16_000 })
    await fresh.stores.orders.takeIn(shop, [{ ...known, complete: false, updatedAt: '2026-06-04T00:00:00Z' }])
    expect(await compare()).toMatchObject({ total: 10, weighed: 9, leftOut: 1, checked: 9, equal: 9 })
    // Nor is its case made where facts of its goods are read.
    const { wanted, found } = { wanted: { vendors: true, collections: false, metafields: [] }, found: [{ id: 'gid://shopify/Product/5', vendor: 'Aurum', collections: null, metafields: {} }] }
    await fresh.stores.products.complete(shop, { ids: ['gid://shopify/Product/5'], wanted, found }, clock)
    expect(await compare()).toMatchObject({ total: 10, weighed: 9, leftOut: 1 })
    await fresh.stores.orders.takeIn(shop, [{ ...known, updatedAt: '2026-06-05T00:00:00Z' }])
    expect(await compare()).toMatchObject({ total: 10, weighed: 10 })
  })

  it('goes where an order changes behind its back, and with the line', async () => {
    await fresh.query(`update "Order" set "facts" = jsonb_set("facts", '{shippingAddress,countryCodeV2}', '"AT"') where "shop" = $1 and "id" = 'gid://shopify/Order/3'`, [shop])
    expect(await cases()).toEqual([{ cases: 9 }])
    expect((await compare()).changes[0]?.by.country.map(({ name }) => name)).toEqual(['AT', 'CZ'])
    await fresh.stores.orders.takeIn(other, [drawOrder({ number: 901, bought: '2026-05-20', delivered: '2026-05-25' })])
    await fresh.query(`delete from "Order" where "shop" = $1 and "id" = 'gid://shopify/Order/901'`, [other])
    expect(await fresh.query('select "lineId" from "LineCase" where "shop" = $1', [other])).toEqual([{ lineId: lineIdOf(900) }])
  })
})

describe('a comparison', () => {
  it('is stopped on demand, keeps what it had counted, and is not begun again', async () => {
    const id = await begin()
    let went = 0
    const endless: ImpactEngine = { weigh: async (_shop, _task, _read, watch: Watch) => {
      watch.total(1000)
      while (!watch.stopped()) {
        went += 1
        const part = openPart()
        part.line(100, false)
        await watch.part(part.take())
        if (went === 3) await stopImpact(deps(), ada, id)
        await new Promise((later) => setTimeout(later, 100))
      }
      return null
    } }
    await runImpact(deps(endless), shop, id)
    await runImpact(deps(), shop, id)
    expect([await seen(id), await stopImpact(deps(), ada, id)]).toMatchObject([{ state: 'stopped', weighed: went, total: 1000, took: null }, { ok: false, error: { sentence: 'This comparison has ended meanwhile.' } }])
  })

  it('that breaks off is found by the sweep after a quarter of a minute, begun afresh, and given up after three attempts', async () => {
    const id = await begin()
    const broken: ImpactEngine = { weigh: async (_shop, _task, _read, watch) => {
      const part = openPart()
      part.line(100, false)
      await watch.part(part.take())
      throw new Error('Out of power')
    } }
    await expect(runImpact(deps(broken), shop, id)).rejects.toThrow('Out of power')
    const stalledAt = async (seconds: number) => (await fresh.stores.impact.stalled(new Date(clock.getTime() + seconds * 1000))).map(({ runId }) => runId)
    expect([await seen(id), await stalledAt(15), await stalledAt(16)]).toMatchObject([{ state: 'running', weighed: 1 }, [], [id]])
    await runImpact(deps(), shop, id)
    expect([await seen(id), (await linesOf(id, gained)).total, (await linesOf(id, gained)).items.length]).toMatchObject([{ state: 'done', weighed: 10, checked: 10, equal: 10 }, 2, 2])
    const hopeless = await begin()
    for (let attempt = 1; attempt <= 3; attempt += 1) await expect(runImpact(deps(broken), shop, hopeless)).rejects.toThrow('Out of power')
    await runImpact(deps(broken), shop, hopeless)
    expect(await seen(hopeless)).toMatchObject({ state: 'failed' })
  })

  it('is one at a time, and of the shop’s own terms and lines alone', async () => {
    const id = await begin()
    expect(await startImpact(deps(), ada, { candidate: sixty, daysAfterPurchase: null })).toMatchObject({ ok: false, error: { sentence: 'A comparison is under way already. Wait until it is done, or stop it.' } })
    const stranger = { ...ada, shop: other }
    expect([await startImpact(deps(), stranger, { candidate: sixty, daysAfterPurchase: null }), await viewImpactRun(deps(), stranger, id), await stopImpact(deps(), stranger, id), await viewImpactLines(deps(), stranger, id, gained, 1)].map((told) => told.ok)).toEqual([false, false, false, false])
    await runImpact(deps(), other, id)
    expect((await seen(id)).state).toBe('waiting')
    await runImpact(deps(), shop, id)
    expect(await fresh.stores.impact.changed(other, id, gained, 0, 10)).toEqual([])
  })

  it('is for who may see figures; days that are no number are refused', async () => {
    expect(await viewImpactRun(deps(), { ...ada, role: 'inspector' }, 'any')).toMatchObject({ ok: false, error: { code: 'role' } })
    for (const daysAfterPurchase of [-1, 0.5, 3654, NaN]) expect(await startImpact(deps(), ada, { candidate: sixty, daysAfterPurchase })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  it('keeps the last twenty', async () => {
    for (let i = 0; i < 21; i += 1) await fresh.stores.impact.end(await begin(), 'stopped', null, new Date())
    expect(await fresh.query('select count(*)::int as "runs" from "ImpactRun" where "shop" = $1', [shop])).toEqual([{ runs: 20 }])
  })
})
