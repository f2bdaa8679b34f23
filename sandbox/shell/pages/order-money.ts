import { html } from 'hono/html'
import { currentTotalPrice, lineTotal, subtotal, totalPrice, totalReceived, totalRefunded, totalShipping, totalTax } from '../../state/derive-order.ts'
import type { Money, Order } from '../../state/model.ts'
import { feesCharged, outstanding } from '../../state/outstanding.ts'
import { add, subtract } from '../../state/money.ts'
import type { ShopView } from '../context.ts'
import type { Markup } from '../layout.ts'
import { moment, money, sentence } from '../words.ts'

/** What the order cost, what was paid and given back, in both currencies where they differ. */
export function orderMoney({ state }: ShopView, order: Order): Markup {
  const discounts = subtract(add(...order.lineItems.map((line) => lineTotal(line, []))), subtotal(order))
  const rows: [string, Money, string][] = [
    ['Subtotal', subtotal(order), ''],
    ...(discounts.shop > 0 ? [['Discounts, taken off above', discounts, 'muted'] as [string, Money, string]] : []),
    [`Shipping${order.shippingLines[0] === undefined ? '' : `, ${order.shippingLines[0].title}`}`, totalShipping(order), ''],
    ['Taxes, included', totalTax(order), 'muted'],
    ['Total', totalPrice(order), 'strong'],
    ['Paid', totalReceived(order), ''],
  ]
  const refunded = totalRefunded(order)
  if (refunded.shop > 0) rows.push(['Refunded', refunded, ''], ['Current total', currentTotalPrice(state, order), 'muted'])
  const fees = feesCharged(state, order)
  if (fees.presentment > 0) rows.push(['Fees of returns', fees, ''])
  const owed = outstanding(state, order)
  if (owed.presentment !== 0) rows.push([owed.presentment > 0 ? 'Customer owes' : 'Owed to the customer', { shop: Math.abs(owed.shop), presentment: Math.abs(owed.presentment) }, 'strong'])
  const foreign = order.presentmentCurrency !== order.currency
  return html`<section class="card">
    <div class="card__head"><h2>Money</h2>${foreign ? html`<span class="muted">Paid in ${order.presentmentCurrency}</span>` : ''}</div>
    <table class="sums"><tbody>${rows.map(([label, amount, tone]) => html`<tr class="${tone}"><th scope="row">${label}</th>${foreign ? html`<td class="number muted">${money(amount.presentment, order.presentmentCurrency)}</td>` : ''}<td class="number">${money(amount.shop, order.currency)}</td></tr>`)}</tbody></table>
    ${order.transactions.length === 0 ? '' : html`<ul class="plain-list transactions">${order.transactions.map((each) => html`<li><span>${sentence(each.kind)}, ${sentence(each.gateway)} <span class="muted">${moment(each.processedAt, state.shop.timeZone)}${each.status === 'SUCCESS' ? '' : `, ${sentence(each.status)}`}</span></span><span class="number">${each.kind === 'REFUND' ? '−' : ''}${money(each.amount.shop, order.currency)}</span></li>`)}</ul>`}
  </section>`
}
