import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actOnClaim } from '../../app/application/claims/act-on-claim.ts'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const }
const rings = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect' as const }
const many = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work))

describe('at the same time', () => {
  it('fifty approvals of one claim: one is taken, the others are told of the change', async () => {
    const claimId = await line.open([bracelet])
    await line.work(claimId)
    const version = (await line.view(claimId)).version
    const results = await many(50, () => actOnClaim(line.deps, staff, claimId, version, { name: 'approve' }))
    expect(results.filter((result) => result.ok).length).toBe(1)
    expect(results.filter((result) => !result.ok && result.error.kind === 'conflict').length).toBe(49)
  })

  it('ten claims for the one piece that was sold: one is opened', async () => {
    const results = await many(10, () => openClaim(line.deps, staff, orderId, [bracelet], crypto.randomUUID()))
    expect(results.filter((result) => result.ok).length).toBe(1)
  })

  it('ten sendings of one form: one claim, named in every answer', async () => {
    const results = await many(10, () => openClaim(line.deps, staff, orderId, [bracelet], 'the-same-form'))
    expect(new Set(results.map((result) => (result.ok ? result.value.number : 'refused')))).toEqual(new Set(['R-1001']))
  })

  it('three workers at one claim: Shopify is asked once', async () => {
    const claimId = await line.open([bracelet])
    await many(3, () => line.work(claimId))
    expect((await line.held()).returns).toEqual(['REQUESTED'])
  })
})

describe('pieces', () => {
  it('two claims on a line of two rings are about two different pieces', async () => {
    await line.open([rings])
    await line.open([rings])
    expect(await line.fresh.query('select count(distinct "itemUnitId")::int as pieces, count(*)::int as links from "ClaimLineUnit"')).toEqual([{ pieces: 2, links: 2 }])
  })

  it('a third claim on two rings is refused with the reason', async () => {
    await line.open([{ ...rings, quantity: 2 }])
    expect(await openClaim(line.deps, staff, orderId, [rings], 'third')).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { 'gid://shopify/LineItem/101.quantity': 'Every piece of this item is in a claim already, or was removed from the order.' } } })
  })
})

describe('another shop', () => {
  const stranger = { ...staff, shop: 'izlato.myshopify.com', staff: { id: '9', name: 'Stranger' } }

  it('sees no claim of this one and can do nothing to it', async () => {
    const claimId = await line.open([bracelet])
    expect(await line.fresh.stores.claims.load(stranger.shop, claimId)).toBeNull()
    expect(await actOnClaim(line.deps, stranger, claimId, 1, { name: 'approve' })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await openClaim(line.deps, stranger, orderId, [bracelet], 'x')).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })
})

it('every change leaves its event with actor, before and after', async () => {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  await line.act(claimId, { name: 'decline', reason: 'OTHER', note: 'Not this time.' })
  await line.work(claimId)
  const events = await line.fresh.query('select "type", "actor"->>\'name\' as actor, "before", "after" from "ClaimEvent" order by "id"')
  expect(events.map((event) => [event.type, event.actor])).toEqual([['opened', 'Ada Hill'], ['step-ordered', 'Ada Hill'], ['return-requested', 'Ada Hill'], ['step-ordered', 'Ada Hill'], ['declined', 'Ada Hill']])
  expect(Object.values(events.at(-1)?.before as object)).toMatchObject([{ authorization: 'requested' }])
  expect(Object.values(events.at(-1)?.after as object)).toMatchObject([{ authorization: 'declined' }])
})
