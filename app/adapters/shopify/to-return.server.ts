import type { Refused, ShopifyReturn } from '../../application/ports.ts'
import { ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ReturnStateFragment } from './generated/admin.ts'
import { fromBag } from './money.server.ts'
import { refusedBy } from './refused.server.ts'

interface Payload { return: ReturnStateFragment | null; userErrors: Array<{ code: string | null; field: string[] | null; message: string }> }

/** What a mutation on a return answered. */
export function outcome(payload: Payload | null | undefined): Result<ShopifyReturn, Refused> {
  if (payload?.return && payload.userErrors.length === 0) return ok(toReturn(payload.return))
  return refusedBy(payload?.userErrors)
}

/** Shopify's return as claims read it. */
export function toReturn(read: ReturnStateFragment): ShopifyReturn {
  const reverse = read.reverseFulfillmentOrders.nodes
  return {
    id: read.id,
    name: read.name,
    status: read.status,
    orderId: read.order.id,
    lines: read.returnLineItems.nodes.flatMap((line) => (line.__typename === 'ReturnLineItem'
      ? [{ id: line.id, lineItemId: line.fulfillmentLineItem.lineItem.id, quantity: line.quantity, processable: line.processableQuantity, processed: line.processedQuantity, refundable: line.refundableQuantity, refunded: line.refundedQuantity, restockingPercent: line.restockingFee?.percentage ?? 0, note: `${line.customerNote ?? ''}${line.returnReasonNote ?? ''}`, reason: line.returnReasonDefinition?.handle ?? '' }]
      : [])),
    returnFee: read.returnShippingFees[0] ? fromBag(read.returnShippingFees[0].amountSet) : null,
    decline: read.decline ? { reason: read.decline.reason, note: read.decline.note ?? '' } : null,
    refunds: read.refunds.nodes.map((one) => ({ id: one.id, note: one.note ?? '', shop: one.totalRefundedSet.shopMoney, paid: one.totalRefundedSet.presentmentMoney })),
    exchange: read.exchangeLineItems.nodes.map((line) => ({ id: line.id, variantId: line.variantId, title: line.title ?? '', variantTitle: line.variantTitle ?? '', sku: line.variantSku ?? '', quantity: line.quantity, processable: line.processableQuantity, processed: line.processedQuantity, lineItemIds: (line.lineItems ?? []).map((one) => one.id) })),
    deliveries: reverse.flatMap((order) => order.reverseDeliveries.nodes).map(({ id, deliverable }) => ({
      id,
      labelUrl: deliverable?.label?.publicFileUrl ?? null,
      tracking: deliverable?.tracking?.number || deliverable?.tracking?.url ? { number: deliverable.tracking.number ?? '', url: deliverable.tracking.url ?? '' } : null,
    })),
    disposed: reverse.flatMap((order) => order.lineItems.nodes).flatMap((line) => line.dispositions.map(({ type, quantity }) => ({ lineItemId: line.fulfillmentLineItem?.lineItem.id ?? '', type, quantity }))),
  }
}
