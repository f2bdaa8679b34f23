import { namedOrders } from '../seeds/named-orders.ts'
import type { NamedKey } from '../seeds/named-orders.ts'
import { whatIsSpecial } from '../seeds/what-is-special.ts'
import type { Customer, Order, ShopState } from '../state/model.ts'

export interface CustomerToTry { customer: Customer; orders: Array<{ name: string; what: string }>; /** Orders besides these. */ others: number }

/** Who bought the named orders, those with the most of them first. */
export function customersToTry(state: ShopState): CustomerToTry[] {
  const names = Object.entries(namedOrders).find(([domain]) => domain === state.shop.domain)?.[1] ?? {}
  const named = (Object.entries(names) as [NamedKey, string][]).sort(([, a], [, b]) => (a < b ? -1 : 1))
  const found = new Map<number, CustomerToTry>()
  for (const [key, name] of named) {
    const order = state.orders.find((each) => each.name === name)
    const customer = order && state.customers.find((each) => each.id === order.customerId)
    if (!customer) continue
    const entry = found.get(customer.id) ?? { customer, orders: [], others: ordersOf(state, customer).length }
    entry.orders.push({ name, what: whatIsSpecial[key] })
    entry.others -= 1
    found.set(customer.id, entry)
  }
  return [...found.values()].sort((a, b) => b.orders.length - a.orders.length)
}

/** Customers with orders whose name, address or order's name holds the words; by name. */
export function searchCustomers(state: ShopState, search: string): Customer[] {
  const wanted = plain(search.trim())
  return state.customers
    .filter((customer) => {
      const orders = ordersOf(state, customer)
      return orders.length > 0 && plain([customer.firstName, customer.lastName, customer.email, ...orders.map(({ name }) => name)].join(' ')).includes(wanted)
    })
    .sort((a, b) => `${a.lastName} ${a.firstName}`.localeCompare(`${b.lastName} ${b.firstName}`, state.shop.locale))
}

/** A customer's orders, the newest first. */
export function ordersOf(state: ShopState, customer: Customer): Order[] {
  return state.orders.filter((each) => each.customerId === customer.id).sort((a, b) => (a.processedAt < b.processedAt ? 1 : -1))
}

const plain = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
