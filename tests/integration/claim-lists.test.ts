import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { StaffContext } from '../../app/application/application.ts'
import type { ClaimFilter, MatchingClaims } from '../../app/application/claims/claims-view.ts'
import { listClaims, matchingClaims } from '../../app/application/claims/list-claims.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'
import { defaultMatrix } from '../../app/domain/people/role-matrix.ts'
import { readMatching } from '../../app/ui/lists/bulk-run.ts'
import { drawClaim, drawShop } from './support/drawn-claims.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'

const shop = 'klenota.myshopify.com'
const stranger = 'izlato.myshopify.com'
const ada = { id: '1', name: 'Ada Hill' }
const context: StaffContext = { shop, staff: ada, role: 'manager', matrix: defaultMatrix }

let fresh: FreshStores
let at = new Date('2026-11-20T11:00:00Z')
/** Days begin at midnight UTC+1, as they do in Prague in winter. */
const deps = () => ({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), now: () => at, today: () => '2026-11-20', dayOf: (instant: string) => instant.slice(0, 10), startOf: (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 3_600_000) })

beforeAll(async () => {
  fresh = await freshStores()
  for (const one of [shop, stranger]) await drawShop(fresh, one)
  const claims = [
    { number: 1001, customer: 'Jana Nová', email: 'jana@dopisy.example', due: '2026-11-25', country: 'CZ', amount: 50_000, openedAt: '2026-10-31T22:59:59.999Z', items: [{ title: 'Zásnubní prsten Alma', variant: 'Yellow gold / 54', ground: 'defect' }], governing: [{ document: 'warranty', effectiveFrom: null }] },
    { number: 1002, customer: 'Łukasz Weiß', email: null, due: '2026-11-19', country: 'PL', amount: 20_000, openedAt: '2026-10-31T23:00:00Z', assignee: ada, items: [{ title: 'Perlový náramek' }, { title: 'Gold ring', ground: 'defect', quantity: 2 }], governing: [{ document: 'terms', effectiveFrom: '2021-03-05' }] },
    { number: 1003, stage: 'awaiting-goods', due: '2026-11-20', country: 'SK', amount: 20_001, openedAt: '2026-11-05T10:00:00Z', assignee: { id: '2', name: 'Nina Bílá' }, unread: true },
    { number: 1004, stage: 'settled', amount: 90_000, country: null, openedAt: '2026-09-01T10:00:00Z', assignee: ada, customer: 'Nováková', email: null },
    { number: 1005, stage: 'in-repair', amount: 10_000 }, { number: 1006, stage: 'with-expert', amount: 10_000 }, { number: 1007, stage: 'settling', amount: 10_000 }, { number: 1008, stage: 'to-settle', amount: 10_000, disputed: true },
    { number: 1009, stage: 'failed', amount: 10_000 }, { number: 1010, stage: 'awaiting-customer', amount: 10_000, followUp: 'question' }, { number: 1011, stage: 'declined', amount: 10_000, open: true }, { number: 10012, stage: 'canceled', amount: 10_000, order: '#1001' }, { number: 1013, stage: 'settled', amount: 5_000, customer: 'Ota', unread: true },
  ]
  for (const claim of claims) await drawClaim(fresh, shop, claim)
  await drawClaim(fresh, stranger, { number: 1001, customer: 'Jana Nová', assignee: ada })
})
afterAll(() => fresh.close())

const found = async (filter: ClaimFilter) => (await listClaims(deps(), context, { tab: 'all', sort: 'oldest', ...filter })).list.items.map((claim) => claim.number)

describe('the tabs', () => {
  it.each([
    ['open', ['R-1001', 'R-1002', 'R-1003', 'R-1005', 'R-1006', 'R-1007', 'R-1008', 'R-1009', 'R-1010', 'R-1011']], ['to-decide', ['R-1001', 'R-1002']], ['awaiting-customer', ['R-1010']], ['awaiting-goods', ['R-1003']], ['in-work', ['R-1005', 'R-1006']],
    ['to-settle', ['R-1007', 'R-1008']], ['disputed', ['R-1008']], ['failed', ['R-1009']], ['follow-up', ['R-1010']], ['unread', ['R-1003', 'R-1013']], ['mine', ['R-1002']], ['unassigned', ['R-1001', 'R-1005', 'R-1006', 'R-1007', 'R-1008', 'R-1009', 'R-1010', 'R-1011']], ['closed', ['R-1004', 'R-1013', 'R-10012']],
  ] as const)('%s holds its claims, and counts as many', async (tab, numbers) => {
    expect(await found({ tab })).toEqual(numbers)
    expect((await listClaims(deps(), context, {})).counts[tab]).toBe(numbers.length)
  })

  it('what is closed is open still while Shopify has not confirmed its last step', async () => {
    expect(await found({ tab: 'closed' })).not.toContain('R-1011')
  })
})

describe('the filters', () => {
  it.each<[string, ClaimFilter, string[]]>([
    ['one stage', { stages: ['failed'] }, ['R-1009']], ['two stages', { stages: ['failed', 'in-repair'] }, ['R-1005', 'R-1009']],
    ['a ground that any of its items has', { grounds: ['defect'] }, ['R-1001', 'R-1002']],
    ['a document without a day', { documents: ['warranty@'] }, ['R-1001']], ['a document in force from a day', { documents: ['terms@2021-03-05'] }, ['R-1002']], ['another version of it', { documents: ['terms@2018-05-22'] }, []],
    ['a policy version', { versions: [`policy-${shop}`], stages: ['failed'] }, ['R-1009']], ['a policy version of another shop', { versions: [`policy-${stranger}`] }, []],
    ['my claims, closed ones too', { assignees: ['me'] }, ['R-1002', 'R-1004']], ['somebody or nobody', { assignees: ['2', 'nobody'], stages: ['awaiting-goods', 'failed'] }, ['R-1003', 'R-1009']],
    ['overdue: from the end of the deadline’s day', { overdue: true }, ['R-1002']], ['customer has written, on a closed claim too', { unread: true }, ['R-1003', 'R-1013']],
    ['an item by its name without accents', { product: 'zasnubni' }, ['R-1001']], ['an item by its variant', { product: 'yellow 54' }, ['R-1001']], ['an item, though a customer is called so', { product: 'nova' }, []],
    ['a country', { countries: ['PL', 'SK'] }, ['R-1002', 'R-1003']],
    ['amounts, both ends included', { amountFrom: '200.00', amountTo: '200.01' }, ['R-1002', 'R-1003']], ['amounts one haléř beside', { amountFrom: '200.02', amountTo: '499.99' }, []],
    ['opened from the first instant of a day in the shop', { openedFrom: '2026-11-01', openedTo: '2026-11-01' }, ['R-1002']], ['opened until its last', { openedTo: '2026-10-31', openedFrom: '2026-10-31' }, ['R-1001']],
    ['all of them together', { tab: 'mine', stages: ['to-decide'], grounds: ['defect'], assignees: ['me'], overdue: true, product: 'gold', countries: ['PL'], amountFrom: '1', search: 'weiss' }, ['R-1002']],
  ])('%s', async (_, filter, numbers) => expect(await found(filter)).toEqual(numbers))
})

describe('the search', () => {
  it.each<[string, string[]]>([
    ['R-1001', ['R-1001']], ['r1001', ['R-1001']], ['1001', ['R-1001', 'R-10012']], ['#K1003', ['R-1003']], ['K1003', ['R-1003']], ['1003', ['R-1003']],
    ['Nová Jana', ['R-1001', 'R-1003', 'R-1005', 'R-1006', 'R-1007', 'R-1008', 'R-1009', 'R-1010', 'R-1011', 'R-10012']], ['nov zasn', ['R-1001']], ['LUKASZ weiss', ['R-1002']], ['jana@dopisy.example alma', ['R-1001']], ['perl', ['R-1002']],
    ['ana', []], ['g', []], ['…', []], ["o'neil & (", []], ['\\', []], ['g=defect', []],
  ])('%s', async (search, numbers) => expect(await found({ search })).toEqual(numbers))

  it('follows a claim whose customer was redacted', async () => {
    await fresh.query(`update "Claim" set "customerName" = 'Redacted', "customerEmail" = null where "id" = $1`, [`claim-1001-${stranger}`])
    expect((await fresh.stores.claims.list(stranger, { tab: 'all', search: 'jana' }, 0, 9)).rows).toEqual([])
    expect((await fresh.stores.claims.list(stranger, { tab: 'all', search: 'gold ring' }, 0, 9)).total).toBe(1)
  })
})

it.each([
  ['deadline', ['R-1002', 'R-1003', 'R-1001', 'R-1004']], ['newest', ['R-1004', 'R-1003', 'R-1002', 'R-1001']], ['oldest', ['R-1001', 'R-1002', 'R-1003', 'R-1004']], ['dearest', ['R-1004', 'R-1001', 'R-1003', 'R-1002']], ['cheapest', ['R-1002', 'R-1003', 'R-1001', 'R-1004']],
] as const)('in the order %s, claims without a deadline last, on the page and behind all that match', async (sort, numbers) => {
  expect(await found({ sort, amountFrom: '200' })).toEqual(numbers)
  const all = await readMatching((below) => matchingClaims(deps(), context, { tab: 'all', sort, amountFrom: '200' }, below), () => false, () => undefined)
  expect(all?.map(({ number }) => number)).toEqual(numbers)
})

it('a claim is shown with its items, its amount and whose it is', async () => {
  const { list } = await listClaims(deps(), context, { search: 'R-1002' })
  expect(list).toMatchObject({ total: 1, capped: false, hasNext: false, page: 1, items: [{ number: 'R-1002', version: 1, orderName: '#K1002', customerName: 'Łukasz Weiß', country: 'PL', grounds: ['change-of-mind', 'defect'], itemCount: 3, firstItem: { title: 'Perlový náramek', imageUrl: null }, amount: { amount: '200.00', currencyCode: 'CZK' }, assignee: ada, unread: false, nextDeadline: { name: 'decideBy', day: '2026-11-19', daysLeft: -1, overdue: true } }] })
})

describe('overdue', () => {
  afterEach(() => { at = new Date('2026-11-20T11:00:00Z') })
  const ofTwenty = async () => { const [one] = (await listClaims(deps(), context, { search: 'R-1003' })).list.items; return [await found({ overdue: true }), one?.nextDeadline] }

  it('is the same instant in the filter and on the row, the end of the day by the clock of the terms', async () => {
    at = new Date('2026-11-20T22:59:59.999Z')
    expect(await ofTwenty()).toEqual([['R-1002'], { name: 'decideBy', day: '2026-11-20', daysLeft: 0, overdue: false }])
    at = new Date('2026-11-20T23:00:00.000Z')
    expect(await ofTwenty()).toEqual([['R-1002', 'R-1003'], { name: 'decideBy', day: '2026-11-20', daysLeft: -1, overdue: true }])
  })
})

it('what it can be filtered by is what the shop has', async () => {
  const { options, locked, currencyCode } = await listClaims(deps(), context, {})
  expect({ ...options, currencyCode }).toEqual({
    staff: [], countries: [{ code: 'CZ', name: 'Czechia' }, { code: 'PL', name: 'Poland' }, { code: 'SK', name: 'Slovakia' }], currencyCode: 'CZK',
    documents: [
      { key: 'klenota-terms@2021-03-05', title: 'General Business Terms and Conditions', effectiveFrom: '2021-03-05' }, { key: 'klenota-warranty@2018-05-22', title: 'Warranty Terms and Conditions', effectiveFrom: '2018-05-22' },
      { key: 'klenota-warranty-and-repairs@', title: 'Warranty and Repairs', effectiveFrom: null },
    ],
    versions: [{ id: `policy-${shop}`, name: 'klenota', number: 1, day: '2026-11-01' }],
  })
  expect(locked).toEqual({ approve: null, assign: null, ask: null, export: null })
  const inspector = await listClaims(deps(), { ...context, role: 'inspector' }, {})
  expect(inspector.locked.approve).toBe('Only a manager or an agent may approve, decline or cancel claims. Ask one of them, or have a manager change what your role may do.')
})

it('beyond a thousand claims are not counted, and pages go on', async () => {
  await drawShop(fresh, 'kestia.myshopify.com')
  await drawClaim(fresh, 'kestia.myshopify.com', { number: 1 })
  const more = (many: number) => fresh.query(`insert into "Claim" ("id", "shop", "number", "orderId", "requestKey", "openedAt", "openedBy", "customerName", "customerLocale", "stage", "open") select 'many-' || n, 'kestia.myshopify.com', n, 'gid://shopify/Order/1', 'many-' || n, now(), '{}', 'Many', 'en', 'to-decide', true from generate_series((select max("number") + 1 from "Claim" where "shop" = 'kestia.myshopify.com'), $1::int) n`, [many])
  const view = (page = 1) => listClaims(deps(), { ...context, shop: 'kestia.myshopify.com' }, { page })
  await more(1000)
  expect((await view()).list).toMatchObject({ total: 1000, capped: false, hasNext: true })
  await more(1001)
  expect(await view()).toMatchObject({ list: { total: 1000, capped: true, hasNext: true }, counts: { open: 1001, 'to-decide': 1001, closed: 0 } })
  expect((await view(41)).list).toMatchObject({ hasNext: false, items: [{ number: 'R-1001' }] })
  expect((await view(400)).list).toMatchObject({ page: 41, hasNext: false, items: [{ number: 'R-1001' }] })
  const all = await matchingClaims(deps(), { ...context, shop: 'kestia.myshopify.com' }, { search: 'many' }, null)
  expect([all.claims.length, all.below]).toEqual([1000, null])
})

describe('a list of 26 claims to decide', () => {
  const of = 'tamara.myshopify.com'
  const page = async (asked: number, filter: ClaimFilter = {}) => { const { list } = await listClaims(deps(), { ...context, shop: of }, { tab: 'to-decide', page: asked, ...filter }); return [list.page, list.items.length, list.total, list.hasNext] }
  beforeAll(async () => {
    await drawShop(fresh, of)
    for (let number = 1; number <= 26; number += 1) await drawClaim(fresh, of, { number, amount: (number * 7) % 26 })
  })
  const matching = (read: (below: number | null) => Promise<MatchingClaims>) => readMatching(read, () => false, () => undefined)

  it('all that match are each met once, though their order changes and a claim is opened while they are read', async () => {
    const portions: number[] = []
    const claims = await matching(async (below) => {
      const portion = await fresh.stores.claims.matching(of, { tab: 'to-decide', sort: 'dearest' }, below, 10)
      portions.push(portion.claims.length)
      // What was read moves to the end of the list, and what was not to its beginning.
      await fresh.query('update "Claim" set "amountMinor" = case when "number" < $2 then 90000 else 0 end where "shop" = $1', [of, portion.below ?? 0])
      if (below === null) await drawClaim(fresh, of, { number: 27 })
      return portion
    })
    expect(portions).toEqual([10, 10, 6])
    expect(claims?.map(({ number }) => number).sort()).toEqual(Array.from({ length: 26 }, (_, i) => `R-${i + 1}`).sort())
    await fresh.query('update "Claim" set "stage" = \'declined\', "open" = false where "shop" = $1 and "number" = 27', [of])
  })

  it('shows one on its second page; decided, that page is the first again, and so is any other that holds nothing', async () => {
    expect(await page(2)).toEqual([2, 1, 26, false])
    expect(await page(9)).toEqual([2, 1, 26, false])
    await fresh.query('update "Claim" set "stage" = \'awaiting-goods\' where "shop" = $1 and "number" = 26', [of])
    expect(await page(2)).toEqual([1, 25, 25, false])
    expect(await page(2, { search: 'nobody' })).toEqual([1, 0, 0, false])
  })
})
