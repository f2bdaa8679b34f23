import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ShopifyUnavailable } from '../../../app/application/ports.ts'
import { startShopify } from './start-shopify.ts'
import type { StartedShopify } from './start-shopify.ts'
import { shop } from './tiny-shop.ts'

const orderId = 'gid://shopify/Order/100'
const sale = 'gid://shopify/OrderTransaction/120'
const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' })
const pay = (amount: string) => [{ parentId: sale, gateway: 'shopify_payments', amount: gbp(amount) }]

let at: StartedShopify
beforeEach(async () => { at = await startShopify() })
afterEach(() => at.stop())
const refund = (amount: string, key: string, note = 'R-1001, price reduction') => at.shopify.refundOrder(shop, orderId, { payments: pay(amount), note }, key)

describe('a refund outside returns', () => {
  test('a price reduction goes back to the payment, takes no piece away, and leaves nothing outstanding', async () => {
    expect(await refund('20.00', 'k-1')).toMatchObject({ ok: true, value: { note: 'R-1001, price reduction', returnId: null, paid: gbp('20.00'), status: 'paid', lines: [] } })
    expect(await at.ask('{ order(id: "gid://shopify/Order/100") { displayFinancialStatus totalOutstandingSet { shopMoney { amount } } lineItems(first: 9) { nodes { currentQuantity } } } }')).toEqual({ order: { displayFinancialStatus: 'PARTIALLY_REFUNDED', totalOutstandingSet: { shopMoney: { amount: '0.0' } }, lineItems: { nodes: [{ currentQuantity: 2 }, { currentQuantity: 1 }] } } })
  })

  test('what may still go back is read before and after', async () => {
    expect(await at.shopify.refundableOf(shop, orderId)).toMatchObject({ maximum: { presentment: gbp('235.0') }, shipping: { presentment: gbp('5.0') }, outstanding: { shop: gbp('0.0') }, payments: [{ parentId: sale, gateway: 'shopify_payments', presentment: gbp('235.00') }] })
    await refund('20.00', 'k-1')
    expect(await at.shopify.refundableOf(shop, orderId)).toMatchObject({ maximum: { shop: gbp('215.0') }, payments: [{ shop: gbp('215.00') }] })
    expect(await at.shopify.refundableOf(shop, 'gid://shopify/Order/999')).toBeNull()
  })

  test('what a piece is worth is asked of Shopify: 190.00 for two, 95.00 for one', async () => {
    expect(await at.shopify.suggestedRefund(shop, orderId, [{ lineItemId: 'gid://shopify/LineItem/101', quantity: 1 }])).toEqual({ shop: gbp('95.0'), presentment: gbp('95.0') })
  })

  test('a kept piece may be refunded as a line: it is restocked nowhere', async () => {
    expect(await at.shopify.refundOrder(shop, orderId, { payments: pay('40.00'), lines: [{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1 }], note: 'Kept' }, 'k-1')).toMatchObject({ ok: true, value: { lines: [{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1 }] } })
    expect(at.state().refunds[0]?.lineItems).toMatchObject([{ restockType: 'NO_RESTOCK' }])
  })

  test('to the penny of what was paid, and not one more, over any series', async () => {
    expect((await refund('200.00', 'k-1')).ok).toBe(true)
    expect(await refund('35.01', 'k-2')).toEqual({ ok: false, error: { kind: 'refused', sentence: 'Shopify refused: Refund amount exceeds the amount that is refundable on the parent transaction.' } })
    expect((await refund('35.00', 'k-3')).ok).toBe(true)
    expect(await at.shopify.refundableOf(shop, orderId)).toMatchObject({ maximum: { shop: gbp('0.0') }, payments: [] })
  })
})

describe('the idempotency key', () => {
  test('the same refund again is the refund that was made', async () => {
    const [first, again] = [await refund('20.00', 'k-1'), await refund('20.00', 'k-1')]
    expect(again).toEqual(first)
    expect(at.state().refunds).toHaveLength(1)
  })

  test('another amount under the same key is refused, and nothing moves', async () => {
    await refund('20.00', 'k-1')
    expect(await refund('20.01', 'k-1')).toMatchObject({ ok: false, error: { sentence: 'Shopify refused: The same idempotency key cannot be used with different operation parameters.' } })
    expect(at.state().refunds).toHaveLength(1)
  })

  test.each(['fail-after', 'drop-after'])('by %s the answer is lost: the refund is found by its note, and the key repeats nothing', async (mode) => {
    await at.fault('refundCreate', mode)
    await expect(refund('20.00', 'k-1')).rejects.toThrow(ShopifyUnavailable)
    expect(await at.shopify.refundsOfOrder(shop, orderId)).toMatchObject([{ note: 'R-1001, price reduction', paid: gbp('20.00'), returnId: null }])
    expect((await refund('20.00', 'k-1')).ok).toBe(true)
    expect(at.state().refunds).toHaveLength(1)
  })
})

describe('store credit', () => {
  test('goes to the customer\'s account, counts as refunded, and is read there', async () => {
    await at.shopify.refundOrder(shop, orderId, { payments: pay('10.00'), storeCredit: gbp('25.00'), note: 'Goodwill' }, 'k-1')
    expect(await at.ask('{ customer(id: "gid://shopify/Customer/20") { storeCreditAccounts(first: 5) { nodes { balance { amount currencyCode } } } } }')).toEqual({ customer: { storeCreditAccounts: { nodes: [{ balance: gbp('25.0') }] } } })
    // 235.00 paid, 10.00 and 25.00 given back.
    expect(await at.shopify.refundableOf(shop, orderId)).toMatchObject({ maximum: { shop: gbp('200.0') }, payments: [{ shop: gbp('200.00') }] })
  })

  test('with it no more goes back than was paid', async () => {
    expect((await at.shopify.refundOrder(shop, orderId, { payments: pay('200.00'), storeCredit: gbp('35.01'), note: '' }, 'k-1')).ok).toBe(false)
    expect(at.state().storeCreditAccounts).toEqual([])
    expect((await at.shopify.refundOrder(shop, orderId, { payments: pay('200.00'), storeCredit: gbp('35.00'), note: '' }, 'k-2')).ok).toBe(true)
  })

  test('a guest has no account to put it on', async () => {
    at.change((state) => { const order = state.orders[0]; if (order) order.customerId = null })
    expect(await at.shopify.refundOrder(shop, orderId, { payments: [], storeCredit: gbp('5.00'), note: '' }, 'k-1')).toMatchObject({ ok: false, error: { sentence: 'Shopify refused: Store credit needs an order with a customer.' } })
  })
})

test('an order paid in another currency is refunded in it, and both are told: 1.20 EUR are a pound', async () => {
  const eur = (amount: string) => ({ amount, currencyCode: 'EUR' })
  at.change((state) => {
    const order = state.orders[0]
    if (!order) return
    order.presentmentCurrency = 'EUR'
    for (const transaction of order.transactions) transaction.amount.presentment = 28200
  })
  expect(await at.shopify.refundableOf(shop, orderId)).toMatchObject({ payments: [{ parentId: sale, shop: gbp('235.00'), presentment: eur('282.00') }] })
  const made = await at.shopify.refundOrder(shop, orderId, { payments: [{ parentId: sale, gateway: 'shopify_payments', amount: eur('24.00') }], storeCredit: eur('12.00'), note: '' }, 'k-1')
  expect(made).toMatchObject({ ok: true, value: { shop: gbp('30.00'), paid: eur('36.00') } })
  expect(at.state().storeCreditAccounts).toMatchObject([{ currency: 'EUR', balance: 1200 }])
  expect(await at.shopify.refundOrder(shop, orderId, { payments: pay('1.00'), note: '' }, 'k-2')).toMatchObject({ ok: false, error: { sentence: "Shopify refused: Currency must be the order's presentment currency (EUR)." } })
})
