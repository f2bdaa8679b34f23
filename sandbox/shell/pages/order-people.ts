import { html } from 'hono/html'
import type { Address, Order } from '../../state/model.ts'
import type { ShopView } from '../context.ts'
import type { Markup } from '../layout.ts'
import { count } from '../words.ts'
import { customerOf } from './orders.ts'

const countries = new Intl.DisplayNames('en', { type: 'region' })

/** The column beside an order: who bought it, where it goes, what is written on it. */
export function orderPeople(view: ShopView, order: Order): Markup {
  const { state, handle } = view
  const customer = customerOf(view, order)
  const company = state.companies.find(({ id }) => id === order.companyId)
  const others = state.orders.filter((each) => each.customerId === order.customerId).length
  return html`<aside class="order__side" aria-label="Customer and notes">
    <section class="card"><h2>Customer</h2>
      <p>${customer === undefined ? 'No customer' : html`<a href="/store/${handle}/customers/${customer.id}">${customer.firstName} ${customer.lastName}</a>`}${company === undefined ? '' : html`<br><strong>${company.name}</strong>`}</p>
      <p class="muted">${count(others, 'order')} · ${order.customerLocale ?? ''}</p>
      <p class="breakable">${order.email}</p>
    </section>
    ${order.shippingAddress === null ? '' : html`<section class="card"><h2>Shipping address</h2>${addressLines(order.shippingAddress)}</section>`}
    ${order.customAttributes.length === 0 ? '' : html`<section class="card"><h2>Additional details</h2>${order.customAttributes.map(({ key, value }) => html`<p><span class="muted">${key}</span> ${value}</p>`)}</section>`}
    <section class="card"><h2>Note and tags</h2><p class="muted">${order.note ?? 'No note'}</p>${order.tags.length === 0 ? '' : html`<p class="tags">${order.tags.map((tag) => html`<span class="pill">${tag}</span>`)}</p>`}</section>
  </aside>`
}

export function addressLines(address: Address): Markup {
  const lines = [`${address.firstName ?? ''} ${address.lastName ?? ''}`.trim(), address.company, address.address1, address.address2, `${address.zip ?? ''} ${address.city ?? ''}`.trim(), countries.of(address.country)]
  return html`<address>${lines.filter((line) => line !== null && line !== '').map((line) => html`${line}<br>`)}</address>`
}
