import { html } from 'hono/html'
import type { Order } from '../../state/model.ts'
import { appInstalled } from '../context.ts'
import type { Visit } from '../context.ts'
import { pageExtensions } from '../extension-context.ts'
import { accountPage, signInLink } from '../layout.ts'
import type { Markup } from '../layout.ts'
import type { Words } from '../words.ts'
import { orderParcels } from './order-parcels.ts'
import { orderReturns } from './order-returns.ts'
import { orderSummary } from './order-summary.ts'
import { addressLines, backLink, slot } from './parts.ts'

/** An order's status page; with `key` as one sees it who only followed a mail's link. */
export function orderPage(visit: Visit, order: Order, key?: string): Markup {
  const { state, words, handle } = visit
  const { timeZone } = state.shop
  const title = words('order', { name: order.name })
  const linked = key !== undefined
  const content = html`
    ${linked ? html`<aside class="card prompt"><p>${words('linkBanner')}</p><a class="button button--main" href="${signInLink(visit)}">${words('signIn')}</a></aside>` : backLink(`/${handle}/orders`, words('orders'))}
    <div class="order-head"><div><h1>${title}</h1><p class="quiet">${words('bought', { day: words.day(order.processedAt, timeZone) })}</p></div>${slot('customer-account.order.action.menu-item.render', order.id)}</div>
    <div class="order">
      <div class="order__main">
        ${orderParcels(visit, order)}
        ${orderReturns(visit, order)}
        ${slot('customer-account.order-status.block.render', order.id)}
      </div>
      ${orderSummary(visit, order)}
      ${linked ? '' : people(visit, order)}
    </div>`
  return accountPage(visit, title, content, appInstalled(state) ? pageExtensions(visit, [order], linked ? { key } : {}) : undefined)
}

/** A gateway as customers know it; one of the shop's own keeps its name. */
function payment(words: Words, gateway: string): string {
  switch (gateway) {
    case 'shopify_payments': return words('payByCard')
    case 'bank_deposit': return words('payByTransfer')
    case 'cash_on_delivery': return words('payOnDelivery')
    case 'paypal': return 'PayPal'
    default: return gateway.replaceAll('_', ' ')
  }
}

function people({ words }: Visit, order: Order): Markup {
  const sale = order.transactions.find((each) => each.kind === 'SALE' || each.kind === 'CAPTURE')
  return html`<section class="card people-of-order"><dl>
    <div><dt>${words('contact')}</dt><dd>${order.email ?? order.shippingAddress?.phone ?? ''}</dd></div>
    ${sale ? html`<div><dt>${words('payment')}</dt><dd>${payment(words, sale.gateway)} · ${words.money(sale.amount.presentment, order.presentmentCurrency)}</dd></div>` : ''}
    ${order.shippingAddress ? html`<div><dt>${words('address')}</dt><dd>${addressLines(order.shippingAddress, words)}</dd></div>` : ''}
    ${order.billingAddress ? html`<div><dt>${words('billing')}</dt><dd>${addressLines(order.billingAddress, words)}</dd></div>` : ''}
    ${order.shippingLines[0] ? html`<div><dt>${words('shippingMethod')}</dt><dd>${order.shippingLines[0].title}</dd></div>` : ''}
  </dl></section>`
}
