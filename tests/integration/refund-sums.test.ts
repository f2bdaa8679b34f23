import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimLineInput } from '../../app/application/claims/decision-view.ts'
import { reconcileOrder } from '../../app/application/claims/reconcile.ts'
import { refundOutlook } from '../../app/application/claims/refund-outlook.ts'
import type { BothCurrencies } from '../../app/application/settlement-port.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { orderId, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

/** The order: two engraved rings at 95.00 each after a discount, a bracelet at 40.00, shipping 5.00; paid 235.00. */
const faulty = (lineItem: number, quantity = 1): ClaimLineInput => ({ lineItemId: `gid://shopify/LineItem/${lineItem}`, quantity, ground: 'faulty-on-delivery', remedy: 'refund' })

async function refund(input: ClaimLineInput, command: Extract<ClaimCommand, { name: 'refund' }> = { name: 'refund' }): Promise<string> {
  const claimId = await line.open([input])
  await line.work(claimId)
  for (const next of [{ name: 'approve' }, { name: 'receive' }, command] as ClaimCommand[]) {
    expect(await line.act(claimId, next)).toMatchObject({ ok: true })
    await line.work(claimId)
  }
  return claimId
}
const refunded = async () => (await line.held()).refunded

it('goods that arrived faulty are refunded with the delivery charge, which goes back once however many claims follow', async () => {
  await refund(faulty(102))
  expect(await refunded()).toBe('45.0')
  await refund(faulty(101))
  // 45.00 + 95.00, and no second delivery charge
  expect(await refunded()).toBe('140.0')
})

it('a delivery charge that the shop has paid back outside Shopify goes back no more, neither there nor outside again', async () => {
  await refund(faulty(102), { name: 'refund', outside: 'in cash' })
  expect(await refunded()).toBe('0.0')
  await refund(faulty(101))
  // 95.00, and no second delivery charge
  expect(await refunded()).toBe('95.0')
  const third = await refund(faulty(101), { name: 'refund', outside: 'in cash' })
  expect(await paidBack(third)).toEqual(['95.00'])
})

it('one of two pieces that goes back is paid for alone, and the other stays to be claimed', async () => {
  await refund(faulty(101))
  // 95.00 + 5.00
  expect(await refunded()).toBe('100.0')
  await line.deps.stores.orders.takeIn('kestia.myshopify.com', [await line.deps.shopify.readOrder('kestia.myshopify.com', 'gid://shopify/Order/100')].flatMap((order) => order ?? []))
  expect((await line.deps.stores.orders.find('kestia.myshopify.com', 'gid://shopify/Order/100'))?.lines[0]).toMatchObject({ quantity: 2, free: 1, refunded: 1 })
})

it('lost value that a person has set is taken off what Shopify pays back', async () => {
  const claimId = await refund({ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }, { name: 'refund', diminishedValue: '12.34', note: 'Scratched.' })
  // 40.00 - 12.34
  expect(await refunded()).toBe('27.66')
  expect((await line.view(claimId)).timeline.find((entry) => entry.text.startsWith('Refunded'))).toMatchObject({ text: 'Refunded 27.66 GBP in Shopify', detail: 'Deducted: lost value 12.34 GBP: Scratched. Shopify may still show that sum as owed to the customer.' })
  const figures = await line.deps.stores.figures.figures('kestia.myshopify.com', { from: '2026-11-20', to: '2026-11-20', timeZone: 'Europe/London' }, 'GBP', 'day')
  expect(figures).toMatchObject({ refunded: '27.66', deductedMinor: '1234', outcomes: [{ outcome: 'refund', pieces: 1 }], settlement: { count: 1 }, decision: { count: 1 } })
})

it('a refund that the shop paid itself is on record with its sum, and Shopify’s return is ended without money', async () => {
  const claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }])
  await line.work(claimId)
  for (const name of ['approve', 'receive'] as const) { await line.act(claimId, { name }); await line.work(claimId) }
  expect(await line.act(claimId, { name: 'refund', outside: 'by bank transfer', diminishedValue: '12.34', note: 'Scratched.' })).toMatchObject({ ok: true })
  await line.work(claimId)
  expect(await line.held()).toMatchObject({ refunds: 0, returns: ['CANCELED'] })
  const view = await line.view(claimId)
  expect(view.claim.stage).toBe('settled')
  // 40.00 - 12.34
  expect(view.timeline.find((entry) => entry.text.startsWith('Refunded'))).toMatchObject({ text: 'Refunded 27.66 GBP outside Shopify', detail: 'Paid: by bank transfer. Deducted: lost value 12.34 GBP: Scratched.' })
  expect((await line.fresh.stores.mails.ofClaim('kestia.myshopify.com', claimId)).at(-1)?.text).toContain('- Lost value: Scratched.: -£12.34')
})

it('a refund is planned with its items, its sum and what Shopify is told to do', async () => {
  const claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }])
  await line.work(claimId)
  for (const name of ['approve', 'receive'] as const) { await line.act(claimId, { name }); await line.work(claimId) }
  expect((await line.view(claimId)).refundPlan).toMatchObject({
    items: [{ text: 'Leather bracelet', amount: { amount: '40.00' } }], total: { amount: '40.00', currencyCode: 'GBP' },
    steps: ['1 piece is processed in the return as the inspection said, and 40.00 GBP is paid back in the same step.', 'The return is closed.'],
  })
})

it('lost value is deducted only with its reason, which the customer reads', async () => {
  const claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }])
  await line.work(claimId)
  for (const name of ['approve', 'receive'] as const) { await line.act(claimId, { name }); await line.work(claimId) }
  expect(await line.act(claimId, { name: 'refund', diminishedValue: '0.01', note: ' ' })).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { note: 'Say why the goods lost value: the customer reads it.' } } })
  expect(await line.act(claimId, { name: 'refund', diminishedValue: '0' })).toMatchObject({ ok: true })
})

it('a sum for lost value that is no number, or more than the goods cost, refunds nothing wrong', async () => {
  const claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }])
  await line.work(claimId)
  for (const name of ['approve', 'receive'] as const) { await line.act(claimId, { name }); await line.work(claimId) }
  expect(await line.act(claimId, { name: 'refund', diminishedValue: 'ten' })).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { diminishedValue: 'Enter an amount such as 250.00.' } } })
  expect(await refunded()).toBe('0.0')
})

it('a return that somebody processed in Shopify without paying is not told as refunded', async () => {
  const claimId = await line.open([faulty(102)])
  await line.work(claimId)
  for (const name of ['approve', 'receive'] as const) { await line.act(claimId, { name }); await line.work(claimId) }
  const returned = (await line.fresh.stores.claims.load('kestia.myshopify.com', claimId))?.state.lines[0]?.returnId ?? ''
  const held = await line.deps.shopify.readReturn('kestia.myshopify.com', returned)
  await line.platform.graphql('mutation ($input: ReturnProcessInput!) { returnProcess(input: $input) { userErrors { message } } }', { input: { returnId: returned, returnLineItems: [{ id: held?.lines[0]?.id, quantity: 1 }] } })
  await line.act(claimId, { name: 'refund' })
  await line.work(claimId)
  const { claim, failure, mails } = await line.view(claimId)
  expect(claim.stage).toBe('failed')
  expect(failure).toContain('Look at the order in Shopify before refunding anything.')
  expect(await refunded()).toBe('0.0')
  expect(mails.map((mail) => mail.subject)).not.toContain('Kestia: Your refund is on its way (R-1001)')
})

const shop = 'kestia.myshopify.com'
const gbp = (amount: number) => ({ amount, currency: 'GBP' })
/** Opens a claim and gives it commands that are taken, each with its steps in Shopify. */
async function carried(lines: ClaimLineInput[], commands: (lineId: string) => ClaimCommand[]): Promise<string> {
  const claimId = await line.open(lines)
  await line.work(claimId)
  const lineId = (await line.fresh.stores.claims.load(shop, claimId))?.state.lines[0]?.id ?? ''
  for (const command of commands(lineId)) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
  }
  return claimId
}
const events = async (claimId: string) => (await line.fresh.stores.claims.events(shop, claimId)).map(({ event }) => event)
const paidBack = async (claimId: string) => (await events(claimId)).flatMap((event) => (event.type === 'refunded' ? [event.amount] : []))
const differences = async (claimId: string) => (await events(claimId)).flatMap((event) => (event.type === 'difference-found' ? [event.sentence] : []))
const refundNatively = (input: string) => line.ask(`mutation { refundCreate(input: { orderId: "${orderId}", ${input} }) @idempotent(key: "${crypto.randomUUID()}") { userErrors { message } } }`)
const transaction = (amount: string) => `transactions: [{ orderId: "${orderId}", parentId: "gid://shopify/OrderTransaction/120", kind: REFUND, gateway: "shopify_payments", amount: "${amount}" }]`
const everything = [faulty(101, 2), faulty(102)]
const toRefund: ClaimCommand[] = [{ name: 'approve' }, { name: 'receive' }, { name: 'refund' }]

describe('an order that holds less than was paid for it, since money went back before', () => {
  it('gives all of the rest, and a reduction of before is taken off once', async () => {
    await carried([{ lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect' }], (lineId) => [{ name: 'approve' }, { name: 'receive' }, { name: 'choose-remedy', lineIds: [lineId], remedy: 'price-reduction', goodwill: { reason: 'Agreed.' } }, { name: 'pay-back', lineId, as: 'price-reduction', amount: gbp(2_000), note: '' }])
    const claimId = await carried(everything, () => toRefund)
    // 190.00 + 40.00 + 5.00 - 20.00
    expect(await paidBack(claimId)).toEqual(['215.00'])
    expect(await differences(claimId)).toEqual([])
    expect(await refunded()).toBe('235.0')
  })

  it('gives all of the rest where costs of the claim went back, and says what it could not give', async () => {
    const claimId = await carried(everything, (lineId) => [{ name: 'approve' }, { name: 'pay-back', lineId, as: 'claim-costs', amount: gbp(1_000), note: 'Postage.' }, { name: 'receive' }, { name: 'refund' }])
    expect(await paidBack(claimId)).toEqual(['225.00'])
    expect(await differences(claimId)).toEqual(['235.00 GBP were to go back, and 225.00 GBP did: the order held no more, or money went back on it beside this claim. Look at the order in Shopify before paying the rest.'])
    expect(await refunded()).toBe('235.0')
    expect((await line.fresh.query('select "text" from "Mail" where "kind" = \'refunded\'')).map((mail) => mail.text)).toEqual([expect.stringContaining('Paid back before')])
  })

  it('gives nothing where nothing is left, and the claim is not told as refunded', async () => {
    await refundNatively(transaction('235.00'))
    const claimId = await carried(everything, () => toRefund)
    expect((await line.view(claimId)).failure).toMatch(/^Shopify would give back 0\.00 GBP for these items, the claim reckons with 235\.00 GBP\./)
    expect(await paidBack(claimId)).toEqual([])
  })

  it.each([['5.00', '40.00'], ['2.00', '43.00']])('gives the delivery charge less the %s that staff refunded in Shopify', async (before, amount) => {
    await refundNatively(`shipping: { amount: "${before}" }, ${transaction(before)}`)
    const claimId = await carried([faulty(102)], () => toRefund)
    expect(await paidBack(claimId)).toEqual([amount])
    expect(await differences(claimId)).toEqual([expect.stringContaining(`45.00 GBP were to go back, and ${amount} GBP did`)])
    expect(await refunded()).toBe('45.0')
  })
})

describe('before a refund is confirmed', () => {
  const outlook = async (claimId: string) => {
    const found = await refundOutlook(line.deps, shop, claimId)
    return found.ok ? [found.value.gives?.amount ?? null, ...found.value.sentences] : found.error.sentence
  }
  const ready: ClaimCommand[] = [{ name: 'approve' }, { name: 'receive' }]
  const after = 'If you confirm, only that much goes out. What the customer is still owed you pay outside Shopify.'

  it('nothing is said where Shopify gives what the plan says', async () => {
    expect(await outlook(await carried(everything, () => ready))).toEqual([null])
  })

  it('staff are told what Shopify gives less, and why; and so much goes out', async () => {
    const claimId = await carried(everything, (lineId) => [{ name: 'approve' }, { name: 'pay-back', lineId, as: 'claim-costs', amount: gbp(1_000), note: 'Postage.' }, { name: 'receive' }])
    expect(await outlook(claimId)).toEqual(['225.00', 'Shopify can give back 225.00 GBP now, 10.00 GBP less than this plan.', '10.00 GBP of this order went back before.', after])
    await line.act(claimId, { name: 'refund' })
    await line.work(claimId)
    expect(await paidBack(claimId)).toEqual(['225.00'])
  })

  it('money that its provider has not confirmed yet, and a delivery charge given back in Shopify, count as gone', async () => {
    await refundNatively(`shipping: { amount: "5.00" }, ${transaction('5.00')}`)
    const { refundsOfOrder } = line.deps.shopify
    line.deps.shopify.refundsOfOrder = async (...args) => (await refundsOfOrder(...args)).map((refund) => ({ ...refund, status: 'pending' as const }))
    expect(await outlook(await carried([faulty(102)], () => ready))).toEqual(['40.00', 'Shopify can give back 40.00 GBP now, 5.00 GBP less than this plan.', '5.00 GBP of it are on their way: the payment provider has not confirmed them yet.', after])
  })

  it('where a return is only to be made, it is told by what Shopify suggests for its pieces', async () => {
    const claimId = await carried([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'defect' }], (lineId) => [...ready, { name: 'choose-remedy', lineIds: [lineId], remedy: 'refund', goodwill: { reason: 'Agreed.' } }])
    expect(await outlook(claimId)).toEqual([null])
    const { refundableOf, suggestedRefund } = line.deps.shopify
    const less = ({ shop: sum, presentment }: BothCurrencies, amount: string): BothCurrencies => ({ shop: { ...sum, amount }, presentment: { ...presentment, amount } })
    line.deps.shopify.refundableOf = async (...args) => { const left = await refundableOf(...args); return left && { ...left, maximum: less(left.maximum, '30.00'), payments: left.payments.map((one) => ({ ...one, ...less(one, '30.00') })) } }
    line.deps.shopify.suggestedRefund = async (...args) => { const found = await suggestedRefund(...args); return found && less(found, '30.00') }
    expect(await outlook(claimId)).toEqual(['30.00', 'Shopify can give back 30.00 GBP now, 10.00 GBP less than this plan.', 'Nothing of this order went back before: look there at how it was paid, such as by a gift card.', after])
  })

  it('a sum that Shopify reckons otherwise is told as such: nothing would be paid', async () => {
    const claimId = await carried(everything, () => ready)
    await refundNatively(transaction('235.00'))
    expect(await outlook(claimId)).toEqual([null, 'Shopify would give back 0.00 GBP for these items, the claim reckons with 235.00 GBP. As long as the two differ nothing is paid: look at the order in Shopify first.'])
  })
})

it('a delivery charge that was part of a refused refund goes back with the next, once staff go on without the refused one', async () => {
  const { refundOutcome } = line.deps.shopify
  line.deps.shopify.refundOutcome = async (...args) => ({ ...(await refundOutcome(...args)), transactions: [] })
  const claimId = await carried([faulty(102)], () => toRefund)
  expect((await line.view(claimId)).failure).toContain('Nothing has been paid.')
  line.deps.shopify.refundOutcome = refundOutcome
  for (const command of [{ name: 'skip-step', note: '' }, { name: 'refund' }] as const) {
    expect(await line.act(claimId, command)).toMatchObject({ ok: true })
    await line.work(claimId)
  }
  expect(await paidBack(claimId)).toEqual(['45.00'])
})

it('in another currency the sum on record is the one that Shopify holds, and no difference is found later', async () => {
  // One euro is 20.00 GBP here, so a cent is 0.20 GBP.
  line.platform.platform.change(shop, ({ orders: [order] }) => {
    if (!order) throw new Error('There is no order.')
    const inEuro = ({ shop: minor }: { shop: number }) => ({ shop: minor, presentment: minor / 20 })
    order.presentmentCurrency = 'EUR'
    for (const one of order.lineItems) Object.assign(one, { originalUnitPrice: inEuro(one.originalUnitPrice), discounts: one.discounts.map((discount) => ({ ...discount, amount: inEuro(discount.amount) })) })
    for (const one of order.shippingLines) one.price = inEuro(one.price)
    for (const one of order.transactions) one.amount = inEuro(one.amount)
  })
  const claimId = await carried([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }], () => [{ name: 'approve' }, { name: 'receive' }, { name: 'refund', diminishedValue: '12.34', note: 'Scratched.' }])
  // 40.00 - 12.34 = 27.66 GBP are 1.383 EUR: 1.38 EUR go back, which Shopify holds as 27.60 GBP.
  expect((await events(claimId)).filter((event) => event.type === 'refunded')).toMatchObject([{ amount: '27.60', currencyCode: 'GBP', paid: { amount: '1.38', currencyCode: 'EUR' } }])
  await reconcileOrder(line.deps, shop, orderId)
  expect(await differences(claimId)).toEqual([])
})
