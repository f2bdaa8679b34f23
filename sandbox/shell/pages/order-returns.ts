import { html } from 'hono/html'
import { returnsOf } from '../../state/derive-order.ts'
import { orderLineOf, processableQuantity, refundTotal, returnRefundableQuantity } from '../../state/derive-return.ts'
import { reasonDefinitions } from '../../admin-api/reasons.ts'
import type { Order, Return } from '../../state/model.ts'
import type { ShopView } from '../context.ts'
import type { Markup } from '../layout.ts'
import { moment, money, sentence } from '../words.ts'
import { pill, thumb } from './parts.ts'

/** The order's returns with their states and counters, and its refunds. */
export function orderReturns(view: ShopView, order: Order): Markup {
  const { state } = view
  const { timeZone } = state.shop
  const refunds = state.refunds.filter(({ orderId }) => orderId === order.id)
  return html`${returnsOf(state, order).map((each) => returnCard(view, order, each))}
    ${refunds.map((refund) => html`<section class="card">
      <div class="card__head"><h2>Refund</h2><span class="pill">${money(refundTotal(order, refund).shop, order.currency)}</span><span class="muted">${moment(refund.createdAt, timeZone)}${refund.returnId === null ? '' : ` · ${state.returns.find(({ id }) => id === refund.returnId)?.name ?? ''}`}</span></div>
      <ul class="plain-list">${refund.lineItems.map((line) => html`<li>${line.quantity} × ${order.lineItems.find(({ id }) => id === line.lineItemId)?.title ?? 'Item'} <span class="muted">${sentence(line.restockType)}, ${money(line.subtotal.shop, order.currency)}</span></li>`)}
      ${refund.shippingAmount.shop > 0 ? html`<li>Shipping <span class="muted">${money(refund.shippingAmount.shop, order.currency)}</span></li>` : ''}</ul>
      ${refund.note === null || refund.note === '' ? '' : html`<p class="note">${refund.note}</p>`}
    </section>`)}`
}

function returnCard({ state }: ShopView, order: Order, each: Return): Markup {
  const { timeZone } = state.shop
  const facts = [`Created ${moment(each.createdAt, timeZone)}`, each.requestApprovedAt === null ? '' : `approved ${moment(each.requestApprovedAt, timeZone)}`, each.closedAt === null ? '' : `closed ${moment(each.closedAt, timeZone)}`]
  return html`<section class="card">
    <div class="card__head"><h2>Return ${each.name}</h2>${pill(each.status)}<span class="muted">${facts.filter((fact) => fact !== '').join(' · ')}</span></div>
    <div class="table-wrap"><table class="table counters">
      <thead><tr><th>Item</th><th class="number">Returned</th><th class="number">To process</th><th class="number">Processed</th><th class="number">To refund</th><th class="number">Refunded</th></tr></thead>
      <tbody>${each.lineItems.map((line) => {
        const item = orderLineOf(order, line.fulfillmentLineItemId)?.line
        return html`<tr><td><div class="with-thumb">${thumb(item?.image ?? null)}<span>${item?.title ?? 'Item'}<br><span class="muted">${[reasonName(line.reasonDefinitionId), line.customerNote ?? line.returnReasonNote].filter((text) => text !== null && text !== '').join(': ')}</span></span></div></td>
          <td class="number">${line.quantity}</td><td class="number">${processableQuantity(each, line)}</td><td class="number">${line.processedQuantity}</td><td class="number">${returnRefundableQuantity(each, line)}</td><td class="number">${line.refundedQuantity}</td></tr>`
      })}</tbody>
    </table></div>
    ${each.decline === null ? '' : html`<p class="note">Declined: ${sentence(each.decline.reason)}${each.decline.note === null ? '' : `. ${each.decline.note}`}</p>`}
    ${each.reverseFulfillmentOrders.flatMap((reverse) => reverse.lineItems.flatMap((line) => line.dispositions)).length === 0 ? '' : html`<p class="muted">Goods: ${each.reverseFulfillmentOrders.flatMap((reverse) => reverse.lineItems.flatMap((line) => line.dispositions.map((one) => `${one.quantity} ${sentence(one.type).toLowerCase()}`))).join(', ')}</p>`}
  </section>`
}

function reasonName(definitionId: number | null): string | null {
  return reasonDefinitions.find(({ id }) => id === definitionId)?.name ?? null
}
