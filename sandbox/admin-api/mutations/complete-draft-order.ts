import { totalPrice } from '../../state/derive-order.ts'
import { nowIso } from '../../state/clock.ts'
import { numberOf } from '../../state/gid.ts'
import type { LineItem, Order, ShopState } from '../../state/model.ts'
import { share, times } from '../../state/money.ts'
import { nextOrderName } from '../../state/order-names.ts'
import type { DraftLineItem, DraftOrder } from '../../state/settlement-model.ts'
import { nextId } from '../../state/store.ts'
import { orderPayload } from '../../webhooks/payloads.ts'
import { draftOrderPayload } from '../../webhooks/payloads-of-settlement.ts'
import { invalidGlobalId, notBuilt, refuse } from '../errors.ts'
import { draftOrderNode } from '../nodes/draft-order.ts'
import type { Context, Node } from '../resolve-field.ts'
import { findVariant, moveStock } from './stock.ts'
import { answer } from './user-errors.ts'

/** draftOrderComplete: "Completes a draft order and converts it into a regular order"; "inventory is reserved for the items in the order". */
export function draftOrderComplete({ id, paymentPending, paymentGatewayId, sourceName }: { id: string; paymentPending?: boolean | null; paymentGatewayId?: string | null; sourceName?: string | null }, context: Context): Node {
  if (paymentGatewayId || sourceName) throw notBuilt('paymentGatewayId and sourceName in draftOrderComplete')
  const number = numberOf('DraftOrder', id)
  if (number === null) throw invalidGlobalId(id)
  return answer('DraftOrderCompletePayload', ['draftOrder'], () => {
    context.change((state, emit) => {
      const draft = state.draftOrders.find((each) => each.id === number)
      if (!draft) throw refuse('NOT_FOUND', ['id'], 'Draft order not found.')
      if (draft.status === 'COMPLETED') throw refuse('INVALID', null, 'This order has been paid')
      const order = newOrder(state, draft, paymentPending ?? false)
      state.orders.push(order)
      for (const line of order.lineItems) moveStock(state, line.variantId, -line.quantity)
      Object.assign(draft, { status: 'COMPLETED', completedAt: order.createdAt, updatedAt: order.createdAt, orderId: order.id })
      emit('draft_orders/update', draftOrderPayload(draft))
      emit('orders/create', orderPayload(state, order))
    })
    const draft = context.state().draftOrders.find((each) => each.id === number)
    return { draftOrder: draft ? draftOrderNode(context.state(), draft) : null }
  })
}

function newOrder(state: ShopState, draft: DraftOrder, paymentPending: boolean): Order {
  const customer = state.customers.find((each) => each.id === draft.customerId)
  const now = nowIso()
  const order: Order = {
    id: nextId(state), name: nextOrderName(state), createdAt: now, processedAt: now, updatedAt: now, cancelledAt: null, closedAt: null,
    email: draft.email, customerLocale: customer?.locale ?? state.shop.locale, currency: state.shop.currency, presentmentCurrency: draft.presentmentCurrency, taxesIncluded: true, customerId: draft.customerId, companyId: null,
    shippingAddress: draft.shippingAddress, billingAddress: draft.billingAddress, tags: [...draft.tags], note: draft.note, customAttributes: draft.customAttributes,
    lineItems: draft.lineItems.map((line) => toLine(state, draft, line)), shippingLines: [], fulfillments: [], transactions: [],
  }
  const amount = totalPrice(order)
  if (amount.shop > 0 && !paymentPending) order.transactions.push({ id: nextId(state), kind: 'SALE', status: 'SUCCESS', gateway: 'manual', createdAt: now, processedAt: now, amount, parentId: null, refundId: null })
  return order
}

function toLine(state: ShopState, draft: DraftOrder, line: DraftLineItem): LineItem {
  const found = findVariant(state, line.variantId)
  const { discount } = draft
  return {
    id: nextId(state), productId: found?.product.id ?? null, variantId: line.variantId, title: line.title, variantTitle: line.variantTitle, sku: found?.variant.sku ?? null, vendor: found?.product.vendor ?? null,
    quantity: line.quantity, removedQuantity: 0, isGiftCard: found?.product.isGiftCard ?? false, requiresShipping: line.requiresShipping, image: found?.variant.image ?? found?.product.image ?? null, customAttributes: [],
    originalUnitPrice: line.unitPrice, discounts: discount ? [{ title: discount.title, kind: 'order', amount: share(times(line.unitPrice, line.quantity), 0, discount.percent, 100) }] : [], taxLines: [],
  }
}
