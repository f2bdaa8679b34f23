import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wantedBy } from '../../app/application/setup/read-products.ts'
import { emptyDraft } from '../../app/domain/automation/rule-draft.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'
import { ring, rulesDesk } from './support/rules-desk.ts'

let line: ClaimLine
let desk: Awaited<ReturnType<typeof rulesDesk>>
beforeEach(async () => { line = await startClaimLine(); desk = await rulesDesk(line) })
afterEach(() => line.stop())

describe('a rule for some goods', () => {
  const product = 'gid://shopify/Product/10'

  it('acts on a product by its vendor, or on that product alone', async () => {
    await desk.add({ name: 'Others', onlyProducts: [{ id: 'gid://shopify/Product/11', title: 'Gold ring' }] })
    await desk.add({ onlyVendors: ['kestia'], onlyProducts: [{ id: product, title: 'Silver ring' }] })
    const claimId = await line.open([ring])
    await desk.settle(claimId)
    expect(await desk.acts()).toEqual([['approve', 'Rings back', 9500]])
    expect((await desk.uses.ofClaim(staff, claimId)).acts[0]).toMatchObject({ said: 'Approves; a change of mind; goods by the vendor “kestia”; goods named “Silver ring”', because: expect.arrayContaining(['The goods are among those that the rule is for.']) })
  })

  it('in collections waits for what was never read of the product, which the worker is asked for; a claim from before is judged by what is kept since', async () => {
    await desk.add({ onlyCollections: ['Rings'], neverCollections: ['sale'] })
    expect(desk.asked).toEqual(['products'])
    expect(await wantedBy(line.deps, shop)).toEqual({ vendors: false, collections: true, metafields: [] })
    const claimId = await line.open([ring])
    await desk.settle(claimId)
    expect([await desk.acts(), await desk.why(claimId)]).toEqual([[], ['The collections of its product are not on record, so it can’t be told whether the rule is for it.']])
    await line.fresh.stores.products.complete(shop, { ids: [product], wanted: { vendors: false, collections: true, metafields: [] }, found: [{ id: product, vendor: 'Kestia', collections: ['rings'], metafields: {} }] }, line.clock.at)
    await line.act(claimId, { name: 'note', text: 'Look again.' })
    await desk.settle(claimId)
    expect(await desk.acts()).toEqual([['approve', 'Rings back', 9500]])
  })
})

it('a trial on one claim knows what rules have done: for the item whichever did it, and today as often as this one may', async () => {
  const id = await desk.add({ perDay: '1' })
  const [first, second] = [await line.open([ring]), await line.open([ring])]
  await desk.settle(first)
  for (const command of [{ name: 'cancel', note: 'By mistake.' }, { name: 'reopen', note: 'Asked for again.' }] as const) {
    expect(await line.act(first, command)).toMatchObject({ ok: true })
    await desk.settle(first)
  }
  await line.work(second)
  const now = async (of: string | null, number: string) => {
    const tried = await desk.uses.tryOn(staff, of, { ...emptyDraft, name: 'Rings back', perDay: '1' }, number)
    if (!tried.ok) throw new Error(tried.error.sentence)
    return tried.value.now
  }
  for (const of of [id, null]) expect(await now(of, 'R-1001')).toMatchObject({ acts: false, sentences: expect.arrayContaining(['A rule has done this for it before. No rule does the same twice for an item.']) })
  expect(await now(id, 'R-1002')).toMatchObject({ acts: false, sentences: ['The rule has acted once today, as often as it may.'] })
  // Another rule has its own day.
  expect(await now(null, 'R-1002')).toMatchObject({ acts: true, sum: { amount: '95.00' } })
  expect((await desk.acts()).length).toBe(1)
})

it('a rule that refunds parcel by parcel counts what it has paid for the claim before, in use and in a trial', async () => {
  const draft = { ...emptyDraft, name: 'Money back', act: 'refund' as const, after: 'receipt' as const, perClaim: '100', perDay: '5' }
  const id = await desk.add(draft)
  const claimId = await line.open([{ ...ring, quantity: 2 }])
  await line.work(claimId)
  await line.act(claimId, { name: 'approve' })
  await line.work(claimId)
  const ringId = (await line.view(claimId)).lines[0]?.id ?? ''
  expect(await line.act(claimId, { name: 'receive', pieces: { [ringId]: 1 } })).toMatchObject({ ok: true })
  await desk.settle(claimId)
  expect(await desk.acts()).toEqual([['refund', 'Money back', 9500]])
  line.clock.at = new Date('2026-11-21T11:00:00Z')
  expect(await line.act(claimId, { name: 'receive' })).toMatchObject({ ok: true })
  await desk.settle(claimId)
  // The second ring's 95.00 after the first one's.
  const over = '£190.00 are at stake on this claim, more than the rule’s £100.00.'
  expect([await desk.acts(), await desk.why(claimId)]).toEqual([[['refund', 'Money back', 9500]], [over]])
  const tried = async (of: string | null, perClaim: string) => {
    const answer = await desk.uses.tryOn(staff, of, { ...draft, ...(of === null ? { name: 'Another' } : {}), perClaim }, 'R-1001')
    return answer.ok && [answer.value.now.acts, answer.value.then?.acts, answer.value.then?.sum?.amount ?? answer.value.then?.sentences]
  }
  expect(await tried(id, '189.99')).toEqual([false, false, ['£190.00 are at stake on this claim, more than the rule’s £189.99.']])
  expect(await tried(id, '190')).toEqual([true, true, '95.00'])
  // What another rule has paid is settled, and counts for that one alone.
  expect(await tried(null, '95')).toEqual([true, true, '95.00'])
  expect(await desk.uses.try(staff, id, draft)).toMatchObject({ ok: true, value: { acted: [], others: [{ number: 'R-1001', why: [over] }] } })
})
