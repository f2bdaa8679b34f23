import { html } from 'hono/html'
import { nowMs } from '../../state/clock.ts'
import type { ShopView } from '../context.ts'
import { adminPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { count, day } from '../words.ts'
import { ordersToTry } from './orders-to-try.ts'
import { pill } from './parts.ts'

const WEEK_MS = 7 * 24 * 3600 * 1000

/** A shop's first page: what is open, and the way into the app. */
export function homePage(view: ShopView): Markup {
  const { state, shell, handle } = view
  const recent = state.orders.filter((order) => Date.parse(order.processedAt) > nowMs() - WEEK_MS).length
  const unshipped = state.orders.filter((order) => order.cancelledAt === null && order.fulfillments.length === 0).length
  const open = state.returns.filter(({ status }) => status === 'REQUESTED' || status === 'OPEN')
  return adminPage(view, 'Home', html`<div class="page">
    <h1>${state.shop.name}</h1>
    <ul class="figures">
      <li><a href="/store/${handle}/orders"><strong>${recent}</strong> <span>orders in the last week</span></a></li>
      <li><a href="/store/${handle}/orders?show=unshipped"><strong>${unshipped}</strong> <span>to be shipped</span></a></li>
      <li><a href="/store/${handle}/orders?show=returns"><strong>${open.length}</strong> <span>open returns</span></a></li>
    </ul>
    <section class="card card--app">
      <div><h2>${shell.app.name}</h2><p class="muted">Return and warranty claims, decided by ${state.shop.name}'s own terms.</p></div>
      <a class="button button--primary" href="/store/${handle}/apps/${shell.app.handle}">Open ${shell.app.name}</a>
    </section>
    <section class="card">
      <h2>Latest returns</h2>
      ${state.returns.length === 0
        ? html`<p class="muted">Shopify holds no return of this shop yet.</p>`
        : html`<ul class="plain-list">${[...state.returns].sort((a, b) => b.id - a.id).slice(0, 6).map((each) => {
            const order = state.orders.find(({ id }) => id === each.orderId)
            return html`<li><a href="/store/${handle}/orders/${order?.name.slice(1) ?? ''}">${each.name}</a> ${pill(each.status)} <span class="muted">${count(each.lineItems.reduce((sum, line) => sum + line.quantity, 0), 'item')}, ${day(each.createdAt, state.shop.timeZone)}</span></li>`
          })}</ul>`}
    </section>
    ${ordersToTry(view)}
  </div>`)
}
