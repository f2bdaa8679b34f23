import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setClockOffset } from '../../../sandbox/state/clock.ts'
import { startTestPlatform } from './start-platform.ts'
import type { Json, TestPlatform } from './start-platform.ts'

const scopes = ['read_all_orders', 'write_orders', 'read_products', 'read_customers', 'write_returns']
const shop = 'kestia.myshopify.com'
let shopify: TestPlatform
beforeEach(async () => { shopify = await startTestPlatform(mkdtempSync(join(tmpdir(), 'sandbox-')), scopes); await shopify.install() })
afterEach(async () => { setClockOffset(0); await shopify.stop() })

const answered = 'order { displayFinancialStatus totalRefundedSet { shopMoney { amount } } lineItems(first: 9) { nodes { currentQuantity } } } refund { id note totalRefundedSet { shopMoney { amount } } refundLineItems(first: 9) { nodes { quantity restockType subtotalSet { shopMoney { amount } } } } } userErrors { field message }'
/** One ring of two (190.00 for both), 95.00 back on the sale. */
const oneRing: Json = { orderId: 'gid://shopify/Order/100', note: 'A stone was loose.', refundLineItems: [{ lineItemId: 'gid://shopify/LineItem/101', quantity: 1, restockType: 'RETURN', locationId: 'gid://shopify/Location/3' }], transactions: [{ orderId: 'gid://shopify/Order/100', parentId: 'gid://shopify/OrderTransaction/120', kind: 'REFUND', gateway: 'shopify_payments', amount: '95.00' }] }
const ask = (input: Json, key: string) => shopify.graphql(`mutation($i: RefundInput!, $k: String!) { refundCreate(input: $i) @idempotent(key: $k) { ${answered} } }`, { i: input, k: key })
const refund = async (input: Json, key: string = crypto.randomUUID()) => (await ask(input, key)).data.refundCreate as Json
const refunds = () => shopify.platform.store.read(shop).refunds.length
const money = (amount: string, more: Json = {}) => ({ ...oneRing, refundLineItems: [], transactions: [{ ...oneRing.transactions[0], amount, ...more }] })

test('a unit goes back without a return, its money with it, and the app hears of it', async () => {
  expect(await refund(oneRing)).toEqual({
    order: { displayFinancialStatus: 'PARTIALLY_REFUNDED', totalRefundedSet: { shopMoney: { amount: '95.0' } }, lineItems: { nodes: [{ currentQuantity: 1 }, { currentQuantity: 1 }] } },
    refund: { id: expect.stringContaining('gid://shopify/Refund/'), note: 'A stone was loose.', totalRefundedSet: { shopMoney: { amount: '95.0' } }, refundLineItems: { nodes: [{ quantity: 1, restockType: 'RETURN', subtotalSet: { shopMoney: { amount: '95.0' } } }] } },
    userErrors: [],
  })
  await shopify.deliverer.idle()
  expect(shopify.received.map((each) => each.headers['x-shopify-topic']).sort()).toEqual(['orders/updated', 'refunds/create'])
  expect(JSON.parse(shopify.received.find((each) => each.headers['x-shopify-topic'] === 'refunds/create')?.body ?? '{}')).toMatchObject({ order_id: 100, return: null, refund_line_items: [{ line_item_id: 101, quantity: 1 }], transactions: [{ kind: 'refund', amount: '95.00' }] })
})

describe('the idempotency key', () => {
  test('is required: without it nothing happens', async () => {
    const answer = await shopify.graphql(`mutation($i: RefundInput!) { refundCreate(input: $i) { ${answered} } }`, { i: oneRing })
    expect(answer.errors).toMatchObject([{ message: 'The @idempotent directive is required for this mutation but was not provided.', path: ['refundCreate'], extensions: { code: 'BAD_REQUEST' } }])
    expect(refunds()).toBe(0)
  })

  test('given twice makes one refund, and the second answer names the first, also after a restart', async () => {
    const [first, second] = [await refund(oneRing, 'k-1'), await refund(oneRing, 'k-1')]
    expect(second).toEqual(first)
    expect(refunds()).toBe(1)
    const { dataDir } = shopify
    await shopify.stop()
    shopify = await startTestPlatform(dataDir, scopes)
    await shopify.install()
    expect((await refund(oneRing, 'k-1')).refund.id).toBe(first.refund.id)
    expect((await refund(oneRing, 'k-2')).refund.id).not.toBe(first.refund.id)
    expect(refunds()).toBe(2)
  })

  test('given again with other input is refused', async () => {
    await refund(oneRing, 'k-1')
    expect(await refund({ ...oneRing, note: 'Another note.' }, 'k-1')).toEqual({ order: null, refund: null, userErrors: [{ field: null, message: 'The same idempotency key cannot be used with different operation parameters.' }] })
    expect(refunds()).toBe(1)
  })

  test('is remembered for 24 hours and no longer', async () => {
    await refund(oneRing, 'k-1')
    setClockOffset(24 * 3_600_000 - 5000)
    await shopify.install()
    await refund(oneRing, 'k-1')
    expect(refunds()).toBe(1)
    setClockOffset(24 * 3_600_000)
    await shopify.install()
    await refund(oneRing, 'k-1')
    expect(refunds()).toBe(2)
  })

  test('of a refused refund may be used for the right one', async () => {
    expect((await refund({ ...oneRing, orderId: 'gid://shopify/Order/999' }, 'k-1')).userErrors).toEqual([{ field: ['orderId'], message: 'Order does not exist' }])
    expect((await refund(oneRing, 'k-1')).userErrors).toEqual([])
  })
})

describe('what is refused leaves everything as it was', () => {
  test.each([
    ['more units than are left', { ...oneRing, refundLineItems: [{ ...oneRing.refundLineItems[0], quantity: 3 }] }, ['refundLineItems', '0', 'quantity']],
    ['no unit', { ...oneRing, refundLineItems: [{ ...oneRing.refundLineItems[0], quantity: 0 }] }, ['refundLineItems', '0', 'quantity']],
    ['a line of another order', { ...oneRing, refundLineItems: [{ lineItemId: 'gid://shopify/LineItem/999', quantity: 1 }] }, ['refundLineItems', '0', 'lineItemId']],
    ['restocking nowhere', { ...oneRing, refundLineItems: [{ lineItemId: 'gid://shopify/LineItem/101', quantity: 1, restockType: 'RETURN' }] }, ['refundLineItems', '0', 'locationId']],
    ['a penny more than was paid', money('235.01'), ['transactions', '0', 'transactionAmount']],
    ['no money', money('0.00'), ['transactions', '0', 'transactionAmount']],
    ['another gateway', money('1.00', { gateway: 'manual' }), ['transactions', '0', 'gateway']],
    ['a sale', money('1.00', { kind: 'SALE' }), ['transactions', '0', 'kind']],
    ['another currency', { ...money('1.00'), currency: 'EUR' }, ['currency']],
    ['shipping above what was paid for it', { orderId: oneRing.orderId, shipping: { amount: '5.01' } }, ['shipping']],
    ['nothing at all', { orderId: oneRing.orderId }, null],
  ])('%s', async (_, input, field) => {
    const answer = await refund(input)
    expect([answer.refund, answer.userErrors.map((each: Json) => each.field)]).toEqual([null, [field]])
    expect(refunds()).toBe(0)
  })

  test('all that was paid may go back, shipping with it', async () => {
    expect((await refund({ ...money('235.00'), shipping: { fullRefund: true } })).order.displayFinancialStatus).toBe('REFUNDED')
  })

  test('an app without write_orders is denied', async () => {
    const reader = await startTestPlatform(mkdtempSync(join(tmpdir(), 'sandbox-')))
    await reader.install()
    expect((await reader.graphql('mutation { refundCreate(input: { orderId: "gid://shopify/Order/100" }) @idempotent(key: "k") { userErrors { message } } }')).errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }])
    await reader.stop()
  })
})
