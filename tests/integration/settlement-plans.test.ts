import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import { reconcileOrder } from '../../app/application/claims/reconcile.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import type { Stage, StepKind } from '../../app/domain/claim/state.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

/** A ring of the line of two at 95.00 each, with the 5.00 of shipping where it is refunded; engraved, but a fault overrides that. */
const faultyRing = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'faulty-on-delivery' as const, remedy: 'refund' as const }
const brokenRing = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect' as const }
const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const }
const variant = 'gid://shopify/ProductVariant/11'

type Plan = { opens: Parameters<ClaimLine['open']>[0]; /** Opens the claim that is carried out, where it is not the first one on the order. */ then?: () => Promise<string>; /** How many of the steps were taken by then. */ done?: number; commands: (lineId: string) => ClaimCommand[]; steps: StepKind[]; holds: unknown; stage?: Stage }

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
    steps: ['refund-order'], holds: { refunded: '20.0', refunds: 1, returns: [], credit: '0.0', replacements: 0 }, stage: 'to-give-back',
  },
  'a label, then a refund': {
    opens: [faultyRing], commands: () => [{ name: 'approve' }, { name: 'send-label', label: { evidenceId: null, url: 'https://labels.example/1.pdf', tracking: { carrier: 'Post', number: 'RR123', url: null } } }, { name: 'receive' }, { name: 'refund' }],
    steps: ['request-return', 'approve-return', 'attach-label', 'refund-return', 'close-return'], holds: { refunded: '100.0', refunds: 1, returns: ['CLOSED'], credit: '0.0', replacements: 0 },
  },
  'money for an item that the customer keeps': {
    opens: [faultyRing], commands: (lineId) => [{ name: 'approve' }, { name: 'pay-back', lineId, as: 'keep-item', amount: gbp(4_000), note: 'Keeps it.' }],
    steps: ['request-return', 'approve-return', 'refund-order', 'cancel-return'], holds: { refunded: '40.0', refunds: 1, returns: ['CANCELED'], credit: '0.0', replacements: 0 },
  },
  'costs of the claim, then a replacement order': {
    opens: [brokenRing], commands: (lineId) => [{ name: 'approve' }, { name: 'receive' }, { name: 'pay-back', lineId, as: 'claim-costs', amount: gbp(500), note: 'Postage.' }, { name: 'replace', lineId, replacement: { variantId: variant, title: 'Silver ring 52', difference: null }, note: '' }],
    steps: ['refund-order', 'replace-order'], holds: { refunded: '5.0', refunds: 1, returns: [], credit: '0.0', replacements: 1 },
  },
  'a refund under the warranty, in a return made for it': {
    opens: [brokenRing], commands: (lineId) => [{ name: 'approve' }, { name: 'receive' }, { name: 'choose-remedy', lineIds: [lineId], remedy: 'refund', goodwill: { reason: 'Agreed.' } }, { name: 'refund' }],
    steps: ['create-return', 'refund-return', 'close-return'], holds: { refunded: '95.0', refunds: 1, returns: ['CLOSED'], credit: '0.0', replacements: 0 },
  },
  'a refund on the order whose piece was replaced': {
    opens: [brokenRing], then: openOnReplacement, commands: (lineId) => [{ name: 'approve' }, { name: 'receive' }, { name: 'choose-remedy', lineIds: [lineId], remedy: 'refund', goodwill: { reason: 'Second piece.' } }, { name: 'refund' }],
    steps: ['refund-order'], holds: { refunded: '95.0', refunds: 1, returns: [], credit: '0.0', replacements: 1 },
  },
  'a payment that its provider could not make, made again': {
    opens: [bracelet], then: refundFailed, done: 4, commands: () => [{ name: 'pay-again', payment: 'Recourse claim R-1001/3', note: '' }],
    steps: ['request-return', 'approve-return', 'refund-return', 'close-return', 'refund-order'], holds: { refunded: '40.0', refunds: 2, returns: ['CLOSED'], credit: '0.0', replacements: 0 },
  },
  'a refund of lines in several returns': {
    opens: [bracelet, { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'faulty-on-delivery' }], commands: () => [{ name: 'approve' }, { name: 'receive' }, { name: 'refund' }],
    steps: ['request-return', 'approve-return', 'create-return', 'refund-return', 'close-return', 'refund-return', 'close-return'], holds: { refunded: '140.0', refunds: 2, returns: ['CLOSED', 'CLOSED'], credit: '0.0', replacements: 0 },
  },
  'an approval of one piece of two, the other declined': {
    opens: [{ ...faultyRing, quantity: 2 }], commands: (lineId) => [{ name: 'approve', pieces: { [lineId]: 1 } }, { name: 'decline', reason: 'OTHER', note: 'Worn.', lineIds: [`${lineId}.2`] }, { name: 'receive' }, { name: 'refund' }],
    steps: ['request-return', 'decline-return', 'request-return', 'approve-return', 'request-return', 'decline-return', 'refund-return', 'close-return'], holds: { refunded: '100.0', refunds: 1, returns: ['DECLINED', 'CLOSED', 'DECLINED'], credit: '0.0', replacements: 0 },
  },
  'a refusal': {
    opens: [bracelet], commands: () => [{ name: 'decline', reason: 'OTHER', note: 'Worn.' }],
    steps: ['request-return', 'decline-return'], holds: { refunded: '0.0', refunds: 0, returns: ['DECLINED'], credit: '0.0', replacements: 0 }, stage: 'declined',
  },
  'a claim that is canceled': {
    opens: [bracelet], commands: () => [{ name: 'approve' }, { name: 'cancel', note: '' }],
    steps: ['request-return', 'approve-return', 'cancel-return'], holds: { refunded: '0.0', refunds: 0, returns: ['CANCELED'], credit: '0.0', replacements: 0 }, stage: 'canceled',
  },
}

/** Every kind of step there is: a new one is missing here until a plan takes it. */
const kinds: Record<StepKind, true> = { 'request-return': true, 'create-return': true, 'approve-return': true, 'decline-return': true, 'cancel-return': true, 'refund-return': true, 'close-return': true, 'attach-label': true, 'refund-order': true, 'replace-order': true }

it('the plans take every kind of step', () => {
  expect([...new Set(Object.values(plans).flatMap((plan) => plan.steps))].sort()).toEqual(Object.keys(kinds).sort())
})

async function give(claimId: string, commands: (lineId: string) => ClaimCommand[]): Promise<void> {
  const lineId = (await line.fresh.stores.claims.load(shop, claimId))?.state.lines[0]?.id ?? ''
  for (const command of commands(lineId)) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
    expect((await line.view(claimId)).failure).toBeNull()
  }
}

/** A claim on a ring that was replaced, and one on the ring that came in its place. */
async function openOnReplacement(): Promise<string> {
  const [first] = await line.fresh.query('select "id" from "Claim"')
  await give(String(first?.id), (lineId) => [{ name: 'approve' }, { name: 'receive' }, { name: 'replace', lineId, replacement: { variantId: variant, title: 'Silver ring 52', difference: null }, note: '' }])
  const [made] = await line.fresh.query('select "orderId", "id" from "OrderLine" where "orderId" in (select "newPieceOrderId" from "ClaimLine")')
  const opened = await openClaim(line.deps, staff, String(made?.orderId), [{ ...brokenRing, lineItemId: String(made?.id) }], 'second')
  if (!opened.ok) throw new Error(opened.error.sentence)
  return opened.value.claimId
}

/** A claim on the bracelet that was refunded, and of which the money did not arrive. */
async function refundFailed(): Promise<string> {
  const [first] = await line.fresh.query('select "id" from "Claim"')
  const claimId = String(first?.id)
  await give(claimId, () => [{ name: 'approve' }, { name: 'receive' }, { name: 'refund' }])
  await line.platform.control('POST', `/shops/${shop}/fail-refund`, { order: '#1001' })
  await reconcileOrder(line.deps, shop, orderId)
  return claimId
}

/** Opens the claim and gives it its commands; `before`: done when the claim is there that the plan is about. */
async function carryOut({ opens, then, commands }: Plan, before = () => {}): Promise<string> {
  if (!then) before()
  const first = await line.open(opens)
  await line.work(first)
  const claimId = then ? await then() : first
  if (then) before()
  await give(claimId, commands)
  return claimId
}

async function inShopify() {
  const data = await line.ask('query { customer(id: "gid://shopify/Customer/20") { storeCreditAccounts(first: 1) { nodes { balance { amount } } } } orders(first: 9) { nodes { name } } }')
  const { customer, orders } = data as { customer: { storeCreditAccounts: { nodes: Array<{ balance: { amount: string } }> } }; orders: { nodes: unknown[] } }
  return { ...(await line.held()), credit: customer.storeCreditAccounts.nodes[0]?.balance.amount ?? '0.0', replacements: orders.nodes.length - 1 }
}

const ended = async (claimId: string) => ({ holds: await inShopify(), stage: (await line.view(claimId)).claim.stage })

function killOnce(killed: Set<string>, stepId: string): void {
  if (killed.has(stepId)) return
  killed.add(stepId)
  throw new Error('crash')
}

describe.each(Object.entries(plans))('%s', (_, plan) => {
  it('takes these steps and ends so in Shopify', async () => {
    const claimId = await carryOut(plan)
    const claim = await line.fresh.stores.claims.load(shop, claimId)
    expect(claim?.steps.map((step) => `${step.kind} ${step.state}`)).toEqual(plan.steps.map((kind) => `${kind} done`))
    expect(await ended(claimId)).toEqual({ holds: plan.holds, stage: plan.stage ?? 'settled' })
  })

  it('ends the same where the worker is killed at each step, before it calls Shopify', async () => {
    const killed = new Set<string>()
    const { markPerforming } = line.deps.stores.claims
    const claimId = await carryOut(plan, () => { line.deps.stores.claims.markPerforming = async (stepId, at) => { await markPerforming(stepId, at); killOnce(killed, stepId) } })
    expect([killed.size, await ended(claimId)]).toEqual([plan.steps.length - (plan.done ?? 0), { holds: plan.holds, stage: plan.stage ?? 'settled' }])
  })

  it('ends the same where the worker is killed at each step, between Shopify’s answer and our record of it', async () => {
    const killed = new Set<string>()
    const { commit } = line.deps.stores.claims
    const claimId = await carryOut(plan, () => { line.deps.stores.claims.commit = async (claim, expected, change) => { if (change.finishedStep) killOnce(killed, change.finishedStep.id); return commit(claim, expected, change) } })
    expect([killed.size, await ended(claimId)]).toEqual([plan.steps.length - (plan.done ?? 0), { holds: plan.holds, stage: plan.stage ?? 'settled' }])
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
