import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import { previewClaim } from '../../app/application/claims/preview-claim.ts'
import type { PublishAsked } from '../../app/application/policies/policies-view.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { klenotaWith, policyDesk, staffOf } from './support/policy-desk.ts'
import { replayAll } from '../support/replay-all.ts'
import { ringOrder } from './support/samples.ts'

let fresh: FreshStores
let desk: ReturnType<typeof policyDesk>
const shop = 'klenota.myshopify.com'
const ada = staffOf(shop)
const line = { lineItemId: 'gid://shopify/LineItem/1', quantity: 1, ground: 'change-of-mind' as const }

beforeAll(async () => {
  fresh = await freshStores()
  desk = policyDesk(fresh)
  await desk.install(shop)
})
afterAll(async () => {
  await replayAll(fresh.query)
  await fresh.close()
})

/** An order of one ring, placed at an instant and delivered two days later; its id is `id`. */
async function placed(id: number, at: string, of = shop): Promise<string> {
  const order = ringOrder()
  const text = JSON.stringify(order).replaceAll('Order/1001', `Order/${id}`).replaceAll('LineItem/1"', `LineItem/${id}"`).replaceAll('Fulfillment/1"', `Fulfillment/${id}"`).replaceAll('#1001', `#${id}`)
  const read = JSON.parse(text) as typeof order
  const delivered = new Date(Date.parse(at) + 2 * 86_400_000).toISOString()
  read.facts = { ...read.facts, createdAt: at, processedAt: at, fulfillments: read.facts.fulfillments.map((one) => ({ ...one, createdAt: at, deliveredAt: delivered })) }
  await fresh.stores.orders.takeIn(of, [{ ...read, updatedAt: delivered }])
  return `gid://shopify/Order/${id}`
}
const lineOf = (id: string) => ({ ...line, lineItemId: `gid://shopify/LineItem/${id.split('/').at(-1)}` })
/** How long the ring may be returned, and which version says so. */
async function answer(orderId: string): Promise<string> {
  const order = await fresh.stores.orders.find(shop, orderId)
  const policy = order && (await desk.deps.policies.forOrder(shop, order))
  const decided = await previewClaim(desk.deps, shop, orderId, [lineOf(orderId)])
  return decided.ok ? `version ${policy?.number}: ${decided.value[0]?.answer.periods.find((one) => one.right === 'return')?.lastDay}` : decided.error.sentence
}
const publish = (days: number, asked: Partial<PublishAsked> = {}) => desk.uses.publish(ada, { source: { file: JSON.stringify(klenotaWith(days)) }, from: 'now', note: '', seen: 1, first: false, ...asked })
const standings = async () => (await desk.uses.list(ada)).policies[0]?.versions.map(({ number, standing }) => `${number} ${standing}`)
const firstId = async () => (await desk.uses.list(ada)).policies[0]?.versions.at(-1)?.id ?? ''

describe('a window that is changed from a later day on', () => {
  it('leaves an order before its first instant as it was, and binds one from then on', async () => {
    const published = await publish(100, { from: { day: '2027-03-01' }, note: 'Spring' })
    expect(published).toMatchObject({ ok: true, value: { policy: 'klenota', number: 2 } })
    expect(await standings()).toEqual(['2 scheduled', '1 in-force'])
    // The day begins in Prague an hour before it does in UTC.
    const [before, after] = [await placed(1, '2027-02-28T22:59:59.999Z'), await placed(2, '2027-02-28T23:00:00.000Z')]
    desk.clock.at = new Date('2027-03-10T10:00:00Z')
    expect([await answer(before), await answer(after)]).toEqual(['version 1: 2027-05-01', 'version 2: 2027-06-11'])
    expect(await standings()).toEqual(['2 in-force', '1 earlier'])
  })

  it('leaves a claim with the version it was decided under', async () => {
    const opened = await openClaim(desk.deps, ada, 'gid://shopify/Order/1', [lineOf('gid://shopify/Order/1')], crypto.randomUUID())
    if (!opened.ok) throw new Error(opened.error.sentence)
    const claim = await fresh.stores.claims.load(shop, opened.value.claimId)
    expect(claim?.lines[0]?.policyVersionId).toBe(await firstId())
    expect((await desk.uses.list(ada)).policies[0]?.versions.map(({ number, claims }) => [number, claims])).toEqual([[2, 0], [1, 1]])
  })

  it('can’t begin on a day that has begun', async () => {
    expect(await publish(90, { from: { day: '2027-03-10' }, seen: 2 })).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { from: 'Choose a day that is still to come, or publish it at once: orders already placed keep their terms.' } } })
    expect(await publish(90, { from: { day: 'soon' }, seen: 2 })).toMatchObject({ ok: false, error: { fields: { from: 'Enter a day.' } } })
  })
})

describe('publishing', () => {
  it('two at once is done once; the other is told', async () => {
    const results = await Promise.all([publish(101, { seen: 2 }), publish(102, { seen: 2 })])
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'conflict', sentence: 'Somebody else published or withdrew a version of “klenota” meanwhile, so nothing was published. Look at what stands now under Policies, then publish again.' } })
    expect(await standings()).toEqual(['3 in-force', '2 earlier', '1 earlier'])
  })

  it('is refused with an error of the lint, and to whose role may not', async () => {
    const broken = klenotaWith(60, (set) => { set.timeZone = 'Europe/Atlantis' })
    expect(await desk.uses.publish(ada, { source: { file: JSON.stringify(broken) }, from: 'now', note: '', seen: 3, first: false })).toMatchObject({ ok: false, error: { kind: 'invalid', sentence: expect.stringContaining('at $.timeZone, There is no time zone “Europe/Atlantis”') as string } })
    expect(await desk.uses.publish(staffOf(shop, 'agent'), { source: { versionId: await firstId() }, from: 'now', note: '', seen: 3, first: false })).toMatchObject({ ok: false, error: { code: 'role', sentence: expect.stringContaining('Only a manager may edit policies.') as string } })
  })

  it('a day on which another begins is refused; withdrawn, the day is free and its number is not given again', async () => {
    const first = await publish(103, { from: { day: '2027-09-01' }, seen: 3 })
    expect(await publish(104, { from: { day: '2027-09-01' }, seen: 4 })).toMatchObject({ ok: false, error: { sentence: 'Another version is in force from that day already. Withdraw that one first, or choose another day.' } })
    expect(await desk.uses.withdraw(ada, first.ok ? first.value.id : '')).toEqual({ ok: true, value: true })
    expect(await publish(104, { from: { day: '2027-09-01' }, seen: 3 })).toMatchObject({ ok: true, value: { number: 5 } })
    expect(await desk.uses.withdraw(ada, await firstId())).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  })

  it('stands in the audit log, with who and from when', async () => {
    const rows = await fresh.query('select what, actor->>\'name\' as by, coalesce(after, before)->>\'version\' as version, coalesce(after, before)->>\'from\' as "from" from "SettingChange" where shop = $1 order by id', [shop])
    expect(rows).toEqual([
      { what: 'policy-published', by: 'Ada Hill', version: '2', from: '2027-02-28T23:00:00.000Z' }, { what: 'policy-published', by: 'Ada Hill', version: '3', from: '2027-03-10T10:00:00.000Z' },
      { what: 'policy-published', by: 'Ada Hill', version: '4', from: '2027-08-31T22:00:00.000Z' }, { what: 'policy-withdrawn', by: 'Ada Hill', version: '4', from: '2027-08-31T22:00:00.000Z' }, { what: 'policy-published', by: 'Ada Hill', version: '5', from: '2027-08-31T22:00:00.000Z' },
    ])
  })
})

describe('a correction of a published version', () => {
  const correct = async (days: number, reason = 'A slip of the pen', seen = 5) => desk.uses.correct(ada, { versionId: await firstId(), source: { file: JSON.stringify(klenotaWith(days)) }, reason, seen })

  it('is refused where it is worse for the shopper, or needs a reason', async () => {
    expect(await correct(59)).toMatchObject({ ok: false, error: { kind: 'not-allowed', sentence: expect.stringContaining('“Return without giving a reason”: 60 days → 59 days. (worse for the shopper)') as string } })
    expect(await correct(61, ' ')).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { reason: 'Say why it is corrected: it stands beside the version, for ever.' } } })
    expect(await correct(60)).toMatchObject({ ok: false, error: { sentence: 'It says the very same as the version that it is to correct, so there is nothing to publish.' } })
  })

  it('binds the orders of that version from then on, and no claim that was decided before', async () => {
    expect(await answer('gid://shopify/Order/1')).not.toContain('version')
    const other = await placed(3, '2027-02-01T10:00:00Z')
    expect(await answer(other)).toBe('version 1: 2027-04-04')
    expect(await correct(61)).toMatchObject({ ok: true, value: { number: 6 } })
    expect(await answer(other)).toBe('version 6: 2027-04-05')
    expect(await answer('gid://shopify/Order/2')).toBe('version 2: 2027-06-11')
    const [claim] = await fresh.query('select v.number from "ClaimLine" l join "PolicyVersion" v on v.id = l."policyVersionId"')
    expect(claim).toEqual({ number: 1 })
    expect(await standings()).toEqual(['6 earlier', '5 scheduled', '3 in-force', '2 earlier', '1 corrected'])
  })

  it('is made of the version that has taken its place, and never of one that is scheduled', async () => {
    expect(await correct(62, 'Again', 6)).toMatchObject({ ok: false, error: { sentence: 'Version 6 has taken its place already: correct that one.' } })
    const scheduled = (await desk.uses.list(ada)).policies[0]?.versions.find(({ standing }) => standing === 'scheduled')
    expect(await desk.uses.correct(ada, { versionId: scheduled?.id ?? '', source: { file: JSON.stringify(klenotaWith(200)) }, reason: 'Soon', seen: 6 })).toMatchObject({ ok: false, error: { sentence: 'It is not in force yet, so that no order is bound by it: withdraw it and publish another instead.' } })
  })
})

it('a version is never changed, whoever tries', async () => {
  await expect(fresh.query('update "PolicyVersion" set "content" = \'{}\' where shop = $1', [shop])).rejects.toThrow('A published version of a policy is never changed.')
})

describe('a policy as a file', () => {
  it('comes back with the same hash, and its findings are those of the command line', async () => {
    const exported = await desk.uses.export(ada, await firstId())
    if (!exported.ok) throw new Error(exported.error.sentence)
    const preview = await desk.uses.preview(ada, { file: exported.value.text }, null)
    const [row] = await fresh.query('select hash from "PolicyVersion" where id = $1', [await firstId()])
    expect(preview).toMatchObject({ ok: true, value: { set: { name: 'klenota', hash: row?.hash, sealed: true }, findings: [], seen: 6, orders: 'some', sentUntil: null, refused: null, beside: [{ number: 3, from: null }, { number: 5, from: '2027-08-31T22:00:00.000Z' }] } })
    expect(exported.value.name).toBe('klenota-1.json')
    desk.clock.at = new Date('2027-03-11T10:00:00Z')
    const again = await desk.uses.publish(ada, { source: { file: exported.value.text }, from: 'now', note: 'Back to the first', seen: 6, first: false })
    expect((await fresh.query('select hash from "PolicyVersion" where id = $1', [again.ok ? again.value.id : '']))[0]).toEqual(row)
  })

  it('that was changed under its seal is refused with a path', async () => {
    const exported = await desk.uses.export(ada, await firstId())
    const text = exported.ok ? exported.value.text.replace('"title": "KLENOTA"', '"title": "KLENOTO"') : ''
    expect(await desk.uses.preview(ada, { file: text }, null)).toMatchObject({ ok: true, value: { set: null, findings: [{ path: '$.hash', code: 'wrong-hash', severity: 'error' }], refused: expect.stringContaining('at $.hash') as string } })
    expect(await desk.uses.publish(ada, { source: { file: text }, from: 'now', note: '', seen: 7, first: false })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })
})

describe('another shop', () => {
  const stranger = staffOf('izlato.myshopify.com')
  beforeAll(() => desk.install(stranger.shop))

  it('can not look at a version, compare with it, export, publish, correct or withdraw it', async () => {
    const id = await firstId()
    const own = (await desk.uses.list(stranger)).policies[0]?.versions[0]?.id ?? ''
    expect(await desk.uses.version(stranger, id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await desk.uses.export(stranger, id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect((await desk.uses.compare(stranger, { before: own, after: id })).comparison).toBeNull()
    expect(await desk.uses.preview(stranger, { versionId: id }, null)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await desk.uses.preview(stranger, { versionId: own }, id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await desk.uses.publish(stranger, { source: { versionId: id }, from: 'now', note: '', seen: 1, first: false })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await desk.uses.correct(stranger, { versionId: id, source: { versionId: own }, reason: 'Mine', seen: 1 })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await desk.uses.withdraw(stranger, (await desk.uses.list(ada)).policies[0]?.versions.find(({ standing }) => standing === 'scheduled')?.id ?? '')).toMatchObject({ ok: false })
    expect((await desk.uses.list(stranger)).policies[0]?.versions).toHaveLength(1)
  })

  it('shows its own terms to its visitors, and not those of this one', async () => {
    expect((await desk.terms(stranger.shop))?.versions.policies[0]?.versions).toHaveLength(1)
    expect(await desk.terms(stranger.shop, 'klenota', 2)).toBeNull()
    expect(await desk.terms('gone.myshopify.com')).toBeNull()
  })
})

describe('the public page of the terms', () => {
  it('is there for every version, says which orders it binds, and leads to the others', async () => {
    const page = await desk.terms(shop, 'klenota', 2)
    expect(page).toMatchObject({ language: 'en', title: 'Terms of KLENOTA', lead: ['KLENOTA, version 2', 'For orders placed from 1 March 2027 until 10 March 2027, 11:00 (Europe/Prague).'], note: 'Orders placed now are bound by a later version.' })
    expect(page?.versions.policies[0]?.versions.map(({ label, url }) => `${label} ${url}`)).toEqual([7, 6, 5, 3, 2, 1].map((number) => `Version ${number} ${number === 2 ? 'null' : `/apps/recourse/terms/klenota/${number}`}`))
    expect(page?.documents[0]?.clauses.find(({ anchor }) => anchor === 'klenota-terms.2021-03-05.return-window')?.paragraphs[0]).toContain('within 100 days from the date of receipt')
  })

  it('tells of what is not in force yet, what was corrected, and what corrects', async () => {
    const notes = await Promise.all([5, 1, 6].map(async (number) => (await desk.terms(shop, 'klenota', number))?.note))
    expect(notes).toEqual(['This version is not in force yet.', 'Version 6 has taken its place for the same orders, to the customers’ advantage. What was decided under this version stays decided.', 'Orders placed now are bound by a later version.'])
  })

  it('without a number is that of the version in force, and there is none of a number that isn’t, or was withdrawn', async () => {
    expect((await desk.terms(shop))?.lead[0]).toBe('KLENOTA, version 7')
    expect([await desk.terms(shop, 'klenota', 4), await desk.terms(shop, 'klenota', 99), await desk.terms(shop, 'other')]).toEqual([null, null, null])
  })

  it('is not there for a policy that binds nobody', async () => {
    const own = { ...(policyLibrary.klenota as object), name: 'kept-to-ourselves' }
    const published = await desk.uses.publish(ada, { source: { file: JSON.stringify(own) }, from: 'now', note: '', seen: 0, first: false })
    expect(published).toMatchObject({ ok: true, value: { policy: 'kept-to-ourselves', number: 1 } })
    expect([await desk.terms(shop, 'kept-to-ourselves', 1), await fresh.stores.policies.claimedNames(shop)]).toEqual([null, ['klenota']])
    expect((await desk.uses.list(ada)).policies.map(({ name, binds }) => [name, binds])).toEqual([['klenota', true], ['kept-to-ourselves', false]])
  })
})
