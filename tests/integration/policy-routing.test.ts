import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recourse } from '../../app/application/actor.ts'
import { tellAudit } from '../../app/application/figures/audit-words.ts'
import type { RoutingAsked } from '../../app/application/policies/routing-view.ts'
import type { RoutingRule } from '../../app/domain/decision/routing.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { policyDesk, staffOf } from './support/policy-desk.ts'
import { ringOrder } from './support/samples.ts'

let fresh: FreshStores
let desk: ReturnType<typeof policyDesk>
const shop = 'klenota.myshopify.com'
const ada = staffOf(shop)
const all: RoutingRule = { policy: 'klenota' }
const trade: RoutingRule = { policy: 'trade', customers: 'business' }
const till: RoutingRule = { policy: 'slovak', countries: ['SK'], channels: ['pos'] }

beforeAll(async () => {
  fresh = await freshStores()
  desk = policyDesk(fresh)
  await desk.install(shop)
  for (const [name, from] of [['trade', 'now'], ['slovak', { day: '2027-06-01' }]] as const) {
    const published = await desk.uses.publish(ada, { source: { file: JSON.stringify({ ...(policyLibrary.klenota as object), name }) }, from, note: '', seen: 0, first: false })
    if (!published.ok) throw new Error(published.error.sentence)
  }
})
afterAll(() => fresh.close())

const view = () => desk.uses.routing(ada)
const change = async (rules: unknown, from: RoutingAsked['from'] = 'now', asked: Partial<RoutingAsked> = {}) => desk.uses.changeRouting(ada, { rules, from, seen: (await view()).seen, ...asked })
/** An order placed at an instant, taken in; the policy that binds it. */
async function boundBy(id: number, at: string, { country = 'CZ', channel = 'web', business = false } = {}): Promise<string | undefined> {
  const order = ringOrder(1, { lines: [] })
  const facts = { ...order.facts, id: `gid://shopify/Order/${id}`, createdAt: at, processedAt: at, shippingAddress: { countryCodeV2: country }, purchasingEntity: { __typename: business ? ('PurchasingCompany' as const) : ('Customer' as const) } }
  for (const line of facts.lineItems.nodes) line.id = `gid://shopify/LineItem/${id}`
  await fresh.stores.orders.takeIn(shop, [{ ...order, facts, channel, updatedAt: at }])
  const stored = await fresh.stores.orders.find(shop, facts.id)
  return stored ? (await desk.deps.policies.forOrder(shop, stored))?.name : undefined
}

it('a new shop sends every order to its first policy, since ever', async () => {
  expect(await view()).toMatchObject({ rules: [all], since: null, scheduled: [], earlier: [], placed: [], country: 'CZ', timeZone: 'Europe/Prague', today: '2026-11-20', locked: null })
  expect((await view()).policies).toEqual([{ name: 'klenota', title: 'KLENOTA (klenota)', number: 1, from: null }, { name: 'slovak', title: 'KLENOTA (slovak)', number: null, from: '2027-05-31T22:00:00.000Z' }, { name: 'trade', title: 'KLENOTA (trade)', number: 1, from: null }])
})

describe('rules that are changed at once', () => {
  it('bind the orders placed from then on and none before', async () => {
    expect(await change([trade, all])).toEqual({ ok: true, value: { from: '2026-11-20T11:00:00.000Z' } })
    expect([await boundBy(1, '2026-11-20T10:59:59.999Z', { business: true }), await boundBy(2, '2026-11-20T11:00:00.000Z', { business: true }), await boundBy(3, '2026-11-20T11:00:00.000Z')]).toEqual(['klenota', 'trade', 'klenota'])
    expect(await view()).toMatchObject({ rules: [trade, all], since: '2026-11-20T11:00:00.000Z', earlier: [{ rules: [all], from: null, until: '2026-11-20T11:00:00.000Z', publishedBy: 'Recourse' }] })
  })

  it('tell how the latest orders were placed, alike ones together', async () => {
    expect((await view()).placed).toEqual([{ country: 'CZ', channel: 'web', customers: 'business', orders: 2 }, { country: 'CZ', channel: 'web', customers: 'consumer', orders: 1 }])
  })

  it('keep an order that is edited later where it was sent', async () => {
    const at = '2026-11-20T12:00:00.000Z'
    expect([await boundBy(7, at, { business: true }), await boundBy(7, at, { country: 'SK', channel: 'pos' })]).toEqual(['trade', 'trade'])
  })

  it('are refused where they say what stands anyway, or can’t be laid down, and to whose role may not', async () => {
    expect(await change([trade, all])).toMatchObject({ ok: false, error: { sentence: 'These are the rules that take orders then anyway, so there is nothing to save.' } })
    expect(await change([all, trade])).toMatchObject({ ok: false, error: { kind: 'invalid', sentence: 'The last rule must be without conditions, so that every order finds its policy.' } })
    expect(await change([{ policy: 'gone', countries: ['SK'] }, all])).toMatchObject({ ok: false, error: { fields: { '0.policy': 'There is no such policy in this shop. Choose another.' } } })
    expect(await change('rules')).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await desk.uses.changeRouting(staffOf(shop, 'agent'), { rules: [all], from: 'now', seen: null })).toMatchObject({ ok: false, error: { code: 'role', sentence: expect.stringContaining('Only a manager may edit policies.') as string } })
    expect((await desk.uses.routing(staffOf(shop, 'viewer'))).locked).toContain('Only a manager may edit policies.')
  })

  it('by two at once are changed once; the other is told', async () => {
    const { seen } = await view()
    desk.clock.at = new Date('2026-11-21T11:00:00Z')
    const results = await Promise.all([change([all], 'now', { seen }), change([{ ...trade, countries: ['CZ'] }, all], 'now', { seen })])
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'conflict', sentence: expect.stringContaining('Somebody else changed the routing while you did') as string } })
  })
})

describe('rules that are to come', () => {
  it('wait for a version of each policy, begin with their day by the shop’s clock, and are withdrawn until then', async () => {
    expect(await change([till, all], { day: '2026-11-21' })).toMatchObject({ ok: false, error: { fields: { from: 'Choose a day that is still to come, or begin at once: orders already placed keep their policy.' } } })
    expect(await change([till, all], { day: '2027-05-31' })).toMatchObject({ ok: false, error: { fields: { from: '“KLENOTA (slovak)” has no version in force by then, so that orders sent to it would have no terms. Publish it first, or choose a later day.' } } })
    expect(await change([till, all], { day: '2027-06-01' })).toEqual({ ok: true, value: { from: '2027-05-31T22:00:00.000Z' } })
    expect(await change([trade, till, all], { day: '2027-06-01' })).toMatchObject({ ok: false, error: { sentence: 'Another routing begins on that day already. Withdraw that one first, or choose another day.' } })
    expect([await boundBy(4, '2027-05-31T21:59:59.999Z', { country: 'SK', channel: 'pos' }), await boundBy(5, '2027-05-31T22:00:00.000Z', { country: 'SK', channel: 'pos' }), await boundBy(6, '2027-05-31T22:00:00.000Z', { country: 'SK' })]).toEqual(['klenota', 'slovak', 'klenota'])
  })

  it('keep the version that they count on from being withdrawn, until they are themselves', async () => {
    const { policies } = await desk.uses.list(ada)
    const slovak = policies.find(({ name }) => name === 'slovak')?.versions[0]?.id ?? ''
    expect(await desk.uses.withdraw(ada, slovak)).toMatchObject({ ok: false, error: { sentence: 'A routing that is scheduled sends orders to this policy, and without this version it would have no terms by then. Withdraw that routing first.' } })
    const [scheduled] = (await view()).scheduled
    expect(await desk.uses.withdrawRouting(staffOf('izlato.myshopify.com'), scheduled?.id ?? '')).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await desk.uses.withdrawRouting(ada, scheduled?.id ?? '')).toEqual({ ok: true, value: true })
    expect([(await view()).scheduled, await desk.uses.withdrawRouting(ada, (await view()).seen ?? ''), await desk.uses.withdraw(ada, slovak)]).toMatchObject([[], { ok: false }, { ok: true }])
  })
})

it('what is done in turn waits for others that do the same and for no import, and takes its instant when its turn has come', async () => {
  const beside = await fresh.connect()
  await beside.query('begin')
  // As a row of an order does that refers to the shop.
  await beside.query('select 1 from "Shop" where "id" = $1 for key share', [shop])
  const dated: string[] = []
  const withdraw = () => fresh.stores.policies.withdraw(shop, 'none', recourse, () => { dated.push('now'); return desk.clock.at })
  expect(await withdraw()).toBe('not-there')
  await beside.query('select 1 from "Shop" where "id" = $1 for no key update', [shop])
  const waiting = withdraw()
  await new Promise((later) => setTimeout(later, 100))
  expect(dated).toEqual(['now'])
  await beside.query('commit')
  beside.release()
  expect([await waiting, dated]).toEqual(['not-there', ['now', 'now']])
})

it('every change stands in the audit log in words', async () => {
  const rows = await fresh.query('select what, before, after from "SettingChange" where shop = $1 and what like \'routing-%\' order by id', [shop])
  const told = rows.map(({ what, before, after }) => tellAudit({ source: 'setting', id: '1', at: '', actor: { kind: 'staff', id: '2', name: 'Ada Hill' }, claim: null, what: String(what), before, after, payload: {} } as never))
  expect([told[0], told.at(-2), told.at(-1)]).toEqual([
    { text: 'Which policy binds which orders changed', detail: null, changes: ['in force from: 2026-11-20T11:00:00.000Z', '1. Orders by businesses: trade', '2. Every order: klenota'] },
    { text: 'Which policy binds which orders changed', detail: null, changes: ['in force from: 2027-05-31T22:00:00.000Z', '1. Orders from Slovakia, placed at the point of sale: slovak', '2. Every order: klenota'] },
    { text: 'A change of which policy binds which orders withdrawn before it came into force', detail: null, changes: ['in force from: 2027-05-31T22:00:00.000Z', '1. Orders from Slovakia, placed at the point of sale: slovak', '2. Every order: klenota'] },
  ])
})
