import { html } from 'hono/html'
import { fulfillmentStatus } from '../../state/derive-order.ts'
import type { Order } from '../../state/model.ts'
import type { ShopView } from '../context.ts'
import type { Markup } from '../layout.ts'
import { day } from '../words.ts'
import { pill } from './parts.ts'

/** Orders that say of themselves that they replace this one, and the one that this one replaces. */
export function orderReplacements({ state, handle }: ShopView, order: Order): Markup | '' {
  const replaced = replacedBy(order)
  const others = state.orders.filter((each) => replacedBy(each) === order.name || each.name === replaced)
  if (others.length === 0) return ''
  return html`<section class="card"><h2>${replaced === null ? 'Replacements' : 'Replacement'}</h2>
    <ul class="plain-list">${others.map((each) => html`<li><a href="/store/${handle}/orders/${each.name.slice(1)}">${each.name}</a> ${pill(fulfillmentStatus(each))} <span class="muted">${each.name === replaced ? 'This order replaces it' : `${day(each.createdAt, state.shop.timeZone)} · ${each.lineItems.map((line) => `${line.quantity} × ${line.title}`).join(', ')}`}</span></li>`)}</ul>
  </section>`
}

const replacedBy = (order: Order) => order.customAttributes.find(({ key }) => key === 'Replacement for')?.value ?? null
