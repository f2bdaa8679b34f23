import { expect } from 'vitest'
import type { ClaimLineInput } from '../../../app/application/claims/decision-view.ts'
import { handleWebhook } from '../../../app/application/webhooks/handle-webhook.ts'
import type { ClaimCommand } from '../../../app/domain/claim/commands.ts'
import { shop } from '../../sandbox/platform/tiny-shop.ts'
import type { ClaimLine } from './claim-line.ts'

/** Of the order: two rings at 95.00 on one line, a bracelet at 40.00, shipping 5.00. */
export const bracelet: ClaimLineInput = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }
export const rings = (quantity: number): ClaimLineInput => ({ lineItemId: 'gid://shopify/LineItem/101', quantity, ground: 'faulty-on-delivery', remedy: 'refund' })

/** Staff at a claim here and in Shopify's own admin, and Shopify telling of it. */
export function besideShopify(line: ClaimLine) {
  async function opened(...lines: ClaimLineInput[]): Promise<string> {
    const claimId = await line.open(lines)
    await line.work(claimId)
    return claimId
  }
  async function act(claimId: string, ...commands: ClaimCommand[]): Promise<void> {
    for (const command of commands) {
      expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
      await line.work(claimId)
    }
  }
  /** What staff do in Shopify's own admin. */
  async function inShopify(mutation: string, variables: object = {}) {
    const answer = await line.platform.control('POST', `/shops/${shop}/graphql`, { query: mutation, variables })
    const [done] = Object.values(answer.data as Record<string, { userErrors: unknown[] }>)
    expect(done?.userErrors).toEqual([])
  }
  const held = () => line.platform.platform.store.read(shop).returns
  const returnId = (at = 0) => `gid://shopify/Return/${held()[at]?.id}`
  const lineOf = (item: number) => {
    const found = held().flatMap((one) => one.lineItems).find((one) => one.fulfillmentLineItemId === item + 10)
    return `gid://shopify/ReturnLineItem/${found?.id}`
  }
  const reverse = () => held()[0]?.reverseFulfillmentOrders[0]
  const process = (input: object) => inShopify('mutation ($i: ReturnProcessInput!) { returnProcess(input: $i) { userErrors { message } } }', { i: { returnId: returnId(), ...input } })
  const paying = (amount: string) => ({ financialTransfer: { issueRefund: { orderTransactions: [{ parentId: 'gid://shopify/OrderTransaction/120', transactionAmount: { amount, currencyCode: 'GBP' } }] } } })
  const dispose = (item: number, dispositionType: string, quantity = 1) => inShopify('mutation ($i: [ReverseFulfillmentOrderDisposeInput!]!) { reverseFulfillmentOrderDispose(dispositionInputs: $i) { userErrors { message } } }', {
    i: [{ reverseFulfillmentOrderLineItemId: `gid://shopify/ReverseFulfillmentOrderLineItem/${reverse()?.lineItems.find((one) => one.fulfillmentLineItemId === item + 10)?.id}`, quantity, dispositionType, ...(dispositionType === 'RESTOCKED' ? { locationId: 'gid://shopify/Location/3' } : {}) }],
  })
  const attach = (given: object) => inShopify('mutation ($id: ID!, $t: ReverseDeliveryTrackingInput, $l: ReverseDeliveryLabelInput) { reverseDeliveryCreateWithShipping(reverseFulfillmentOrderId: $id, reverseDeliveryLineItems: [], trackingInput: $t, labelInput: $l) { userErrors { message } } }', { id: `gid://shopify/ReverseFulfillmentOrder/${reverse()?.id}`, ...given })

  const handle = (topic: string, payload: Record<string, unknown>) => handleWebhook({ ...line.deps, log: () => {} }, shop, topic, payload, new Date('2026-11-20T12:00:00Z'))
  /** Everything that Shopify could tell of the claim's returns and their refunds, told at once. */
  const webhooks = (id = returnId()): Array<[string, Record<string, unknown>]> => [
    ['returns/update', { admin_graphql_api_id: id }], ['returns/process', { admin_graphql_api_id: id }], ['refunds/create', { order_id: 100 }], ['reverse_deliveries/attach_deliverable', { return: { id: id.split('/').at(-1) } }], ['reverse_fulfillment_orders/dispose', { return: { id: id.split('/').at(-1) } }],
  ]
  async function tellAll(order: 'asc' | 'desc' = 'asc', id = returnId()): Promise<void> {
    const all = [...webhooks(id), ...webhooks(id)]
    for (const [topic, payload] of order === 'asc' ? all : all.reverse()) await handle(topic, payload)
  }

  /** What the timeline has come to say since the claim was approved, the oldest first. */
  async function saidSince(claimId: string, last = 'Approved'): Promise<string[]> {
    const entries = (await line.view(claimId)).timeline.map(({ text, detail }) => [text, detail].filter(Boolean).join(': ')).reverse()
    return entries.slice(entries.lastIndexOf(last) + 1)
  }
  const axes = async (claimId: string) => ((await line.fresh.stores.claims.load(shop, claimId))?.state.lines ?? []).map((one) => [one.quantity, one.authorization, one.reception, one.settlement])
  const mailsTo = async (to: string) => (await line.fresh.query('select "subject", "text" from "Mail" where "to" = $1 order by "createdAt", "id"', [to])).map((mail) => `${mail.subject}`)
  return { opened, act, inShopify, returnId, lineOf, process, paying, dispose, attach, handle, tellAll, saidSince, axes, mailsTo, reverse, held }
}
