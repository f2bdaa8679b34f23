import type { OrderRefund, ShopifySettlement } from '../../application/settlement-port.ts'
import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import { ok } from '../../domain/kernel/result.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { RefundOrderDocument, RefundableOfOrderDocument, RefundsOfOrderDocument, SendInvoiceDocument, SuggestedRefundDocument } from './generated/admin.ts'
import type { CurrencyCode, RefundStateFragment } from './generated/admin.ts'
import { fromBag, toMoneyInput } from './money.server.ts'
import { paymentsLeft } from './payments-left.server.ts'
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
  const hasFailed = ({ status }: { status: string }) => status === 'FAILURE' || status === 'ERROR'
  const all = read.transactions.nodes
  // One that its provider has made on another attempt has not failed.
  const made = all.filter((one) => !hasFailed(one) || !all.some((other) => !hasFailed(other) && other.gateway === one.gateway && other.amountSet.presentmentMoney.amount === one.amountSet.presentmentMoney.amount))
  const failed = made.filter(hasFailed)
  return {
    id: read.id,
    createdAt: read.createdAt ?? '',
    note: read.note ?? '',
    returnId: read.return?.id ?? null,
    shop: sumOf(made, 'shopMoney') ?? read.totalRefundedSet.shopMoney,
    paid: sumOf(made, 'presentmentMoney') ?? read.totalRefundedSet.presentmentMoney,
    status: made.some((one) => !hasFailed(one) && one.status !== 'SUCCESS') ? 'pending' : failed.length > 0 ? 'failed' : 'paid',
    failed: sumOf(failed, 'shopMoney'),
    lines: read.refundLineItems.nodes.map((one) => ({ lineItemId: one.lineItem.id, quantity: one.quantity })),
  }
}

/** What these transactions come to in one of the two currencies; null where there are none. The refund's own sum may count only what has arrived. */
function sumOf(transactions: RefundStateFragment['transactions']['nodes'], bag: 'shopMoney' | 'presentmentMoney') {
  const [first] = transactions
  if (!first) return null
  const { currencyCode } = first.amountSet[bag]
  return { amount: fromMinor(transactions.reduce((sum, one) => sum + toMinor(one.amountSet[bag].amount, currencyCode), 0), currencyCode), currencyCode }
}
