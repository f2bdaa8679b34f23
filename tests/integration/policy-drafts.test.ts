import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DraftState } from '../../app/application/policies/draft-view.ts'
import { candidateOf, candidatesOf } from '../../app/application/simulator/candidates.ts'
import { memberPath } from '../../app/domain/kernel/shape.ts'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { klenotaWith, policyDesk, staffOf } from './support/policy-desk.ts'

let fresh: FreshStores
let desk: ReturnType<typeof policyDesk>
const shop = 'klenota.myshopify.com'
const ada = staffOf(shop)
const ben = { ...staffOf(shop), staff: { id: '3', name: 'Ben Ross' } }
const window = '$.documents["klenota-terms"].clauses["return-window"]'
const at = `${window}.params.length`
const heading = `${window}.heading`

beforeAll(async () => {
  fresh = await freshStores()
  desk = policyDesk(fresh)
  await desk.install(shop)
})
afterAll(() => fresh.close())

const firstId = async () => (await desk.uses.list(ada)).policies[0]?.versions.at(-1)?.id ?? ''
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => { if (!result.ok) throw new Error(JSON.stringify(result.error)); return result.value }
async function begun(): Promise<string> { return value(await desk.drafts.begin(ada, { versionId: await firstId() })).id }
const clauseIn = ({ content }: DraftState, id: string) => (content as PolicySet).documents[0]?.clauses.find((one) => one.id === id)

describe('a draft', () => {
  it('is one a policy, whoever begins it', async () => {
    const id = await begun()
    expect(value(await desk.drafts.begin(ben, { versionId: await firstId() }))).toEqual({ id, isAnother: false })
    expect(await desk.drafts.begin(ben, { file: JSON.stringify(klenotaWith(30)) })).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: expect.stringContaining('There is a draft of “klenota” already, which Ada Hill changed last') as string } })
    expect((await desk.drafts.list(ben)).map(({ policy, changedBy }) => [policy, changedBy])).toEqual([['klenota', 'Ada Hill']])
    expect(value(await desk.drafts.view(ada, id, null))).toMatchObject({ policy: 'klenota', basedOn: { number: 1 }, newer: null, seen: 1, state: { revision: 0, findings: [] }, locked: null })
  })

  it('is saved change by change, with what is wrong at its field and how it reads', async () => {
    const id = await begun()
    const { state, conflicts } = value(await desk.drafts.change(ada, id, [{ path: at, was: { days: 60 }, to: { days: 0 } }], window))
    expect(await candidateOf(desk.deps, shop, id)).toBeNull()
    expect([state.revision, conflicts, state.findings.map(({ place, severity }) => [place, severity])]).toEqual([1, [], [[at, 'error']]])
    expect(state.wording?.said[0]?.text).toContain('within 0 days')
    const mended = value(await desk.drafts.change(ada, id, [{ path: at, was: { days: 0 }, to: { days: 90 } }], window))
    expect([mended.state.findings, mended.state.wording?.said[0]?.text]).toEqual([[], expect.stringContaining('within 90 days')])
    expect((await candidatesOf(desk.deps, shop)).map(({ title, number }) => [title, number])).toEqual([['KLENOTA', null], ['KLENOTA', 1]])
    expect((await candidateOf(desk.deps, shop, id))?.policy.compiled.clause('klenota-terms/return-window')?.clause.params).toMatchObject({ length: { days: 90 } })
    expect(mended.state.known.clauses.find(({ path }) => path === window)).toMatchObject({ address: 'klenota-terms/return-window', tier: 'merchant-policy' })
  })

  it('keeps what two change at once; what both changed is told to the second, with both values', async () => {
    const id = await begun()
    const before = value(await desk.drafts.view(ben, id, null)).state.revision
    value(await desk.drafts.change(ada, id, [{ path: at, was: { days: 90 }, to: { days: 100 } }], null))
    const { state, conflicts } = value(await desk.drafts.change(ben, id, [{ path: at, was: { days: 90 }, to: { days: 120 } }, { path: heading, was: 'Return without giving a reason', to: 'Returns' }], null))
    expect(conflicts).toEqual([{ patch: { path: at, was: { days: 90 }, to: { days: 120 } }, not: { why: 'changed', theirs: { days: 100 } }, by: { name: 'Ada Hill', isSelf: false, at: desk.clock.at.toISOString() } }])
    expect([state.revision, clauseIn(state, 'return-window')]).toEqual([before + 2, expect.objectContaining({ heading: 'Returns', params: expect.objectContaining({ length: { days: 100 } }) as object })])
    // The choice for one's own is a change like any other.
    expect(value(await desk.drafts.change(ben, id, [{ path: at, was: { days: 100 }, to: { days: 120 } }], null)).conflicts).toEqual([])
  })

  it('names who came first in what a change would be put into, and who asks themselves in another window', async () => {
    const id = await begun()
    const [first, then] = [desk.clock.at.toISOString(), '2026-11-20T12:30:00.000Z']
    value(await desk.drafts.change(ben, id, [{ path: '$.title', was: 'KLENOTA', to: 'Klenota' }], null))
    desk.clock.at = new Date(then)
    value(await desk.drafts.change(ada, id, [{ path: '$.documents["klenota-warranty"].title', was: 'Warranty Terms and Conditions', to: 'Warranty' }], null))
    const { documents } = value(await desk.drafts.view(ben, id, null)).state.content as { documents: Array<{ id: string; title: string }> }
    const warranty = documents.find((one) => one.id === 'klenota-warranty')
    const { conflicts } = value(await desk.drafts.change(ben, id, [{ path: '$.documents["klenota-warranty"]', was: { ...warranty, title: 'Else' } }, { path: '$.title', was: 'KLENOTA', to: 'Mine' }], null))
    expect(conflicts.map(({ by }) => by)).toEqual([{ name: 'Ada Hill', isSelf: false, at: then }, { name: 'Ben Ross', isSelf: true, at: first }])
    value(await desk.drafts.change(ben, id, [{ path: '$.title', was: 'Klenota', to: 'KLENOTA' }, { path: '$.documents["klenota-warranty"].title', was: warranty?.title, to: 'Warranty Terms and Conditions' }], null))
  })

  it('takes documents in and loses them with all that names them, and says what that means', async () => {
    const id = await begun()
    const { state } = value(await desk.drafts.view(ada, id, null))
    const documents = (one: DraftState) => (one.content as { documents: Array<{ id: string }> }).documents.map((document) => document.id)
    const care = { id: 'care-1', document: 'care', title: 'Care', language: 'en', effectiveFrom: null, tier: 'merchant-policy', clauses: [] }
    const adds = { path: '$.documents["care-1"]', to: care, after: documents(state).at(-1) ?? null, along: [{ path: '$.precedence.care', to: 'care', after: null }] }
    const added = value(await desk.drafts.change(ada, id, [adds], null)).state
    expect([documents(added), (added.content as PolicySet).precedence[0], added.known.documents.at(-1), added.findings.map(({ place, code }) => [place, code])]).toEqual([[...documents(state), 'care-1'], 'care', 'care', [['$.documents["care-1"]', 'too-few']]])
    // Two who add at once each have theirs.
    const other = value(await desk.drafts.change(ben, id, [{ ...adds, path: '$.documents["care-2"]', to: { ...care, id: 'care-2', effectiveFrom: '2027-01-01' }, along: [] }], null)).state
    expect(documents(other).slice(-2).sort()).toEqual(['care-1', 'care-2'])
    for (const patch of [{ path: '$.documents["care-1"].document', was: 'care', to: 'else' }, { path: '$.documents["care-3"]', to: care }, { path: '$.documents["care-1"]', was: care, to: { ...care, document: 'else' } }, { path: '$.documents[0]', was: care }, { path: '$.title', was: 'KLENOTA', to: 'x', along: [{ path: '$.name', was: 'klenota', to: 'x' }] }]) {
      expect(value(await desk.drafts.change(ada, id, [patch], null)).refused).toEqual([{ patch, sentence: expect.stringContaining('It would change what a draft keeps') as string }])
    }
    value(await desk.drafts.change(ben, id, [{ path: '$.documents["care-1"].title', was: 'Care', to: 'Care of pearls' }, { path: '$.documents["care-2"]', was: { ...care, id: 'care-2', effectiveFrom: '2027-01-01' } }], null))
    const out = { path: '$.documents["care-1"]', was: care, along: [{ path: '$.precedence.care', was: 'care', stood: null }] }
    const kept = value(await desk.drafts.change(ada, id, [out], null))
    expect([kept.conflicts.map(({ by }) => by?.name), (kept.state.content as PolicySet).precedence[0]]).toEqual([['Ben Ross'], 'care'])
    const gone = value(await desk.drafts.change(ada, id, [{ ...out, was: { ...care, title: 'Care of pearls' } }], null)).state
    expect([documents(gone), (gone.content as PolicySet).precedence, gone.findings]).toEqual([documents(state), (state.content as PolicySet).precedence, state.findings])
  })

  it('takes what a window says that was opened before documents had ids, and tells it of its change as it said it', async () => {
    const id = await begun()
    const [counted, was] = ['$.documents[0].clauses["return-window"].heading', clauseIn(value(await desk.drafts.view(ada, id, null)).state, 'return-window')?.heading]
    const changed = value(await desk.drafts.change(ada, id, [{ path: counted, was, to: 'Mine' }], null))
    expect([changed.conflicts, changed.refused, clauseIn(changed.state, 'return-window')?.heading]).toEqual([[], [], 'Mine'])
    const late = { path: counted, was: 'Else', to: was }
    expect(value(await desk.drafts.change(ben, id, [late], null)).conflicts).toMatchObject([{ patch: late, by: { name: 'Ada Hill' } }])
    expect(value(await desk.drafts.change(ada, id, [{ path: heading, was: 'Mine', to: was }], null)).conflicts).toEqual([])
  })

  it('loses nothing where many write at the same moment', async () => {
    const id = await begun()
    const before = value(await desk.drafts.view(ada, id, null)).state.revision
    const made = await Promise.all(Array.from({ length: 12 }, (_, i) => desk.drafts.change(i % 2 ? ada : ben, id, [{ path: memberPath(`${window}.translations`, ['cs', 'de', 'sk'][i % 3] ?? ''), ...(i < 3 ? {} : { was: { text: `Text {length.days} ${i - 3}` } }), to: { text: `Text {length.days} ${i}` }, makes: 1 }], null)))
    const conflicts = made.reduce((sum, one) => sum + value(one).conflicts.length, 0)
    const { revision } = value(await desk.drafts.view(ada, id, null)).state
    expect(revision - before).toBe(12 - conflicts)
  })

  it('takes clauses in, moves and loses them, and keeps its names', async () => {
    const id = await begun()
    const path = '$.documents["klenota-terms"].clauses["notice-x1"]'
    const notice = { id: 'notice-x1', kind: 'notice', heading: 'Packing', text: 'Please pack the goods well.', cites: ['Packing'], rules: [], params: { at: ['policy-page'] } }
    const order = (state: DraftState) => (content => content.documents[0]?.clauses.map((one) => one.id).slice(0, 3))(state.content as PolicySet)
    const first = value(await desk.drafts.view(ada, id, null)).state
    const [one = '', two = ''] = order(first) ?? []
    expect(order(value(await desk.drafts.change(ada, id, [{ path, to: notice, after: one }], null)).state)).toEqual([one, 'notice-x1', two])
    expect(order(value(await desk.drafts.change(ada, id, [{ path, stood: one, after: null }], null)).state)).toEqual(['notice-x1', one, two])
    expect(value(await desk.drafts.change(ben, id, [{ path, was: { ...notice, heading: 'Else' } }], null)).conflicts).toHaveLength(1)
    expect(order(value(await desk.drafts.change(ben, id, [{ path, was: notice }], null)).state)?.slice(0, 2)).toEqual([one, two])
    for (const patch of [{ path: '$.name', was: 'klenota', to: 'mine' }, { path: `${window}.id`, was: 'return-window', to: 'x' }, { path, to: { ...notice, id: 'other' } }]) {
      expect(value(await desk.drafts.change(ada, id, [patch], null)).refused).toEqual([{ patch, sentence: expect.stringContaining('It would change what a draft keeps') as string }])
    }
    const broken = { path: '$.traits', was: (first.content as PolicySet).traits, to: 7 }
    expect(value(await desk.drafts.change(ada, id, [broken], null)).refused).toEqual([{ patch: broken, sentence: 'That change was not made. A policy says its traits.' }])
  })

  it('makes what is sent twice once, and of several changes only what no draft can keep is not made', async () => {
    const id = await begun()
    const path = '$.documents["klenota-terms"].clauses["notice-x2"]'
    const notice = { id: 'notice-x2', kind: 'notice', heading: '', text: 'Please pack the goods well.', cites: ['Packing'], rules: [], params: { at: ['policy-page'] } }
    const batch = [{ path, to: notice, after: null }, { path: `${path}.heading`, was: '', to: 'Packing' }]
    const once = value(await desk.drafts.change(ada, id, batch, null))
    expect(value(await desk.drafts.change(ada, id, batch, null))).toMatchObject({ conflicts: [], refused: [], state: { revision: once.state.revision } })
    const broken = { path: '$.name', was: 'klenota', to: 'mine' }
    const mixed = value(await desk.drafts.change(ada, id, [{ path: `${path}.heading`, was: 'Packing', to: 'Parcels' }, broken, { path, was: { ...notice, heading: 'Parcels' } }], null))
    expect([mixed.refused.map(({ patch }) => patch), mixed.conflicts, clauseIn(mixed.state, 'notice-x2'), mixed.state.revision]).toEqual([[broken], [], undefined, once.state.revision + 1])
  })

  it('tells who else is there, where, and what they did', async () => {
    const id = await begun()
    const look = async (context: typeof ada, windowId: string, revision: number, open: string | null) => value(await desk.drafts.news(context, id, { windowId, revision, at: open }))
    const { state } = await look(ada, 'w1', -1, window)
    expect(await look(ben, 'w2', state?.revision ?? 0, null)).toMatchObject({ state: null, visitors: [{ windowId: 'w1', name: 'Ada Hill', isSelf: false, at: 'Returns' }] })
    expect((await look(ada, 'w3', state?.revision ?? 0, window)).visitors.map(({ windowId, isSelf }) => [windowId, isSelf])).toEqual([['w1', true], ['w2', false]])
    value(await desk.drafts.change(ben, id, [{ path: heading, was: 'Returns', to: 'Return of goods' }], null))
    const news = await look(ada, 'w1', state?.revision ?? 0, window)
    expect([news.state && clauseIn(news.state, 'return-window')?.heading, news.state?.wording?.said[0]?.heading]).toEqual(['Return of goods', 'Return of goods'])
    desk.clock.at = new Date(desk.clock.at.getTime() + 10_001)
    expect((await look(ada, 'w1', 0, null)).visitors).toEqual([])
  })
})

describe('publishing a draft', () => {
  it('is refused with an error, whoever changed it meanwhile, and to whose role may not', async () => {
    const id = await begun()
    const asked = { from: 'now' as const, note: '', seen: 1, first: false }
    const seen = value(await desk.drafts.change(ada, id, [{ path: `${window}.text`, was: klenotaWith(60).documents[0]?.clauses.find((one) => one.id === 'return-window')?.text, to: 'Within a while.' }], null)).state
    expect(seen.findings.map(({ place, code }) => [place, code])).toContainEqual([at, 'unshown-parameter'])
    expect(await desk.drafts.publish(ada, id, { ...asked, revision: seen.revision })).toMatchObject({ ok: false, error: { kind: 'invalid', sentence: expect.stringContaining('It can’t be published as it is') as string } })
    expect(await desk.drafts.publish(ada, id, { ...asked, revision: seen.revision - 1 })).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: expect.stringContaining('Ada Hill changed the draft meanwhile') as string } })
    expect(await desk.drafts.change(staffOf(shop, 'agent'), id, [], null)).toMatchObject({ ok: false, error: { code: 'role' } })
    expect(value(await desk.drafts.view(staffOf(shop, 'viewer'), id, null)).locked).toContain('Only a manager may edit policies.')
  })

  it('makes a version of it from a later day, and the draft is done with', async () => {
    const id = await begun()
    const text = klenotaWith(60).documents[0]?.clauses.find((one) => one.id === 'return-window')?.text ?? ''
    const { state } = value(await desk.drafts.change(ada, id, [{ path: `${window}.text`, was: 'Within a while.', to: text }, { path: `${window}.translations`, was: clauseIn(value(await desk.drafts.view(ada, id, null)).state, 'return-window')?.translations }], null))
    expect(state.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const published = value(await desk.drafts.publish(ada, id, { revision: state.revision, from: { day: '2027-03-01' }, note: 'Longer', seen: 1, first: false }))
    expect(published).toMatchObject({ policy: 'klenota', number: 2 })
    const shelved = await desk.deps.policies.byId(shop, published.id)
    expect(shelved?.compiled.set.documents[0]?.clauses.find((one) => one.id === 'return-window')?.params).toMatchObject({ length: { days: 120 } })
    expect([await desk.drafts.list(ada), await desk.drafts.view(ada, id, null)]).toEqual([[], { ok: false, error: { kind: 'not-found', sentence: 'There is no such draft in this shop. It was published or discarded meanwhile.' } }])
  })

  it('says before it what it changes, and takes the place of a version where that betters the shopper’s position', async () => {
    const id = await begun()
    const { state, correctable, basedOn } = value(await desk.drafts.view(ada, id, null))
    expect(value(await desk.drafts.changes(ada, id, null))).toMatchObject({ revision: state.revision, timeZone: 'Europe/Prague', beside: [{ number: 1, from: null, comparison: { groups: [] } }, { number: 2, from: '2027-02-28T23:00:00.000Z', comparison: { counts: { worse: 1 } } }], refused: null })
    expect(correctable).toEqual(basedOn)
    const length = async (was: number, to: number) => value(await desk.drafts.change(ada, id, [{ path: at, was: { days: was }, to: { days: to } }], null)).state.revision
    const correct = async (revision: number, note: string) => desk.drafts.publish(ada, id, { revision, from: { corrects: correctable?.id ?? '' }, note, seen: 2, first: false })
    const zone = async (was: string, to: string) => value(await desk.drafts.change(ada, id, [{ path: '$.timeZone', was, to }], null)).state.revision
    const [east, nowhere] = ['Pacific/Kiritimati', 'Europe/Atlantis']
    const moved = await zone('Europe/Prague', east)
    expect(value(await desk.drafts.changes(ada, id, null))).toMatchObject({ revision: moved, timeZone: east, today: desk.deps.today(east) })
    await zone(east, nowhere)
    expect(value(await desk.drafts.changes(ada, id, null))).toMatchObject({ timeZone: 'UTC', today: desk.deps.today('UTC') })
    await zone(nowhere, 'Europe/Prague')
    const shorter = await length(60, 50)
    expect(value(await desk.drafts.changes(ada, id, correctable?.id ?? ''))).toMatchObject({ beside: [{ number: 1, comparison: { counts: { worse: 1, better: 0 } } }, { number: 2 }], refused: expect.stringContaining('may only better the shopper’s position') as string })
    expect(await correct(shorter, 'Misprint')).toMatchObject({ ok: false, error: { kind: 'not-allowed', sentence: expect.stringContaining('(worse for the shopper)') as string } })
    const longer = await length(50, 65)
    expect(value(await desk.drafts.changes(ada, id, correctable?.id ?? ''))).toMatchObject({ beside: [{ comparison: { counts: { worse: 0, better: 1 } } }, { number: 2 }], refused: null })
    expect(await correct(longer, ' ')).toMatchObject({ ok: false, error: { fields: { reason: expect.stringContaining('Say why it is corrected') as string } } })
    expect(value(await correct(longer, 'Misprint'))).toMatchObject({ number: 3 })
    expect((await desk.uses.list(ada)).policies[0]?.versions.map(({ number, standing, corrects }) => [number, standing, corrects?.reason ?? null])).toEqual([[3, 'in-force', 'Misprint'], [2, 'scheduled', null], [1, 'corrected', null]])
    expect([state.revision, (await desk.drafts.list(ada)).length]).toEqual([0, 0])
  })

  it('tells where another version was published since the draft was begun', async () => {
    const id = await begun()
    expect(value(await desk.drafts.view(ada, id, null))).toMatchObject({ basedOn: { number: 1 }, newer: { number: 3 }, correctable: null })
  })
})

it('a draft is discarded for everybody, on record', async () => {
  const id = await begun()
  expect(await desk.drafts.discard(staffOf(shop, 'agent'), id)).toMatchObject({ ok: false, error: { code: 'role' } })
  expect(await desk.drafts.discard(ben, id)).toEqual({ ok: true, value: true })
  expect(await desk.drafts.change(ada, id, [{ path: heading, was: 'a', to: 'b' }], null)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  expect(await fresh.query('select actor->>\'name\' as by, before->>\'policy\' as policy from "SettingChange" where what = \'policy-draft-discarded\'')).toEqual([{ by: 'Ben Ross', policy: 'klenota' }])
})

it('a file that is full of faults is opened in the editor, and one that is no policy is not', async () => {
  const broken = klenotaWith(60, (set) => { set.name = 'mended'; set.timeZone = 'Europe/Atlantis'; set.precedence = ['gone'] })
  const { id } = value(await desk.drafts.begin(ada, { file: JSON.stringify(broken) }))
  const own = klenotaWith(30, (set) => { set.name = 'own' })
  const fromFile = value(await desk.drafts.begin(ada, { file: JSON.stringify(own) })).id
  expect(value(await desk.drafts.view(ada, fromFile, null))).toMatchObject({ begunBy: 'Ada Hill', newer: null })
  desk.clock.at = new Date(desk.clock.at.getTime() + 1)
  const published = value(await desk.uses.publish(ada, { source: { file: JSON.stringify(klenotaWith(31, (set) => { set.name = 'own' })) }, from: 'now', note: '', seen: 0, first: false }))
  expect(value(await desk.drafts.view(ada, fromFile, null))).toMatchObject({ basedOn: null, newer: { number: 1 } })
  expect(await desk.drafts.begin(ben, { versionId: published.id })).toEqual({ ok: true, value: { id: fromFile, isAnother: true } })
  expect(value(await desk.drafts.view(ada, id, null))).toMatchObject({ policy: 'mended', seen: 0, basedOn: null, state: { findings: expect.arrayContaining([expect.objectContaining({ place: '$.timeZone' }), expect.objectContaining({ place: '$.precedence' })]) as unknown[] } })
  expect(await desk.drafts.begin(ada, { file: '{"documents": 3}' })).toMatchObject({ ok: false, error: { sentence: 'This can’t be opened in the editor. A policy has documents.' } })
  expect(await desk.drafts.begin(ada, { file: '{' })).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
})

it('another shop can neither look at a draft nor change, publish or discard it', async () => {
  const stranger = staffOf('izlato.myshopify.com')
  await desk.install(stranger.shop)
  const id = await begun()
  const { view, news, change, publish, changes, discard, begin } = desk.drafts
  const answers = [view(stranger, id, null), news(stranger, id, { windowId: 'w', revision: 0, at: null }), change(stranger, id, [{ path: heading, was: 'a', to: 'b' }], null), publish(stranger, id, { revision: 0, from: 'now', note: '', seen: 1, first: false }), changes(stranger, id, null), discard(stranger, id), begin(stranger, { versionId: await firstId() })]
  for (const answer of answers) expect(await answer).toMatchObject({ ok: false, error: { kind: 'not-found' } })
})
