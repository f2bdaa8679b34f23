import { html } from 'hono/html'
import type { Order } from '../../state/model.ts'
import type { Visit } from '../context.ts'
import { pageExtensions } from '../extension-context.ts'
import { accountPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { backLink } from './parts.ts'

/** A page that an extension fills, its way back to the order included. */
export function fullPage(visit: Visit, order: Order, extension: string, path: string): Markup {
  const { words, handle } = visit
  const content = html`<div class="slot slot--page" data-target="customer-account.order.page.render" data-order="${order.id}" data-extension="${extension}"></div>
    <section class="card" data-without-extension hidden><h1>${words('notFound')}</h1><p>${words('notFoundHint')}</p>${backLink(`/${handle}/orders/${order.id}`, words('back'))}</section>`
  return accountPage(visit, words('order', { name: order.name }), content, pageExtensions(visit, [order], { page: { extension, order: String(order.id), path } }))
}
