import type { OrderRefund, ShopifySettlement } from '../../application/settlement-port.ts'
import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import { ok } from '../../domain/kernel/result.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { RefundOrderDocument, RefundableOfOrderDocument, RefundsOfOrderDocument, SendInvoiceDocument, SuggestedRefundDocument } from './generated/admin.ts'
import type { CurrencyCode, RefundStateFragment } from './generated/admin.ts'
import { fromBag, toMoneyInput } from './money.server.ts'
import { hasFailed, paymentsLeft } from './payments-left.server.ts'
import { refusedBy } from './refused.server.ts'

/** Refunds outside returns, reading what an order may give back and has given back, and asking for what it is still owed. */
export function openRefunds(request: AdminRequest): Pick<ShopifySettlement, 'refundableOf' | 'refundsOfOrder' | 'suggestedRefund' | 'refundOrder' | 'invoiceOutstanding'> {
  return {
    refundableOf: async (shop, orderId) => {
      const { order } = await request(shop, RefundableOfOrderDocument, { orderId })
      if (!order?.suggestedRefund) return null
      const maximum = fromBag(order.suggestedRefund.maximumRefundableSet)
      return { maximum, shipping: fromBag(order.suggestedRefund.shipping.maximumRefundableSet), outstanding: fromBag(order.totalOutstandingSet), payments: paymentsLeft(order.transactions, maximum) }
    },
    refundsOfOrder: async (shop, orderId) => (await request(shop, RefundsOfOrderDocument, { orderId })).order?.refunds.map(toRefund) ?? [],
    suggestedRefund: async (shop, orderId, lines) => {
      const { order } = await request(shop, SuggestedRefundDocument, { orderId, lines: lines.map((line) => ({ ...line, restockType: 'NO_RESTOCK' as const })) })
      return order?.suggestedRefund ? fromBag(order.suggestedRefund.amountSet) : null
    },
    refundOrder: async (shop, orderId, { payments, storeCredit, lines, note }, key) => {
      const { refundCreate } = await request(shop, RefundOrderDocument, {
        key,
        input: {
          orderId,
          note,
          notify: false,
          currency: (payments[0]?.amount ?? storeCredit)?.currencyCode as CurrencyCode | undefined,
          refundLineItems: (lines ?? []).map((line) => ({ ...line, restockType: 'NO_RESTOCK' as const })),
          transactions: payments.map(({ parentId, gateway, amount }) => ({ orderId, parentId, gateway, kind: 'REFUND' as const, amount: amount.amount })),
          ...(storeCredit ? { refundMethods: [{ storeCreditRefund: { amount: toMoneyInput(storeCredit) } }] } : {}),
        },
      })
      return refundCreate?.refund && refundCreate.userErrors.length === 0 ? ok(toRefund(refundCreate.refund)) : refusedBy(refundCreate?.userErrors)
    },
    invoiceOutstanding: async (shop, orderId, message) => {
      const { orderInvoiceSend } = await request(shop, SendInvoiceDocument, { id: orderId, message })
      return orderInvoiceSend?.order && orderInvoiceSend.userErrors.length === 0 ? ok(null) : refusedBy(orderInvoiceSend?.userErrors)
    },
  }
}

function toRefund(read: RefundStateFragment): OrderRefund {
  const payments = paymentsOf(read.transactions.nodes)
  const failed = payments.filter((one) => one.failed.shop > 0)
  const { shopMoney, presentmentMoney } = read.totalRefundedSet
  const inShop = (minor: number) => ({ amount: fromMinor(minor, shopMoney.currencyCode), currencyCode: shopMoney.currencyCode })
  const inPresentment = (minor: number) => ({ amount: fromMinor(minor, presentmentMoney.currencyCode), currencyCode: presentmentMoney.currencyCode })
  const sum = (pick: (payment: Payment) => number) => payments.reduce((total, one) => total + pick(one), 0)
  return {
    id: read.id,
    createdAt: read.createdAt ?? '',
    note: read.note ?? '',
    returnId: read.return?.id ?? null,
    shop: payments.length > 0 ? inShop(sum((one) => one.made.shop + one.failed.shop)) : shopMoney,
    paid: payments.length > 0 ? inPresentment(sum((one) => one.made.presentment + one.failed.presentment)) : presentmentMoney,
    status: payments.some((one) => one.pending) ? 'pending' : failed.length > 0 ? 'failed' : 'paid',
    failed: failed.length > 0 ? inShop(sum((one) => one.failed.shop)) : null,
    lines: read.refundLineItems.nodes.map((one) => ({ lineItemId: one.lineItem.id, quantity: one.quantity })),
  }
}

interface Sums { shop: number; presentment: number }
/** What a refund gives back of one payment, in minor units: made or on its way, and failed. */
interface Payment { pending: boolean; made: Sums; failed: Sums }
type Transactions = RefundStateFragment['transactions']['nodes']

/** A provider may try a payment more than once: what failed of it is the greatest try less what was made of it, as the customer paid it. */
function paymentsOf(transactions: Transactions): Payment[] {
  const byParent = new Map<string, Transactions>()
  for (const one of transactions) {
    const parent = one.parentTransaction?.id ?? one.gateway ?? ''
    byParent.set(parent, [...(byParent.get(parent) ?? []), one])
  }
  return [...byParent.values()].map((tries) => {
    const made = tries.filter((one) => !hasFailed(one))
    const failed = tries.filter(hasFailed)
    const minors = (bag: 'shopMoney' | 'presentmentMoney', some: Transactions) => some.map(({ amountSet }) => toMinor(amountSet[bag].amount, amountSet[bag].currencyCode))
    const sums = (bag: 'shopMoney' | 'presentmentMoney') => {
      const done = minors(bag, made).reduce((sum, one) => sum + one, 0)
      return { done, missing: Math.max(0, Math.max(0, ...minors(bag, failed)) - done) }
    }
    const [shop, presentment] = [sums('shopMoney'), sums('presentmentMoney')]
    return { pending: made.some((one) => one.status !== 'SUCCESS'), made: { shop: shop.done, presentment: presentment.done }, failed: presentment.missing > 0 ? { shop: shop.missing, presentment: presentment.missing } : { shop: 0, presentment: 0 } }
  })
}
