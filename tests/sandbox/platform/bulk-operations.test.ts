import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shop } from './tiny-shop.ts'
import { startTestPlatform } from './start-platform.ts'
import type { Json, TestPlatform } from './start-platform.ts'

let platform: TestPlatform
beforeEach(async () => { platform = await startTestPlatform(); await platform.install() })
afterEach(() => platform.stop())

const orders = '{ orders { edges { node { id name lineItems { edges { node { id quantity } } } } } } }'
const run = async (query = orders, groupObjects = false) => ((await platform.graphql('mutation ($query: String!, $groupObjects: Boolean!) { bulkOperationRunQuery(query: $query, groupObjects: $groupObjects) { bulkOperation { id status } userErrors { code field message } } }', { query, groupObjects })).data as Json).bulkOperationRunQuery as Json
const look = async (id: string) => ((await platform.graphql('query ($id: ID!) { bulkOperation(id: $id) { id status errorCode objectCount rootObjectCount fileSize url partialDataUrl completedAt query type } }', { id })).data as Json).bulkOperation as Json
const ended = async (id: string) => {
  for (;;) {
    const operation = await look(id)
    if (!['CREATED', 'RUNNING', 'CANCELING'].includes(operation.status as string)) return operation
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
const file = (url: string, headers: Record<string, string> = {}) => { const { pathname, search } = new URL(url); return fetch(`${platform.origin}${pathname}${search}`, { headers: { 'x-sandbox-shop': shop, ...headers } }) }
const refusal = async (query: string) => ((await run(query)).userErrors as Json[]).map((one) => one.message)

it('a bulk query is created, runs, and writes a line for each node of each connection', async () => {
  const made = await run()
  expect(made.bulkOperation.status).toBe('CREATED')
  const done = await ended(made.bulkOperation.id)
  expect(done).toMatchObject({ status: 'COMPLETED', errorCode: null, objectCount: '3', rootObjectCount: '1', partialDataUrl: null, type: 'QUERY', query: orders })
  const lines = (await (await file(done.url)).text()).trimEnd().split('\n').map((line) => JSON.parse(line) as Json)
  expect(lines.sort((a, b) => String(a.id).localeCompare(String(b.id)))).toEqual([
    { id: 'gid://shopify/LineItem/101', quantity: 2, __parentId: 'gid://shopify/Order/100' }, { id: 'gid://shopify/LineItem/102', quantity: 1, __parentId: 'gid://shopify/Order/100' }, { id: 'gid://shopify/Order/100', name: '#1001' },
  ])
})

it('grouped, children stand below their parents', async () => {
  const done = await ended((await run(orders, true)).bulkOperation.id)
  expect((await (await file(done.url)).text()).trimEnd().split('\n').map((line) => (JSON.parse(line) as Json).id)).toEqual(['gid://shopify/Order/100', 'gid://shopify/LineItem/101', 'gid://shopify/LineItem/102'])
})

it('the file is given from a byte on, under one tag, to whoever has its address and to nobody else', async () => {
  const { url, fileSize } = await ended((await run()).bulkOperation.id)
  const [whole, rest] = [await file(url), await file(url, { range: 'bytes=10-' })]
  expect([whole.status, rest.status, rest.headers.get('etag')]).toEqual([200, 206, whole.headers.get('etag')])
  const text = await whole.text()
  expect(String(text.length)).toBe(fileSize)
  expect(await rest.text()).toBe(text.slice(10))
  expect((await file(url.replace(/Signature=./, 'Signature=_'))).status).toBe(403)
})

it('the app hears of its end', async () => {
  platform.platform.app.subscriptions.push({ ...platform.platform.app.subscriptions[0] as { topic: string; uri: string }, topic: 'bulk_operations/finish' })
  const { id } = (await run()).bulkOperation as Json
  await ended(id)
  await platform.deliverer.idle()
  expect(platform.received.filter((one) => one.headers['x-shopify-topic'] === 'bulk_operations/finish').map((one) => JSON.parse(one.body) as Json)).toMatchObject([{ admin_graphql_api_id: id, status: 'completed', error_code: null, type: 'query' }])
})

it('five may run at once, and no sixth', async () => {
  await platform.control('POST', '/bulk', { mode: 'late', times: 5, delayMs: 60_000 })
  for (let i = 0; i < 5; i += 1) expect((await run()).userErrors).toEqual([])
  expect((await run()).userErrors).toMatchObject([{ code: 'OPERATION_IN_PROGRESS', field: null }])
})

it('one under way can be canceled, one that has ended can not', async () => {
  await platform.control('POST', '/bulk', { mode: 'late', delayMs: 200 })
  const { id } = (await run()).bulkOperation as Json
  const cancel = async () => ((await platform.graphql('mutation ($id: ID!) { bulkOperationCancel(id: $id) { bulkOperation { status } userErrors { message } } }', { id })).data as Json).bulkOperationCancel as Json
  expect(await cancel()).toEqual({ bulkOperation: { status: 'CANCELING' }, userErrors: [] })
  expect((await ended(id)).status).toBe('CANCELED')
  expect((await cancel()).userErrors).toEqual([{ message: 'A bulk operation cannot be canceled when it is canceled' }])
})

it('the newest stand first among those of a query', async () => {
  await ended((await run()).bulkOperation.id)
  const second = (await run()).bulkOperation.id as string
  await ended(second)
  const { data } = await platform.graphql('{ bulkOperations(first: 1, query: "operation_type:query status:completed") { nodes { id } } currentBulkOperation { id } }')
  expect(data).toEqual({ bulkOperations: { nodes: [{ id: second }] }, currentBulkOperation: { id: second } })
})

describe('a query that bulk operations do not run', () => {
  it.each([
    ['mutation { orderUpdate(input: {id: "x"}) { order { id } } }', 'Invalid operation type. Only `query` operations are supported.'],
    ['{ orders { nodes { id } } }', "All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: 'orders { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: 'orders'."],
    ['{ orders { edges { node { id fulfillments { fulfillmentLineItems { edges { node { id } } } } } } } }', 'Queries that contain a connection field within a list field are not currently supported.'],
    ['{ orders { edges { node { name lineItems { edges { node { id } } } } } } }', "The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': orders."],
    ['{ orders { edges { node { id fulfillmentOrders { edges { node { id fulfillments { edges { node { id fulfillmentLineItems { edges { node { id } } } } } } } } } } } } }', 'Bulk queries cannot contain connections with a nesting depth greater than 2.'],
    ['{ shop { name } }', 'Bulk queries must contain at least one connection.'],
  ])('%s', async (query, message) => {
    expect(await refusal(query)).toEqual([message])
  })
  it('one that is no query', async () => {
    expect((await refusal('{ orders {'))[0]).toMatch(/^Invalid bulk query: /)
  })
})
