import { html } from 'hono/html'
import { currentQuantity, fulfilledLines, fulfillmentStatus, lineTotalAfterAllDiscounts } from '../../state/derive-order.ts'
import { financialStatus, isHeld } from '../../state/outstanding.ts'
import { returnStatus } from '../../state/derive-return.ts'
import type { Fulfillment, LineItem, Order } from '../../state/model.ts'
import type { ShopView } from '../context.ts'
import { adminPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { count, day, moment, money } from '../words.ts'
import { orderExtensions } from './order-extensions.ts'
import { orderMoney } from './order-money.ts'
import { orderPeople } from './order-people.ts'
import { orderRefunds } from './order-refunds.ts'
import { orderReplacements } from './order-replacements.ts'
import { orderReturns } from './order-returns.ts'
import { orderTimeline } from './order-timeline.ts'
import { pill, subPageHead, thumb } from './parts.ts'

/** One order with everything that Shopify holds of it. The address names it by name or by id. */
export function orderPage(view: ShopView, param: (name: string) => string): Markup | null {
  const { state, handle } = view
  const wanted = param('order')
  const order = state.orders.find(({ name, id }) => name === `#${wanted}` || String(id) === wanted)
  if (order === undefined) return null
  const returned = returnStatus(state, order)
  const waiting = order.lineItems.filter((line) => unfulfilled(order, line) > 0)
  return adminPage(view, order.name, html`<div class="page">
    ${subPageHead(`/store/${handle}/orders`, 'Orders', order.name, html`${pill(financialStatus(state, order))}${pill(fulfillmentStatus(order))}${returned === 'NO_RETURN' ? '' : pill(returned)}${order.closedAt === null ? '' : html`<span class="pill">Archived</span>`}`)}
    <p class="muted">${moment(order.processedAt, state.shop.timeZone)} (${state.shop.timeZone})</p>
    <div class="order">
      <div class="order__main">
        ${waiting.length === 0 ? '' : itemsCard(view, order, 'Unfulfilled', 'UNFULFILLED', waiting.map((line) => ({ line, quantity: unfulfilled(order, line) })), '')}
        ${order.fulfillments.map((parcel) => parcelCard(view, order, parcel))}
        ${orderReplacements(view, order)}
        ${orderReturns(view, order)}
        ${orderRefunds(view, order)}
        ${orderExtensions(view, order)}
        ${orderMoney(view, order)}
        ${orderTimeline(view, order)}
      </div>
      ${orderPeople(view, order)}
    </div>
  </div>`)
}

function parcelCard(view: ShopView, order: Order, parcel: Fulfillment): Markup {
  const { timeZone } = view.state.shop
  const lines = parcel.lineItems.flatMap(({ lineItemId, quantity }) => order.lineItems.filter(({ id }) => id === lineItemId).map((line) => ({ line, quantity })))
  const tracking = parcel.tracking[0]
  const facts = [
    `Sent ${day(parcel.createdAt, timeZone)}`,
    parcel.deliveredAt === null ? 'no delivery reported' : `delivered ${day(parcel.deliveredAt, timeZone)}`,
    ...(tracking === undefined ? [] : [`${tracking.company ?? ''} ${tracking.number ?? ''}`]),
  ].join(' · ')
  return itemsCard(view, order, parcel.name, parcel.displayStatus, lines, facts)
}

function itemsCard({ state }: ShopView, order: Order, title: string, status: string, lines: { line: LineItem; quantity: number }[], facts: string): Markup {
  return html`<section class="card">
    <div class="card__head"><h2>${title}</h2>${pill(status)}${facts === '' ? '' : html`<span class="muted">${facts}</span>`}</div>
    <ul class="items">${lines.map(({ line, quantity }) => html`<li>
      ${thumb(line.image)}
      <div class="items__text">
        <strong>${line.title}</strong>
        <span class="muted">${[line.variantTitle, line.sku].filter((each) => each !== null).join(' · ')}</span>
        ${line.customAttributes.map(({ key, value }) => html`<span class="items__attribute">${key}: ${value}</span>`)}
        ${line.discounts.map(({ title: name, amount }) => html`<span class="muted">${name}: −${money(amount.shop, order.currency)}</span>`)}
        ${line.exchangeOf === undefined ? '' : html`<span class="items__attribute">In exchange, ${state.returns.find(({ id }) => id === line.exchangeOf)?.name ?? ''}${isHeld(state, order, line) ? ', waits for payment' : ''}</span>`}
        ${line.productId === null ? html`<span class="muted">The product was deleted.</span>` : ''}
        ${quantityNote(line.quantity, currentQuantity(state, order, line), line.removedQuantity)}
      </div>
      <span class="number">${money(line.originalUnitPrice.shop, order.currency)} × ${quantity}</span>
      <span class="number items__total">${money(Math.round((lineTotalAfterAllDiscounts(line).shop * quantity) / line.quantity), order.currency)}</span>
    </li>`)}</ul>
  </section>`
}

function quantityNote(ordered: number, current: number, removed: number): Markup | '' {
  if (current === ordered) return ''
  return html`<span class="items__attribute">${count(ordered, 'unit')} ordered, ${current} left${removed > 0 ? `, ${removed} removed by an order edit` : ''}</span>`
}

function unfulfilled(order: Order, line: LineItem): number {
  return line.quantity - line.removedQuantity - fulfilledLines(order, line.id).reduce((sum, { quantity }) => sum + quantity, 0)
}
