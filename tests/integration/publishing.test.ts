import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPolicyStore } from '../../app/adapters/prisma/policy-store.server.ts'
import { publicTerms } from '../../app/application/policies/public-terms.ts'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { klenotaWith, policyDesk, staffOf } from './support/policy-desk.ts'
import { readShop } from './support/samples.ts'

let fresh: FreshStores
let desk: ReturnType<typeof policyDesk>
beforeAll(async () => {
  fresh = await freshStores()
  desk = policyDesk(fresh)
})
afterAll(() => fresh.close())

const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => { if (!result.ok) throw new Error(JSON.stringify(result.error)); return result.value }
const file = (days: number, change?: (set: PolicySet) => void) => ({ file: JSON.stringify(klenotaWith(days, change)) })
const now = { from: 'now' as const, note: '' }

/** What the worker is asked to do for a shop. */
const jobs = async (shop: string) => (await fresh.query('select "name" from pgboss.job where "data"->>\'shop\' = $1 order by 1', [shop])).map(({ name }) => name)

describe('a shop’s first policy', () => {
  /** A shop without any terms. */
  const empty = async (shop: string) => { await fresh.stores.shops.install(shop, readShop, '', '', desk.clock.at); return staffOf(shop) }
  /** Which version binds an order placed at an instant. */
  const bound = async (shop: string, at: string) => {
    const policy = await desk.deps.policies.forOrder(shop, { placement: { country: 'CZ', channel: 'web', customers: 'consumer' }, facts: { createdAt: at, processedAt: at } })
    return policy ? `${policy.name} ${policy.number}` : 'none'
  }

  it('from a file is told as the first, which every order is sent to, and binds those placed so far too where that is chosen', async () => {
    const ada = await empty('all.myshopify.com')
    expect(value(await desk.uses.preview(ada, file(60), null))).toMatchObject({ orders: 'all', sentUntil: null, seen: 0, beside: [], refused: null })
    expect(value(await desk.uses.publish(ada, { source: file(60), from: 'ever', note: '', seen: 0, first: true }))).toMatchObject({ policy: 'klenota', number: 1 })
    expect([await bound(ada.shop, '2020-01-01T00:00:00Z'), await bound(ada.shop, '2026-11-21T00:00:00Z')]).toEqual(['klenota 1', 'klenota 1'])
    expect(await jobs(ada.shop)).toEqual(['after-set-up', 'read-products'])
    expect((await desk.uses.list(ada)).policies[0]?.versions[0]).toMatchObject({ from: null, standing: 'in-force' })
  })

  it('from a draft binds only the orders from then on where that is chosen', async () => {
    const ada = await empty('new.myshopify.com')
    const { id } = value(await desk.drafts.begin(ada, file(60)))
    expect([value(await desk.drafts.view(ada, id, null)).orders, value(await desk.drafts.changes(ada, id, null)).orders]).toEqual(['all', 'all'])
    value(await desk.drafts.publish(ada, id, { ...now, revision: 0, seen: 0, first: true }))
    expect([await bound(ada.shop, '2026-11-20T10:59:59Z'), await bound(ada.shop, '2026-11-20T11:00:00Z')]).toEqual(['none', 'klenota 1'])
  })

  it('is not published where the worker can’t be asked to take up what waits for it, and is published whole once it can', async () => {
    const ada = await empty('waits.myshopify.com')
    const policies = openPolicyStore(fresh.database, { ...fresh.queue, enqueue: async () => { throw new Error('broken off') } })
    const asked = { ...now, source: file(60), seen: 0, first: true }
    await expect(policyDesk({ ...fresh, stores: { ...fresh.stores, policies } }).uses.publish(ada, asked)).rejects.toThrow('broken off')
    expect([await fresh.stores.policies.versions(ada.shop), await jobs(ada.shop)]).toEqual([[], []])
    value(await desk.uses.publish(ada, asked))
    expect(await jobs(ada.shop)).toEqual(['after-set-up', 'read-products'])
    value(await desk.uses.publish(ada, { ...asked, source: file(70), seen: 1, first: false, from: { day: '2027-06-01' } }))
    expect((await jobs(ada.shop)).filter((name) => name === 'after-set-up')).toHaveLength(1)
  })

  it('is not published as the first where a colleague’s was meanwhile, nor unseen as the first', async () => {
    const ada = await empty('two.myshopify.com')
    expect(await desk.uses.publish(ada, { ...now, source: file(60), seen: 0, first: false })).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: 'The shop’s other policies were withdrawn meanwhile, so this one would be its first and take every order, and nothing was published. Reload the page and choose which orders it binds.' } })
    const both = await Promise.all(['klenota', 'other'].map((name) => desk.uses.publish(ada, { source: file(60, (set) => { set.name = name }), from: 'ever', note: '', seen: 0, first: true })))
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'conflict', sentence: 'Somebody else published the shop’s first policy meanwhile, so this one would not be the first any more, and nothing was published. Reload the page: it then says which orders are sent to it.' } })
    expect((await desk.uses.list(ada)).policies).toHaveLength(1)
    expect(await desk.uses.publish(ada, { source: file(90), from: 'ever', note: '', seen: 1, first: false })).toMatchObject({ ok: false, error: { sentence: 'Only a shop’s first policy can bind the orders placed so far. Choose from when it is to bind orders.' } })
  })
})

describe('what is published while another version is scheduled', () => {
  const ada = staffOf('later.myshopify.com')
  const firstId = async () => (await desk.uses.list(ada)).policies.find(({ name }) => name === 'klenota')?.versions.at(-1)?.id ?? ''
  /** The versions beside it, with what it would be for shoppers. */
  const told = ({ beside }: { beside: Array<{ number: number; from: string | null; comparison: { counts: Record<string, number> } }> }) => beside.map(({ number, from, comparison: { counts } }) => [number, from, counts.better, counts.worse])
  beforeAll(async () => {
    await desk.install(ada.shop)
    value(await desk.uses.publish(ada, { source: file(90), from: { day: '2027-06-01' }, note: '', seen: 1, first: false }))
  })

  it('is compared with that one too, which takes over from it: from a file, a draft and an earlier version', async () => {
    expect(told(value(await desk.uses.preview(ada, file(75), null)))).toEqual([[1, null, 1, 0], [2, '2027-05-31T22:00:00.000Z', 0, 1]])
    const { id } = value(await desk.drafts.begin(ada, file(100)))
    expect(told(value(await desk.drafts.changes(ada, id, null)))).toEqual([[1, null, 1, 0], [2, '2027-05-31T22:00:00.000Z', 1, 0]])
    // The same as the version in force, and yet another from June on.
    const again = value(await desk.uses.preview(ada, { versionId: await firstId() }, null))
    expect([told(again), again.refused]).toEqual([[[1, null, 0, 0], [2, '2027-05-31T22:00:00.000Z', 0, 1]], null])
  })

  it('may say the same as a version that is only scheduled where none is in force, but not the same as the one in force', async () => {
    const grace = staffOf('soon.myshopify.com')
    await fresh.stores.shops.install(grace.shop, readShop, '', '', desk.clock.at)
    value(await desk.uses.publish(grace, { source: file(60), from: { day: '2026-12-24' }, note: '', seen: 0, first: true }))
    expect(value(await desk.uses.preview(grace, file(60), null)).refused).toBeNull()
    value(await desk.uses.publish(grace, { ...now, source: file(60), seen: 1, first: false }))
    expect(value(await desk.uses.preview(grace, file(60), null)).refused).toBe('It says the very same as version 2, which is in force.')
  })

  it('as a correction is taken over by it only where what it corrects is in force', async () => {
    expect(told(value(await desk.uses.preview(ada, file(75), await firstId())))).toEqual([[1, null, 1, 0], [2, '2027-05-31T22:00:00.000Z', 0, 1]])
    desk.clock.at = new Date('2027-06-02T11:00:00Z')
    expect(told(value(await desk.uses.preview(ada, file(75), await firstId())))).toEqual([[1, null, 1, 0]])
    expect(told(value(await desk.uses.preview(ada, file(75), null)))).toEqual([[2, null, 0, 1]])
    desk.clock.at = new Date('2026-11-20T11:00:00Z')
  })

  it('is sent orders only until rules that are scheduled send it none', async () => {
    value(await desk.uses.publish(ada, { ...now, source: file(60, (set) => { set.name = 'trade' }), seen: 0, first: false }))
    value(await desk.uses.changeRouting(ada, { rules: [{ policy: 'trade' }], from: { day: '2027-07-01' }, seen: (await desk.uses.routing(ada)).seen }))
    expect(value(await desk.uses.preview(ada, file(75), null))).toMatchObject({ orders: 'some', sentUntil: '2027-06-30T22:00:00.000Z' })
    expect(value(await desk.uses.preview(ada, file(75, (set) => { set.name = 'trade' }), null))).toMatchObject({ orders: 'none', sentUntil: null })
  })
})

describe('the public page', () => {
  const ada = staffOf('days.myshopify.com')
  const said = async (number: number) => (await desk.terms(ada.shop, 'klenota', number))?.lead[1]

  it('says the time where a version begins within a day, so that no day belongs to two', async () => {
    await desk.install(ada.shop)
    value(await desk.uses.publish(ada, { ...now, source: file(70), seen: 1, first: false }))
    desk.clock.at = new Date('2026-11-20T13:32:00Z')
    value(await desk.uses.publish(ada, { ...now, source: file(80), seen: 2, first: false }))
    expect(await Promise.all([1, 2, 3].map(said))).toEqual([
      'For orders placed until 20 November 2026, 12:00 (Europe/Prague).',
      'For orders placed from 20 November 2026, 12:00 (Europe/Prague) until 20 November 2026, 14:32 (Europe/Prague).',
      'For orders placed from 20 November 2026, 14:32 (Europe/Prague).',
    ])
  })

  it('compiles no version but the one that is shown', async () => {
    const compiled: string[] = []
    const { policies } = desk.deps
    const page = await publicTerms({ ...desk.deps, policies: { ...policies, byId: async (shop, id) => { const shelved = await policies.byId(shop, id); compiled.push(`version ${shelved?.number}`); return shelved } } }, { shop: ada.shop, prefix: '', name: 'klenota', number: 1 })
    expect([page?.lead[0], page?.versions.policies[0]?.versions.length, compiled]).toEqual(['KLENOTA, version 1', 3, ['version 1']])
  })

  it('says it by each version’s own clock', async () => {
    value(await desk.uses.publish(ada, { source: file(80, (set) => { set.timeZone = 'Europe/London' }), from: { day: '2027-06-01' }, note: '', seen: 3, first: false }))
    expect([await said(3), await said(4)]).toEqual(['For orders placed from 20 November 2026, 14:32 (Europe/Prague) until 1 June 2027, 01:00 (Europe/Prague).', 'For orders placed from 1 June 2027.'])
    const page = await desk.terms(ada.shop, 'klenota', 1)
    expect(page?.versions.policies[0]?.versions.map(({ when }) => when)[0]).toBe('For orders placed from 1 June 2027.')
  })
})
