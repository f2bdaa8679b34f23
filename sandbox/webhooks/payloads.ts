import { fulfillmentStatus, subtotal, totalPrice, totalTax } from '../state/derive-order.ts'
import { financialStatus } from '../state/outstanding.ts'
import { orderLineOf } from '../state/derive-return.ts'
import { gid } from '../state/gid.ts'
import type { Address, Fulfillment, LineItem, Order, Return, ShopState, Transaction } from '../state/model.ts'
import type { Refund } from '../state/settlement-model.ts'
import { add, exponentOf } from '../state/money.ts'
import { nowIso } from '../state/clock.ts'

/** A decimal as Shopify's webhooks write it: `100.00`. */
const decimal = (minor: number, currency: string) => (minor / 10 ** exponentOf(currency)).toFixed(exponentOf(currency))

/** Body of orders/create and orders/updated: https://shopify.dev/docs/api/webhooks, as far as an app may need it. */
export function orderPayload(state: ShopState, order: Order): Record<string, unknown> {
  const customer = state.customers.find((each) => each.id === order.customerId)
  const status = fulfillmentStatus(order)
  return {
    id: order.id, admin_graphql_api_id: gid('Order', order.id), name: order.name, order_number: Number(order.name.replace(/\D/g, '')),
    created_at: order.createdAt, processed_at: order.processedAt, updated_at: order.updatedAt, cancelled_at: order.cancelledAt, closed_at: order.closedAt,
    email: order.email, contact_email: order.email, customer_locale: order.customerLocale, currency: order.currency, presentment_currency: order.presentmentCurrency,
    financial_status: financialStatus(state, order).toLowerCase(), fulfillment_status: status === 'FULFILLED' ? 'fulfilled' : status === 'PARTIALLY_FULFILLED' ? 'partial' : null,
    subtotal_price: decimal(subtotal(order).shop, order.currency), total_tax: decimal(totalTax(order).shop, order.currency), total_price: decimal(totalPrice(order).shop, order.currency), taxes_included: order.taxesIncluded,
    tags: order.tags.join(', '), note: order.note,
    customer: customer ? { id: customer.id, admin_graphql_api_id: gid('Customer', customer.id), email: customer.email, first_name: customer.firstName, last_name: customer.lastName } : null,
    shipping_address: addressPayload(order.shippingAddress), billing_address: addressPayload(order.billingAddress),
    line_items: order.lineItems.map((line) => linePayload(order, line)),
    fulfillments: order.fulfillments.map((each) => fulfillmentPayload(order, each)),
  }
}

/** Body of fulfillments/create and fulfillments/update. */
export function fulfillmentPayload(order: Order, each: Fulfillment): Record<string, unknown> {
  return {
    id: each.id, admin_graphql_api_id: gid('Fulfillment', each.id), order_id: order.id, name: each.name, status: each.status.toLowerCase(), shipment_status: each.events.at(-1)?.status.toLowerCase() ?? null,
    created_at: each.createdAt, updated_at: each.updatedAt, tracking_company: each.tracking[0]?.company ?? null, tracking_number: each.tracking[0]?.number ?? null,
    line_items: each.lineItems.flatMap((fulfilled) => {
      const line = order.lineItems.find((one) => one.id === fulfilled.lineItemId)
      return line ? [{ ...linePayload(order, line), quantity: fulfilled.quantity }] : []
    }),
  }
}

/** Body of the returns/* topics. */
export function returnPayload(state: ShopState, each: Return): Record<string, unknown> {
  return {
    id: each.id, admin_graphql_api_id: gid('Return', each.id), name: each.name, status: each.status.toLowerCase(), created_at: each.createdAt, updated_at: nowIso(),
    order: { id: each.orderId, admin_graphql_api_id: gid('Order', each.orderId) },
    total_return_line_items: each.lineItems.length,
    exchange_line_items: each.exchangeLineItems.map((line) => ({ id: line.id, admin_graphql_api_id: gid('ExchangeLineItem', line.id), variant_id: line.variantId, quantity: line.quantity, processed_quantity: line.processedQuantity })),
    return_line_items: each.lineItems.map((line) => ({
      id: line.id, admin_graphql_api_id: gid('ReturnLineItem', line.id), quantity: line.quantity, return_reason_note: line.returnReasonNote, customer_note: line.customerNote,
      fulfillment_line_item: { id: line.fulfillmentLineItemId, admin_graphql_api_id: gid('FulfillmentLineItem', line.fulfillmentLineItemId), line_item: { id: lineItemIdOf(state, each, line.fulfillmentLineItemId) } },
    })),
  }
}

/** Body of refunds/create. */
export function refundPayload(state: ShopState, refund: Refund): Record<string, unknown> {
  const order = state.orders.find((each) => each.id === refund.orderId)
  return {
    id: refund.id, admin_graphql_api_id: gid('Refund', refund.id), order_id: refund.orderId, created_at: refund.createdAt, processed_at: refund.createdAt, note: refund.note,
    return: refund.returnId === null ? null : { id: refund.returnId, admin_graphql_api_id: gid('Return', refund.returnId) },
    refund_line_items: refund.lineItems.map((line) => ({ id: line.id, line_item_id: line.lineItemId, quantity: line.quantity, restock_type: line.restockType.toLowerCase() })),
    transactions: order ? order.transactions.filter((each) => each.refundId === refund.id).map((each) => transactionPayload(order, each)) : [],
  }
}

function transactionPayload(order: Order, each: Transaction): Record<string, unknown> {
  return { id: each.id, admin_graphql_api_id: gid('OrderTransaction', each.id), order_id: order.id, kind: each.kind.toLowerCase(), status: each.status.toLowerCase(), gateway: each.gateway, parent_id: each.parentId, amount: decimal(each.amount.presentment, order.presentmentCurrency), currency: order.presentmentCurrency, created_at: each.createdAt }
}

function linePayload(order: Order, line: LineItem): Record<string, unknown> {
  return {
    id: line.id, admin_graphql_api_id: gid('LineItem', line.id), product_id: line.productId, variant_id: line.variantId, title: line.title, variant_title: line.variantTitle, sku: line.sku, vendor: line.vendor,
    quantity: line.quantity, gift_card: line.isGiftCard, requires_shipping: line.requiresShipping, price: decimal(line.originalUnitPrice.shop, order.currency),
    total_discount: decimal(add(...line.discounts.map((each) => each.amount)).shop, order.currency), properties: line.customAttributes.map((each) => ({ name: each.key, value: each.value })),
  }
}

function addressPayload(address: Address | null): Record<string, unknown> | null {
  return address && { first_name: address.firstName, last_name: address.lastName, company: address.company, address1: address.address1, address2: address.address2, zip: address.zip, city: address.city, country_code: address.country, phone: address.phone }
}

function lineItemIdOf(state: ShopState, each: Return, fulfillmentLineItemId: number): number | null {
  const order = state.orders.find((one) => one.id === each.orderId)
  return (order && orderLineOf(order, fulfillmentLineItemId)?.line.id) ?? null
}
