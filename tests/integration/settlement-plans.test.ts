import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

/** A ring of the line of two at 95.00 each, with the 5.00 of shipping where it is refunded; engraved, but a fault overrides that. */
const faultyRing = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'faulty-on-delivery' as const, remedy: 'refund' as const }
const brokenRing = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect' as const }
const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const variant = 'gid://shopify/ProductVariant/11'

type Plan = { opens: Parameters<ClaimLine['open']>[0]; commands: (lineId: string) => ClaimCommand[]; steps: string[]; holds: unknown }

/** Every plan of settlement with the steps it takes, and what Shopify holds in the end: money back, refunds, returns, orders beside the first. */
const plans: Record<string, Plan> = {
  'a refund to the original payment': {
    opens: [faultyRing], commands: () => [{ name: 'approve' }, { name: 'receive' }, { name: 'refund' }],
    steps: ['request-return', 'approve-return', 'refund-return', 'close-return'], holds: { refunded: '100.0', refunds: 1, returns: ['CLOSED'], credit: '0.0', replacements: 0 },
  },
  'a refund as store credit': {
    opens: [faultyRing], commands: () => [{ name: 'approve' }, { name: 'receive' }, { name: 'refund', as: 'store-credit' }],
    steps: ['request-return', 'approve-return', 'refund-return', 'close-return'], holds: { refunded: '100.0', refunds: 1, returns: ['CLOSED'], credit: '100.0', replacements: 0 },
  },
  'an exchange for a dearer variant': {
    opens: [faultyRing], commands: (lineId) => [{ name: 'approve' }, { name: 'receive' }, { name: 'exchange', lineId, exchange: { variantId: variant, title: 'Silver ring 52', price: gbp(10_000) }, note: '' }],
    steps: ['request-return', 'approve-return', 'cancel-return', 'create-return', 'refund-return', 'close-return'], holds: { refunded: '0.0', refunds: 0, returns: ['CANCELED', 'CLOSED'], credit: '0.0', replacements: 0 },
  },
  'a replacement order with the difference back': {
    opens: [brokenRing], commands: (lineId) => [{ name: 'approve' }, { name: 'receive' }, { name: 'replace', lineId, replacement: { variantId: variant, title: 'Silver ring 52', difference: gbp(1_500) }, note: '' }],
    steps: ['replace-order', 'refund-order'], holds: { refunded: '15.0', refunds: 1, returns: [], credit: '0.0', replacements: 1 },
  },
  'a price reduction': {
    opens: [brokenRing], commands: (lineId) => [{ name: 'approve' }, { name: 'receive' }, { name: 'choose-remedy', lineIds: [lineId], remedy: 'price-reduction', goodwill: { reason: 'Agreed on the phone.' } }, { name: 'pay-back', lineId, as: 'price-reduction', amount: gbp(2_000), note: 'Scratch.' }],
    steps: ['refund-order'], holds: { refunded: '20.0', refunds: 1, returns: [], credit: '0.0', replacements: 0 },
  },
  'a label, then a refund': {
    opens: [faultyRing], commands: () => [{ name: 'approve' }, { name: 'send-label', label: { evidenceId: null, url: 'https://labels.example/1.pdf', tracking: { carrier: 'Post', number: 'RR123', url: null } } }, { name: 'receive' }, { name: 'refund' }],
    steps: ['request-return', 'approve-return', 'attach-label', 'refund-return', 'close-return'], holds: { refunded: '100.0', refunds: 1, returns: ['CLOSED'], credit: '0.0', replacements: 0 },
  },
}

const cases = Object.entries(plans).flatMap(([name, plan]) => [...new Set(plan.steps)].map((step) => [name, step] as const))

async function carryOut({ opens, commands }: Plan): Promise<string> {
  const claimId = await line.open(opens)
  await line.work(claimId)
  const lineId = (await line.fresh.stores.claims.load('kestia.myshopify.com', claimId))?.state.lines[0]?.id ?? ''
  for (const command of commands(lineId)) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
    expect((await line.view(claimId)).failure).toBeNull()
  }
  return claimId
}

async function inShopify() {
  const data = await line.ask('query { customer(id: "gid://shopify/Customer/20") { storeCreditAccounts(first: 1) { nodes { balance { amount } } } } orders(first: 9) { nodes { name } } }')
  const { customer, orders } = data as { customer: { storeCreditAccounts: { nodes: Array<{ balance: { amount: string } }> } }; orders: { nodes: unknown[] } }
  return { ...(await line.held()), credit: customer.storeCreditAccounts.nodes[0]?.balance.amount ?? '0.0', replacements: orders.nodes.length - 1 }
}

describe.each(Object.entries(plans))('%s', (_, plan) => {
  it('takes these steps and ends so in Shopify', async () => {
    const claimId = await carryOut(plan)
    const claim = await line.fresh.stores.claims.load('kestia.myshopify.com', claimId)
    expect(claim?.steps.map((step) => `${step.kind} ${step.state}`)).toEqual(plan.steps.map((kind) => `${kind} done`))
    expect(await inShopify()).toEqual(plan.holds)
    expect((await line.view(claimId)).claim.stage).toBe('settled')
  })
})

describe('a worker killed between Shopify’s answer and our record of it', () => {
  it.each(cases)('%s, at %s: the end is the same', async (name, kind) => {
    const plan = plans[name]
    if (!plan) throw new Error(name)
    const { commit } = line.deps.stores.claims
    let killed = false
    line.deps.stores.claims.commit = async (claim, expected, change) => {
      if (!killed && claim.steps.find((step) => step.id === change.finishedStep?.id)?.kind === kind) { killed = true; throw new Error('crash') }
      return commit(claim, expected, change)
    }
    const claimId = await carryOut(plan)
    expect(killed).toBe(true)
    expect(await inShopify()).toEqual(plan.holds)
    expect((await line.view(claimId)).claim.stage).toBe('settled')
  })
})

describe('an answer of Shopify’s that is lost after it has acted', () => {
  it.each([['a price reduction', 'refundCreate'], ['a replacement order with the difference back', 'draftOrderComplete'], ['a replacement order with the difference back', 'draftOrderCreate'], ['an exchange for a dearer variant', 'returnCreate'], ['an exchange for a dearer variant', 'returnProcess'], ['a refund as store credit', 'returnProcess']] as const)('%s, at %s', async (name, operation) => {
    const plan = plans[name]
    if (!plan) throw new Error(name)
    await line.fault(operation, 'drop-after')
    await carryOut(plan)
    expect(await inShopify()).toEqual(plan.holds)
  })
})
