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
  const statuses = read.transactions.nodes.map((one) => one.status)
  const failed = read.transactions.nodes.filter(({ status }) => status === 'FAILURE' || status === 'ERROR').map((one) => one.amountSet.shopMoney)
  return {
    id: read.id,
    createdAt: read.createdAt ?? '',
    note: read.note ?? '',
    returnId: read.return?.id ?? null,
    shop: read.totalRefundedSet.shopMoney,
    paid: read.totalRefundedSet.presentmentMoney,
    status: failed.length > 0 ? 'failed' : statuses.every((one) => one === 'SUCCESS') ? 'paid' : 'pending',
    failed: failed[0] ? { amount: fromMinor(failed.reduce((sum, { amount, currencyCode }) => sum + toMinor(amount, currencyCode), 0), failed[0].currencyCode), currencyCode: failed[0].currencyCode } : null,
    lines: read.refundLineItems.nodes.map((one) => ({ lineItemId: one.lineItem.id, quantity: one.quantity })),
  }
}
