import { afterEach, beforeEach, expect, it } from 'vitest'
import { shopperOpen } from '../../app/application/shopper/shopper-open.ts'
import { shopperOrder } from '../../app/application/shopper/shopper-order.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const shop = 'kestia.myshopify.com'
const emma = { shop, customerId: 'gid://shopify/Customer/20' }
const stranger = { shop, customerId: 'gid://shopify/Customer/21' }
const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind', facts: {} }
const broken = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect', facts: { 'fault.cause': 'manufacturing' } }
const body = (lines: object[], requestKey: string = crypto.randomUUID()) => ({ locale: 'en', requestKey, lines })
const seen = async () => {
  const order = await shopperOrder(line.deps, emma, '100', 'en')
  if (!order.ok) throw new Error(order.error.sentence)
  return order.value
}
const claims = async () => (await line.fresh.query('select count(*)::int as count from "Claim"'))[0]?.count

it('a form that was changed after it was sent is not taken for what was sent', async () => {
  const key = crypto.randomUUID()
  const sent = await shopperOpen(line.deps, emma, '100', body([bracelet], key))
  expect(sent).toMatchObject({ ok: true, value: { claim: { number: 'R-1001' } } })
  expect(await shopperOpen(line.deps, emma, '100', body([{ ...bracelet, note: 'And the box.' }], key))).toEqual({ ok: false, error: { kind: 'conflict', sentence: 'An earlier version of this was sent already as claim R-1001. What you changed since was not sent: look at that claim first.' } })
  expect(await shopperOpen(line.deps, emma, '100', body([broken], key))).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(await claims()).toBe(1)
  expect(await shopperOpen(line.deps, emma, '100', body([broken]))).toMatchObject({ ok: true, value: { claim: { number: 'R-1002' } } })
})

it('a form whose answers or reason were changed is not what was sent, and one that staff have recorded something about since is', async () => {
  const key = crypto.randomUUID()
  const reason = (id: string) => ({ id, labels: { en: id }, ground: 'defect' as const, shopify: null, subs: [] })
  await line.fresh.stores.reasons.save(shop, 0, [reason('clasp'), reason('stone')], [], { kind: 'staff', id: '2', name: 'Ada Hill' }, line.clock.at)
  const again = (change: object) => shopperOpen(line.deps, emma, '100', body([{ ...broken, reason: 'clasp', ...change }], key))
  expect(await again({})).toMatchObject({ ok: true, value: { claim: { number: 'R-1001' } } })
  expect(await again({ facts: { 'fault.cause': 'wear' } })).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: 'An earlier version of this was sent already as claim R-1001. What you changed since was not sent: look at that claim first.' } })
  expect(await again({ facts: { 'fault.cause': 'manufacturing', 'fault.preventsUse': true } })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(await again({ facts: {} })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(await again({ reason: 'stone' })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  // Reported by the carrier, and no question on this ground: neither was ever taken.
  expect(await again({ facts: { 'fault.cause': 'manufacturing', 'delivery.on': '2026-11-10', 'goods.condition': 'used' } })).toMatchObject({ ok: true })
  const [claim] = (await seen()).claims
  await line.act(claim?.id ?? '', { name: 'record-facts', lineId: claim?.lines[0]?.id ?? '', facts: { fault: { cause: 'wear', preventsUse: true } } })
  expect(await again({})).toMatchObject({ ok: true, value: { claim: { number: 'R-1001' } } })
  expect(await again({ facts: { 'fault.cause': 'wear' } })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(await claims()).toBe(1)
})

it('a photo that was added before the form was sent once more comes to the claim, and another’s doesn’t', async () => {
  const key = crypto.randomUUID()
  const photo = async (by: string) => {
    const id = crypto.randomUUID()
    await line.fresh.stores.evidence.add({ id, shop, orderId: 'gid://shopify/Order/100', orderLineId: broken.lineItemId, purpose: 'photo', fileName: 'clasp.jpg', mediaType: 'image/jpeg', bytes: 9, sha256: 'x', width: 1, height: 1, uploadedAt: line.clock.at.toISOString(), uploadedBy: { kind: 'shopper', id: by, name: 'Emma Brook' } })
    return id
  }
  const claimOf = async (id: string) => { const file = await line.fresh.stores.evidence.find(shop, id); return [file?.claimId, file?.claimLineId] }
  const first = await photo(emma.customerId)
  expect(await shopperOpen(line.deps, emma, '100', body([{ ...broken, evidence: [first] }], key))).toMatchObject({ ok: true })
  const [claim] = (await seen()).claims
  const [mine, another] = [await photo(emma.customerId), await photo(stranger.customerId)]
  expect(await shopperOpen(line.deps, emma, '100', body([{ ...broken, evidence: [first, mine, another] }], key))).toMatchObject({ ok: true, value: { claim: { number: 'R-1001' } } })
  expect([await claimOf(first), await claimOf(mine), await claimOf(another)]).toEqual([[claim?.id, claim?.lines[0]?.id], [claim?.id, claim?.lines[0]?.id], [null, null]])
  // Beside words that were changed it was not sent either.
  const late = await photo(emma.customerId)
  expect(await shopperOpen(line.deps, emma, '100', body([{ ...broken, note: 'And the box.', evidence: [late] }], key))).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(await claimOf(late)).toEqual([null, null])
})
