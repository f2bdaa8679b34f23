import { expect, it } from 'vitest'
import { paymentsLeft } from '../../app/adapters/shopify/payments-left.server.ts'
import type { ReadTransaction } from '../../app/adapters/shopify/payments-left.server.ts'

const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' })
const both = (amount: string) => ({ shop: gbp(amount), presentment: gbp(amount) })
const transaction = (id: string, kind: string, amount: string, more: Partial<ReadTransaction> = {}): ReadTransaction => ({ id, kind, status: 'SUCCESS', gateway: 'card', parentTransaction: null, amountSet: { shopMoney: gbp(amount), presentmentMoney: gbp(amount) }, ...more })
const left = (transactions: ReadTransaction[], maximum: string) => paymentsLeft(transactions, both(maximum)).map((one) => `${one.parentId} ${one.shop.amount}`)

it('a payment is left with what its own refunds have not taken; one that failed has taken nothing', () => {
  const refund = { parentTransaction: { id: 'sale' } }
  expect(left([transaction('sale', 'SALE', '100.0'), transaction('a', 'REFUND', '30.0', refund), transaction('b', 'REFUND', '20.0', { ...refund, status: 'FAILURE' }), transaction('c', 'REFUND', '10.0', { ...refund, status: 'PENDING' })], '60.0')).toEqual(['sale 60.00'])
})

it('of several payments the oldest comes first, and together they are never above the order\'s maximum', () => {
  const payments = [transaction('gift card', 'SALE', '40.0', { gateway: 'gift_card' }), transaction('card', 'CAPTURE', '60.0')]
  expect(left(payments, '100.0')).toEqual(['gift card 40.00', 'card 60.00'])
  // 70.00 went to store credit, which names no payment.
  expect(left(payments, '30.0')).toEqual(['gift card 30.00'])
  expect(left(payments, '0.0')).toEqual([])
})

it('what was only authorised, or never came, gives nothing back', () => {
  expect(left([transaction('hold', 'AUTHORIZATION', '100.0'), transaction('sale', 'SALE', '100.0', { status: 'FAILURE' }), transaction('later', 'SALE', '100.0', { status: 'PENDING' })], '100.0')).toEqual([])
})
