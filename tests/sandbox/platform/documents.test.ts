import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse, print, visit } from 'graphql'
import type { FragmentDefinitionNode } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAppConfiguration } from '../../../sandbox/webhooks/app-configuration.ts'
import { startTestPlatform } from './start-platform.ts'
import type { Json, TestPlatform } from './start-platform.ts'

const folder = 'app/adapters/shopify/operations'
const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
const fragments = new Map(files.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')).definitions).filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]))
const operations = files.filter((name) => parse(readFileSync(join(folder, name), 'utf8')).definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION))

/** The file's text with the fragments it uses, and those that they use. */
function withFragments(name: string): string {
  const needed = new Map<string, FragmentDefinitionNode>()
  const collect = (document: Parameters<typeof visit>[0]) => void visit(document, { FragmentSpread: (spread) => {
    const fragment = fragments.get(spread.name.value)
    if (!fragment || needed.has(spread.name.value)) return
    needed.set(spread.name.value, fragment)
    collect(fragment)
  } })
  const document = parse(readFileSync(join(folder, name), 'utf8'))
  collect(document)
  return [print(document), ...[...needed.values()].map(print)].join('\n')
}

/** What is asked in bulk alone: without pages, so that Shopify refuses it otherwise. */
const inBulk = 'bulk-orders.graphql'
const order = 'gid://shopify/Order/100'
let shopify: TestPlatform
let open: { id: string; line: string }
let draft: string
let bulk: string
beforeAll(async () => {
  shopify = await startTestPlatform(undefined, readAppConfiguration('shopify.app.toml', { clientId: '', clientSecret: '', appUrl: 'https://app.example' }).scopes)
  await shopify.install()
  const { data } = await shopify.graphql('mutation { returnCreate(returnInput: { orderId: "gid://shopify/Order/100", returnLineItems: [{ fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/112", quantity: 1 }] }) { return { id returnLineItems(first: 1) { nodes { id } } } } }')
  open = { id: data.returnCreate.return.id, line: data.returnCreate.return.returnLineItems.nodes[0].id }
  draft = (await shopify.graphql('mutation { draftOrderCreate(input: { lineItems: [{ title: "Engraving", quantity: 1 }] }) { draftOrder { id } } }')).data.draftOrderCreate.draftOrder.id as string
  const started = (await shopify.graphql(withFragments('start-bulk-query.graphql'), { query: withFragments(inBulk) })).data.bulkOperationRunQuery
  expect(started.userErrors).toEqual([])
  bulk = started.bulkOperation.id as string
})
afterAll(() => shopify.stop())

test.each(operations.filter((name) => name !== inBulk))('%s is answered whole, without a field that is not built', async (name) => {
  const lines = [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/111', quantity: 1 }]
  const own: Record<string, Json> = {
    'request-return.graphql': { input: { orderId: order, returnLineItems: lines.map((line) => ({ ...line, restockingFee: { percentage: 10 } })), returnShippingFee: { amount: { amount: '8.00', currencyCode: 'GBP' } } } },
    'create-return.graphql': { input: { orderId: order, returnLineItems: lines } },
    'process-return.graphql': { input: { returnId: open.id, returnLineItems: [{ id: open.line, quantity: 1 }], financialTransfer: { issueRefund: { orderTransactions: [] } } } },
    'decline-return.graphql': { input: { id: open.id, declineReason: 'OTHER' } },
    'approve-return.graphql': { input: { id: open.id } },
    'refund-order.graphql': { key: 'k', input: { orderId: order, transactions: [{ orderId: order, parentId: 'gid://shopify/OrderTransaction/120', kind: 'REFUND', gateway: 'shopify_payments', amount: '1.00' }] } },
    'create-return-delivery.graphql': { reverseFulfillmentOrderId: 'gid://shopify/ReverseFulfillmentOrder/1' },
    'update-return-delivery.graphql': { reverseDeliveryId: 'gid://shopify/ReverseDelivery/1' },
    'stage-label.graphql': { input: [{ resource: 'RETURN_LABEL', filename: 'label.pdf', mimeType: 'application/pdf', httpMethod: 'POST' }] },
    'return-outcome.graphql': { exchange: [] },
    'send-invoice.graphql': { id: order },
    'customers-by-id.graphql': { ids: ['gid://shopify/Customer/20'] },
    'variants-by-id.graphql': { ids: ['gid://shopify/ProductVariant/11'] },
    'variants-of-product.graphql': { id: 'gid://shopify/Product/10' },
    'variants-by-search.graphql': { query: 'status:active ring*' },
    'replacement-by-marker.graphql': { tagged: "tag:'Recourse claim R-1001/3'" },
    'create-draft-order.graphql': { input: { tags: ['Recourse claim R-1001/3'], lineItems: [{ title: 'Engraving', quantity: 1 }] } },
    'bulk-operation.graphql': { id: bulk },
    'newest-bulk-operations.graphql': { query: 'operation_type:query' },
    'start-bulk-query.graphql': { query: withFragments(inBulk) },
    'count-collection.graphql': { handle: 'rings' },
    'count-products.graphql': { query: "tag:'silver'" },
    'markets.graphql': { most: 50 },
    'market-countries.graphql': { id: 'gid://shopify/Market/100' },
    'orders-with-requests.graphql': { most: 50 },
    'product-facts.graphql': { ids: ['gid://shopify/Product/10'], collections: 50, metafields: ['custom.material'], fields: 1 },
    'complete-draft-order.graphql': { id: draft },
    'suggested-refund.graphql': { lines: [{ lineItemId: 'gid://shopify/LineItem/101', quantity: 1 }] },
  }
  const id = /order/.test(name) && !/return/.test(name) ? order : open.id
  const { errors, data } = await shopify.graphql(withFragments(name), { id, orderId: order, lines: [{ id: open.line, quantity: 1 }], after: null, lineItems: 30, fulfillments: 10, fulfilledLines: 30, ...own[name] })
  expect(errors).toBeUndefined()
  expect(Object.values(data as Json)[0]).not.toBeNull()
})
