import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTestPlatform } from './start-platform.ts'
import type { Json, TestPlatform } from './start-platform.ts'

const state = 'id name status returnLineItems(first: 9) { nodes { id quantity processableQuantity processedQuantity unprocessedQuantity refundableQuantity refundedQuantity } } refunds(first: 9) { nodes { id note totalRefundedSet { shopMoney { amount currencyCode } } } } order { returnStatus displayFinancialStatus totalRefundedSet { shopMoney { amount } } lineItems(first: 9) { nodes { id currentQuantity refundableQuantity } } }'
const mutation = (name: string, type: string, argument = 'input') => `mutation($i: ${type}!) { ${name}(${argument}: $i) { return { ${state} } userErrors { code field message } } }`

let shopify: TestPlatform
beforeEach(async () => { shopify = await startTestPlatform(); await shopify.install() })
afterEach(() => shopify.stop())

const send = async (name: string, type: string, input: Json) => ((await shopify.graphql(mutation(name, type), { i: input })).data as Json)[name] as Json
const request = (lines: Json[] = [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/111', quantity: 2 }]) => send('returnRequest', 'ReturnRequestInput', { orderId: 'gid://shopify/Order/100', returnLineItems: lines })
const approve = (id: string) => send('returnApproveRequest', 'ReturnApproveRequestInput', { id })
const process = (returnId: string, lineId: string, quantity: number, amount?: string, more: Json = {}) => send('returnProcess', 'ReturnProcessInput', { returnId, note: 'Claim 7', returnLineItems: [{ id: lineId, quantity }], ...(amount ? { financialTransfer: { issueRefund: { orderTransactions: [{ parentId: 'gid://shopify/OrderTransaction/120', transactionAmount: { amount, currencyCode: 'GBP' } }], ...more } } } : {}) })
const opened = async () => {
  const { return: made } = await request()
  await approve(made.id)
  return { id: made.id as string, lineId: made.returnLineItems.nodes[0].id as string }
}
const returnable = async () => ((await shopify.graphql('{ returnableFulfillments(orderId: "gid://shopify/Order/100", first: 5) { nodes { returnableFulfillmentLineItems(first: 9) { nodes { quantity fulfillmentLineItem { id } } } } } }')).data.returnableFulfillments.nodes[0]?.returnableFulfillmentLineItems.nodes ?? []) as Json[]

describe('the life of a return', () => {
  test('a requested return holds its units and processes nothing', async () => {
    const { return: made, userErrors } = await request()
    expect(userErrors).toEqual([])
    expect(made).toMatchObject({ name: '#1001-R1', status: 'REQUESTED', order: { returnStatus: 'RETURN_REQUESTED' }, returnLineItems: { nodes: [{ quantity: 2, processableQuantity: 0, refundableQuantity: 0, unprocessedQuantity: 2 }] } })
    expect(await returnable()).toEqual([{ quantity: 1, fulfillmentLineItem: { id: 'gid://shopify/FulfillmentLineItem/112' } }])
  })

  test('approved, processed with a refund and closed, its counters and the order move', async () => {
    const { id, lineId } = await opened()
    const first = await process(id, lineId, 1, '95.00')
    expect(first.userErrors).toEqual([])
    expect(first.return).toMatchObject({
      status: 'OPEN', returnLineItems: { nodes: [{ processableQuantity: 1, processedQuantity: 1, refundableQuantity: 1, refundedQuantity: 1 }] },
      refunds: { nodes: [{ note: 'Claim 7', totalRefundedSet: { shopMoney: { amount: '95.0', currencyCode: 'GBP' } } }] },
      order: { returnStatus: 'IN_PROGRESS', displayFinancialStatus: 'PARTIALLY_REFUNDED', lineItems: { nodes: [{ currentQuantity: 1, refundableQuantity: 1 }, { currentQuantity: 1 }] } },
    })
    const second = await process(id, lineId, 1, '140.00')
    expect(second.return.order).toMatchObject({ returnStatus: 'INSPECTION_COMPLETE', displayFinancialStatus: 'REFUNDED', totalRefundedSet: { shopMoney: { amount: '235.0' } } })
    const closed = (await shopify.graphql(`mutation { returnClose(id: "${id}") { return { status closedAt order { returnStatus } } userErrors { code } } }`)).data.returnClose
    expect(closed).toMatchObject({ return: { status: 'CLOSED', order: { returnStatus: 'RETURNED' } }, userErrors: [] })
  })

  test('a declined return frees its units for a new one', async () => {
    const { return: made } = await request()
    const declined = await send('returnDeclineRequest', 'ReturnDeclineRequestInput', { id: made.id, declineReason: 'RETURN_PERIOD_ENDED', declineNote: 'The 30 days ended on 3 November.' })
    expect(declined.return.status).toBe('DECLINED')
    expect((await request()).userErrors).toEqual([])
  })

  test('a cancelled return frees its units, and one already processed is not cancelled', async () => {
    const cancel = async (id: string) => (await shopify.graphql(`mutation { returnCancel(id: "${id}") { return { status } userErrors { code field } } }`)).data.returnCancel as Json
    const first = await opened()
    expect(await cancel(first.id)).toEqual({ return: { status: 'CANCELED' }, userErrors: [] })
    const second = await opened()
    await process(second.id, second.lineId, 1)
    expect(await cancel(second.id)).toEqual({ return: null, userErrors: [{ code: 'INVALID_STATE', field: ['id'] }] })
  })

  test('returnCreate opens at once, with a reverse fulfilment order, and unarchives the order', async () => {
    shopify.platform.change('kestia.myshopify.com', (shopState) => { const order = shopState.orders[0]; if (order) order.closedAt = '2026-11-05T00:00:00Z' })
    const made = (await shopify.graphql('mutation($i: ReturnInput!) { returnCreate(returnInput: $i) { return { status order { closedAt } reverseFulfillmentOrders(first: 1) { nodes { status lineItems(first: 1) { nodes { id totalQuantity } } } } } userErrors { message } } }', { i: { orderId: 'gid://shopify/Order/100', returnLineItems: [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/111', quantity: 1 }] } })).data.returnCreate
    expect(made.return).toMatchObject({ status: 'OPEN', order: { closedAt: null }, reverseFulfillmentOrders: { nodes: [{ status: 'OPEN', lineItems: { nodes: [{ totalQuantity: 1 }] } }] } })
  })
})

describe('what a return refuses', () => {
  test.each([
    ['one unit more than was shipped', [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/111', quantity: 3 }], 'INVALID', ['input', 'returnLineItems', '0', 'quantity']],
    ['the same unit named twice', [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/112', quantity: 1 }, { fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/112', quantity: 1 }], 'INVALID', ['input', 'returnLineItems', '1', 'quantity']],
    ['no unit', [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/111', quantity: 0 }], 'GREATER_THAN', ['input', 'returnLineItems', '0', 'quantity']],
    ['a line of no such order', [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/999', quantity: 1 }], 'NOT_FOUND', ['input', 'returnLineItems', '0', 'fulfillmentLineItemId']],
    ['a note of 301 characters', [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/111', quantity: 1, customerNote: 'x'.repeat(301) }], 'TOO_LONG', ['input', 'returnLineItems', '0', 'customerNote']],
    ['a reason that does not exist', [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/111', quantity: 1, returnReasonDefinitionId: 'gid://shopify/ReturnReasonDefinition/999' }], 'NOT_FOUND', ['input', 'returnLineItems', '0', 'returnReasonDefinitionId']],
  ])('%s', async (_, lines, code, field) => {
    const answer = await request(lines)
    expect(answer.return).toBeNull()
    expect(answer.userErrors).toMatchObject([{ code, field }])
    expect(shopify.platform.store.read('kestia.myshopify.com').returns).toEqual([])
  })

  test('a note of 300 characters is taken', async () => {
    expect((await request([{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/111', quantity: 1, customerNote: 'x'.repeat(300) }])).userErrors).toEqual([])
  })

  test('approving twice', async () => {
    const { id } = await opened()
    expect((await approve(id)).userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['input', 'id'] }])
  })

  test('processing what is only requested', async () => {
    const { return: made } = await request()
    expect((await process(made.id, made.returnLineItems.nodes[0].id, 1, '95.00')).userErrors).toMatchObject([{ code: 'INVALID_STATE' }])
  })

  test('processing the same units twice refunds once', async () => {
    const { id, lineId } = await opened()
    await process(id, lineId, 2, '190.00')
    expect((await process(id, lineId, 2, '190.00')).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'returnLineItems', '0', 'quantity'] }])
    expect(shopify.platform.store.read('kestia.myshopify.com').refunds).toHaveLength(1)
  })

  test('a refund of one penny more than was paid, unless over-refunding is allowed', async () => {
    const { id, lineId } = await opened()
    const refused = await process(id, lineId, 1, '235.01')
    expect(refused.userErrors).toMatchObject([{ code: 'LESS_THAN_OR_EQUAL_TO' }])
    expect(shopify.platform.store.read('kestia.myshopify.com')).toMatchObject({ refunds: [], returns: [{ lineItems: [{ processedQuantity: 0 }] }] })
    expect((await process(id, lineId, 1, '235.01', { allowOverRefunding: true })).userErrors).toEqual([])
  })

  test('a refund in a currency that is not the order\'s, or on a transaction of no such order', async () => {
    const { id, lineId } = await opened()
    const refund = (parentId: string, currencyCode: string) => send('returnProcess', 'ReturnProcessInput', { returnId: id, returnLineItems: [{ id: lineId, quantity: 1 }], financialTransfer: { issueRefund: { orderTransactions: [{ parentId, transactionAmount: { amount: '1.00', currencyCode } }] } } })
    expect((await refund('gid://shopify/OrderTransaction/120', 'EUR')).userErrors).toMatchObject([{ code: 'INVALID' }])
    expect((await refund('gid://shopify/OrderTransaction/999', 'GBP')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})

test('the suggested outcome is what the units cost after discounts, on the transaction that paid', async () => {
  const { id, lineId } = await opened()
  const outcome = async () => (await shopify.graphql('query($id: ID!, $lines: [SuggestedOutcomeReturnLineItemInput!]!) { return(id: $id) { suggestedFinancialOutcome(returnLineItems: $lines, exchangeLineItems: []) { discountedSubtotal { shopMoney { amount } } maximumRefundable { shopMoney { amount } } financialTransfer { __typename ... on RefundReturnOutcome { amount { presentmentMoney { amount } } suggestedTransactions { amountSet { shopMoney { amount } } parentTransaction { id kind } } } } } } }', { id, lines: [{ id: lineId, quantity: 1 }] })).data.return.suggestedFinancialOutcome as Json
  // (2 x 100.00 - 10.00) / 2 = 95.00
  expect(await outcome()).toEqual({
    discountedSubtotal: { shopMoney: { amount: '95.0' } }, maximumRefundable: { shopMoney: { amount: '235.0' } },
    financialTransfer: { __typename: 'RefundReturnOutcome', amount: { presentmentMoney: { amount: '95.0' } }, suggestedTransactions: [{ amountSet: { shopMoney: { amount: '95.0' } }, parentTransaction: { id: 'gid://shopify/OrderTransaction/120', kind: 'SALE' } }] },
  })
})
