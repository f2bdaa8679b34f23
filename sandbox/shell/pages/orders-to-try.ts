import { html } from 'hono/html'
import { namedOrders } from '../../seeds/named-orders.ts'
import type { NamedKey } from '../../seeds/named-orders.ts'
import { whatIsSpecial } from '../../seeds/what-is-special.ts'
import type { ShopView } from '../context.ts'
import type { Markup } from '../layout.ts'

/** Orders at a known distance from the day of the seed, as a way into the app for somebody who is new to this shop. */
export function ordersToTry({ state, handle }: ShopView): Markup | '' {
  const names = Object.entries(namedOrders).find(([domain]) => domain === state.shop.domain)?.[1] as Partial<Record<NamedKey, string>> | undefined
  const present = Object.entries(names ?? {}).filter(([, name]) => state.orders.some((order) => order.name === name)) as [NamedKey, string][]
  present.sort(([, a], [, b]) => (a < b ? -1 : 1))
  if (present.length === 0) return ''
  return html`<section class="card"><h2>Orders to try</h2>
    <p class="muted">Each lies at a known distance from the day on which this sandbox was filled.</p>
    <ul class="try">${present.map(([key, name]) => html`<li><a href="/store/${handle}/orders/${name.slice(1)}">${name}</a> <span>${whatIsSpecial[key]}</span></li>`)}</ul>
  </section>`
}
