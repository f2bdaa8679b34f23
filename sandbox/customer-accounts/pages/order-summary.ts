import { html } from 'hono/html'
import { lineTotal, lineTotalAfterAllDiscounts, subtotal, totalPrice, totalRefunded, totalShipping, totalTax } from '../../state/derive-order.ts'
import type { LineItem, Order } from '../../state/model.ts'
import type { Visit } from '../context.ts'
import type { Markup } from '../layout.ts'
import { picture } from './parts.ts'

/** What was bought and what it cost, in the currency it was paid in. */
export function orderSummary({ words }: Visit, order: Order): Markup {
  const money = (minor: number) => words.money(minor, order.presentmentCurrency)
  const shipping = totalShipping(order).presentment
  const refunded = totalRefunded(order).presentment
  const row = (label: string, value: string, kind = '') => html`<div class="${kind}"><dt>${label}</dt><dd>${value}</dd></div>`
  return html`<aside class="card summary" aria-label="${words('orderSummary')}">
    <h2>${words('orderSummary')}</h2>
    <ul class="lines">${order.lineItems.map((line) => html`<li>${picture(line, line.quantity)}<div class="lines__text">
        <strong>${line.title}</strong>
        ${line.variantTitle ? html`<span class="quiet">${line.variantTitle}</span>` : ''}
        ${line.customAttributes.map(({ key, value }) => html`<span class="quiet">${key}: ${value}</span>`)}
        ${line.quantity > 1 ? html`<span class="quiet">${words('quantity', { count: line.quantity })}</span>` : ''}
      </div><span class="lines__price">${price(line, money)}</span></li>`)}</ul>
    <dl class="totals">
      ${row(words('subtotal'), money(subtotal(order).presentment))}
      ${order.shippingLines.length ? row(words('shipping'), shipping === 0 ? words('free') : money(shipping)) : ''}
      ${row(words('total'), money(totalPrice(order).presentment), 'totals__sum')}
      ${refunded > 0 ? row(words('refunded'), `−${money(refunded)}`) : ''}
    </dl>
    ${totalTax(order).presentment > 0 && order.taxesIncluded ? html`<p class="quiet">${words('included', { amount: money(totalTax(order).presentment) })}</p>` : ''}
  </aside>`
}

function price(line: LineItem, money: (minor: number) => string): Markup {
  const full = lineTotal(line, []).presentment
  const paid = lineTotalAfterAllDiscounts(line).presentment
  return html`${paid < full ? html`<s class="quiet">${money(full)}</s> ` : ''}${money(paid)}`
}
