import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toCsv } from '../../app/adapters/documents/csv.server.ts'
import type { StaffContext } from '../../app/application/application.ts'
import { exportAudit, viewAudit } from '../../app/application/figures/audit-log.ts'
import { exportFigures } from '../../app/application/figures/export-figures.ts'
import { viewFigures } from '../../app/application/figures/view-figures.ts'
import { warrantyLeft } from '../../app/application/figures/warranty-left.ts'
import { viewHome } from '../../app/application/home.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'
import { defaultMatrix } from '../../app/domain/people/role-matrix.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { drawClaim, drawShop } from './support/drawn-claims.ts'
import type { DrawnClaim } from './support/drawn-claims.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, ringOrder, shop } from './support/samples.ts'
import { openTold } from './support/told-claims.ts'

let fresh: FreshStores
const manager = { shop, staff: { id: '7', name: 'Jana Nová' }, role: 'manager' as const, matrix: defaultMatrix }
const deps = () => ({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), now: () => new Date('2026-03-31T12:00:00Z'), today: () => '2026-03-31' })
const march = { from: '2026-03-01', to: '2026-03-31' }

let told: ReturnType<typeof openTold>['told']
let happened: ReturnType<typeof openTold>['happened']

beforeAll(async () => {
  fresh = await freshStores()
  ;({ told, happened } = openTold(fresh))
  for (const one of [shop, 'other.myshopify.com']) {
    await fresh.stores.shops.install(one, readShop, '', 'klenota', new Date('2026-01-01T00:00:00Z'))
    await fresh.stores.policies.adopt(one, 'klenota', 'hash', policyLibrary.klenota, new Date('2026-01-01T00:00:00Z'))
    await fresh.stores.orders.takeIn(one, [ringOrder(10)])
    await fresh.query('insert into "ItemUnit" (id, shop, "orderLineId", ordinal) select $1 || n, $1, \'gid://shopify/LineItem/1\', n from generate_series(1, 10) n on conflict do nothing', [one])
  }
  // Opened 1 March 00:30 in Prague, still February in UTC: it counts to March.
  const first = await told({ opened: '2026-02-28T23:30:00Z', decided: '2026-03-01T23:30:00Z', closed: '2026-03-03T23:30:00Z', stage: 'settled', settlement: 'settled', remedy: 'refund', deadlines: { decideBy: '2026-03-31', refundBy: '2026-03-20' } })
  await happened(first, 'approved', '2026-03-01T23:30:00Z')
  await happened(first, 'refunded', '2026-03-03T23:30:00Z', {
    amount: '10701.00', currencyCode: 'CZK', lineIds: [first], note: '', paid: { amount: '10701.00', currencyCode: 'CZK' },
    // What was paid back before is no deduction: it went to the customer.
    items: [{ kind: 'goods', code: '', title: 'Gold ring', quantity: 1, amountMinor: 1_250_000, rules: [] }, { kind: 'deduction', code: 'missing-gift-box', title: '', quantity: 1, amountMinor: -100_000, rules: [] }, { kind: 'deduction', code: 'paid-back-before', title: '', quantity: 1, amountMinor: -50_000, rules: [] }, { kind: 'fee', code: 'restocking-fee', title: 'Gold ring', quantity: 1, amountMinor: -20_000, rules: [], percent: 1.6 }, { kind: 'fee', code: 'return-fee', title: '', quantity: 1, amountMinor: -9_900, rules: [] }],
  })
  // Decided after three days, its deadline missed; settled by repair after ten.
  const second = await told({ opened: '2026-03-05T10:00:00Z', decided: '2026-03-08T10:00:00Z', closed: '2026-03-15T10:00:00Z', stage: 'settled', ground: 'defect', settlement: 'settled', remedy: 'repair', deadlines: { decideBy: '2026-03-06', settleBy: '2026-04-04' } })
  await happened(second, 'deadline-missed', '2026-03-07T00:00:00Z', { deadline: 'decideBy', day: '2026-03-06', lineIds: [second] })
  await happened(second, 'paid-back', '2026-03-15T10:00:00Z', { as: 'claim-costs', amount: '120.50', currencyCode: 'CZK' })
  // Of the 3,500.00 that it leaves 250.00 are kept; the same in another currency counts for nothing here.
  const exchange = (currency: string) => ({
    exchange: { variantId: 'gid://shopify/ProductVariant/2', title: 'Silver ring', price: { amount: 900_000, currency } }, note: '', refunded: { amount: '3250.00', currencyCode: currency, paid: { amount: '3250.00', currencyCode: currency } }, owed: null,
    items: [{ kind: 'deduction', code: 'missing-certificate', title: '', quantity: 1, amountMinor: -25_000, rules: [] }],
  })
  await happened(second, 'exchanged', '2026-03-14T10:00:00Z', { lineIds: [second], ...exchange('CZK') })
  await happened(second, 'exchanged', '2026-03-13T10:00:00Z', { lineIds: [second], ...exchange('EUR') })
  await told({ opened: '2026-03-10T10:00:00Z', decided: '2026-03-15T10:00:00Z', closed: '2026-03-15T10:00:00Z', stage: 'declined', ground: 'defect', authorization: 'declined', deadlines: { decideBy: '2026-04-09' } })
  await told({ opened: '2026-03-31T21:59:59.999Z', stage: 'to-decide', ground: 'faulty-on-delivery', authorization: 'requested', more: { nextDeadlineEndsAt: '2026-03-30T22:00:00Z', unread: true, assigneeId: '7' } })
  // A moment later it is April in Prague.
  await told({ opened: '2026-03-31T22:00:00Z', stage: 'awaiting-goods', more: { nextDeadlineEndsAt: '2026-03-31T22:00:00Z' } })
  const strange = await told({ opened: '2026-03-10T10:00:00Z', closed: '2026-03-11T10:00:00Z', stage: 'settled', settlement: 'settled', remedy: 'refund' }, 'other.myshopify.com')
  await happened(strange, 'refunded', '2026-03-11T10:00:00Z', { amount: '999.00', currencyCode: 'CZK' }, 'other.myshopify.com')
  await fresh.query('insert into "SettingChange" (shop, at, actor, what, before, after) values ($1, \'2026-03-20T10:00:00Z\', $2, \'staff-role\', $3, $4)', [shop, { kind: 'staff', id: '7', name: 'Jana Nová' }, { name: 'Petr', role: 'agent' }, { name: 'Petr', role: 'viewer' }])
})
afterAll(() => fresh.close())

const seen = async (asked: object) => {
  const figures = await viewFigures(deps(), manager, asked)
  if (!figures.ok) throw new Error(figures.error.sentence)
  return figures.value
}
const textOf = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text()

describe('the figures of March', () => {
  it('count this shop’s claims on its own days', async () => {
    expect(await seen(march)).toMatchObject({
      range: { from: '2026-03-01', to: '2026-03-31', days: null },
      deadlines: [{ name: 'decideBy', kept: 2, missed: 1 }, { name: 'settleBy', kept: 1, missed: 0 }, { name: 'refundBy', kept: 1, missed: 0 }],
      // Decided after 24, 72 and 120 hours; settled after 72 and 240: 72 + 0.9 × 168.
      times: { decision: { count: 3, median: 72, ninetieth: 110.4 }, settlement: { count: 2, median: 156, ninetieth: 223.2 } },
      grounds: [{ ground: 'defect', claims: 2 }, { ground: 'change-of-mind', claims: 1 }, { ground: 'faulty-on-delivery', claims: 1 }],
      // 10,701.00 + 120.50 + 3,250.00 of an exchange; 200.00 and 99.00; 1,000.00 and 250.00.
      money: { refunded: { amount: '14071.50', currencyCode: 'CZK' }, fees: { amount: '299.00', currencyCode: 'CZK' }, deducted: { amount: '1250.00', currencyCode: 'CZK' } },
      outcomes: [{ outcome: 'declined', pieces: 1 }, { outcome: 'refund', pieces: 1 }, { outcome: 'repair', pieces: 1 }],
    })
  })

  it('count no day for money as kept that was over before the money was due', async () => {
    const keptWith = async (since: string | null) => { await fresh.query('update "ClaimLine" set "moneyDueSince" = $1 where "id" = \'claim-1\'', [since]); return (await seen(march)).deadlines.find(({ name }) => name === 'refundBy')?.kept }
    expect([await keptWith('2026-03-20T00:00:00Z'), await keptWith('2026-03-19T23:59:59Z'), await keptWith(null)]).toEqual([0, 1, 1])
  })

  it('tell when claims were opened and closed, day by day, empty days too', async () => {
    const { pace } = await seen(march)
    expect([pace.unit, pace.buckets.length]).toEqual(['day', 31])
    expect(pace.buckets.filter(({ opened, closed }) => opened || closed)).toEqual([
      { day: '2026-03-01', opened: 1, closed: 0 }, { day: '2026-03-04', opened: 0, closed: 1 }, { day: '2026-03-05', opened: 1, closed: 0 },
      { day: '2026-03-10', opened: 1, closed: 0 }, { day: '2026-03-15', opened: 0, closed: 2 }, { day: '2026-03-31', opened: 1, closed: 0 },
    ])
  })

  it('set the faulty pieces against those sold in the same days: two of February’s ten, the declined one left out', async () => {
    expect((await seen({ from: '2026-02-01', to: '2026-02-28' })).products).toEqual([{ title: 'Gold ring', sold: 10, faulty: 2, rate: 0.2 }])
    expect((await seen(march)).products).toEqual([])
  })

  it('are for those who may see them, and as a file for those who may export', async () => {
    expect(await viewFigures(deps(), { ...manager, role: 'inspector' }, march)).toMatchObject({ ok: false, error: { sentence: 'Only a manager, an agent or a viewer may see figures. Ask one of them, or have a manager change what your role may do.' } })
    expect(await warrantyLeft({ ...deps(), prepare: async () => {} }, { ...manager, role: 'inspector' })).toMatchObject({ ok: false, error: { code: 'role' } })
    expect(await exportFigures(deps(), { ...manager, role: 'agent' }, march)).toMatchObject({ ok: false, error: { code: 'role' } })
    const file = await exportFigures(deps(), manager, march)
    if (!file.ok) throw new Error(file.error.sentence)
    const text = await textOf(toCsv(file.value.columns, file.value.rows))
    expect(file.value.name).toBe('figures-2026-03-01-to-2026-03-31.csv')
    expect(text.startsWith('figure,of,value,unit\r\nrange,from,2026-03-01,day\r\n')).toBe(true)
    expect(text).toContain('refunded,,14071.50,CZK\r\nfees,,299.00,CZK\r\ndeducted,,1250.00,CZK\r\n')
  })
})

it('home says what there is to do now, and what of it is mine', async () => {
  expect((await viewHome(deps(), manager)).figures).toEqual({ toDecide: 1, awaitingGoods: 1, toSettle: 0, failed: 0, disputed: 0, followUp: 0, overdue: 1, unread: 1, mine: 1, undelivered: 0 })
})

it('home lists what waits for staff, first what nothing else would move on, then what has waited too long for somebody else; not what waits for a parcel', async () => {
  const other = { ...manager, shop: 'other.myshopify.com' }
  await told({ opened: '2026-03-12T10:00:00Z', stage: 'to-decide', more: { nextDeadlineEndsAt: '2026-04-01T22:00:00Z' } }, other.shop)
  await told({ opened: '2026-03-13T10:00:00Z', stage: 'disputed', more: { disputed: true } }, other.shop)
  await told({ opened: '2026-03-14T10:00:00Z', stage: 'awaiting-goods', more: { nextDeadlineEndsAt: '2026-03-01T23:00:00Z' } }, other.shop)
  await told({ opened: '2026-03-15T10:00:00Z', stage: 'awaiting-customer', more: { followUp: 'question' } }, other.shop)
  expect((await viewHome(deps(), other)).waiting.map(({ stage }) => stage)).toEqual(['disputed', 'awaiting-customer', 'to-decide'])
  expect((await viewHome(deps(), manager)).waiting.map(({ number }) => number)).toEqual(['R-1004'])
})

describe('home of a shop', () => {
  const of = { ...manager, shop: 'third.myshopify.com' }
  beforeAll(() => drawShop(fresh, of.shop))
  const draw = (claim: DrawnClaim) => drawClaim(fresh, of.shop, claim)

  it('without any claim says so, and no longer once three are in repair or with their customer, whatever the counts', async () => {
    const nothing = { toDecide: 0, awaitingGoods: 0, toSettle: 0, failed: 0, disputed: 0, followUp: 0, overdue: 0, unread: 0, mine: 0, undelivered: 0 }
    expect(await viewHome(deps(), of)).toMatchObject({ fresh: true, figures: nothing })
    await draw({ number: 1, stage: 'in-repair' })
    await draw({ number: 2, stage: 'with-expert' })
    await draw({ number: 3, stage: 'awaiting-customer' })
    expect(await viewHome(deps(), of)).toMatchObject({ fresh: false, figures: nothing })
  })

  it('counts in each figure what the list holds that it leads to: to give back is to settle, and what a customer wrote on a settled claim is unread and waits', async () => {
    await draw({ number: 4, stage: 'to-settle' })
    await draw({ number: 5, stage: 'settling' })
    for (const number of [6, 7]) await draw({ number, stage: 'to-give-back', assignee: manager.staff })
    await draw({ number: 8, stage: 'awaiting-goods', due: '2026-03-30' })
    await draw({ number: 9, stage: 'settled', unread: true, due: '2026-03-01', assignee: manager.staff })
    await draw({ number: 10, stage: 'to-decide', unread: true })
    const home = await viewHome(deps(), of)
    expect(home.figures).toEqual({ toDecide: 1, awaitingGoods: 1, toSettle: 4, failed: 0, disputed: 0, followUp: 0, overdue: 1, unread: 2, mine: 2, undelivered: 0 })
    expect(home.waiting.map(({ number, unread }) => [number, unread])).toEqual([['R-4', false], ['R-6', false], ['R-7', false], ['R-10', true], ['R-9', true]])
    const counts = await fresh.stores.claims.counts(of.shop, manager.staff.id)
    expect([counts['to-settle'], counts.unread, counts.mine, counts['to-decide'], counts['awaiting-goods']]).toEqual([4, 2, 2, 1, 1])
  })

  it('closed claims with a thank-you take three rows at most, behind what is to decide, and none of it gives way to them', async () => {
    const waiting = async () => (await viewHome(deps(), of)).waiting.map(({ number }) => number)
    for (const number of [11, 12, 13, 14, 15, 16, 17, 18]) await draw({ number, stage: 'settled', unread: true })
    expect(await waiting()).toEqual(['R-4', 'R-6', 'R-7', 'R-10', 'R-9', 'R-11', 'R-12'])
    for (const number of [21, 22, 23, 24, 25]) await draw({ number, stage: 'to-decide', due: '2026-03-31' })
    expect(await waiting()).toEqual(['R-21', 'R-22', 'R-23', 'R-24', 'R-25', 'R-4', 'R-6', 'R-7'])
  })
})

it('home counts claims about which a mail to the customer was given up, open or closed in the last 30 days, and the queue’s filter finds those', async () => {
  const other = { ...manager, shop: 'other.myshopify.com' }
  const claim = (stage: string, closed?: string) => told({ opened: '2026-02-01T10:00:00Z', stage, ...(closed ? { closed } : {}) }, other.shop)
  const mail = (claimId: string | null, attempts: number, sentAt: string | null = null, kind = 'declined') => fresh.query('insert into "Mail" (id, shop, "claimId", kind, "to", locale, subject, text, "createdAt", attempts, "sentAt") values (gen_random_uuid(), $1, $2, $5, \'jan@@x\', \'cs\', \'\', \'\', now(), $3, $4)', [other.shop, claimId, attempts, sentAt, kind])
  const [open, justIn, tooOld, tried, sent] = [await claim('in-repair'), await claim('declined', '2026-03-01T12:00:00Z'), await claim('declined', '2026-03-01T11:59:59.999Z'), await claim('in-repair'), await claim('in-repair')]
  for (const one of [open, open, justIn, tooOld]) await mail(one, 500)
  await mail(tried, 499)
  await mail(sent, 500, '2026-03-02T10:00:00Z')
  await mail(null, 500)
  // Of what staff were written the claim’s page shows nothing, so it leads nobody there.
  await mail(tried, 500, null, 'staff-message')
  expect((await viewHome(deps(), other)).figures.undelivered).toBe(2)
  expect((await viewHome(deps(), manager)).figures.undelivered).toBe(0)
  expect((await fresh.stores.claims.list(other.shop, { tab: 'all', undeliveredSince: new Date('2026-03-01T12:00:00Z') }, 0, 25)).rows.map(({ id }) => id).sort()).toEqual([open, justIn].sort())
})

describe('the audit log', () => {
  it('has claim events and setting changes in one sequence, the newest first, with what changed', async () => {
    const page = await viewAudit(deps(), manager, march)
    expect(page.ok && page.value.entries.map(({ at, claim, text, changes }) => [at, claim?.number ?? null, text, changes])).toEqual([
      // What the test of the figures above took out of the shop as a file.
      ['2026-03-31T12:00:00.000Z', null, expect.stringMatching(/^File figures-2026-03-01-to-2026-03-31\.csv exported, \d+ rows$/), []],
      ['2026-03-20T10:00:00.000Z', null, 'Role of Petr changed', ['role: agent → viewer']],
      ['2026-03-15T10:00:00.000Z', 'R-1002', expect.any(String), []],
      ['2026-03-14T10:00:00.000Z', 'R-1002', 'Exchanged for Silver ring', []],
      ['2026-03-13T10:00:00.000Z', 'R-1002', 'Exchanged for Silver ring', []],
      ['2026-03-07T00:00:00.000Z', 'R-1002', expect.any(String), []],
      ['2026-03-03T23:30:00.000Z', 'R-1001', 'Refunded 10,701.00 CZK in Shopify', []],
      ['2026-03-01T23:30:00.000Z', 'R-1001', 'Approved', ['authorization: requested → authorized']],
    ])
  })

  it('is given as a file to who may both see figures and export', async () => {
    const may = (granted: Partial<Record<'see-figures' | 'export', boolean>>): StaffContext => ({ ...manager, role: 'inspector', matrix: { ...manager.matrix, may: { ...manager.matrix.may, inspector: { ...manager.matrix.may.inspector, ...granted } } } })
    const asked = async (granted: Parameters<typeof may>[0]) => { const file = await exportAudit(deps(), may(granted), { from: '2026-03-01', to: '2026-03-31' }); return file.ok || file.error.kind }
    expect([await asked({ export: true }), await asked({ 'see-figures': true }), await asked({ export: true, 'see-figures': true })]).toEqual(['not-allowed', 'not-allowed', true])
  })

  it('goes on where a page ended, and as a file comes whole, batch by batch, with no formula in it', async () => {
    const [first, , third] = await fresh.stores.figures.audit(shop, { ...march, timeZone: 'Europe/Prague' }, null, 9)
    expect((await fresh.stores.figures.audit(shop, { ...march, timeZone: 'Europe/Prague' }, first ?? null, 2))[1]).toEqual(third)
    await fresh.query('insert into "ClaimEvent" (shop, "claimId", at, actor, type, payload) select $1, \'claim-1\', \'2026-05-01T10:00:00Z\', $2, \'noted\', \'{}\' from generate_series(1, 2001)', [shop, { kind: 'staff', id: '7', name: '=Jana' }])
    const file = await exportAudit(deps(), manager, { from: '2026-05-01', to: '2026-05-01' })
    if (!file.ok) throw new Error(file.error.sentence)
    const bytes = new Uint8Array(await new Response(toCsv(file.value.columns, file.value.rows)).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
    expect(lines).toHaveLength(2002)
    expect(lines[1]).toContain(",'=Jana,")
  })
})
