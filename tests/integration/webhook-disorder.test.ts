import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { acceptWebhook } from '../../app/application/webhooks/accept-webhook.ts'
import { jobHandlers } from '../../app/application/worker.ts'
import { clientSecret } from '../sandbox/platform/start-platform.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { orderId, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
let door: Server
beforeEach(async () => {
  line = await startClaimLine()
  const { deps } = line
  const verify = (raw: Uint8Array, signature: string) => createHmac('sha256', clientSecret).update(raw).digest('base64') === signature
  door = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const headers = Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []))
      void acceptWebhook({ inbox: deps.stores.inbox, verify, log: () => {}, now: () => new Date() }, new Request('https://app.example/webhooks', { method: 'POST', body: Buffer.concat(parts), headers }))
        .then((answer) => response.writeHead(answer.status).end(), () => response.writeHead(500).end())
    })
  })
  await new Promise<void>((ready) => door.listen(0, '127.0.0.1', ready))
  const uri = `http://127.0.0.1:${(door.address() as AddressInfo).port}/webhooks`
  for (const each of line.platform.platform.app.subscriptions) each.uri = uri
})
afterEach(async () => { door.closeAllConnections(); door.close(); await line.stop() })

/** The worker: handles the inbox, oldest or newest entry first, until nothing is left of it. */
async function handleInbox(order: 'asc' | 'desc'): Promise<void> {
  const handlers = jobHandlers({ ...line.deps, setUpShopify: {} as never, log: () => {}, sendMail: async () => {}, pause: async () => {}, engine: { weigh: async () => null }, enqueue: { import: async () => {}, importNow: async () => {}, steps: async () => {}, inbox: async () => {}, mail: async () => {}, timer: async () => {}, look: async () => {}, impact: async () => {}, products: async () => {}, requests: async () => {} } })
  const left = async () => line.fresh.query(`select "id" from "InboxEntry" where "handledAt" is null order by "id" ${order}`)
  for (let round = 0; round < 10; round += 1) {
    const entries = await left()
    if (!entries.length) return
    for (const entry of entries) await handlers['handle-inbox']({ entryId: String(entry.id) }).catch(() => {})
  }
  throw new Error(`${(await left()).length} webhooks stay unhandled.`)
}

const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const }
const inShopify = (query: string, variables: object) => line.platform.control('POST', `/shops/${shop}/graphql`, { query, variables })

/** A claim whose return staff approve, process and refund in Shopify's own admin, while the order is edited twice. */
async function busyDay(): Promise<string> {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  const [asked] = line.platform.platform.store.read(shop).returns
  const returnId = `gid://shopify/Return/${asked?.id}`
  const { platform } = line
  await platform.control('POST', `/shops/${shop}/edit-order`, { order: '#1001', note: 'Gift', tags: ['gift'] })
  await inShopify('mutation ($id: ID!) { returnApproveRequest(input: { id: $id }) { userErrors { message } } }', { id: returnId })
  await inShopify('mutation ($i: ReturnProcessInput!) { returnProcess(input: $i) { userErrors { message } } }', { i: { returnId, returnLineItems: [{ id: `gid://shopify/ReturnLineItem/${asked?.lineItems[0]?.id}`, quantity: 1 }], financialTransfer: { issueRefund: { orderTransactions: [{ parentId: 'gid://shopify/OrderTransaction/120', transactionAmount: { amount: '40.00', currencyCode: 'GBP' } }] } } } })
  await platform.control('POST', `/shops/${shop}/edit-order`, { order: '#1001', remove: { lineItemId: 101, quantity: 1 } })
  return claimId
}

/** What stands in the end, without ids and times. */
async function standing(claimId: string) {
  const { claim, timeline, mails } = await line.view(claimId)
  const [order] = await line.fresh.query('select "facts" from "Order" where "id" = $1', [orderId])
  const { lineItems } = (order?.facts ?? { lineItems: { nodes: [] } }) as { lineItems: { nodes: Array<{ currentQuantity: number }> } }
  const entries = await line.fresh.query('select "topic", count(*)::int from "InboxEntry" group by "topic" order by "topic"')
  return { stage: claim.stage, timeline: timeline.map((entry) => entry.text).sort(), mails: mails.map((mail) => mail.subject).sort(), units: lineItems.nodes.map((each) => each.currentQuantity), entries }
}

const end = {
  stage: 'settled',
  timeline: ['Approved', 'Changed in Shopify', 'Changed in Shopify: the return is open', 'Claim opened', 'Goods received', 'Refunded 40.00 GBP in Shopify', 'Return #1001-R1 requested in Shopify'],
  mails: ['Kestia: We have your claim (R-1001)', 'Kestia: Your claim is approved (R-1001)', 'Kestia: Your parcel has arrived (R-1001)', 'Kestia: Your refund is on its way (R-1001)'],
  units: [1, 0],
  entries: [{ topic: 'orders/edited', count: 1 }, { topic: 'orders/updated', count: 5 }, { topic: 'refunds/create', count: 1 }, { topic: 'returns/approve', count: 1 }, { topic: 'returns/process', count: 1 }],
}

it.each([
  ['in order', {}, 'asc'],
  ['in order and are handled newest first', {}, 'desc'],
  ['twice each', { duplicate: true }, 'asc'],
  ['newest first', { disorder: true }, 'asc'],
  ['with their answers lost', { loseAnswers: true }, 'asc'],
  ['late', { delayMs: 200 }, 'asc'],
  ['late, newest first, twice each and with their answers lost', { duplicate: true, disorder: true, delayMs: 200, loseAnswers: true }, 'asc'],
] as const)('webhooks that come %s lead to the same end, each kept once', async (_, switches, order) => {
  await line.platform.control('POST', '/webhooks', switches)
  const claimId = await busyDay()
  expect(await line.platform.deliverer.idle()).toBe(true)
  await handleInbox(order)
  expect(await standing(claimId)).toEqual(end)
})

it('a return paid back in Shopify whose approval was never told is taken over whole by what was told', async () => {
  const claimId = await busyDay()
  expect(await line.platform.deliverer.idle()).toBe(true)
  await line.fresh.query(`delete from "InboxEntry" where "topic" = 'returns/approve'`)
  await handleInbox('asc')
  expect(await standing(claimId)).toEqual({ ...end, entries: end.entries.filter((entry) => entry.topic !== 'returns/approve') })
})

it('money that staff pay back in Shopify beside a claim is told on it, once', async () => {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  await inShopify('mutation ($i: RefundInput!) { refundCreate(input: $i) @idempotent(key: "by-hand") { userErrors { message } } }', { i: { orderId, note: 'By hand', transactions: [{ orderId, parentId: 'gid://shopify/OrderTransaction/120', kind: 'REFUND', gateway: 'shopify_payments', amount: '10.00' }] } })
  expect(await line.platform.deliverer.idle()).toBe(true)
  await handleInbox('asc')
  await handleInbox('asc')
  expect((await line.view(claimId)).timeline.filter((entry) => entry.text === 'Shopify holds something else than this claim').map((entry) => entry.detail)).toEqual([expect.stringMatching(/^10\.00 GBP of this order were refunded in Shopify on \d{4}-\d\d-\d\d, beside this claim\./)])
})
