import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffContext } from '../../app/application/application.ts'
import { emptyDraft } from '../../app/domain/automation/rule-draft.ts'
import { staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'
import { ring, rulesDesk } from './support/rules-desk.ts'

let line: ClaimLine
let desk: Awaited<ReturnType<typeof rulesDesk>>
beforeAll(async () => { line = await startClaimLine(); desk = await rulesDesk(line) })
afterAll(() => line.stop())

const agent = (may: Partial<StaffContext['matrix']['may']['agent']> = {}): StaffContext => ({ ...staff, role: 'agent', matrix: { ...staff.matrix, may: { ...staff.matrix.may, agent: { ...staff.matrix.may.agent, ...may } } } })
const rules = async () => (await desk.uses.list(staff)).rules.map(({ name, active, version }) => `${name} ${active ? 'on' : 'off'} ${version}`)
const idOf = async (name: string) => (await desk.uses.list(staff)).rules.find((one) => one.name === name)?.id ?? ''

describe('the shop’s rules', () => {
  it('begin with none; one that is added is off', async () => {
    expect(await desk.uses.list(staff)).toEqual({ rules: [], locked: null, full: false })
    expect(await desk.uses.save(staff, { id: null, version: 0, draft: { ...emptyDraft, name: '' } })).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { name: 'Give the rule a name: it stands beside everything the rule does.' } } })
    for (const name of ['First', 'Second']) expect(await desk.uses.save(staff, { id: null, version: 0, draft: { ...emptyDraft, name, ...(name === 'Second' ? { act: 'refund' as const, perClaim: '100', perDay: '2' } : {}) } })).toMatchObject({ ok: true })
    expect(await rules()).toEqual(['First off 1', 'Second off 1'])
  })

  it('are changed by nobody who may not edit policies, and let nobody do by a rule what they may not do themselves', async () => {
    const [first, second] = [await idOf('First'), await idOf('Second')]
    expect((await desk.uses.list(agent())).locked).toBe('Only a manager may edit policies. Ask one, or have a manager change what your role may do.')
    for (const refused of [await desk.uses.save(agent(), { id: null, version: 0, draft: { ...emptyDraft, name: 'Mine' } }), await desk.uses.switch(agent(), { id: first, version: 1, active: true }), await desk.uses.remove(agent(), { id: first, version: 1 }), await desk.uses.order(agent(), [second, first])]) expect(refused).toMatchObject({ ok: false, error: { code: 'role' } })
    const editor = agent({ 'edit-policies': true, settle: false })
    expect(await desk.uses.switch(editor, { id: second, version: 1, active: true })).toMatchObject({ ok: false, error: { code: 'role', sentence: expect.stringContaining('may refund or settle claims') } })
    expect(await desk.uses.switch(editor, { id: first, version: 1, active: true })).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await desk.uses.save(editor, { id: first, version: 2, draft: { ...emptyDraft, name: 'First', act: 'refund', perClaim: '1', perDay: '1' } })).toMatchObject({ ok: false, error: { code: 'role' } })
  })

  it('each have a name of their own, since claims name the rule that acted', async () => {
    const named = await desk.uses.save(staff, { id: null, version: 0, draft: { ...emptyDraft, name: 'SECOND' } })
    expect(named).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { name: 'Another rule has this name. Give it one of its own: claims name the rule that acted.' } } })
  })

  it('changed by two at once, the second is told', async () => {
    const id = await idOf('First')
    const save = (valueTo: string) => desk.uses.save(staff, { id, version: 2, draft: { ...emptyDraft, name: 'First', valueTo } })
    const both = await Promise.all([save('10'), save('20')])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'conflict' } })
    expect(await rules()).toEqual(['First on 3', 'Second off 1'])
  })

  it('are put into another order, whole or not at all', async () => {
    const [first, second] = [await idOf('First'), await idOf('Second')]
    expect(await desk.uses.order(staff, [second])).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await desk.uses.order(staff, [second, second])).toMatchObject({ ok: false })
    expect(await desk.uses.order(staff, [second, first])).toEqual({ ok: true, value: true })
    expect(await rules()).toEqual(['Second off 1', 'First on 3'])
  })

  it('are removed once they are off, and stay on record as they were', async () => {
    const id = await idOf('First')
    expect(await desk.uses.remove(staff, { id, version: 3 })).toMatchObject({ ok: false, error: { sentence: 'This rule is in use. Switch it off first, then remove it.' } })
    await desk.uses.switch(staff, { id, version: 3, active: false })
    expect(await desk.uses.remove(staff, { id, version: 3 })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await desk.uses.remove(staff, { id, version: 4 })).toEqual({ ok: true, value: true })
    const changes = await line.fresh.query('select "what", "before" #>> \'{content,name}\' as before, "after" #>> \'{content,name}\' as after from "SettingChange" where "what" like \'rule%\' order by "id"')
    expect(changes.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['rule-added', null, 'First'], ['rule-added', null, 'Second'], ['rule-switched-on', null, 'First'], ['rule-changed', 'First', 'First'], ['rules-ordered', null, null], ['rule-switched-off', null, 'First'], ['rule-removed', 'First', null],
    ])
  })

  it('of another shop are seen and changed by none of this one', async () => {
    const id = await idOf('Second')
    const stranger: StaffContext = { ...staff, shop: 'izlato.myshopify.com' }
    expect(await desk.uses.rule(stranger, id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await desk.uses.switch(stranger, { id, version: 1, active: true })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })
})

describe('tried on the shop’s claims', () => {
  let unknown: string

  it('a rule says what it would have done since, with the claims behind, and does nothing', async () => {
    const known = await line.open([ring])
    unknown = await line.open([{ ...ring, facts: {} }])
    await line.work(unknown)
    await line.work(known)
    await line.act(known, { name: 'approve' })
    await line.work(known)
    await line.act(known, { name: 'receive' })
    await line.act(known, { name: 'refund' })
    await line.work(known)
    const approve = await desk.uses.try(staff, null, { ...emptyDraft, name: 'Trial' })
    expect(approve).toMatchObject({ ok: true, value: { days: 90, looked: 2, left: 0, sum: { amount: '95.00', currencyCode: 'GBP' }, acted: [{ claimId: known, number: 'R-1001' }], others: [{ claimId: unknown, why: ['2 facts are missing that could still change the answer.'] }] } })
    const refund = await desk.uses.try(staff, null, { ...emptyDraft, name: 'Trial', act: 'refund', after: 'receipt', perClaim: '95', perDay: '1' })
    expect(refund).toMatchObject({ ok: true, value: { acted: [{ claimId: known, sum: { amount: '95.00', currencyCode: 'GBP' } }], others: [{ why: ['No approved item is here that could be refunded.'] }] } })
    expect(await desk.uses.try(staff, null, { ...emptyDraft, name: 'Trial', act: 'refund', after: 'receipt', perClaim: '94.99', perDay: '1' })).toMatchObject({ ok: true, value: { acted: [], sum: { amount: '0.00' } } })
    expect(await desk.uses.try(staff, null, { ...emptyDraft, name: '' })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await desk.acts()).toEqual([])
  })

  it('counts days as the rule would have had them, and claims that are older than ninety days not at all', async () => {
    const both = (perDay: string) => desk.uses.try(staff, null, { ...emptyDraft, name: 'Trial', act: 'approve', perDay })
    const lineId = (await line.view(unknown)).lines[0]?.id ?? ''
    expect(await line.act(unknown, { name: 'record-facts', lineId, facts: ring.facts ?? {} })).toMatchObject({ ok: true })
    // Facts that came later were not known when the claim came.
    expect(await both('')).toMatchObject({ ok: true, value: { looked: 2, acted: [{ number: 'R-1001' }] } })
    line.clock.at = new Date('2027-02-18T11:00:00Z')
    expect(await both('')).toMatchObject({ ok: true, value: { looked: 2 } })
    line.clock.at = new Date('2027-02-18T11:00:01Z')
    expect(await both('')).toMatchObject({ ok: true, value: { looked: 0 } })
    line.clock.at = new Date('2026-11-20T11:00:00Z')
  })

  it('and on one claim, now and then', async () => {
    expect(await desk.uses.tryOn(staff, null, { ...emptyDraft, name: 'Trial' }, 'r-1001')).toMatchObject({ ok: true, value: { number: 'R-1001', now: { acts: false, sentences: ['Nothing is asked for any more that could be approved.'] }, then: { acts: true, sum: { amount: '95.00' } } } })
    expect(await desk.uses.tryOn(staff, null, { ...emptyDraft, name: 'Trial' }, 'R-9')).toMatchObject({ ok: false, error: { fields: { claim: 'Enter the number of a claim of this shop, such as R-1001.' } } })
  })

  it('and in the simulator, on a claim that would come of a question', async () => {
    await desk.uses.save(staff, { id: null, version: 0, draft: { ...emptyDraft, name: 'Cheap', valueTo: '94.99' } })
    const on = (facts: NonNullable<typeof ring.facts>) => desk.uses.onQuestion(staff, '100', { lineItemId: ring.lineItemId, quantity: 1, ground: 'change-of-mind', facts })
    expect((await on(ring.facts ?? {})).map(({ rule, active, acts, sentences }) => [rule, active, acts, sentences.at(-1)])).toEqual([
      ['Second', false, true, '£95.00 are at stake on this claim, no more than the rule’s £100.00.'], ['Cheap', false, false, '£95.00 were paid for it, more than the rule’s £94.99.'],
    ])
    expect((await on({})).map(({ acts }) => acts)).toEqual([false, false])
    expect(await desk.uses.onQuestion(staff, '999', { lineItemId: ring.lineItemId, quantity: 1, ground: 'defect' })).toEqual([])
  })

  it('asks Shopify about customers only where the rule does', async () => {
    const asked: string[][] = []
    const { customersById } = line.deps.shopify
    line.deps.shopify.customersById = async (of, ids) => { asked.push(ids); return customersById(of, ids) }
    await desk.uses.try(staff, null, { ...emptyDraft, name: 'Trial' })
    expect(asked).toEqual([])
    expect(await desk.uses.try(staff, null, { ...emptyDraft, name: 'Trial', customer: 'new' })).toMatchObject({ ok: true, value: { acted: [{ number: 'R-1001' }] } })
    expect(await desk.uses.try(staff, null, { ...emptyDraft, name: 'Trial', customerOnlyTags: 'VIP' })).toMatchObject({ ok: true, value: { acted: [] } })
    expect(asked).toEqual([['gid://shopify/Customer/20'], ['gid://shopify/Customer/20']])
  })
})
