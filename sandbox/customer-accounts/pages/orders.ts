import { html } from 'hono/html'
import { currentTotalPrice } from '../../state/derive-order.ts'
import type { Customer, Order } from '../../state/model.ts'
import { appInstalled } from '../context.ts'
import type { Visit } from '../context.ts'
import { pageExtensions } from '../extension-context.ts'
import { accountPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { ordersOf } from '../worth-trying.ts'
import { orderState } from './order-state.ts'
import { actionsMenu, picture } from './parts.ts'

/** The customer's orders, the newest first. */
export function ordersPage(visit: Visit, customer: Customer): Markup {
  const { state, words } = visit
  const orders = ordersOf(state, customer)
  const content = html`<h1>${words('orders')}</h1>
    ${orders.length ? html`<ul class="orders">${orders.map((order) => card(visit, order))}</ul>` : html`<section class="card"><p>${words('noOrders')}</p></section>`}`
  return accountPage(visit, words('orders'), content, appInstalled(state) ? pageExtensions(visit, orders) : undefined)
}

const picturesShown = 3

function card(visit: Visit, order: Order): Markup {
  const { state, words, handle } = visit
  const { timeZone } = state.shop
  const { word, since } = orderState(state, order)
  const pieces = order.lineItems.reduce((sum, line) => sum + line.quantity - line.removedQuantity, 0)
  const more = order.lineItems.length - picturesShown
  return html`<li class="card order-card">
    <p class="order-card__state"><strong>${words(word)}</strong><span class="quiet">${words.shortDay(since, timeZone)}</span></p>
    <a class="order-card__goods" href="/${handle}/orders/${order.id}" tabindex="-1" aria-hidden="true">${order.lineItems.slice(0, picturesShown).map((line) => picture(line, line.quantity, 112))}${more > 0 ? html`<span class="order-card__more">+${more}</span>` : ''}</a>
    <div class="order-card__facts">
      <h2><a href="/${handle}/orders/${order.id}">${words('order', { name: order.name })}</a></h2>
      <p class="quiet">${words('items', { count: pieces })} · ${words('bought', { day: words.shortDay(order.processedAt, timeZone) })}</p>
      <p class="order-card__total">${words.money(currentTotalPrice(state, order).presentment, order.presentmentCurrency)}</p>
    </div>
    ${actionsMenu(visit, order.id, order.name)}
  </li>`
}
