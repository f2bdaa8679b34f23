import { afterEach, describe, expect, it } from 'vitest'
import { actOnClaim, actOnClaimAs } from '../../app/application/claims/act-on-claim.ts'
import { mergeClaims } from '../../app/application/claims/merge-claims.ts'
import { viewAudit } from '../../app/application/figures/audit-log.ts'
import { ShopifyUnavailable } from '../../app/application/ports.ts'
import { emptyDraft } from '../../app/domain/automation/rule-draft.ts'
import type { Inspection } from '../../app/domain/claim/particulars.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { feeTerms } from '../support/fee-terms.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'
import { ring, rulesDesk } from './support/rules-desk.ts'

let line: ClaimLine
let desk: Awaited<ReturnType<typeof rulesDesk>>
async function start(terms: Parameters<typeof startClaimLine>[0] = 'kestia') {
  line = await startClaimLine(terms)
  desk = await rulesDesk(line)
}
afterEach(() => line.stop())

const told = async (claimId: string) => (await line.view(claimId)).timeline.map(({ text, actor }) => `${text} (${actor.kind === 'rule' ? actor.name : actor.kind})`).reverse()

describe('a rule that approves', () => {
  it('does so once, however many workers look, as its own actor, with a trace on the claim and in the audit log', async () => {
    await start()
    const id = await desk.add({ valueTo: '100' })
    const claimId = await line.open([ring])
    // The return is requested first: until Shopify has confirmed that, nothing wakes the rules.
    expect(await desk.jobs()).toBe(0)
    await desk.look(claimId)
    await line.work(claimId)
    expect(await desk.jobs()).toBe(1)
    await Promise.all([desk.look(claimId), desk.look(claimId), desk.look(claimId)])
    await desk.settle(claimId)
    expect((await line.held()).returns).toEqual(['OPEN'])
    expect(await desk.acts()).toEqual([['approve', 'Rings back', 9500]])
    expect(await told(claimId)).toEqual(['Claim opened (staff)', 'Return #1001-R1 requested in Shopify (staff)', 'Approved (Rings back)'])
    expect(await desk.uses.ofClaim(staff, claimId)).toMatchObject({ acts: [{ rule: 'Rings back', ruleId: id, version: 2, text: 'Approval', said: 'Approves; a change of mind; items of £100.00 or less', because: ['The terms allow it, and no fact is missing.', 'The ground is one of the rule’s: a change of mind.', '£95.00 were paid for it, within the rule’s bounds.'] }], waiting: [] })
    const log = await viewAudit(line.deps, staff, { from: '2026-11-20', to: '2026-11-20' })
    const entries = log.ok ? log.value.entries.map(({ text, actor }) => [text, actor.kind]) : []
    expect(entries).toContainEqual(['Approved', 'rule'])
    expect(log.ok && log.value.entries.find(({ text }) => text === 'Approved')?.actor).toEqual({ kind: 'rule', name: 'Rings back', version: 2 })
    expect(entries).toContainEqual(['Rule “Rings back” added, switched off', 'staff'])
    expect(entries).toContainEqual(['Rule “Rings back” switched on', 'staff'])
    // The customer is told the same as when staff approve.
    expect((await line.fresh.query('select "kind" from "Mail" where "claimId" = $1 and "kind" not like \'staff-%\' order by 1', [claimId])).map(({ kind }) => kind)).toContain('approved')
  })

  it('waits where a fact is missing and says so on the claim; once it is recorded the rule acts', async () => {
    await start()
    await desk.add()
    const claimId = await line.open([{ ...ring, facts: {} }])
    await line.work(claimId)
    await desk.look(claimId)
    expect(await desk.acts()).toEqual([])
    expect(await desk.why(claimId)).toEqual(['2 facts are missing that could still change the answer.'])
    const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
    expect(await line.act(claimId, { name: 'record-facts', lineId, facts: ring.facts ?? {} })).toMatchObject({ ok: true })
    await desk.settle(claimId)
    expect(await desk.acts()).toEqual([['approve', 'Rings back', 9500]])
    expect(await desk.why(claimId)).toEqual([])
  })

  it('that a worker dies over is done by the next, once', async () => {
    await start()
    await desk.add()
    const claimId = await line.open([ring])
    await line.work(claimId)
    const { commit } = line.deps.stores.claims
    line.deps.stores.claims.commit = async () => { line.deps.stores.claims.commit = commit; throw new Error('crash') }
    await expect(desk.look(claimId)).rejects.toThrow('crash')
    expect(await desk.acts()).toEqual([])
    // Over the commit's answer too: what is done stands with its record, and is not done again.
    line.deps.stores.claims.commit = async (...args) => { line.deps.stores.claims.commit = commit; await commit(...args); throw new Error('crash') }
    await expect(desk.look(claimId)).rejects.toThrow('crash')
    expect(await desk.acts()).toHaveLength(1)
    await desk.settle(claimId)
    expect(await desk.acts()).toEqual([['approve', 'Rings back', 9500]])
    expect((await told(claimId)).filter((text) => text.startsWith('Approved'))).toEqual(['Approved (Rings back)'])
  })

  it('does nothing any more where it is switched off while it looks', async () => {
    await start()
    const id = await desk.add()
    const claimId = await line.open([ring])
    await line.work(claimId)
    const { commit } = line.deps.stores.claims
    line.deps.stores.claims.commit = async (...args) => {
      line.deps.stores.claims.commit = commit
      expect(await desk.uses.switch(staff, { id, version: 2, active: false })).toMatchObject({ ok: true })
      return commit(...args)
    }
    await desk.look(claimId)
    expect([await desk.acts(), (await line.view(claimId)).claim.stage]).toEqual([[], 'to-decide'])
  })

  it('comes after staff who were quicker by a moment, and before those who were slower', async () => {
    await start()
    await desk.add()
    const [first, second] = [await line.open([ring]), await line.open([ring])]
    for (const claimId of [first, second]) await line.work(claimId)
    const { commit } = line.deps.stores.claims
    line.deps.stores.claims.commit = async (...args) => {
      line.deps.stores.claims.commit = commit
      expect(await line.act(first, { name: 'decline', reason: 'OTHER', note: 'Seen by a person first.' })).toMatchObject({ ok: true })
      return commit(...args)
    }
    await desk.look(first)
    await desk.settle(first)
    expect([await desk.acts(), (await line.view(first)).claim.stage]).toEqual([[], 'declined'])
    const seen = (await line.view(second)).version
    await desk.look(second)
    expect(await actOnClaim(line.deps, staff, second, seen, { name: 'decline', reason: 'OTHER', note: 'Too late.' })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    await desk.settle(second)
    expect([await desk.acts(), (await line.view(second)).claim.stage]).toEqual([[['approve', 'Rings back', 9500]], 'awaiting-goods'])
  })

  it('waits while the customer has written and nobody has answered', async () => {
    await start()
    await desk.add()
    const claimId = await line.open([ring])
    await line.work(claimId)
    const { version } = await line.view(claimId)
    expect(await actOnClaimAs(line.deps, shop, { kind: 'shopper', id: null, name: 'Jo' }, claimId, version, { name: 'message', text: 'I would rather keep it.', fromCustomer: true })).toMatchObject({ ok: true })
    await desk.look(claimId)
    expect([await desk.acts(), await desk.why(claimId)]).toEqual([[], ['The customer has written, and nobody has answered or noted anything since.']])
    // Whoever is given it has not read it by that, and nothing wakes the rules.
    await line.fresh.stores.staff.arrive(shop, { ...staff.staff, ownsAccount: false }, line.clock.at)
    const jobs = await desk.jobs()
    expect(await line.act(claimId, { name: 'assign', to: staff.staff })).toMatchObject({ ok: true })
    expect([await desk.jobs() - jobs, (await desk.uses.ofClaim(staff, claimId)).looking]).toEqual([0, false])
    await desk.look(claimId)
    expect([await desk.acts(), await desk.why(claimId)]).toEqual([[], ['The customer has written, and nobody has answered or noted anything since.']])
    await line.act(claimId, { name: 'message', text: 'Send it all the same?' })
    expect(await desk.jobs() - jobs).toBe(1)
    await desk.settle(claimId)
    expect(await desk.acts()).toHaveLength(1)
  })

  it('does nothing twice for an item, also when that goes on in another claim and is asked for again', async () => {
    await start()
    await desk.add()
    const [first, second] = [await line.open([ring]), await line.open([{ ...ring, facts: {} }])]
    for (const claimId of [first, second]) await desk.settle(claimId)
    const version = async (id: string) => (await line.view(id)).version
    const jobs = await desk.jobs()
    expect(await mergeClaims(line.deps, staff, { id: second, version: await version(second) }, { id: first, version: await version(first) })).toMatchObject({ ok: true })
    expect(await desk.jobs()).toBe(jobs)
    for (const command of [{ name: 'cancel', note: 'By mistake.' }, { name: 'reopen', note: 'Asked for again.' }] as const) {
      expect(await line.act(second, command)).toMatchObject({ ok: true })
      await desk.settle(second)
    }
    expect(await desk.acts()).toEqual([['approve', 'Rings back', 9500]])
    expect((await desk.why(second)).filter((why) => why.endsWith('A rule has done this for it before. No rule does the same twice for an item.'))).toHaveLength(1)
  })

  it('keeps to its acts a day, with two claims at once too; the next day it goes on', async () => {
    await start()
    await desk.add({ perDay: '1' })
    const claims = [await line.open([ring]), await line.open([ring])]
    for (const claimId of claims) await line.work(claimId)
    await Promise.all(claims.map(desk.look))
    expect(await desk.acts()).toHaveLength(1)
    const [left = ''] = (await Promise.all(claims.map(async (claimId) => [claimId, await desk.why(claimId)] as const))).flatMap(([claimId, why]) => (why.length ? [claimId] : []))
    expect(await desk.why(left)).toEqual(['The rule has acted once today, as often as it may.'])
    line.clock.at = new Date('2026-11-21T11:00:00Z')
    await line.act(left, { name: 'note', text: 'Still here.' })
    await desk.settle(left)
    expect(await desk.acts()).toHaveLength(2)
  })
})

describe('from the request to the money', () => {
  it('approved, given a label and refunded on receipt by rules: once each, and money moves once', async () => {
    await start()
    await desk.add()
    await desk.add({ name: 'Labels', act: 'send-label', link: 'https://labels.example/{claim}', carriage: 'either' })
    await desk.add({ name: 'Money back', act: 'refund', after: 'receipt', perClaim: '95', perDay: '5' })
    const claimId = await line.open([ring])
    await desk.settle(claimId)
    expect((await line.view(claimId)).lines[0]?.record.parcel.label).toMatchObject({ url: 'https://labels.example/R-1001', by: { kind: 'rule', name: 'Labels' } })
    expect(await desk.acts()).toEqual([['approve', 'Rings back', 9500], ['send-label', 'Labels', 9500]])
    expect(await line.act(claimId, { name: 'receive' })).toMatchObject({ ok: true })
    await Promise.all([desk.look(claimId), desk.look(claimId)])
    await desk.settle(claimId)
    expect(await line.held()).toMatchObject({ refunded: '95.0', refunds: 1, returns: ['CLOSED'] })
    expect((await desk.acts()).at(-1)).toEqual(['refund', 'Money back', 9500])
    expect((await told(claimId)).slice(-2)).toEqual(['Refunded 95.00 GBP in Shopify (Money back)', 'Return closed in Shopify (Money back)'])
  })

  it('moves nothing where Shopify would give back another sum than the claim reckons with', async () => {
    await start()
    const draft = { ...emptyDraft, name: 'Money back', act: 'refund' as const, after: 'receipt' as const, perClaim: '500', perDay: '5' }
    const id = await desk.add(draft)
    const claimId = await line.open([ring])
    await line.work(claimId)
    await line.act(claimId, { name: 'approve' })
    await line.work(claimId)
    // 235.00 were paid: 85.00 are left, less than the ring’s 95.00.
    await line.ask(`mutation { refundCreate(input: { orderId: "${orderId}", transactions: [{ orderId: "${orderId}", parentId: "gid://shopify/OrderTransaction/120", kind: REFUND, gateway: "shopify_payments", amount: "150.00" }] }) @idempotent(key: "beside") { userErrors { message } } }`)
    await line.act(claimId, { name: 'receive' })
    await desk.settle(claimId)
    expect(await desk.why(claimId)).toEqual(['Shopify would give back something else than this claim reckons with. Staff see how much when they refund.'])
    expect([await desk.acts(), (await line.held()).refunded]).toEqual([[], '150.0'])
    expect(await desk.uses.tryOn(staff, id, draft, 'R-1001')).toMatchObject({ ok: true, value: { now: { acts: false, sentences: ['Shopify would give back something else than this claim reckons with. Staff see how much when they refund.'] }, then: { acts: true } } })
    // Where Shopify doesn't answer, nothing is done either, and the job comes again.
    line.deps.shopify.refundableOf = () => Promise.reject(new ShopifyUnavailable('Shopify does not answer.'))
    await expect(desk.look(claimId)).rejects.toThrow('Shopify does not answer.')
    expect(await desk.uses.tryOn(staff, id, draft, 'R-1001')).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: 'Shopify does not answer. Nothing was tried: do so again in a moment.' } })
  })

  it('keeps what the terms ask for as fees, and says so', async () => {
    // A return fee of 8.00 and a restocking fee of 10 %.
    await start(feeTerms('GBP'))
    await desk.add()
    await desk.add({ name: 'Money back', act: 'refund', after: 'receipt', perClaim: '77.50', perDay: '5' })
    const claimId = await line.open([ring])
    await desk.settle(claimId)
    await line.act(claimId, { name: 'receive' })
    await desk.settle(claimId)
    // 95.00 - 9.50 - 8.00
    expect([(await line.held()).refunded, (await desk.acts()).at(-1)]).toEqual(['77.5', ['refund', 'Money back', 7750]])
    expect((await desk.uses.ofClaim(staff, claimId)).acts.at(-1)?.because).toContain('£17.50 are kept as the fee that the terms ask for.')
  })

  it('is left to staff above its sum, and where the inspection finds something', async () => {
    await start()
    await desk.add({ name: 'Money back', act: 'refund', after: 'inspection', perClaim: '94.99', perDay: '5' })
    const claimId = await line.open([ring])
    await line.work(claimId)
    for (const command of [{ name: 'approve' }, { name: 'receive' }] as const) { await line.act(claimId, command); await desk.settle(claimId) }
    expect(await desk.why(claimId)).toEqual(['It has not been inspected yet.'])
    const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
    const inspection: Inspection = { complete: true, condition: 'as-delivered', grade: 'A', missing: [], disposition: 'restock', evidenceIds: [], note: '' }
    await line.act(claimId, { name: 'inspect', lineId, inspection })
    await desk.settle(claimId)
    expect(await desk.why(claimId)).toEqual(['£95.00 are at stake on this claim, more than the rule’s £94.99.'])
    await line.act(claimId, { name: 'inspect', lineId, inspection: { ...inspection, disposition: 'do-not-restock' } })
    await desk.settle(claimId)
    expect(await desk.why(claimId)).toEqual(['The inspection found something: it is not whole, not as delivered, or not to be sold again.'])
    expect(await line.held()).toMatchObject({ refunded: '0.0', refunds: 0 })
  })
})
