import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestPlatform } from './start-platform.ts'
import type { TestPlatform } from './start-platform.ts'

let shopify: TestPlatform
beforeAll(async () => { shopify = await startTestPlatform(); await shopify.install() })
afterAll(() => shopify.stop())

test('an order tells its lines, money, customer and shipments', async () => {
  const { data } = await shopify.graphql('{ order(id: "gid://shopify/Order/100") { name purchasingEntity { __typename } customer { displayName defaultEmailAddress { emailAddress } } totalPriceSet { presentmentMoney { amount currencyCode } } displayFulfillmentStatus returnStatus lineItems(first: 2) { nodes { title product { tags } customAttributes { key value } discountedUnitPriceAfterAllDiscountsSet { shopMoney { amount } } } } fulfillments(first: 1) { deliveredAt fulfillmentLineItems(first: 1) { nodes { quantity lineItem { id } } pageInfo { hasNextPage } } } } }')
  expect(data.order).toEqual({
    name: '#1001', purchasingEntity: { __typename: 'Customer' }, customer: { displayName: 'Emma Brook', defaultEmailAddress: { emailAddress: 'emma@shopper.example' } },
    totalPriceSet: { presentmentMoney: { amount: '235.0', currencyCode: 'GBP' } }, displayFulfillmentStatus: 'FULFILLED', returnStatus: 'NO_RETURN',
    lineItems: { nodes: [
      { title: 'Silver ring', product: { tags: ['ring', 'silver'] }, customAttributes: [{ key: 'Engraving', value: 'E + J' }], discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: '95.0' } } },
      { title: 'Leather bracelet', product: null, customAttributes: [], discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: '40.0' } } },
    ] },
    fulfillments: [{ deliveredAt: '2026-11-04T10:00:00Z', fulfillmentLineItems: { nodes: [{ quantity: 2, lineItem: { id: 'gid://shopify/LineItem/101' } }], pageInfo: { hasNextPage: true } } }],
  })
})

test('pages of orders follow one another by cursor and end', async () => {
  for (const _ of [1, 2, 3]) await shopify.control('POST', '/shops/kestia.myshopify.com/orders', {})
  const names: string[] = []
  let after: string | null = null
  do {
    const { data } = await shopify.graphql('query($after: String) { orders(first: 3, after: $after, sortKey: PROCESSED_AT) { nodes { name } pageInfo { hasNextPage endCursor } } }', { after })
    names.push(...data.orders.nodes.map((each: { name: string }) => each.name))
    after = data.orders.pageInfo.hasNextPage ? data.orders.pageInfo.endCursor : null
  } while (after)
  expect(names).toEqual(['#1001', '#1002', '#1003', '#1004'])
})

test('orders are filtered by updated_at, from that second on and not before', async () => {
  const names = async (query: string) => (await shopify.graphql('query($query: String) { orders(first: 9, query: $query) { nodes { name } } }', { query })).data.orders.nodes.map((each: { name: string }) => each.name)
  expect(await names("updated_at:>='2026-11-01T10:00:00Z' name:1001")).toEqual(['#1001'])
  expect(await names("updated_at:>'2026-11-01T10:00:00Z' name:1001")).toEqual([])
})

test('a field that Shopify does not have is refused in its words', async () => {
  const { data, errors } = await shopify.graphql('{ shop { colour } }')
  expect(data).toBeUndefined()
  expect(errors).toMatchObject([{ message: "Field 'colour' doesn't exist on type 'Shop'", extensions: { code: 'undefinedField', typeName: 'Shop', fieldName: 'colour' }, locations: [{ line: 1, column: 10 }] }])
})

test('a field that Shopify has and the sandbox has not built says so', async () => {
  const { errors } = await shopify.graphql('{ order(id: "gid://shopify/Order/100") { riskLevel: risk { recommendation } } }')
  expect(errors).toMatchObject([{ message: 'The sandbox has not built Order.risk.', path: ['order', 'riskLevel'], extensions: { code: 'SANDBOX_NOT_BUILT' } }])
})

test('a filter, a sort key and a mutation that are not built say so', async () => {
  const messages = async (query: string) => (await shopify.graphql(query)).errors.map((each: { message: string }) => each.message)
  expect(await messages('{ orders(first: 1, query: "po_number:7") { nodes { id } } }')).toEqual(['The sandbox has not built the filter po_number in the query of orders.'])
  expect(await messages('{ orders(first: 1, sortKey: DESTINATION) { nodes { id } } }')).toEqual(['The sandbox has not built sorting orders by DESTINATION.'])
  expect(await messages('mutation { returnRefund(returnRefundInput: { returnId: "gid://shopify/Return/1", returnRefundLineItems: [] }) { refund { id } } }')).toEqual(['The sandbox has not built Mutation.returnRefund.'])
})

test('a connection without first or last is refused', async () => {
  expect((await shopify.graphql('{ orders { nodes { id } } }')).errors).toMatchObject([{ message: 'you must provide one of first or last', extensions: { code: 'BAD_REQUEST' } }])
})

test('a query that costs more than 1,000 points is refused, its cost named', async () => {
  const { errors, data } = await shopify.graphql('{ orders(first: 250) { nodes { lineItems(first: 250) { nodes { product { variants(first: 250) { nodes { product { id } } } } } } } } }')
  expect(data).toBeUndefined()
  expect(errors).toMatchObject([{ message: expect.stringMatching(/^Query cost is \d+, which exceeds the single query max cost limit \(1000\)\.$/), extensions: { code: 'MAX_COST_EXCEEDED', maxCost: 1000 } }])
  expect((await shopify.graphql('query($id: ID!) { product(id: $id) { variants(first: 250) { nodes { product { id } } } } }', { id: 'gid://shopify/Product/10' })).extensions.cost.requestedQueryCost).toBe(25)
})

test('a variable of the wrong shape is refused', async () => {
  expect((await shopify.graphql('query($id: ID!) { order(id: $id) { id } }', {})).errors).toMatchObject([{ extensions: { code: 'INVALID_VARIABLE' } }])
})

test('an id of another type is refused, an unknown one finds nothing', async () => {
  expect((await shopify.graphql('{ order(id: "gid://shopify/Customer/100") { id } }')).errors).toMatchObject([{ message: "Invalid global id 'gid://shopify/Customer/100'" }])
  expect((await shopify.graphql('{ order(id: "gid://shopify/Order/4711") { id } }')).data).toEqual({ order: null })
})

test('without the scope a field asks for, access is denied', async () => {
  const narrow = await startTestPlatform(undefined, ['read_orders', 'read_all_orders'])
  await narrow.install()
  expect((await narrow.graphql('{ order(id: "gid://shopify/Order/100") { name customer { id } } }')).errors).toMatchObject([{ message: 'Access denied for customer field. Required access: `read_customers` access scope.', path: ['order', 'customer'], extensions: { code: 'ACCESS_DENIED' } }])
  await narrow.stop()
})

test('without read_all_orders an order is seen for 60 days', async () => {
  const recent = await startTestPlatform(undefined, ['read_orders'])
  await recent.install()
  recent.platform.change('kestia.myshopify.com', (state) => { const order = state.orders[0]; if (order) order.createdAt = new Date(Date.now() - 61 * 86_400_000).toISOString() })
  expect((await recent.graphql('{ order(id: "gid://shopify/Order/100") { name } orders(first: 1) { nodes { name } } }')).data).toEqual({ order: null, orders: { nodes: [] } })
  await recent.stop()
})
