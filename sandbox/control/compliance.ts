import type { Platform } from '../state/platform.ts'

/** Bodies by https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance */
export function sendShopRedact(platform: Platform, shop: string): void {
  platform.change(shop, (state, emit) => emit('shop/redact', { shop_id: state.shop.id, shop_domain: shop }))
}

/** A customer asks what is held of them. */
export function sendDataRequest(platform: Platform, shop: string, customerId: number): boolean {
  return platform.change(shop, (state, emit) => {
    const customer = state.customers.find((each) => each.id === customerId)
    if (!customer) return false
    emit('customers/data_request', { shop_id: state.shop.id, shop_domain: shop, orders_requested: ordersOf(state.orders, customerId), customer: { id: customer.id, email: customer.email, phone: customer.phone }, data_request: { id: Date.now() } })
    return true
  })
}

/** A customer's data is to be erased. */
export function sendCustomersRedact(platform: Platform, shop: string, customerId: number): boolean {
  return platform.change(shop, (state, emit) => {
    const customer = state.customers.find((each) => each.id === customerId)
    if (!customer) return false
    emit('customers/redact', { shop_id: state.shop.id, shop_domain: shop, customer: { id: customer.id, email: customer.email, phone: customer.phone }, orders_to_redact: ordersOf(state.orders, customerId) })
    return true
  })
}

function ordersOf(orders: readonly { id: number; customerId: number | null }[], customerId: number): number[] {
  return orders.filter((each) => each.customerId === customerId).map((each) => each.id)
}
