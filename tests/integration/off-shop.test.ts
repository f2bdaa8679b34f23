import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StaffContext } from '../../app/application/application.ts'
import { actOnClaim } from '../../app/application/claims/act-on-claim.ts'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import { viewClaim } from '../../app/application/claims/view-claim.ts'
import { offShopForm, openOffShop, previewOffShop } from '../../app/application/purchases/open-off-shop.ts'
import type { OffShopInput } from '../../app/application/purchases/purchase-view.ts'
import { listOrders, orderIdOf, viewOrder } from '../../app/application/orders/view-order.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'
import { openShopDays } from '../../app/application/shop-days.ts'
import { acceptWebhook } from '../../app/application/webhooks/accept-webhook.ts'
import { handleWebhook } from '../../app/application/webhooks/handle-webhook.ts'
import { jobHandlers } from '../../app/application/worker.ts'
import type { WorkerDeps } from '../../app/application/worker.ts'
import { defaultMatrix } from '../../app/domain/people/role-matrix.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, ringOrder, shop } from './support/samples.ts'

const izlato = 'izlato.myshopify.com'
const now = () => new Date('2026-11-20T11:00:00Z')
const ada: StaffContext = { shop, staff: { id: '2', name: 'Ada Hill' }, role: 'manager', matrix: defaultMatrix }
const iva: StaffContext = { ...ada, shop: izlato, staff: { id: '7', name: 'Iva Malá' } }

let fresh: FreshStores
const deps = () => ({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), shopify: { readOrder: async () => { throw new Error('Shopify holds none of these orders.') } }, now, today: () => '2026-11-20', dayOf: (instant: string) => instant.slice(0, 10), noonOf: openShopDays().noonOf, newKey: () => crypto.randomUUID() })
beforeAll(async () => {
  fresh = await freshStores()
  await fresh.stores.shops.install(shop, readShop, '', 'klenota', now())
  await fresh.stores.policies.adopt(shop, 'klenota', 'hash', policyLibrary.klenota, now())
  await fresh.stores.shops.install(izlato, { ...readShop, name: 'iZlato', currencyCode: 'EUR', timeZone: 'Europe/Bratislava', countryCode: 'SK' }, '', 'izlato', now())
  await fresh.stores.policies.adopt(izlato, 'izlato', 'hash', policyLibrary.izlato, now())
})
afterAll(() => fresh.close())

/** A ring with sapphire that came with a certificate, bought at a market in Brno on 1 June 2026. */
const purchase = (change: Partial<OffShopInput> = {}): OffShopInput => ({
  customer: { name: 'Petra Malá', email: 'petra@dopisy.example', locale: 'cs', country: 'CZ' }, item: { title: 'Gold ring with sapphire', productType: 'Ring', traits: ['certificate'], serial: '' },
  boughtAt: 'Christmas market, Brno', receipt: '2026-0311', price: '8500', quantity: '1', purchasedOn: '2026-06-01', deliveredOn: '', buyer: 'consumer', reason: '', ground: 'defect', remedy: 'refund', facts: { fault: { cause: 'manufacturing', materialBreach: true } }, note: '', proofIds: [], evidenceIds: [], ...change,
})
const open = async (input: OffShopInput, as = ada, key: string = crypto.randomUUID()) => {
  const opened = await openOffShop(deps(), as, key, input)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return { ...opened.value, key }
}
const view = async (claimId: string, as = ada) => {
  const seen = await viewClaim(deps(), as.shop, claimId)
  if (!seen.ok) throw new Error(seen.error.sentence)
  return seen.value
}
const act = async (claimId: string, command: ClaimCommand) => actOnClaim(deps(), ada, claimId, (await fresh.stores.claims.load(shop, claimId))?.version ?? -1, command)
const proofOn = async (key: string, as = ada) => {
  const id = crypto.randomUUID()
  await fresh.stores.evidence.add({ id, shop: as.shop, orderId: orderIdOf(key), orderLineId: null, purpose: 'proof-of-purchase', fileName: 'receipt.jpg', mediaType: 'image/jpeg', bytes: 9, sha256: '', width: 1, height: 1, uploadedAt: now().toISOString(), uploadedBy: { kind: 'staff', id: as.staff.id, name: as.staff.name } })
  return id
}

it('a purchase at a market stall is a claim like any other: decided by the terms of its day, with its proof, and no step in Shopify', async () => {
  const key = crypto.randomUUID()
  const proof = await proofOn(key)
  const { claimId, number } = await open(purchase({ proofIds: [proof] }), ada, key)
  expect((await open(purchase(), ada, key)).number).toBe(number)
  const claim = await view(claimId)
  expect(claim).toMatchObject({ payments: 'outside', claim: { orderId: `gid://recourse/Order/${key}`, orderName: '2026-0311', pending: null }, customer: { name: 'Petra Malá', locale: 'cs' } })
  expect(claim.lines[0]).toMatchObject({ title: 'Gold ring with sapphire', unitPrice: { amount: '8500.00', currencyCode: 'CZK' }, facts: { received: { proofOfPurchase: true } } })
  // Estimated to have come seven days after the purchase: two years from 8 June 2026.
  expect(claim.lines[0]?.decision.answer).toMatchObject({ verdict: 'eligible', periods: [{ startsOn: '2026-06-08', lastDay: '2028-06-08', assumed: true }] })
  expect(claim.lines[0]?.decision.answer.governing).toContainEqual({ document: 'klenota-warranty', effectiveFrom: '2018-05-22' })
  expect(await fresh.stores.evidence.ofClaim(shop, claimId)).toMatchObject([{ id: proof, claimId }])
  expect(await fresh.query('select "offShop", "amountMinor"::text, "countryCode" from "Claim" where "id" = $1', [claimId])).toEqual([{ offShop: true, amountMinor: '850000', countryCode: 'CZ' }])
  expect(await fresh.query('select count(*)::int as "units" from "ItemUnit" where "orderLineId" = $1', [`gid://recourse/LineItem/${key}`])).toEqual([{ units: 1 }])
  expect((await fresh.stores.mails.ofClaim(shop, claimId)).find((mail) => mail.to === 'petra@dopisy.example')).toMatchObject({ locale: 'cs' })
  expect((await fresh.stores.claims.load(shop, claimId))?.steps).toEqual([])
})

it('its reason, where the shop has its own, stays in the words of that day', async () => {
  await fresh.stores.reasons.save(izlato, 0, [{ id: 'broke', labels: { en: 'It broke' }, ground: 'defect', shopify: null, subs: [] }], [], { kind: 'staff', id: '7', name: 'Iva Malá' }, now())
  expect(await offShopForm(deps(), iva)).toMatchObject({ ok: true, value: { reasons: [{ id: 'broke', label: 'It broke', ground: 'defect', finer: [] }] } })
  const { claimId } = await open({ ...purchase({ reason: 'broke', receipt: 'IZ-1', customer: { ...purchase().customer, country: 'SK' } }), item: { ...purchase().item, traits: [] } }, iva)
  expect((await fresh.stores.claims.load(izlato, claimId))?.lines[0]?.reason).toEqual({ id: 'broke', label: 'It broke', shopify: null })
})

it('its refund is written down with how it was paid, and neither exchange nor replacement goes through Shopify', async () => {
  const { claimId } = await open(purchase({ receipt: '2026-0312', quantity: '2' }))
  for (const command of [{ name: 'approve' }, { name: 'receive' }] as const) expect(await act(claimId, command)).toMatchObject({ ok: true })
  const { commands, refundPlan } = await view(claimId)
  expect(refundPlan?.total).toEqual({ amount: '17000.00', currencyCode: 'CZK' })
  const reason = (name: string) => commands.find((one) => one.name === name)?.reason
  expect([reason('exchange'), reason('replace')]).toEqual([expect.stringMatching(/^This was bought outside the shop/), expect.stringMatching(/^This was bought outside the shop/)])
  expect(await act(claimId, { name: 'refund' })).toMatchObject({ ok: false, error: { sentence: expect.stringContaining('Write down how the customer got the money') } })
  expect(await act(claimId, { name: 'refund', as: 'store-credit', outside: 'as credit' })).toMatchObject({ ok: false })
  expect(await act(claimId, { name: 'refund', outside: 'in cash at the studio', diminishedValue: '500', note: 'Scratched' })).toMatchObject({ ok: true })
  const claim = await fresh.stores.claims.load(shop, claimId)
  expect([claim?.steps, claim?.state.lines[0]?.settlement, claim?.state.lines[0]?.remedy]).toEqual([[], 'settled', 'refund'])
  // 2 × 8500 less 500.
  expect((await view(claimId)).timeline[0]).toMatchObject({ text: 'Refunded 16,500.00 CZK outside Shopify', detail: expect.stringContaining('Paid: in cash at the studio.') })
  expect((await fresh.stores.mails.ofClaim(shop, claimId)).find((mail) => mail.kind === 'refunded')?.text).toContain('in cash at the studio')
})

it('a price reduction is money paid back with its sum, never more than was paid; goods sent by hand are a replacement with a piece of its own', async () => {
  const { claimId, key } = await open(purchase({ receipt: '2026-0313' }))
  for (const command of [{ name: 'approve' }, { name: 'receive' }] as const) await act(claimId, command)
  const lineId = (await view(claimId)).lines[0]?.id ?? ''
  const back = (amount: number) => act(claimId, { name: 'pay-back', lineId, as: 'price-reduction', amount: { amount, currency: 'CZK' }, note: 'Scratch', outside: 'by bank transfer' })
  expect(await back(850_001)).toMatchObject({ ok: false, error: { fields: { amount: expect.stringContaining('8,500.00 CZK') } } })
  expect(await act(claimId, { name: 'settle', remedy: 'price-reduction', note: '' })).toMatchObject({ ok: false })
  expect(await act(claimId, { name: 'settle', remedy: 'replacement', note: 'A new ring, handed over' })).toMatchObject({ ok: true })
  const order = await viewOrder(deps(), shop, key)
  expect(order.ok && order.value.lines[0]?.chain).toMatchObject([{ way: 'replaces', order: null, pieces: 1 }, { way: 'replaced-by', order: null, pieces: 1 }])
  const again = await openClaim(deps(), ada, orderIdOf(key), [{ lineItemId: `gid://recourse/LineItem/${key}`, quantity: 1, ground: 'defect', remedy: 'refund' }], crypto.randomUUID())
  if (!again.ok) throw new Error(again.error.sentence)
  const second = await fresh.stores.claims.load(shop, again.value.claimId)
  expect([second?.state.payments, second?.steps, second?.lines[0]?.request.history]).toMatchObject(['outside', [], [{ kind: 'replacement', claimedAt: '2026-11-20T11:00:00.000Z' }]])
  expect(await fresh.query('select "offShop" from "Claim" where "id" = $1', [again.value.claimId])).toEqual([{ offShop: true }])
})

it('proof is asked for as the terms say: a recommended one never stands against the claim, without a required one the terms do not allow it', async () => {
  const asked = async (as: StaffContext, input: OffShopInput) => {
    const preview = await previewOffShop(deps(), as, crypto.randomUUID(), input)
    if (!preview.ok) throw new Error(preview.error.sentence)
    return [preview.value.proof?.weight, preview.value.proof?.clause.id, preview.value.decision?.answer.verdict]
  }
  expect(await asked(ada, purchase())).toEqual(['recommended', 'klenota-warranty/recommended-documents', 'eligible'])
  const ofIva = purchase({ item: { ...purchase().item, traits: [] } })
  expect(await asked(iva, ofIva)).toEqual(['required', 'izlato-warranty/proof-of-purchase', 'ineligible'])
  const key = crypto.randomUUID()
  const preview = await previewOffShop(deps(), iva, key, { ...ofIva, proofIds: [await proofOn(key, iva)] })
  expect(preview.ok && preview.value.decision?.answer.verdict).toBe('eligible')
  // A file of another shop proves nothing here.
  expect(await asked(iva, { ...ofIva, proofIds: [await proofOn(key)] })).toMatchObject(['required', 'izlato-warranty/proof-of-purchase', 'ineligible'])
})

it('what is chosen of the item is read by the terms as from any order: a customised one can not be returned', async () => {
  const back = purchase({ ground: 'change-of-mind', remedy: '', facts: {}, purchasedOn: '2026-11-10', deliveredOn: '2026-11-10' })
  const verdict = async (traits: string[]) => {
    const preview = await previewOffShop(deps(), ada, crypto.randomUUID(), { ...back, item: { ...back.item, traits } })
    return preview.ok && preview.value.decision?.answer.verdict
  }
  expect([await verdict([]), await verdict(['customised']), await verdict(['earrings'])]).toEqual(['eligible', 'ineligible', 'eligible'])
})

it('what does not fit is told by field, and nothing is stored', async () => {
  const before = await fresh.query('select count(*)::int as "n" from "Order"')
  const wrong = await openOffShop(deps(), ada, crypto.randomUUID(), purchase({ customer: { name: '', email: 'petra', locale: 'xx', country: '' }, item: { title: '', productType: '', traits: ['magic'], serial: 'S1' }, price: 'much', quantity: '2', purchasedOn: '2026-11-21', deliveredOn: '2026-11-19', ground: '', boughtAt: '' }))
  expect(wrong.ok === false && wrong.error.kind === 'invalid' && Object.keys(wrong.error.fields).sort()).toEqual(['boughtAt', 'customer.country', 'customer.email', 'customer.locale', 'customer.name', 'deliveredOn', 'ground', 'item.serial', 'item.title', 'item.traits', 'price', 'purchasedOn'])
  expect(await openOffShop(deps(), ada, '1001', purchase())).toMatchObject({ ok: false, error: { sentence: 'This form is out of date. Reload the page.' } })
  expect(await openOffShop(deps(), { ...ada, role: 'viewer' }, crypto.randomUUID(), purchase())).toMatchObject({ ok: false, error: { code: 'role' } })
  expect(await fresh.query('select count(*)::int as "n" from "Order"')).toEqual(before)
})

it('the same receipt, serial number, or customer and item claimed again is a fact, not a refusal', async () => {
  const first = await open(purchase({ receipt: 'A-1', item: { ...purchase().item, title: 'Brooch', serial: 'K 77' }, customer: { ...purchase().customer, email: 'eva@dopisy.example' } }))
  const alike = async (change: Partial<OffShopInput>, as = ada) => {
    const preview = await previewOffShop(deps(), as, crypto.randomUUID(), purchase({ receipt: '', customer: { ...purchase().customer, email: '' }, ground: '', ...change }))
    return preview.ok ? preview.value.alike.map((one) => one.text) : preview.error
  }
  expect(await alike({ receipt: 'a-1' })).toEqual([`${first.number} has the same receipt.`])
  expect(await alike({ item: { ...purchase().item, serial: 'k 77' } })).toEqual([`${first.number} has the same serial number.`])
  expect(await alike({ item: { ...purchase().item, title: 'brooch' }, customer: { ...purchase().customer, email: 'EVA@dopisy.example' } })).toEqual([`${first.number} has the same customer and item.`])
  expect(await alike({ receipt: 'A_1', item: { ...purchase().item, title: 'Brooch' } })).toEqual([])
  expect(await alike({ receipt: 'A-1', item: { ...purchase().item, serial: 'K 77', traits: [] } }, iva)).toEqual([])
  const second = await open(purchase({ receipt: 'A-1', customer: { ...purchase().customer, email: 'jiny@dopisy.example' } }))
  expect((await view(second.claimId)).alike).toMatchObject([{ id: first.claimId, text: `${first.number} has the same receipt.` }])
})

it('another shop sees neither the claim nor the purchase nor its files, and its own key of the same name is another purchase', async () => {
  const { claimId, key } = await open(purchase({ receipt: 'B-1' }))
  expect(await viewClaim(deps(), izlato, claimId)).toMatchObject({ ok: false })
  expect(await viewOrder(deps(), izlato, key)).toMatchObject({ ok: false })
  const theirs = await open(purchase({ receipt: 'B-2', item: { ...purchase().item, traits: [] } }), iva, key)
  expect(theirs.claimId).not.toBe(claimId)
  const order = await viewOrder(deps(), shop, key)
  expect(order.ok && [order.value.order.name, order.value.order.offShop]).toEqual(['B-1', true])
})

it('stands in the list of orders beside those of Shopify, which imports and webhooks leave alone', async () => {
  await fresh.stores.orders.takeIn(shop, [ringOrder()])
  await open(purchase({ receipt: 'C-1' }))
  const found = await listOrders(deps(), shop, 'C-1', 1)
  expect(found.items.map((one) => [one.name, one.offShop, one.itemCount, one.openClaims])).toEqual([['C-1', true, 1, 1]])
  expect((await listOrders(deps(), shop, '#1001', 1)).items.map((one) => [one.name, one.offShop])).toEqual([['#1001', false]])
})

it('a customer who is to be forgotten is known by the e-mail address; others and their orders stay', async () => {
  const { claimId, key } = await open(purchase({ receipt: 'D-1', note: 'Petra says it broke', customer: { ...purchase().customer, name: 'Olga Tichá', email: 'Olga@dopisy.example' } }))
  const other = await open(purchase({ receipt: 'D-2' }))
  const webhook = { stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), log: () => {}, now } as never
  const held = await fresh.stores.orders.heldOf(shop, { id: null, email: 'olga@dopisy.example', orderIds: [] })
  expect(held.orders).toEqual(['D-1'])
  await handleWebhook(webhook, shop, 'customers/redact', { customer: { id: 99, email: 'olga@dopisy.example' }, orders_to_redact: [] }, now())
  const order = await viewOrder(deps(), shop, key)
  expect(order.ok && order.value.customer).toMatchObject({ name: 'Redacted', email: null })
  expect((await view(claimId)).customer.name).toBe('Redacted')
  expect(JSON.stringify([await fresh.query('select * from "Order" where "id" = $1', [orderIdOf(key)]), await fresh.query('select "note", "decisionRequest" from "ClaimLine" where "claimId" = $1', [claimId])], (_, value: unknown) => (typeof value === 'bigint' ? '' : value))).not.toMatch(/Olga|broke|Brno/)
  expect((await view(other.claimId)).customer.name).toBe('Petra Malá')
  // An address with signs that search patterns know is no pattern.
  await handleWebhook(webhook, shop, 'customers/redact', { customer: { id: 99, email: '%@dopisy.example' }, orders_to_redact: [] }, now())
  expect((await view(other.claimId)).customer.name).toBe('Petra Malá')
})

it('who bought outside the shop is found by a webhook from Shopify, signed and taken in at the door, and their address stays no longer than that takes', async () => {
  const secret = 'shpss_test'
  const sign = (raw: Uint8Array | string) => createHmac('sha256', secret).update(raw).digest('base64')
  const handlers = jobHandlers({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), log: () => {}, now } as unknown as WorkerDeps)
  const payloads = async () => fresh.query('select "payload" from "InboxEntry" order by "id"')
  const deliver = async (topic: string) => {
    const body = JSON.stringify({ shop_id: 1, customer: { id: 99, email: 'nina@dopisy.example', phone: '+420 555' }, orders_to_redact: [], orders_requested: [] })
    const answer = await acceptWebhook({ inbox: fresh.stores.inbox, verify: (raw, signature) => sign(raw) === signature, log: () => {}, now }, new Request('https://app.example/webhooks', { method: 'POST', body, headers: { 'x-shopify-topic': topic, 'x-shopify-shop-domain': shop, 'x-shopify-webhook-id': topic, 'x-shopify-hmac-sha256': sign(body) } }))
    expect(answer.status).toBe(200)
    const [row] = await fresh.query('select "id"::text from "InboxEntry" order by "id" desc limit 1')
    return String(row?.id)
  }
  const { claimId, key, number } = await open(purchase({ receipt: 'E-1', customer: { ...purchase().customer, name: 'Nina Nováková', email: 'Nina@dopisy.example' } }))

  const asked = await deliver('customers/data_request')
  expect(await payloads()).toEqual([{ payload: { shop_id: 1, orders_to_redact: [], orders_requested: [], customer: { id: 99, email: 'nina@dopisy.example' } } }])
  await handlers['handle-inbox']({ entryId: asked })
  expect((await fresh.query(`select "text" from "Mail" where "kind" = 'data-request'`))[0]?.text).toContain(`Recourse keeps these orders: E-1.\n\nAnd these claims: ${number}.`)

  await handlers['handle-inbox']({ entryId: await deliver('customers/redact') })
  const order = await viewOrder(deps(), shop, key)
  expect([order.ok && order.value.customer.name, (await view(claimId)).customer.name]).toEqual(['Redacted', 'Redacted'])
  expect(await payloads()).toEqual([{ payload: {} }, { payload: {} }])
})
