import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ClaimLineInput } from '../../app/application/claims/decision-view.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { startClaimLine } from './support/claim-line.ts'
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
  expect((await line.fresh.stores.mails.ofClaim('kestia.myshopify.com', claimId)).at(-1)?.text).toContain('- Lost value: Scratched.: −12.34 GBP')
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
