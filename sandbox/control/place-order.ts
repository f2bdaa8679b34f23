import { nowIso } from '../state/clock.ts'
import type { Address, Attribute, LineItem, Order } from '../state/model.ts'
import { times } from '../state/money.ts'
import { nextOrderName } from '../state/order-names.ts'
import type { Platform } from '../state/platform.ts'
import { nextId } from '../state/store.ts'
import { orderPayload } from '../webhooks/payloads.ts'

export interface PlaceOrder {
  /** Products by SKU, title or the sandbox's id; without one, the shop's first. */
  lines?: { product?: string | number; quantity?: number; customAttributes?: Attribute[] }[]
  customerId?: number
  processedAt?: string
}

/** Places a paid order, as a shopper would; answers its name, or a sentence why not. */
export function placeOrder(platform: Platform, shop: string, asked: PlaceOrder): { name: string; id: number } | { refused: string } {
  return platform.change(shop, (state, emit) => {
    const { currency, country, locale } = state.shop
    const customer = state.customers.find((each) => each.id === asked.customerId) ?? state.customers[0]
    const lines: LineItem[] = []
    for (const line of asked.lines ?? [{}]) {
      const product = line.product === undefined ? state.products[0] : state.products.find((each) => each.id === line.product || each.title === line.product || each.variants.some((one) => one.sku === line.product))
      const variant = product?.variants.find((each) => each.sku === line.product) ?? product?.variants[0]
      if (!product || !variant) return { refused: `${shop} has no product ${line.product ?? ''}.` }
      lines.push({ id: nextId(state), productId: product.id, variantId: variant.id, title: product.title, variantTitle: variant.title, sku: variant.sku, vendor: product.vendor, quantity: line.quantity ?? 1, removedQuantity: 0, isGiftCard: product.isGiftCard, requiresShipping: !product.isGiftCard, image: variant.image ?? product.image, customAttributes: line.customAttributes ?? [], originalUnitPrice: { shop: variant.price, presentment: variant.price }, discounts: [], taxLines: [] })
    }
    const now = nowIso()
    const address: Address = customer?.defaultAddress ?? { firstName: customer?.firstName ?? null, lastName: customer?.lastName ?? null, company: null, address1: null, address2: null, zip: null, city: null, country, phone: null }
    const total = lines.reduce((sum, line) => sum + times(line.originalUnitPrice, line.quantity).shop, 0)
    const order: Order = {
      id: nextId(state), name: nextOrderName(state), createdAt: now, processedAt: asked.processedAt ?? now, updatedAt: now, cancelledAt: null, closedAt: null,
      email: customer?.email ?? null, customerLocale: customer?.locale ?? locale, currency, presentmentCurrency: currency, taxesIncluded: true, customerId: customer?.id ?? null, companyId: null,
      shippingAddress: address, billingAddress: address, tags: [], note: null, customAttributes: [], lineItems: lines, shippingLines: [], fulfillments: [],
      transactions: [{ id: nextId(state), kind: 'SALE', status: 'SUCCESS', gateway: 'shopify_payments', createdAt: now, processedAt: now, amount: { shop: total, presentment: total }, parentId: null, refundId: null }],
    }
    state.orders.push(order)
    emit('orders/create', orderPayload(state, order))
    return { name: order.name, id: order.id }
  })
}
