import { html } from 'hono/html'
import { returnsOf } from '../../state/derive-order.ts'
import { orderLineOf } from '../../state/derive-return.ts'
import type { Order } from '../../state/model.ts'
import type { Visit } from '../context.ts'
import { icon } from '../icons.ts'
import type { Markup } from '../layout.ts'
import { picture } from './parts.ts'

/** Returns of the order that Shopify knows of, the newest first. */
export function orderReturns({ state, words }: Visit, order: Order): Markup | '' {
  const returns = returnsOf(state, order).reverse()
  if (!returns.length) return ''
  return html`<section class="card" aria-label="${words('returns')}"><h2>${words('returns')}</h2>${returns.map((each) => html`<article class="return">
    <h3>${icon('turn')}<span>${words('return', { name: each.name })}</span><span class="tag tag--${each.status.toLowerCase()}">${words(`return${each.status}`)}</span></h3>
    <p class="quiet">${words.day(each.closedAt ?? each.requestApprovedAt ?? each.createdAt, state.shop.timeZone)}</p>
    ${each.decline?.note ? html`<p>${each.decline.note}</p>` : ''}
    <ul class="minis">${each.lineItems.map((one) => {
      const line = orderLineOf(order, one.fulfillmentLineItemId)?.line
      return line ? html`<li>${picture(line, one.quantity, 48)}<span>${line.title}</span></li>` : ''
    })}</ul></article>`)}</section>`
}
