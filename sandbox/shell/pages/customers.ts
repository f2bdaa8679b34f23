import { html } from 'hono/html'
import { totalPrice } from '../../state/derive-order.ts'
import type { Order } from '../../state/model.ts'
import type { ShopView } from '../context.ts'
import { adminPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { count, day, money } from '../words.ts'
import { addressLines } from './order-people.ts'
import { subPageHead } from './parts.ts'

/** The shop's customers, those with most orders first. */
export function customersPage(view: ShopView): Markup {
  const { state, handle } = view
  const orders = new Map<number | null, Order[]>()
  for (const order of state.orders) orders.set(order.customerId, [...(orders.get(order.customerId) ?? []), order])
  const ordersOf = (id: number) => orders.get(id) ?? []
  const sorted = [...state.customers].sort((a, b) => ordersOf(b.id).length - ordersOf(a.id).length)
  return adminPage(view, 'Customers', html`<div class="page">
    <div class="page-head"><h1>Customers</h1><span class="muted">${count(sorted.length, 'customer')}</span></div>
    <section class="card card--flush"><table class="table table--stack">
      <thead><tr><th>Customer</th><th>Place</th><th>Mail</th><th class="number">Orders</th><th class="number">Spent</th></tr></thead>
      <tbody>${sorted.map((customer) => html`<tr>
        <td><a class="row-link" href="/store/${handle}/customers/${customer.id}">${customer.firstName} ${customer.lastName}</a></td>
        <td class="muted">${customer.defaultAddress?.city}, ${customer.defaultAddress?.country}</td><td class="muted span">${customer.email}</td>
        <td class="number lead">${count(ordersOf(customer.id).length, 'order')}</td>
        <td class="number">${money(ordersOf(customer.id).reduce((sum, order) => sum + totalPrice(order).shop, 0), state.shop.currency)}</td></tr>`)}</tbody>
    </table></section>
  </div>`)
}

/** One customer with the orders. */
export function customerPage(view: ShopView, param: (name: string) => string): Markup | null {
  const { state, handle } = view
  const customer = state.customers.find(({ id }) => String(id) === param('customer'))
  if (customer === undefined) return null
  const orders = state.orders.filter(({ customerId }) => customerId === customer.id).sort((a, b) => (a.processedAt < b.processedAt ? 1 : -1))
  const credit = state.storeCreditAccounts.filter(({ customerId }) => customerId === customer.id)
  const name = `${customer.firstName ?? ''} ${customer.lastName ?? ''}`.trim()
  return adminPage(view, name, html`<div class="page">
    ${subPageHead(`/store/${handle}/customers`, 'Customers', name)}
    <section class="card"><h2>Contact</h2><p>${customer.email}<br>${customer.phone}</p>${customer.defaultAddress === null ? '' : addressLines(customer.defaultAddress)}</section>
    ${credit.length === 0 ? '' : html`<section class="card"><h2>Store credit</h2>${credit.map((account) => html`<p><strong>${money(account.balance, account.currency)}</strong></p>
      <ul class="plain-list">${account.credits.map((each) => html`<li>${money(each.amount, account.currency)} <span class="muted">${day(each.createdAt, state.shop.timeZone)}, ${state.orders.find(({ id }) => id === each.orderId)?.name ?? ''}</span></li>`)}</ul>`)}</section>`}
    <section class="card"><h2>Orders</h2>${orders.length === 0 ? html`<p class="muted">No order yet.</p>` : html`<ul class="plain-list">${orders.map((order) => html`<li><a href="/store/${handle}/orders/${order.name.slice(1)}">${order.name}</a> <span class="muted">${day(order.processedAt, state.shop.timeZone)} · ${order.lineItems.map(({ title }) => title).join(', ')}</span></li>`)}</ul>`}</section>
  </div>`)
}
