import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StaffContext } from '../../app/application/application.ts'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'
import type { ReadOrder } from '../../app/application/ports.ts'
import { reasonChoices } from '../../app/application/setup/reason-choices.ts'
import type { Reason } from '../../app/domain/setup/reasons.ts'
import { defaultMatrix } from '../../app/domain/people/role-matrix.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, ringOrder, shop } from './support/samples.ts'

const now = () => new Date('2026-03-01T11:00:00Z')
const ada: StaffContext = { shop, staff: { id: '2', name: 'Ada Hill' }, role: 'agent', matrix: defaultMatrix }
const ring = 'gid://shopify/LineItem/1'
const chain = 'gid://shopify/LineItem/2'

let fresh: FreshStores
beforeAll(async () => {
  fresh = await freshStores()
  await fresh.stores.shops.install(shop, readShop, '', 'klenota', now())
  await fresh.stores.policies.adopt(shop, 'klenota', 'hash', policyLibrary.klenota, now())
  await fresh.stores.orders.takeIn(shop, [twoLines()])
})
afterAll(() => fresh.close())

/** Three rings and a chain, for a customer who reads Czech. */
function twoLines(): ReadOrder {
  const order = ringOrder(3)
  const [first] = order.facts.lineItems.nodes
  const [parcel] = order.facts.fulfillments
  if (!first || !parcel) throw new Error('The sample order has a line and a parcel.')
  return {
    ...order, lines: [...order.lines, { id: chain, variantTitle: null, sku: null, imageUrl: null }],
    facts: {
      ...order.facts, lineItems: { nodes: [first, { ...first, id: chain, title: 'Gold chain', quantity: 1, currentQuantity: 1 }] },
      fulfillments: [{ ...parcel, fulfillmentLineItems: { nodes: [...parcel.fulfillmentLineItems.nodes, { quantity: 1, lineItem: { id: chain } }] } }],
    },
  }
}

/** Shopify is not asked of an order that is there as a whole. */
const deps = () => ({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), shopify: { readOrder: async () => { throw new Error('The order is there as a whole.') } }, now })

it('staff open a claim for two of three rings and a chain at once: each line with its ground, wish, note and files, and the customer is written to in their language', async () => {
  const photo = crypto.randomUUID()
  await fresh.stores.evidence.add({ id: photo, shop, orderId: 'gid://shopify/Order/1001', orderLineId: chain, purpose: 'photo', fileName: 'clasp.jpg', mediaType: 'image/jpeg', bytes: 9, sha256: '', width: 1, height: 1, uploadedAt: now().toISOString(), uploadedBy: { kind: 'staff', id: '2', name: 'Ada Hill' } })
  const opened = await openClaim(deps(), ada, 'gid://shopify/Order/1001', [
    { lineItemId: ring, quantity: 2, ground: 'change-of-mind' },
    { lineItemId: chain, quantity: 1, ground: 'defect', remedy: 'repair', note: 'The clasp opens by itself', facts: { fault: { cause: 'manufacturing', repairable: true } }, evidenceIds: [photo] },
  ], crypto.randomUUID())
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const claim = await fresh.stores.claims.load(shop, opened.value.claimId)
  expect(claim?.state.lines.map((line) => [line.lineItemId, line.quantity, line.ground, line.verdict])).toEqual([[ring, 2, 'change-of-mind', 'eligible'], [chain, 1, 'defect', 'eligible']])
  expect(claim?.lines.map((line) => [line.remedyWish, line.note])).toEqual([[null, null], ['repair', 'The clasp opens by itself']])
  // Only the rings go back for money, so only they are in a return.
  expect(claim?.steps.map((step) => [step.kind, step.input.lineIds])).toEqual([['request-return', [claim?.lines[0]?.id]]])
  expect(await fresh.stores.evidence.ofClaim(shop, opened.value.claimId)).toMatchObject([{ id: photo, claimLineId: claim?.lines[1]?.id }])
  expect((await fresh.stores.orders.find(shop, 'gid://shopify/Order/1001'))?.lines.map((line) => line.free)).toEqual([1, 0])
  expect((await fresh.stores.mails.ofClaim(shop, opened.value.claimId)).filter((mail) => mail.to === 'jana@dopisy.example').map((mail) => mail.locale)).toEqual(['cs'])
})

it('a reason of the shop’s that staff choose stays on the claim in the words of that day; one that comes to another ground is left out', async () => {
  const reasons = (label: string): Reason[] => [{ id: 'fit', labels: { en: 'It does not fit', cs: 'Nesedí' }, ground: 'change-of-mind', shopify: null, subs: [{ id: 'small', labels: { en: label }, ground: 'change-of-mind', shopify: 'too-small' }] }]
  const by = { kind: 'staff', id: '2', name: 'Ada Hill' } as const
  await fresh.stores.reasons.save(shop, 0, reasons('Too small'), [], by, now())
  expect(reasonChoices((await fresh.stores.reasons.read(shop)).reasons, 'en')).toEqual([{ id: 'fit', label: 'It does not fit', ground: 'change-of-mind', finer: [{ id: 'small', label: 'Too small', ground: 'change-of-mind' }] }])
  const open = async (on: string, reason: string) => {
    await fresh.stores.orders.takeIn(shop, [ringOrder(1, { facts: { ...ringOrder().facts, id: `gid://shopify/Order/${on}`, fulfillments: [], lineItems: { nodes: ringOrder().facts.lineItems.nodes.map((one) => ({ ...one, id: `gid://shopify/LineItem/${on}` })) } } })])
    const opened = await openClaim(deps(), ada, `gid://shopify/Order/${on}`, [{ lineItemId: `gid://shopify/LineItem/${on}`, quantity: 1, ground: 'change-of-mind', reason }], crypto.randomUUID())
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    return opened.value.claimId
  }
  const [first, gone] = [await open('2001', 'small'), await open('2002', 'broke')]
  await fresh.stores.reasons.save(shop, 1, reasons('Too tight'), [], by, now())
  const kept = async (claimId: string) => (await fresh.stores.claims.load(shop, claimId))?.lines[0]?.reason
  expect([await kept(first), await kept(gone)]).toEqual([{ id: 'small', label: 'It does not fit: Too small', shopify: 'too-small' }, null])
})
