import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actOnClaim } from '../../app/application/claims/act-on-claim.ts'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import type { StaffContext } from '../../app/application/application.ts'
import { enter } from '../../app/application/people/enter.ts'
import { changePeople, viewPeople } from '../../app/application/people/people-settings.ts'
import { withPermissions } from '../../app/application/people/permitted.ts'
import { defaultMatrix } from '../../app/domain/people/role-matrix.ts'
import { orderId, staff as ada, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeAll(async () => { line = await startClaimLine() })
afterAll(() => line.stop())

const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const }
const come = async (shop: string, id: string, name: string, ownsAccount = false): Promise<StaffContext> => {
  const entered = await enter({ staff: line.fresh.stores.staff, now: line.deps.now }, shop, { id, name, ownsAccount })
  if (!entered.ok) throw new Error(entered.error.sentence)
  return entered.value
}
const { shop } = ada
const other = 'izlato.myshopify.com'
const save = async (context: StaffContext, roles: Record<string, 'viewer' | 'inspector' | 'agent' | 'manager'>, matrix: unknown = defaultMatrix) => changePeople(line.deps, context, { version: (await viewPeople(line.deps, context)).version, roles, matrix })
const onRecord = async (of = shop) => (await line.fresh.query('select what, actor->>\'name\' as by, before, after from "SettingChange" where shop = $1 order by id', [of]))

describe('who opens Recourse', () => {
  it('first is a manager, even of two at once; who comes later is an agent, and the owner of the account a manager', async () => {
    const two = await Promise.all([come(shop, '2', 'Ada Hill'), come(shop, '3', 'Ben Dale')])
    expect(two.map(({ role }) => role).sort()).toEqual(['agent', 'manager'])
    expect((await come(shop, '4', 'Cora Finch', true)).role).toBe('manager')
    const [first] = two.filter(({ role }) => role === 'manager')
    expect((await come(shop, first?.staff.id ?? '', first?.staff.name ?? '')).role).toBe('manager')
    await line.fresh.query('update "StaffMember" set role = case id when \'2\' then \'manager\' else \'agent\' end where shop = $1', [shop])
  })

  it('is among the staff of that shop alone', async () => {
    await line.fresh.stores.shops.install(other, { name: 'IZLATO', email: 'a@izlato.example', currencyCode: 'EUR', timeZone: 'Europe/Bratislava', countryCode: 'SK' }, '', 'izlato', line.deps.now())
    const stranger = await come(other, '9', 'Stranger')
    expect((await viewPeople(line.deps, stranger)).staff.map(({ name }) => name)).toEqual(['Stranger'])
    expect(await save(stranger, { 2: 'viewer' })).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: 'Somebody named there is not among this shop’s staff, so nothing was changed. Reload the page and choose again.' } })
    expect((await come(shop, '2', 'Ada Hill')).role).toBe('manager')
    expect((await onRecord(other)).map(({ what }) => what)).toEqual(['staff-arrived'])
  })
})

describe('a viewer', () => {
  let viewer: StaffContext
  beforeAll(async () => {
    const manager = await come(shop, '2', 'Ada Hill')
    expect(await save(manager, { 3: 'viewer' })).toEqual({ ok: true, value: { changed: 1 } })
    viewer = await come(shop, '3', 'Ben Dale')
  })

  it('is refused what they may not do, with the roles that may', async () => {
    const claimId = await line.open([bracelet])
    await line.work(claimId)
    const { version } = await line.view(claimId)
    expect(await actOnClaim(line.deps, viewer, claimId, version, { name: 'approve' })).toEqual({ ok: false, error: { kind: 'not-allowed', code: 'role', sentence: 'Only a manager or an agent may approve, decline or cancel claims. Ask one of them, or have a manager change what your role may do.' } })
    expect((await line.view(claimId)).version).toBe(version)
    expect(await openClaim(line.deps, viewer, orderId, [bracelet], 'viewer-tries')).toMatchObject({ ok: false, error: { code: 'role' } })
    const seen = withPermissions(viewer, await line.view(claimId)).commands
    expect(seen.filter(({ allowed }) => allowed)).toEqual([])
    expect(seen.find(({ name }) => name === 'approve')).toMatchObject({ byRole: true, reason: expect.stringContaining('Only a manager or an agent may approve') })
    // What the claim itself doesn't allow keeps its own reason.
    expect(seen.find(({ name }) => name === 'receive')).toEqual({ name: 'receive', allowed: false, reason: 'Approve it first: this follows on an approved claim.' })
  })

  it('sees who may do what, and can not change it', async () => {
    expect((await viewPeople(line.deps, viewer)).locked).toBe('Only a manager may manage roles. Ask one, or have a manager change what your role may do.')
    expect(await save(viewer, { 3: 'manager' })).toMatchObject({ ok: false, error: { code: 'role' } })
  })
})

describe('a manager', () => {
  it('is told that the last manager stays one', async () => {
    const manager = await come(shop, '2', 'Ada Hill')
    expect((await save(manager, { 2: 'agent' }))).toMatchObject({ ok: false, error: { kind: 'not-allowed', sentence: 'Ada Hill is the last manager: without one nobody could change roles any more. Make somebody else a manager first.' } })
  })

  it('changes the matrix and the role of newcomers, each with what stood before and after on record', async () => {
    const manager = await come(shop, '2', 'Ada Hill')
    const before = (await onRecord()).length
    const matrix = { may: { ...defaultMatrix.may, viewer: { ...defaultMatrix.may.viewer, decide: true } }, newcomers: 'inspector' }
    expect(await save(manager, {}, matrix)).toEqual({ ok: true, value: { changed: 2 } })
    expect((await onRecord()).slice(before)).toEqual([
      { what: 'role-permissions', by: 'Ada Hill', before: { role: 'viewer', may: { decide: false } }, after: { role: 'viewer', may: { decide: true } } },
      { what: 'newcomers-role', by: 'Ada Hill', before: { role: 'agent' }, after: { role: 'inspector' } },
    ])
    expect((await come(shop, '5', 'Dora Gale')).role).toBe('inspector')
    const claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect' }])
    await line.work(claimId)
    expect(await actOnClaim(line.deps, await come(shop, '3', 'Ben Dale'), claimId, (await line.view(claimId)).version, { name: 'decline', reason: 'OTHER', note: 'Worn out.' })).toMatchObject({ ok: true })
  })

  it('is told when another manager was quicker, and nothing is lost of what that one saved', async () => {
    const manager = await come(shop, '2', 'Ada Hill')
    const { version, matrix } = await viewPeople(line.deps, manager)
    const results = await Promise.all((['viewer', 'inspector'] as const).map((role) => changePeople(line.deps, manager, { version, roles: { 4: role }, matrix })))
    expect(results.map((one) => one.ok).sort()).toEqual([false, true])
    expect(results.find((one) => !one.ok)).toMatchObject({ error: { sentence: 'Another manager changed roles while you did, so nothing was saved. Your changes are still here: look at them beside what stands now, then save again or discard them.' } })
  })

  it('can shut a role out of Recourse: who has it is told so at the door', async () => {
    const manager = await come(shop, '2', 'Ada Hill')
    await save(manager, {}, { ...defaultMatrix, may: { ...defaultMatrix.may, viewer: { ...defaultMatrix.may.viewer, 'view-claims': false } } })
    await expect(come(shop, '3', 'Ben Dale')).rejects.toThrow('Only a manager, an agent or an inspector may see claims and orders. Ask one of them, or have a manager change what your role may do.')
  })
})
