import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

/** The bracelet at 40.00; the rings beside it are engraved. */
const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const }
const settled = { refunded: '40.0', refunds: 1, returns: ['CLOSED'] }

/** Opens, approves, receives and refunds, with the worker after each. */
async function wholeLine(): Promise<string> {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  for (const command of ['approve', 'receive', 'refund'] as const) {
    expect(await line.act(claimId, { name: command })).toMatchObject({ ok: true })
    await line.work(claimId)
  }
  return claimId
}

it('a return from request to refund ends closed in Shopify with one refund', async () => {
  const claimId = await wholeLine()
  expect(await line.held()).toEqual(settled)
  const { claim, timeline, mails } = await line.view(claimId)
  expect(claim.stage).toBe('settled')
  expect(timeline.map((entry) => entry.text).reverse()).toEqual(['Claim opened', 'Return #1001-R1 requested in Shopify', 'Approved', 'Goods received', 'Refunded 40.00 GBP in Shopify', 'Return closed in Shopify'])
  expect(mails.map((mail) => mail.subject)).toEqual(['Kestia: We have your claim (R-1001)', 'Kestia: Your claim is approved (R-1001)', 'Kestia: Your parcel has arrived (R-1001)', 'Kestia: Your refund is on its way (R-1001)'])
})

const operations = ['returnRequest', 'returnApproveRequest', 'returnProcess', 'returnClose'] as const
const modes = ['http-429', 'throttled', 'http-500', 'http-503', 'drop', 'hang', 'fail-after', 'drop-after'] as const

describe.each(operations)('where %s meets a fault', (operation) => {
  it.each(modes)('%s, the end is the same and the refund is one', async (mode) => {
    await line.fault(operation, mode)
    await wholeLine()
    expect(await line.held()).toEqual(settled)
  })

  it('a worker that dies between Shopify\'s answer and our commit leaves the end the same and the refund one', async () => {
    const kinds = { returnRequest: 'request-return', returnApproveRequest: 'approve-return', returnProcess: 'refund-return', returnClose: 'close-return' } as const
    const { commit } = line.deps.stores.claims
    let crashed = false
    line.deps.stores.claims.commit = async (claim, expected, change) => {
      const finished = claim.steps.find((step) => step.id === change.finishedStep?.id)
      if (!crashed && finished?.kind === kinds[operation]) { crashed = true; throw new Error('crash') }
      return commit(claim, expected, change)
    }
    await wholeLine()
    expect(crashed).toBe(true)
    expect(await line.held()).toEqual(settled)
  })
})

it('a step that keeps failing is shown as pending with why, and nothing else can be done meanwhile', async () => {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  await line.act(claimId, { name: 'approve' })
  await line.fault('returnApproveRequest', 'http-503', 99)
  await expect(line.work(claimId)).rejects.toThrow('still pending')
  const view = await line.view(claimId)
  expect(view.claim.pending).toBe('Shopify is being asked to approve the return. Shopify answered with an error of its own (503). It is tried again by itself.')
  expect(view.commands.filter((command) => command.allowed).map((command) => command.name)).toEqual(['message', 'note', 'assign', 'record-serials'])
})

it('what Shopify refuses for good is shown with its words, and the claim can be canceled', async () => {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  // Somebody processed nothing but declined the request in Shopify's own admin meanwhile.
  const held = await line.fresh.stores.claims.load('kestia.myshopify.com', claimId)
  await line.platform.graphql('mutation ($id: ID!) { returnDeclineRequest(input: { id: $id, declineReason: OTHER }) { userErrors { message } } }', { id: held?.returns[0]?.id })
  await line.act(claimId, { name: 'approve' })
  await line.work(claimId)
  const { claim, failure, commands } = await line.view(claimId)
  expect(claim.stage).toBe('failed')
  expect(failure).toMatch(/^Shopify refused: /)
  expect(commands.filter((command) => command.allowed).map((command) => command.name)).toEqual(['decline', 'message', 'note', 'assign', 'record-serials', 'cancel', 'withdraw', 'retry', 'skip-step'])
})
