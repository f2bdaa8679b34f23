import { html } from 'hono/html'
import type { Visit } from '../context.ts'
import { accountPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import type { Customer } from '../../state/model.ts'
import { customersToTry, ordersOf, searchCustomers } from '../worth-trying.ts'

const shownAtOnce = 24

/** Who signs in: customers of orders worth trying first, all others by search. */
export function customersPage(visit: Visit, { to, search }: { to: string; search: string }): Markup {
  const { state, words, handle } = visit
  const link = (customer: Customer) => `/${handle}/sign-in?${new URLSearchParams({ customer: String(customer.id), to }).toString()}`
  const found = searchCustomers(state, search)
  const content = html`<div class="narrow">
    <h1>${words('chooseCustomer')}</h1>
    <p class="quiet">${words('chooseCustomerHint')}</p>
    <form class="search" method="get" role="search">
      <input type="hidden" name="to" value="${to}">
      <label><span class="unseen">${words('search')}</span><input type="search" name="q" value="${search}" placeholder="${words('search')}" autocomplete="off"></label>
      <button class="button" type="submit">${words('searchButton')}</button>
    </form>
    ${search.trim() ? html`<p class="quiet" role="status">${words('found', { count: found.length })}</p>` : html`<ul class="cards">${customersToTry(state).map(({ customer, orders, others }) => html`<li class="card card--customer">
      <a class="person" href="${link(customer)}">${person(customer)}</a>
      <ul class="tries">${orders.map(({ name, what }) => html`<li><span class="tries__name">${name}</span> <span class="quiet" lang="en">${what}</span></li>`)}</ul>
      ${others > 0 ? html`<p class="quiet">${words('more', { count: others })}</p>` : ''}
    </li>`)}</ul><h2>${words('customers', { count: found.length })}</h2>`}
    <ul class="people">${(search.trim() ? found : found.slice(0, shownAtOnce)).map((customer) => html`<li><a class="person" href="${link(customer)}">${person(customer)}<span class="person__orders quiet">${ordersOf(state, customer).map(({ name }) => name).join(', ')}</span></a></li>`)}</ul>
  </div>`
  return accountPage(visit, words('signIn'), content)
}

function person(customer: Customer): Markup {
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(' ')
  return html`<span class="avatar" aria-hidden="true">${name.slice(0, 1)}</span><span class="person__text"><strong>${name}</strong><span class="quiet">${customer.email ?? ''}</span></span>`
}
