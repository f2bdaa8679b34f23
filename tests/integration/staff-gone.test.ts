import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffContext } from '../../app/application/application.ts'
import { listClaims } from '../../app/application/claims/list-claims.ts'
import { enter } from '../../app/application/people/enter.ts'
import type { MarkAsked } from '../../app/application/people/people-view.ts'
import { peopleUses } from '../../app/application/people/people.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'
import { defaultMatrix } from '../../app/domain/people/role-matrix.ts'
import { drawClaim, drawShop } from './support/drawn-claims.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'

const shop = 'klenota.myshopify.com'
let fresh: FreshStores
let now = new Date('2026-11-20T11:00:00Z')
const come = async (id: string, name: string, ownsAccount = false): Promise<StaffContext> => {
  const entered = await enter({ staff: fresh.stores.staff, now: () => now }, shop, { id, name, ownsAccount })
  if (!entered.ok) throw new Error(entered.error.sentence)
  return entered.value
}
const ben = { id: '3', name: 'Ben Dale' }
const cora = { id: '4', name: 'Cora Finch' }

beforeAll(async () => {
  fresh = await freshStores()
  await drawShop(fresh, shop)
  for (const { id, name } of [{ id: '2', name: 'Ada Hill' }, ben, cora]) {
    await come(id, name)
    await fresh.query('insert into "Session" ("id", "shop", "state", "isOnline", "accessToken", "userId", "email", "emailVerified") values ($2, $1, \'\', true, \'t\', $3, $2 || \'@klenota.example\', true)', [shop, name.split(' ')[0], Number(id)])
  }
  await drawClaim(fresh, shop, { number: 11, assignee: ben, unread: true })
  await drawClaim(fresh, shop, { number: 12, assignee: ben, stage: 'in-repair', followUp: 'repair' })
  await drawClaim(fresh, shop, { number: 13, assignee: ben, stage: 'settled' })
  await drawClaim(fresh, shop, { number: 14, assignee: cora })
  await drawClaim(fresh, shop, { number: 15 })
})
afterAll(() => fresh.close())

const deps = () => ({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), now: () => now, today: () => '2026-11-20', dayOf: (instant: string) => instant.slice(0, 10), startOf: (day: string) => new Date(`${day}T00:00:00Z`) })
const uses = () => peopleUses(deps())
const mark = async (asked: { kind: 'gone' | 'give-on'; id: string; to: string | null } | { kind: 'back'; id: string }, as?: StaffContext) => {
  const context = as ?? (await come('2', 'Ada Hill'))
  return uses().mark(context, { ...asked, version: (await uses().view(context)).version } as MarkAsked)
}
const claims = () => fresh.query('select number, "assigneeName" as by, unread, "followUp", version from "Claim" where shop = $1 order by number', [shop])
const records = async () => fresh.query('select what, actor ->> \'name\' as by, after from "SettingChange" where shop = $1 and what in (\'staff-gone\', \'staff-back\', \'staff-role\') order by id', [shop])
const addresses = async () => [...(await fresh.stores.staff.addresses(shop)).values()].sort()

describe('a member of staff who has left', () => {
  it('is marked as gone: their open claims, named before, and the closed ones are a colleague’s in the same step, and nobody has read them by it', async () => {
    const held = (await uses().view(await come('2', 'Ada Hill'))).staff.map(({ name, claims: { count, first } }) => [name, count, first])
    expect(held).toEqual([['Ada Hill', 0, []], ['Ben Dale', 2, ['R-11', 'R-12']], ['Cora Finch', 1, ['R-14']]])
    expect(await mark({ kind: 'gone', id: '3', to: '4' })).toEqual({ ok: true, value: { claims: 2 } })
    expect(await claims()).toEqual([
      { number: 11, by: 'Cora Finch', unread: true, followUp: null, version: 2 },
      { number: 12, by: 'Cora Finch', unread: false, followUp: 'repair', version: 2 },
      { number: 13, by: 'Cora Finch', unread: false, followUp: null, version: 2 },
      { number: 14, by: 'Cora Finch', unread: false, followUp: null, version: 1 },
      { number: 15, by: null, unread: false, followUp: null, version: 1 },
    ])
    const assigned = await fresh.query('select actor ->> \'name\' as by, type, payload from "ClaimEvent" where shop = $1 order by "claimId"', [shop])
    expect(assigned).toEqual([11, 12, 13].map(() => ({ by: 'Ada Hill', type: 'assigned', payload: { to: cora, from: ben } })))
    expect(await records()).toEqual([{ what: 'staff-gone', by: 'Ada Hill', after: { ...ben, claims: 2, to: cora } }])
  })

  it('gets no mail, and is offered neither on a claim nor in the queue', async () => {
    expect(await addresses()).toEqual(['Ada@klenota.example', 'Cora@klenota.example'])
    const ada = await come('2', 'Ada Hill')
    const offered = [{ id: '2', name: 'Ada Hill' }, cora]
    expect(await uses().here(ada)).toEqual(offered)
    expect((await listClaims(deps(), ada, {})).options.staff).toEqual(offered)
    expect((await uses().view(ada)).staff.map(({ name, goneAt }) => [name, goneAt])).toEqual([['Ada Hill', null], ['Ben Dale', '2026-11-20T11:00:00.000Z'], ['Cora Finch', null]])
  })

  it('is back once a manager marks them so, or when they open Recourse again, each on record', async () => {
    expect(await mark({ kind: 'back', id: '3' })).toMatchObject({ ok: true })
    expect(await mark({ kind: 'back', id: '3' })).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: 'Whom you chose is back already, or is not among this shop’s staff, so nothing was changed. Reload the page to see how it stands.' } })
    expect(await mark({ kind: 'gone', id: '3', to: null })).toEqual({ ok: true, value: { claims: 0 } })
    now = new Date('2026-11-20T11:00:10Z')
    expect((await come('3', 'Ben Dale')).role).toBe('agent')
    expect(await addresses()).toEqual(['Ada@klenota.example', 'Ben@klenota.example', 'Cora@klenota.example'])
    expect((await records()).slice(1)).toEqual([
      { what: 'staff-back', by: 'Ada Hill', after: ben },
      { what: 'staff-gone', by: 'Ada Hill', after: { ...ben, claims: 0, to: null } },
      { what: 'staff-back', by: 'Recourse', after: ben },
    ])
  })

  it('leaves their claims to nobody where nobody takes them over, and never to one who is gone too', async () => {
    await mark({ kind: 'gone', id: '3', to: null })
    expect(await mark({ kind: 'gone', id: '4', to: '3' })).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: 'Who was to take over the claims is not here any more, so nothing was changed. Choose somebody else.' } })
    expect(await mark({ kind: 'gone', id: '4', to: '4' })).toMatchObject({ ok: false })
    expect(await mark({ kind: 'gone', id: '4', to: null })).toEqual({ ok: true, value: { claims: 3 } })
    expect((await claims()).map(({ by }) => by)).toEqual([null, null, null, null, null])
    await come('4', 'Cora Finch')
  })

  it('and still has claims, as it was possible once, has them named where they are gone, and they are given on', async () => {
    await fresh.query('update "Claim" set "assigneeId" = $2, "assigneeName" = $3 where shop = $1 and number in (12, 13)', [shop, ben.id, ben.name])
    expect((await uses().view(await come('2', 'Ada Hill'))).staff.find(({ id }) => id === ben.id)).toMatchObject({ goneAt: now.toISOString(), claims: { count: 1, first: ['R-12'] } })
    expect(await mark({ kind: 'give-on', id: '4', to: null })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await mark({ kind: 'give-on', id: '3', to: '3' })).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: 'Who was to take over the claims is not here any more, so nothing was changed. Choose somebody else.' } })
    expect(await mark({ kind: 'give-on', id: '3', to: '4' })).toEqual({ ok: true, value: { claims: 1 } })
    expect((await claims()).map(({ by }) => by)).toEqual([null, 'Cora Finch', 'Cora Finch', null, null])
    const given = await fresh.query('select actor ->> \'name\' as by, after from "SettingChange" where shop = $1 and what = \'claims-given-on\'', [shop])
    expect(given).toEqual([{ by: 'Ada Hill', after: { ...ben, claims: 1, to: cora } }])
  })
})

describe('nobody locks the shop out', () => {
  it('the last manager who is here can not be marked as gone, whoever may manage roles', async () => {
    const agent: StaffContext = { ...(await come('4', 'Cora Finch')), matrix: { ...defaultMatrix, may: { ...defaultMatrix.may, agent: { ...defaultMatrix.may.agent, 'manage-roles': true } } } }
    expect(await mark({ kind: 'gone', id: '2', to: null }, agent)).toMatchObject({ ok: false, error: { sentence: 'Ada Hill is the last manager: without one nobody could change roles any more. Make somebody else a manager first.' } })
    expect(await mark({ kind: 'gone', id: '4', to: null }, await come('4', 'Cora Finch'))).toMatchObject({ ok: false, error: { code: 'role' } })
  })

  it('of two managers at once one is told, and only one of them is done', async () => {
    const ada = await come('2', 'Ada Hill')
    await come('5', 'Dora Gale')
    const { version } = await uses().view(ada)
    const results = await Promise.all(['4', '5'].map((id) => uses().mark(ada, { kind: 'gone', version, id, to: null })))
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'conflict', sentence: 'Another manager changed staff or roles while you did, so nothing was changed. You now see how it stands: choose again.' } })
  })

  it('the owner of the account enters as a manager, also where they were made an agent', async () => {
    expect((await come('4', 'Cora Finch')).role).toBe('agent')
    expect((await come('4', 'Cora Finch', true)).role).toBe('manager')
    expect((await records()).at(-1)).toEqual({ what: 'staff-role', by: 'Recourse', after: { ...cora, role: 'manager' } })
  })

  it('mail goes only to who may see claims', async () => {
    const ada = await come('2', 'Ada Hill')
    const { version } = await uses().view(ada)
    expect(await uses().change(ada, { version, roles: { 4: 'viewer' }, matrix: { ...defaultMatrix, may: { ...defaultMatrix.may, viewer: { ...defaultMatrix.may.viewer, 'view-claims': false } } } })).toMatchObject({ ok: true })
    expect(await addresses()).toEqual(['Ada@klenota.example'])
  })
})
