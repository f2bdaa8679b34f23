import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CreatedReturnExtras } from '../../../app/application/return-port.ts'
import type { ShopifyReturn } from '../../../app/application/ports.ts'
import { ShopifyUnavailable } from '../../../app/application/ports.ts'
import { startShopify } from './start-shopify.ts'
import type { StartedShopify } from './start-shopify.ts'
import { shop } from './tiny-shop.ts'

const orderId = 'gid://shopify/Order/100'
const ring52 = 'gid://shopify/ProductVariant/11'
const sale = 'gid://shopify/OrderTransaction/120'
const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' })

let at: StartedShopify
beforeEach(async () => { at = await startShopify() })
afterEach(() => at.stop())

/** One ring comes back; it cost 95.00 after the order's code, a new one costs 100.00. */
const create = (extras?: CreatedReturnExtras, quantity = 1) => at.shopify.createReturn(shop, orderId, [{ lineItemId: 'gid://shopify/LineItem/101', quantity, ground: 'defect', note: 'Recourse claim R-1001/1' }], extras)
const created = async (extras?: CreatedReturnExtras, quantity = 1): Promise<ShopifyReturn> => {
  const made = await create(extras, quantity)
  if (!made.ok) throw new Error(made.error.sentence)
  return made.value
}
const all = (of: Array<{ id: string; quantity: number }>) => of.map(({ id, quantity }) => ({ id, quantity }))
const outcome = (of: ShopifyReturn) => at.shopify.refundOutcome(shop, of.id, all(of.lines), null, { exchange: all(of.exchange) })
const remove = async ({ id, exchange }: ShopifyReturn) => (await at.ask('mutation($id: ID!, $lines: [ExchangeLineItemRemoveFromReturnInput!]) { removeFromReturn(returnId: $id, exchangeLineItems: $lines) { userErrors { message } } }', { id, lines: exchange.map((line) => ({ exchangeLineItemId: line.id, quantity: line.quantity })) })).removeFromReturn.userErrors
const stock = () => at.state().products[0]?.variants[0]?.inventoryQuantity
const order = async () => (await at.ask(`{ order(id: "${orderId}") { displayFinancialStatus totalOutstandingSet { shopMoney { amount } } fulfillmentOrders(first: 5) { nodes { status lineItems(first: 5) { nodes { totalQuantity remainingQuantity } } } } } }`)).order

describe('an exchange', () => {
  test('is made even by a discount: nothing to pay, nothing to refund, and its fulfilment order appears when it is processed', async () => {
    const made = await created({ exchange: [{ variantId: ring52, quantity: 1, discount: { each: gbp('5.00'), description: 'Even exchange' } }] })
    expect(made.exchange).toMatchObject([{ variantId: ring52, title: 'Silver ring', variantTitle: '52', sku: 'R-52', quantity: 1, processable: 1, processed: 0, lineItemIds: [] }])
    expect(await outcome(made)).toMatchObject({ amount: { shop: gbp('0.0') }, owed: null, transactions: [] })
    expect((await order()).fulfillmentOrders.nodes).toHaveLength(1)
    expect(stock()).toBe(5)

    const done = await at.shopify.processReturn(shop, made.id, all(made.lines), [], null, 'R-1001', { exchange: all(made.exchange) })
    expect(done).toMatchObject({ ok: true, value: { refunds: [], lines: [{ processed: 1 }], exchange: [{ processed: 1, processable: 0, lineItemIds: [expect.stringContaining('gid://shopify/LineItem/')] }] } })
    expect(await order()).toMatchObject({ displayFinancialStatus: 'PAID', totalOutstandingSet: { shopMoney: { amount: '0.0' } }, fulfillmentOrders: { nodes: [{ status: 'CLOSED' }, { status: 'OPEN', lineItems: { nodes: [{ totalQuantity: 1, remainingQuantity: 1 }] } }] } })
    expect(stock()).toBe(4)
    expect((await at.shopify.readOrder(shop, orderId))?.facts.lineItems.nodes.at(-1)).toMatchObject({ title: 'Silver ring', quantity: 1, discountedUnitPriceAfterAllDiscountsSet: { shopMoney: gbp('95.00') } })
  })

  test('that costs more leaves the customer owing, and its goods wait for the money', async () => {
    const made = await created({ exchange: [{ variantId: ring52, quantity: 1 }] })
    expect(await outcome(made)).toMatchObject({ amount: { shop: gbp('0.0') }, owed: { shop: gbp('5.0'), presentment: gbp('5.0') }, transactions: [] })
    await at.shopify.processReturn(shop, made.id, all(made.lines), [], null, '', { exchange: all(made.exchange) })
    expect(await order()).toMatchObject({ displayFinancialStatus: 'PARTIALLY_PAID', totalOutstandingSet: { shopMoney: { amount: '5.0' } }, fulfillmentOrders: { nodes: [{}, { status: 'ON_HOLD' }] } })
    expect((await at.shopify.refundableOf(shop, orderId))?.outstanding).toEqual({ shop: gbp('5.0'), presentment: gbp('5.0') })
    expect(await at.control('POST', `/shops/${shop}/fulfill`, { order: '#1001' })).toEqual({ refused: '#1001 is shipped already.' })
    expect(await at.shopify.invoiceOutstanding(shop, orderId, 'The new ring costs 5.00 more.')).toEqual({ ok: true, value: null })
    expect(at.state().orders[0]?.invoices).toMatchObject([{ amount: { presentment: 500 }, message: 'The new ring costs 5.00 more.' }])
    await at.control('POST', `/shops/${shop}/pay`, { order: '#1001' })
    expect(await order()).toMatchObject({ displayFinancialStatus: 'PAID', fulfillmentOrders: { nodes: [{}, { status: 'OPEN' }] } })
    expect(await at.control('POST', `/shops/${shop}/fulfill`, { order: '#1001' })).toEqual({ id: expect.any(Number) })
    expect(await at.shopify.invoiceOutstanding(shop, orderId, '')).toMatchObject({ ok: false, error: { sentence: 'Shopify refused: Order has no outstanding balance.' } })
  })

  test('that costs less gives the difference back to the payment: 190.00 came back, 100.00 went out', async () => {
    const made = await created({ exchange: [{ variantId: ring52, quantity: 1 }] }, 2)
    expect(await outcome(made)).toMatchObject({ amount: { shop: gbp('90.0') }, owed: null, transactions: [{ parentId: sale, presentment: gbp('90.0') }] })
    const done = await at.shopify.processReturn(shop, made.id, all(made.lines), [{ parentId: sale, amount: gbp('90.00') }], null, 'R-1001', { exchange: all(made.exchange) })
    expect(done).toMatchObject({ ok: true, value: { refunds: [{ note: 'R-1001', paid: gbp('90.0') }] } })
    expect((await order()).totalOutstandingSet.shopMoney.amount).toBe('0.0')
  })

  test('of what is out of stock is refused before a return is made, and by Shopify where it was sold meanwhile', async () => {
    expect(await create({ exchange: [{ variantId: ring52, quantity: 6 }] })).toEqual({ ok: false, error: { kind: 'refused', sentence: 'Silver ring, 52 can not be sent: 6 asked for, 5 in stock. Choose another item or another remedy.' } })
    const { returnCreate } = await at.ask('mutation($i: ReturnInput!) { returnCreate(returnInput: $i) { return { id } userErrors { code field } } }', { i: { orderId, returnLineItems: [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/111', quantity: 1 }], exchangeLineItems: [{ variantId: ring52, quantity: 6 }] } })
    expect(returnCreate).toEqual({ return: null, userErrors: [{ code: 'INVALID', field: ['returnInput', 'exchangeLineItems', '0', 'quantity'] }] })
    expect(at.state().returns).toEqual([])
    expect((await create({ exchange: [{ variantId: ring52, quantity: 5 }] }, 2)).ok).toBe(true)
  })

  test('that proves impossible is taken out again, and the return is for money; processed, it can\'t be', async () => {
    const made = await created({ exchange: [{ variantId: ring52, quantity: 1 }] })
    expect(await remove(made)).toEqual([])
    expect(await at.shopify.readReturn(shop, made.id)).toMatchObject({ exchange: [], lines: [{ processable: 1 }] })
    const second = await created({ exchange: [{ variantId: ring52, quantity: 1 }] })
    await at.shopify.processReturn(shop, second.id, all(second.lines), [], null, '', { exchange: all(second.exchange) })
    expect(await remove(second)).toEqual([{ message: 'Quantity exceeds the quantity that can be removed (0).' }])
  })

  test.each(['fail-after', 'drop-after'])('whose answer is lost by %s is read back, and released once', async (mode) => {
    const made = await created({ exchange: [{ variantId: ring52, quantity: 1, discount: { each: gbp('5.00'), description: 'Even' } }] })
    await at.fault('returnProcess', mode)
    await expect(at.shopify.processReturn(shop, made.id, all(made.lines), [], null, '', { exchange: all(made.exchange) })).rejects.toThrow(ShopifyUnavailable)
    expect(await at.shopify.readReturn(shop, made.id)).toMatchObject({ lines: [{ processed: 1 }], exchange: [{ processed: 1 }] })
    expect((await at.shopify.processReturn(shop, made.id, all(made.lines), [], null, '', { exchange: all(made.exchange) })).ok).toBe(false)
    expect(stock()).toBe(4)
  })
})

describe('fees', () => {
  test('are certain from the start: 10 % of 95.00 and 4.50 for the way back come off', async () => {
    const requested = await at.shopify.requestReturn(shop, orderId, [{ lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'change-of-mind', note: 'n', restockingFeePercent: 10 }], { returnShippingFee: gbp('4.50') })
    if (!requested.ok) throw new Error(requested.error.sentence)
    await at.shopify.approveReturn(shop, requested.value.id)
    expect(await outcome(requested.value)).toMatchObject({ amount: { shop: gbp('81.0') } })
    await at.shopify.processReturn(shop, requested.value.id, all(requested.value.lines), [{ parentId: sale, amount: gbp('81.00') }], null, '')
    expect((await order()).totalOutstandingSet.shopMoney.amount).toBe('0.0')
  })

  test('a smaller refund than is due leaves the rest with the shop, and that is shown', async () => {
    const made = await created()
    await at.shopify.processReturn(shop, made.id, all(made.lines), [{ parentId: sale, amount: gbp('80.00') }], null, '')
    expect((await at.shopify.refundableOf(shop, orderId))?.outstanding.shop).toEqual(gbp('-15.0'))
  })
})

describe('store credit', () => {
  test('instead of the payment: the whole sum is suggested, and goes to the customer\'s account', async () => {
    const made = await created()
    expect(await at.shopify.refundOutcome(shop, made.id, all(made.lines), null, { toStoreCredit: true })).toMatchObject({ amount: { shop: gbp('95.0') }, storeCredit: { shop: gbp('95.0') }, transactions: [] })
    expect(await at.shopify.processReturn(shop, made.id, all(made.lines), [], null, 'R-1001', { storeCredit: { amount: gbp('95.00') } })).toMatchObject({ ok: true, value: { refunds: [{ paid: gbp('95.0') }] } })
    expect(await at.control('GET', `/shops/${shop}/store-credit`)).toMatchObject([{ customerId: 20, currency: 'GBP', balance: 9500, credits: [{ amount: 9500, orderId: 100 }] }])
  })

  test('beside the payment, and together no more than was paid', async () => {
    const made = await created()
    const pay = (amount: string, credit: string) => at.shopify.processReturn(shop, made.id, all(made.lines), [{ parentId: sale, amount: gbp(amount) }], null, '', { storeCredit: { amount: gbp(credit) } })
    expect((await pay('135.00', '100.01')).ok).toBe(false)
    expect(at.state().storeCreditAccounts).toEqual([])
    expect((await pay('55.00', '40.00')).ok).toBe(true)
    expect((await at.shopify.refundableOf(shop, orderId))?.maximum.shop).toEqual(gbp('140.0'))
  })
})

describe('what becomes of the pieces', () => {
  test('restocked ones can be sold again, at the shop\'s first place; the others can\'t; Shopify tells of it', async () => {
    const made = await created(undefined, 2)
    const [line] = made.lines
    const done = await at.shopify.processReturn(shop, made.id, [{ id: line?.id ?? '', quantity: 2, dispositions: [{ type: 'RESTOCKED', quantity: 1 }, { type: 'PROCESSING_REQUIRED', quantity: 1 }] }], [], null, '')
    expect(done).toMatchObject({ ok: true, value: { disposed: [{ lineItemId: 'gid://shopify/LineItem/101', type: 'RESTOCKED', quantity: 1 }, { lineItemId: 'gid://shopify/LineItem/101', type: 'PROCESSING_REQUIRED', quantity: 1 }] } })
    expect(stock()).toBe(6)
    expect(await at.shopify.locations(shop)).toEqual([{ id: 'gid://shopify/Location/3', name: 'Workshop' }])
    await at.deliverer.idle()
    expect(at.received.filter((each) => each.headers['x-shopify-topic'] === 'reverse_fulfillment_orders/dispose').map((each) => JSON.parse(each.body))).toMatchObject([{ order_id: 100, line_items: [{ total_quantity: 2, dispositions: [{ type: 'restocked', quantity: 1 }, { type: 'processing_required', quantity: 1 }] }] }])
  })

  test('more than came back is refused, and nothing is processed', async () => {
    const made = await created(undefined, 2)
    const [line] = made.lines
    expect((await at.shopify.processReturn(shop, made.id, [{ id: line?.id ?? '', quantity: 1, dispositions: [{ type: 'MISSING', quantity: 2 }] }], [], null, '')).ok).toBe(false)
    expect(at.state().returns[0]?.lineItems[0]?.processedQuantity).toBe(0)
  })
})

test('a closed return is opened again in Shopify\'s admin, and the app hears of it', async () => {
  const made = await created()
  await at.shopify.closeReturn(shop, made.id)
  const { returnReopen } = await at.ask(`mutation { returnReopen(id: "${made.id}") { return { status reverseFulfillmentOrders(first: 1) { nodes { status } } } userErrors { code } } }`)
  expect(returnReopen).toEqual({ return: { status: 'OPEN', reverseFulfillmentOrders: { nodes: [{ status: 'OPEN' }] } }, userErrors: [] })
  await at.deliverer.idle()
  expect(at.received.map((each) => each.headers['x-shopify-topic'])).toContain('returns/reopen')
})

test('units that staff take out of the order are told as an edit of it', async () => {
  await at.control('POST', `/shops/${shop}/edit-order`, { order: '#1001', remove: { lineItemId: 102, quantity: 1 } })
  await at.deliverer.idle()
  expect(at.received.filter((each) => each.headers['x-shopify-topic'] === 'orders/edited').map((each) => JSON.parse(each.body))).toMatchObject([{ order_edit: { order_id: 100, line_items: { additions: [], removals: [{ id: 102, delta: 1 }] } } }])
})
