import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimLineInput } from '../../app/application/claims/decision-view.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { besideShopify, bracelet } from './support/beside-shopify.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
let desk: ReturnType<typeof besideShopify>
beforeEach(async () => { line = await startClaimLine(); desk = besideShopify(line) })
afterEach(() => line.stop())

const ring = (change: Partial<ClaimLineInput> = {}): ClaimLineInput => ({ lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'faulty-on-delivery', ...change })
const lineOf = async (claimId: string, ground: string) => (await line.view(claimId)).lines.find((one) => one.ground === ground)?.id ?? ''
/** What may be done now, beside what may always be said, set down or looked into. */
const talk = ['message', 'note', 'assign', 'record-serials', 'ask-customer', 'extend', 'dispute']
const allowed = async (claimId: string) => (await line.view(claimId)).commands.filter((one) => one.allowed && !talk.includes(one.name)).map((one) => one.name)

describe('lines of one claim in different returns', () => {
  it('are each paid and each closed, together what the plan says', async () => {
    const claimId = await desk.opened(bracelet, ring())
    await desk.act(claimId, { name: 'approve' }, { name: 'receive' })
    // 40.00 + 95.00 + 5.00 shipping, since the ring arrived faulty
    expect((await line.view(claimId)).refundPlan?.total).toEqual({ amount: '140.00', currencyCode: 'GBP' })
    await desk.act(claimId, { name: 'refund' })
    expect(await line.held()).toEqual({ refunded: '140.0', refunds: 2, returns: ['CLOSED', 'CLOSED'] })
    expect((await line.view(claimId)).shopifyReturns.map((one) => one.status)).toEqual(['CLOSED', 'CLOSED'])
  })

  it('only the lines a refund is open for are paid, the other can be rejected after', async () => {
    const claimId = await desk.opened(bracelet, ring({ remedy: 'refund' }))
    const ringLine = await lineOf(claimId, 'faulty-on-delivery')
    await desk.act(claimId, { name: 'approve' }, { name: 'receive', facts: { [ringLine]: { fault: { cause: 'damage' } } } }, { name: 'refund' })
    expect((await line.held()).refunded).toBe('40.0')
    expect(await allowed(claimId)).toEqual(expect.arrayContaining(['decline', 'record-facts']))
    expect(await allowed(claimId)).not.toContain('refund')
    await desk.act(claimId, { name: 'decline', reason: 'OTHER', note: '', lineIds: [ringLine] })
    expect(await line.held()).toEqual({ refunded: '40.0', refunds: 1, returns: ['CLOSED'] })
    expect((await line.view(claimId)).lines.find((one) => one.id === ringLine)).toMatchObject({ authorization: 'declined', assessment: 'rejected' })
  })
})

describe('a way on, whatever Shopify says', () => {
  it('a return that Shopify closed by itself after the refund counts as closed', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' }, { name: 'receive' })
    const { processReturn, closeReturn } = line.deps.shopify
    line.deps.shopify.processReturn = async (...args) => {
      const processed = await processReturn(...args)
      await closeReturn(args[0], args[1])
      return processed
    }
    await line.act(claimId, { name: 'refund' })
    await line.work(claimId)
    expect((await line.view(claimId)).claim.stage).toBe('settled')
  })

  it('a return closed in Shopify before the refund is refused with the reason, and the claim can be canceled', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' }, { name: 'receive' })
    const id = (await line.fresh.stores.claims.load(shop, claimId))?.returns[0]?.id
    await line.platform.graphql('mutation ($id: ID!) { returnClose(id: $id) { userErrors { message } } }', { id })
    await desk.act(claimId, { name: 'refund' })
    expect((await line.view(claimId)).failure).toMatch(/^Shopify has fewer pieces left to process/)
    expect(await allowed(claimId)).toEqual(['cancel', 'withdraw', 'retry', 'skip-step'])
    await desk.act(claimId, { name: 'cancel', note: 'Settled by hand.' })
    // The bracelet is here: it is its customer’s again.
    expect((await line.view(claimId)).claim.stage).toBe('to-give-back')
  })

  it('of a partial decline whose new request is refused, what is left can still be declined', async () => {
    const claimId = await desk.opened({ ...ring(), ground: 'change-of-mind' }, bracelet)
    const ids = (await line.view(claimId)).lines.map((one) => [one.lineItemId, one.id] as const)
    const engraved = ids.find(([item]) => item.endsWith('/101'))?.[1] ?? ''
    expect(await line.act(claimId, { name: 'decline', reason: 'FINAL_SALE', note: '', lineIds: [engraved] })).toMatchObject({ ok: true })
    // Somebody takes the bracelet into another return before Recourse can ask again.
    const { requestReturn } = line.deps.shopify
    line.deps.shopify.requestReturn = async () => ({ ok: false, error: { kind: 'refused', sentence: 'Shopify refused: taken.' } })
    await line.work(claimId)
    line.deps.shopify.requestReturn = requestReturn
    expect((await line.view(claimId)).claim.stage).toBe('failed')
    await desk.act(claimId, { name: 'decline', reason: 'OTHER', note: 'It is in another return already.' })
    expect((await line.view(claimId)).claim.stage).toBe('declined')
  })

  it('a refund that went through although its answer was lost and the next call was refused is taken for done', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' }, { name: 'receive' })
    const { processReturn } = line.deps.shopify
    // The doubt is looked into before the first call has got through; then both arrive.
    line.deps.shopify.processReturn = async (...args) => { await processReturn(...args); return processReturn(...args) }
    await desk.act(claimId, { name: 'refund' })
    expect(await line.held()).toEqual({ refunded: '40.0', refunds: 1, returns: ['CLOSED'] })
    expect((await line.view(claimId)).claim.stage).toBe('settled')
  })

  it('where Shopify\'s sum is another than the plan\'s, nothing is paid and both are named', async () => {
    const claimId = await desk.opened(bracelet)
    await desk.act(claimId, { name: 'approve' }, { name: 'receive' })
    const { refundOutcome } = line.deps.shopify
    line.deps.shopify.refundOutcome = async (...args) => ({ ...(await refundOutcome(...args)), transactions: [] })
    await desk.act(claimId, { name: 'refund' })
    expect((await line.view(claimId)).failure).toBe('Shopify would give back 0.00 GBP for these items, the claim reckons with 40.00 GBP. Something was refunded, changed or taxed outside this claim: look at the order in Shopify. Nothing has been paid.')
    expect((await line.held()).refunds).toBe(0)
  })
})

describe('what is done in Shopify itself', () => {
  const webhook = (topic: string, returnId: string) => desk.handle(topic, { admin_graphql_api_id: returnId })
  const returnIds = async (claimId: string) => ((await line.fresh.stores.claims.load(shop, claimId))?.returns ?? []).map((one) => one.id)

  it('approving there approves the claim', async () => {
    const claimId = await desk.opened(bracelet)
    const [id = ''] = await returnIds(claimId)
    await line.platform.graphql('mutation ($id: ID!) { returnApproveRequest(input: { id: $id }) { userErrors { message } } }', { id })
    await webhook('returns/approve', id)
    expect((await line.view(claimId)).claim.stage).toBe('awaiting-goods')
  })

  it('the late word of a return that was declined for one line does not decline the other', async () => {
    const claimId = await desk.opened({ ...ring(), ground: 'change-of-mind' }, bracelet)
    const engraved = (await line.view(claimId)).lines.find((one) => one.lineItemId.endsWith('/101'))?.id ?? ''
    await desk.act(claimId, { name: 'decline', reason: 'FINAL_SALE', note: '', lineIds: [engraved] })
    const [first = ''] = await returnIds(claimId)
    await webhook('returns/decline', first)
    expect((await line.view(claimId)).lines.map((one) => one.authorization).sort()).toEqual(['declined', 'requested'])
  })

  it('while a step is under way a webhook waits for it', async () => {
    const claimId = await desk.opened(bracelet)
    const [id = ''] = await returnIds(claimId)
    await line.act(claimId, { name: 'approve' })
    await expect(webhook('returns/update', id)).rejects.toThrow('A step of this claim is under way.')
  })

  it('a return requested there becomes a claim, once, and goes to its refund like any other', async () => {
    const native = await line.platform.graphql('mutation { returnRequest(input: { orderId: "gid://shopify/Order/100", returnLineItems: [{ fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/112", quantity: 1, customerNote: "Too wide." }] }) { return { id } userErrors { message } } }')
    const id = native.data.returnRequest.return.id as string
    await webhook('returns/request', id)
    await webhook('returns/request', id)
    const { rows } = await line.fresh.stores.claims.list(shop, { tab: 'all' }, 0, 9)
    expect(rows.map((row) => [row.number, row.stage, row.grounds])).toEqual([['R-1001', 'to-decide', ['change-of-mind']]])
    await desk.act(rows[0]?.id ?? '', { name: 'approve' }, { name: 'receive' }, { name: 'refund' })
    expect(await line.held()).toEqual({ refunded: '40.0', refunds: 1, returns: ['CLOSED'] })
  })

  it('a return of our own making is no second claim, though its webhook comes before its answer', async () => {
    const claimId = await line.open([bracelet])
    const { requestReturn } = line.deps.shopify
    line.deps.shopify.requestReturn = async (...args) => {
      const made = await requestReturn(...args)
      if (made.ok) await webhook('returns/request', made.value.id)
      return made
    }
    await line.work(claimId)
    expect((await line.fresh.stores.claims.list(shop, { tab: 'all' }, 0, 9)).total).toBe(1)
  })
})
