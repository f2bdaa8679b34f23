import { afterEach, beforeEach, expect, it } from 'vitest'
import { shopperOpen } from '../../app/application/shopper/shopper-open.ts'
import { decide } from '../../app/domain/decision/decide.ts'
import type { DecisionRequest } from '../../app/domain/decision/request.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const everything = async () => JSON.stringify([
  await line.fresh.query('select * from "Order"'), await line.fresh.query('select * from "OrderLine"'), await line.fresh.query('select * from "Claim"'), await line.fresh.query('select * from "ClaimLine"'),
  await line.fresh.query('select "actor", "payload" from "ClaimEvent"'), await line.fresh.query('select "input", "result", "lastError" from "ShopifyStep"'), await line.fresh.query('select * from "Mail"'),
], (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))

it('a customer who is to be forgotten leaves nothing that names or quotes them, and decisions replay the same', async () => {
  const rings = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'faulty-on-delivery' as const, note: 'Emma writes: the stone of our ring fell out' }
  const declined = await line.open([rings])
  await line.work(declined)
  expect(await line.act(declined, { name: 'decline', reason: 'OTHER', note: 'Dear Emma, the stone was hit' })).toMatchObject({ ok: true })
  await line.work(declined)
  const refunded = await line.open([{ ...rings, ground: 'faulty-on-delivery', remedy: 'refund' }])
  await line.work(refunded)
  for (const command of [{ name: 'approve' }, { name: 'receive' }, { name: 'refund', note: 'Agreed with Emma on the phone' }] as const) {
    expect(await line.act(refunded, command)).toMatchObject({ ok: true })
    await line.work(refunded)
  }
  await line.fresh.stores.mails.post(`data-request.${shop}.20.1`, shop, { kind: 'data-request', to: 'care@kestia.example', locale: 'en', subject: 'S', text: 'Emma' }, new Date('2026-11-20T11:00:00Z'))
  const before = await everything()
  for (const word of ['Emma', 'E + J', 'emma@shopper.example', 'the stone was hit', 'on the phone']) expect(before).toContain(word)

  await line.fresh.stores.orders.redactCustomer(shop, { id: 'gid://shopify/Customer/20', email: null, orderIds: [] }, new Date('2026-11-21T09:00:00Z'))

  const after = await everything()
  for (const word of ['Emma', 'E + J', 'emma@shopper.example', 'the stone was hit', 'on the phone', 'Customer/20']) expect(after).not.toContain(word)
  for (const claimId of [declined, refunded]) {
    const claim = await line.fresh.stores.claims.load(shop, claimId)
    expect(claim?.lines.length).toBe(1)
    for (const one of claim?.lines ?? []) {
      const policy = await line.deps.policies.byId(shop, one.policyVersionId)
      const request = one.request as DecisionRequest
      expect(request.order.lineItems.nodes[0]?.customAttributes).toEqual([{ key: 'Engraving', value: 'redacted' }])
      if (!policy) throw new Error('The claim is pinned to no policy.')
      expect(decide(policy.compiled, request, Date.parse(request.now ?? ''))).toEqual(one.decision)
    }
    expect((await line.view(claimId)).timeline.length).toBeGreaterThan(1)
  }
  expect((await line.held()).refunds).toBe(1)
  expect(await line.fresh.query('select "what", "actor"->>\'kind\' as by, "after" from "SettingChange" where "what" = \'customer-redacted\'')).toEqual([{ what: 'customer-redacted', by: 'shopify', after: { orders: 1, claims: 2 } }])
})

it('another customer\'s orders stay as they are', async () => {
  const before = await everything()
  await line.fresh.stores.orders.redactCustomer(shop, { id: 'gid://shopify/Customer/21', email: null, orderIds: [] }, new Date('2026-11-21T09:00:00Z'))
  await line.fresh.stores.orders.redactCustomer('izlato.myshopify.com', { id: 'gid://shopify/Customer/20', email: null, orderIds: ['gid://shopify/Order/100'] }, new Date('2026-11-21T09:00:00Z'))
  expect(await everything()).toBe(before)
})

it('what they opened themselves tells no more by whom, and the form they sent still finds it', async () => {
  const emma = { shop, customerId: 'gid://shopify/Customer/20' }
  const form = { locale: 'en', requestKey: 'the-form-of-emma', lines: [{ lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect', facts: { 'fault.cause': 'manufacturing' }, note: 'Emma writes' }] }
  const sent = await shopperOpen(line.deps, emma, '100', form)
  expect(sent).toMatchObject({ ok: true, value: { claim: { number: 'R-1001' } } })
  expect(await shopperOpen(line.deps, emma, '100', form)).toEqual(sent)

  await line.fresh.stores.orders.redactCustomer(shop, { id: emma.customerId, email: null, orderIds: [] }, new Date('2026-11-21T09:00:00Z'))

  const after = await everything()
  for (const word of ['Emma', 'emma@shopper.example', 'Customer/20', 'shopper:20', 'the-form-of-emma']) expect(after).not.toContain(word)
  expect(await line.fresh.query('select "openedBy" from "Claim"')).toEqual([{ openedBy: { kind: 'shopper', id: null, name: 'Redacted' } }])
})
