import type { Refused, ReturnLineInput, ShopifyAdmin, ShopifyReturn } from '../../application/ports.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { ApproveReturnDocument, CancelReturnDocument, CloseReturnDocument, CreateReturnDocument, DeclineReturnDocument, ProcessReturnDocument, RequestReturnDocument, ReturnByIdDocument, ReturnOutcomeDocument, ReturnReasonsDocument, ReturnableLinesDocument, ReturnsOfOrderDocument } from './generated/admin.ts'
import type { ReturnStateFragment } from './generated/admin.ts'
import { toMoneyInput } from './money.server.ts'
import { refusedBy } from './refused.server.ts'

/** Shopify's standard reasons by ground, in order of preference; the shop may have deleted one. */
const reasonHandles: Record<string, string[]> = {
  'change-of-mind': ['unwanted', 'changed-mind', 'style', 'other'],
  'faulty-on-delivery': ['defective', 'damaged', 'other'],
  'missing-on-delivery': ['missing-parts', 'wrong-item', 'other'],
  defect: ['defective', 'other'],
}

/** Reading and moving Shopify's returns. */
export function openReturns(request: AdminRequest): Pick<ShopifyAdmin, 'readReturn' | 'returnsOfOrder' | 'requestReturn' | 'createReturn' | 'approveReturn' | 'declineReturn' | 'cancelReturn' | 'closeReturn' | 'refundOutcome' | 'processReturn'> {
  /** The fulfilment lines to be named in a return; none where Shopify holds nothing returnable for a line. */
  const returnable = async (shop: string, orderId: string, lines: ReturnLineInput[]) => {
    const { returnableFulfillments } = await request(shop, ReturnableLinesDocument, { orderId })
    const { returnReasonDefinitions } = await request(shop, ReturnReasonsDocument, {})
    const reasons = returnReasonDefinitions.nodes.filter((one) => !one.deleted)
    const open = returnableFulfillments.nodes.flatMap((parcel) => parcel.returnableFulfillmentLineItems.nodes)
    const named = []
    for (const line of lines) {
      let missing = line.quantity
      for (const one of open.filter((candidate) => candidate.fulfillmentLineItem.lineItem.id === line.lineItemId)) {
        const quantity = Math.min(missing, one.quantity)
        if (quantity > 0) named.push({ fulfillmentLineItemId: one.fulfillmentLineItem.id, quantity, note: line.note, reasonId: reasonFor(line.ground, reasons) })
        missing -= quantity
      }
      if (missing > 0) return err<Refused>({ kind: 'refused', sentence: missing === line.quantity ? 'Shopify can not hold a return for this yet: it has not been shipped, or is in another return already. Once it has been shipped, try again.' : `Shopify can hold a return for only ${line.quantity - missing} of the ${line.quantity} pieces: the others have not been shipped, or are in another return already.` })
    }
    return ok(named)
  }

  return {
    readReturn: async (shop, id) => {
      const read = await request(shop, ReturnByIdDocument, { id })
      return read.return ? toReturn(read.return) : null
    },
    returnsOfOrder: async (shop, orderId) => (await request(shop, ReturnsOfOrderDocument, { orderId })).order?.returns.nodes.map(toReturn) ?? [],
    requestReturn: async (shop, orderId, lines) => {
      const named = await returnable(shop, orderId, lines)
      if (!named.ok) return named
      const { returnRequest } = await request(shop, RequestReturnDocument, { input: { orderId, returnLineItems: named.value.map(({ fulfillmentLineItemId, quantity, note, reasonId }) => ({ fulfillmentLineItemId, quantity, customerNote: note, returnReasonDefinitionId: reasonId })) } })
      return outcome(returnRequest)
    },
    createReturn: async (shop, orderId, lines) => {
      const named = await returnable(shop, orderId, lines)
      if (!named.ok) return named
      const { returnCreate } = await request(shop, CreateReturnDocument, { input: { orderId, returnLineItems: named.value.map(({ fulfillmentLineItemId, quantity, note, reasonId }) => ({ fulfillmentLineItemId, quantity, returnReasonNote: note, returnReasonDefinitionId: reasonId })) } })
      return outcome(returnCreate)
    },
    approveReturn: async (shop, id) => outcome((await request(shop, ApproveReturnDocument, { input: { id, notifyCustomer: false } })).returnApproveRequest),
    declineReturn: async (shop, id, declineReason, note) => outcome((await request(shop, DeclineReturnDocument, { input: { id, declineReason, declineNote: note.slice(0, 500), notifyCustomer: false } })).returnDeclineRequest),
    cancelReturn: async (shop, id) => outcome((await request(shop, CancelReturnDocument, { id })).returnCancel),
    closeReturn: async (shop, id) => outcome((await request(shop, CloseReturnDocument, { id })).returnClose),
    refundOutcome: async (shop, returnId, lines, shipping) => {
      const read = await request(shop, ReturnOutcomeDocument, { id: returnId, lines, shipping: shipping && { shippingRefundAmount: toMoneyInput(shipping) } })
      const outcome = read.return?.suggestedFinancialOutcome
      const transfer = outcome?.financialTransfer
      if (!outcome) throw new Error(`Shopify gave no financial outcome for ${returnId}`)
      return {
        maximum: { shop: outcome.maximumRefundable.shopMoney, presentment: outcome.maximumRefundable.presentmentMoney },
        shipping: { shop: outcome.shipping.maximumRefundableSet.shopMoney, presentment: outcome.shipping.maximumRefundableSet.presentmentMoney },
        transactions: transfer?.__typename === 'RefundReturnOutcome' ? transfer.suggestedTransactions.flatMap((one) => (one.parentTransaction ? [{ parentId: one.parentTransaction.id, shop: one.amountSet.shopMoney, presentment: one.amountSet.presentmentMoney }] : [])) : [],
      }
    },
    processReturn: async (shop, returnId, lines, transactions, shipping, note) => {
      const { returnProcess } = await request(shop, ProcessReturnDocument, {
        input: {
          returnId,
          returnLineItems: lines,
          financialTransfer: { issueRefund: { orderTransactions: transactions.map(({ parentId, amount }) => ({ parentId, transactionAmount: toMoneyInput(amount) })) } },
          ...(shipping ? { refundShipping: { shippingRefundAmount: toMoneyInput(shipping) } } : {}),
          note,
          notifyCustomer: false,
        },
      })
      return outcome(returnProcess)
    },
  }
}

function reasonFor(ground: string, reasons: Array<{ id: string; handle: string }>): string | null {
  for (const handle of reasonHandles[ground] ?? ['other']) {
    const found = reasons.find((one) => one.handle === handle)
    if (found) return found.id
  }
  return reasons[0]?.id ?? null
}

interface Payload { return: ReturnStateFragment | null; userErrors: Array<{ code: string | null; field: string[] | null; message: string }> }

function outcome(payload: Payload | null): Result<ShopifyReturn, Refused> {
  if (payload?.return && payload.userErrors.length === 0) return ok(toReturn(payload.return))
  return refusedBy(payload?.userErrors)
}

function toReturn(read: ReturnStateFragment): ShopifyReturn {
  return {
    id: read.id,
    name: read.name,
    status: read.status,
    orderId: read.order.id,
    lines: read.returnLineItems.nodes.flatMap((line) => (line.__typename === 'ReturnLineItem'
      ? [{ id: line.id, lineItemId: line.fulfillmentLineItem.lineItem.id, quantity: line.quantity, processable: line.processableQuantity, processed: line.processedQuantity, refundable: line.refundableQuantity, refunded: line.refundedQuantity, note: `${line.customerNote ?? ''}${line.returnReasonNote ?? ''}`, reason: line.returnReasonDefinition?.handle ?? '' }]
      : [])),
    refunds: read.refunds.nodes.map((one) => ({ note: one.note ?? '', shop: one.totalRefundedSet.shopMoney, paid: one.totalRefundedSet.presentmentMoney })),
  }
}
