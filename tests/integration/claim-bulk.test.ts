import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffActor } from '../../app/application/actor.ts'
import type { StaffContext } from '../../app/application/application.ts'
import { actOnMany } from '../../app/application/claims/list-bulk.ts'
import { changeView, visibleViews } from '../../app/application/claims/list-views.ts'
import { staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

const nina: StaffContext = { ...staff, staff: { id: '3', name: 'Nina White' }, role: 'agent' }

let line: ClaimLine
beforeAll(async () => {
  line = await startClaimLine()
  for (const { id, name } of [staff.staff, nina.staff]) await line.fresh.stores.staff.arrive(staff.shop, { id, name, ownsAccount: false }, new Date('2026-11-20T11:00:00Z'))
})
afterAll(() => line.stop())

const seen = async (...ids: string[]) => Promise.all(ids.map(async (id) => { const view = await line.view(id); return { id, number: view.claim.number, version: view.version } }))
const ring = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect' as const }
const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const }

describe('an act on many claims', () => {
  let ids: string[]
  beforeAll(async () => {
    ids = [await line.open([ring]), await line.open([ring]), await line.open([bracelet])]
    for (const id of ids) await line.work(id)
  })
  const assignee = async () => (await line.fresh.query('select "assigneeName" from "Claim" order by "number"')).map((row) => row.assigneeName)

  it('is done to each that can be, and says of each other why not: one changed meanwhile, one of another shop', async () => {
    const claims = await seen(...ids)
    expect(await line.act(ids[1] ?? '', { name: 'note', text: 'Looked at.' })).toMatchObject({ ok: true })
    const done = await actOnMany(line.deps, staff, [...claims, { id: 'claim-of-another-shop', number: 'R-7', version: 1 }], { kind: 'approve' })
    expect(done).toEqual({ ok: true, value: [
      { id: ids[0], number: 'R-1001', sentence: null, already: false },
      { id: ids[1], number: 'R-1002', sentence: 'Somebody else changed it after you opened the list, so nothing was done. Look at it as it is now.', already: false },
      { id: ids[2], number: 'R-1003', sentence: null, already: false },
      { id: 'claim-of-another-shop', number: 'R-7', sentence: 'There is no such claim in this shop.', already: false },
    ] })
    for (const id of ids) await line.work(id)
    const again = await actOnMany(line.deps, staff, await seen(...ids), { kind: 'approve' })
    expect(again).toMatchObject({ ok: true, value: [{ sentence: 'It has been decided already.' }, { sentence: null }, { sentence: 'It has been decided already.' }] })
    for (const id of ids) await line.work(id)
  })

  it('assigns to a member of staff by the name that the shop knows them by, and to nobody', async () => {
    expect(await actOnMany(line.deps, staff, await seen(...ids), { kind: 'assign', to: nina.staff.id })).toMatchObject({ ok: true })
    expect(await assignee()).toEqual(['Nina White', 'Nina White', 'Nina White'])
    expect(await actOnMany(line.deps, staff, await seen(ids[0] ?? ''), { kind: 'assign', to: null })).toMatchObject({ ok: true })
    expect(await assignee()).toEqual([null, 'Nina White', 'Nina White'])
    expect(await actOnMany(line.deps, staff, await seen(...ids), { kind: 'assign', to: '99' })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    const gone = (at: Date | null) => line.fresh.database.staffMember.updateMany({ where: { id: nina.staff.id }, data: { goneAt: at } })
    await gone(new Date('2026-11-20T11:00:00Z'))
    expect(await actOnMany(line.deps, staff, await seen(...ids), { kind: 'assign', to: nina.staff.id })).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: 'Whom you chose is not among this shop’s staff any more, so nothing was assigned. Reload the page and choose again.' } })
    await gone(null)
  })

  it('assigns nothing to one who is marked as gone meanwhile, and says so of each', async () => {
    const [first = '', second = ''] = ids
    const { commit } = line.deps.stores.claims
    const { version } = await line.fresh.stores.staff.people(staff.shop)
    line.deps.stores.claims.commit = async (...args) => {
      line.deps.stores.claims.commit = commit
      expect(await line.fresh.stores.staff.markGone(staff.shop, version, nina.staff, null, staffActor(staff), new Date('2026-11-20T11:00:00Z'))).toBe(2)
      return commit(...args)
    }
    expect(await actOnMany(line.deps, staff, await seen(first), { kind: 'assign', to: nina.staff.id })).toMatchObject({ ok: true, value: [{ number: 'R-1001', sentence: 'Whom you chose is not among this shop’s staff any more, so nothing was assigned. Reload the page and choose again.', already: false }] })
    expect(await line.act(second, { name: 'assign', to: nina.staff })).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { to: 'Whom you chose is not among this shop’s staff any more, so nothing was assigned. Reload the page and choose again.' } } })
    expect(await assignee()).toEqual([null, null, null])
    await line.fresh.stores.staff.arrive(staff.shop, { ...nina.staff, ownsAccount: false }, new Date('2026-11-20T11:00:00Z'))
  })

  it('who is marked as gone while a claim is being given to them does not keep it', async () => {
    const [first = ''] = ids
    const { version } = await line.fresh.stores.staff.people(staff.shop)
    const held = await line.fresh.connect()
    await held.query('begin')
    await held.query('select 1 from "Claim" where "id" = $1 for update', [first])
    const waiting = async (most: number) => { for (let tries = 0; tries < 200 && Number((await line.fresh.query('select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = \'Lock\''))[0]?.n) < most; tries += 1) await new Promise((later) => setTimeout(later, 10)) }
    const assigned = line.act(first, { name: 'assign', to: nina.staff })
    await waiting(1)
    const marked = line.fresh.stores.staff.markGone(staff.shop, version, nina.staff, null, staffActor(staff), new Date('2026-11-20T11:00:00Z'))
    await waiting(2)
    await held.query('commit')
    held.release()
    expect([await assigned, await marked]).toEqual([{ ok: true, value: { version: expect.any(Number) } }, 1])
    expect(await assignee()).toEqual([null, null, null])
    await line.fresh.stores.staff.arrive(staff.shop, { ...nina.staff, ownsAccount: false }, new Date('2026-11-20T11:00:00Z'))
    for (const id of ids.slice(1)) await line.act(id, { name: 'assign', to: nina.staff })
  })

  it('leaves a claim that is theirs already as it is, tells so, and writes them no second mail', async () => {
    await line.fresh.query('insert into "Session" ("id", "shop", "state", "isOnline", "accessToken", "userId", "email", "emailVerified", "expires") values (\'s3\', $1, \'\', true, \'t\', 3, \'nina@kestia.example\', true, \'2026-12-31\')', [staff.shop])
    const before = await seen(...ids)
    const mailed = async () => (await line.fresh.query('select "to" from "Mail" where "kind" = \'staff-assigned\'')).map(({ to }) => to)
    // The first one is nobody's by now, the others are Nina's.
    expect(await actOnMany(line.deps, staff, before, { kind: 'assign', to: nina.staff.id })).toEqual({ ok: true, value: before.map(({ id, number }, i) => ({ id, number, sentence: null, already: i > 0 })) })
    expect(await mailed()).toEqual(['nina@kestia.example'])
    expect((await seen(...ids)).map(({ version }, i) => version - (before[i]?.version ?? 0))).toEqual([1, 0, 0])
    expect(await actOnMany(line.deps, staff, await seen(...ids), { kind: 'assign', to: nina.staff.id })).toMatchObject({ ok: true, value: [{ already: true }, { already: true }, { already: true }] })
    expect(await mailed()).toEqual(['nina@kestia.example'])
  })

  it('asks every customer the same, and the claims wait for the answer', async () => {
    expect(await actOnMany(line.deps, nina, await seen(...ids), { kind: 'ask', text: 'Which size do you wear?' })).toMatchObject({ ok: true, value: [{ sentence: null }, { sentence: null }, { sentence: null }] })
    expect((await line.fresh.stores.claims.list(staff.shop, { tab: 'awaiting-customer' }, 0, 9)).total).toBe(3)
  })

  it('asks nothing where there is no e-mail address to ask at: that claim waits for nothing, and it is told', async () => {
    const [first, second] = ids
    for (const id of [first, second]) expect(await line.act(id ?? '', { name: 'take-answer', note: 'By telephone.' })).toMatchObject({ ok: true })
    await line.fresh.query('update "Claim" set "customerEmail" = null where "id" = $1', [first])
    expect(await actOnMany(line.deps, nina, await seen(first ?? '', second ?? ''), { kind: 'ask', text: 'Which stone?' })).toMatchObject({ ok: true, value: [
      { number: 'R-1001', sentence: 'Its customer has no e-mail address, so nothing was sent and the claim does not wait. Ask them in another way.' }, { number: 'R-1002', sentence: null },
    ] })
    expect((await Promise.all([first, second].map(async (id) => (await line.view(id ?? '')).claim.stage === 'awaiting-customer')))).toEqual([false, true])
  })

  it('is refused as a whole to a role that may not', async () => {
    const refused = await actOnMany(line.deps, { ...nina, role: 'viewer' }, await seen(...ids), { kind: 'assign', to: null })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'not-allowed', sentence: 'Only a manager or an agent may assign claims. Ask one of them, or have a manager change what your role may do.' } })
  })
})

describe('a saved view', () => {
  const viewsOf = async (context: StaffContext) => visibleViews(context, await line.fresh.stores.savedViews.of(context.shop, context.staff.id))

  it('is one’s own until it is shared, and whoever only sees it can’t change it', async () => {
    const saved = await changeView(line.deps, nina, { kind: 'save', name: ' Poland ', query: 'country=PL' })
    const id = saved.ok ? saved.value.id : ''
    expect(await viewsOf(nina)).toEqual([{ id, name: 'Poland', query: 'country=PL', shared: false, mine: true, by: null }])
    expect(await viewsOf(staff)).toEqual([])
    expect(await changeView(line.deps, staff, { kind: 'delete', id })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    await changeView(line.deps, nina, { kind: 'rename', id, name: 'Polish claims' })
    await changeView(line.deps, nina, { kind: 'share', id, shared: true })
    const other: StaffContext = { ...staff, staff: { id: '4', name: 'Otto' }, role: 'agent' }
    expect(await viewsOf(other)).toEqual([{ id, name: 'Polish claims', query: 'country=PL', shared: true, mine: false, by: 'Nina White' }])
    expect(await changeView(line.deps, other, { kind: 'rename', id, name: 'Mine' })).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
    expect(await changeView(line.deps, { ...staff, shop: 'izlato.myshopify.com' }, { kind: 'delete', id })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await changeView(line.deps, staff, { kind: 'update', id, query: 'country=PL&overdue=1' })).toEqual({ ok: true, value: { id } })
    expect(await changeView(line.deps, nina, { kind: 'delete', id })).toEqual({ ok: true, value: { id } })
    expect(await viewsOf(nina)).toEqual([])
  })

  it('needs a name of at most 40 letters', async () => {
    expect(await changeView(line.deps, nina, { kind: 'save', name: '  ', query: '' })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await changeView(line.deps, nina, { kind: 'save', name: 'x'.repeat(41), query: '' })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await changeView(line.deps, nina, { kind: 'save', name: 'x'.repeat(40), query: '' })).toMatchObject({ ok: true })
  })
})
