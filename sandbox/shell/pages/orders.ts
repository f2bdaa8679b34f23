import { html, raw } from 'hono/html'
import { currentQuantity, fulfillmentStatus, totalPrice } from '../../state/derive-order.ts'
import { financialStatus } from '../../state/outstanding.ts'
import { returnStatus } from '../../state/derive-return.ts'
import type { Customer, Order } from '../../state/model.ts'
import type { ShopView } from '../context.ts'
import { adminPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { count, day, money } from '../words.ts'
import { pager, pill } from './parts.ts'

const PER_PAGE = 50
const TABS = [['', 'All'], ['unshipped', 'To be shipped'], ['returns', 'With a return']] as const

/** The shop's orders, newest first, by tab and search. */
export function ordersPage(view: ShopView, _param: (name: string) => string, query: (name: string) => string): Markup {
  const { state, handle } = view
  const show = query('show')
  const search = query('q').trim()
  const found = state.orders.filter((order) => inTab(view, order, show) && matches(order, customerOf(view, order), search.toLowerCase())).sort((a, b) => (a.processedAt < b.processedAt ? 1 : -1))
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const page = Math.min(pages, Math.max(1, Number(query('page')) || 1))
  const link = (changes: Record<string, string>) => `/store/${handle}/orders?${new URLSearchParams(Object.entries({ show, q: search, ...changes }).filter(([, value]) => value !== ''))}`
  return adminPage(view, 'Orders', html`<div class="page">
    <div class="page-head"><h1>Orders</h1><span class="muted">${count(found.length, 'order')}</span></div>
    <section class="card card--flush">
      <div class="toolbar">
        <nav aria-label="Which orders">${TABS.map(([key, label]) => html`<a class="tab" href="${link({ show: key, page: '' })}" ${key === show ? raw('aria-current="true"') : ''}>${label}</a>`)}</nav>
        <form class="search" role="search"><label class="sr-only" for="q">Search orders</label><input type="hidden" name="show" value="${show}"><input id="q" type="search" name="q" value="${search}" placeholder="Order, customer or item"><button class="button">Search</button></form>
      </div>
      ${found.length === 0 ? html`<p class="empty">No order fits.</p>` : html`<table class="table table--stack">
        <thead><tr><th>Order</th><th>Date</th><th>Customer</th><th class="number">Total</th><th>Payment</th><th>Fulfilment</th><th>Return</th><th class="number">Items</th></tr></thead>
        <tbody>${found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((order) => row(view, order))}</tbody>
      </table>`}
      ${pager({ page, pages, link: (to) => link({ page: String(to) }) })}
    </section>
  </div>`)
}

function row(view: ShopView, order: Order): Markup {
  const { state, handle } = view
  const customer = customerOf(view, order)
  const returned = returnStatus(state, order)
  const items = order.lineItems.reduce((sum, line) => sum + currentQuantity(state, order, line), 0)
  return html`<tr>
    <td><a class="row-link" href="/store/${handle}/orders/${order.name.slice(1)}">${order.name}</a></td>
    <td class="muted">${day(order.processedAt, state.shop.timeZone)}</td>
    <td>${customer?.firstName} ${customer?.lastName}</td>
    <td class="number">${money(totalPrice(order).shop, order.currency)}</td>
    <td>${pill(financialStatus(state, order))}</td><td>${pill(fulfillmentStatus(order))}</td>
    <td>${returned === 'NO_RETURN' ? '' : pill(returned)}</td>
    <td class="number muted wide-only">${count(items, 'item')}</td>
  </tr>`
}

export function customerOf({ state }: ShopView, order: Order): Customer | undefined {
  return state.customers.find(({ id }) => id === order.customerId)
}

function inTab({ state }: ShopView, order: Order, show: string): boolean {
  if (show === 'unshipped') return fulfillmentStatus(order) !== 'FULFILLED'
  if (show === 'returns') return returnStatus(state, order) !== 'NO_RETURN'
  return true
}

function matches(order: Order, customer: Customer | undefined, search: string): boolean {
  if (search === '') return true
  const text = [order.name, order.email, customer?.firstName, customer?.lastName, ...order.lineItems.map(({ title }) => title)].join(' ')
  return text.toLowerCase().includes(search)
}
