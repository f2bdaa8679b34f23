import { html } from 'hono/html'
import { refundTotal } from '../../state/derive-return.ts'
import type { Order } from '../../state/model.ts'
import type { Refund } from '../../state/settlement-model.ts'
import type { ShopView } from '../context.ts'
import type { Markup } from '../layout.ts'
import { moment, money, sentence } from '../words.ts'

/** The order's refunds, of returns and outside them, with the way that the money took. */
export function orderRefunds(view: ShopView, order: Order): Markup {
  return html`${view.state.refunds.filter(({ orderId }) => orderId === order.id).map((refund) => refundCard(view, order, refund))}`
}

function refundCard({ state }: ShopView, order: Order, refund: Refund): Markup {
  const returned = state.returns.find(({ id }) => id === refund.returnId)
  const ways = order.transactions.filter(({ refundId }) => refundId === refund.id)
  return html`<section class="card">
    <div class="card__head"><h2>Refund</h2><span class="pill">${money(refundTotal(order, refund).shop, order.currency)}</span><span class="muted">${moment(refund.createdAt, state.shop.timeZone)} · ${returned === undefined ? 'without a return' : returned.name}</span></div>
    <ul class="plain-list">${ways.map((each) => html`<li>${sentence(each.gateway)} <span class="muted">${money(each.amount.presentment, order.presentmentCurrency)}${each.status === 'SUCCESS' ? '' : `, ${sentence(each.status)}`}</span></li>`)}
    ${refund.lineItems.map((line) => html`<li>${line.quantity} × ${order.lineItems.find(({ id }) => id === line.lineItemId)?.title ?? 'Item'} <span class="muted">${sentence(line.restockType)}, ${money(line.subtotal.shop, order.currency)}</span></li>`)}
    ${refund.shippingAmount.shop > 0 ? html`<li>Shipping <span class="muted">${money(refund.shippingAmount.shop, order.currency)}</span></li>` : ''}</ul>
    ${refund.note === null || refund.note === '' ? '' : html`<p class="note">${refund.note}</p>`}
  </section>`
}
