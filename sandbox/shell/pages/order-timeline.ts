import { html } from 'hono/html'
import { returnsOf } from '../../state/derive-order.ts'
import { refundTotal } from '../../state/derive-return.ts'
import type { Order } from '../../state/model.ts'
import { icon } from '../icons.ts'
import type { IconName } from '../icons.ts'
import type { ShopView } from '../context.ts'
import type { Markup } from '../layout.ts'
import { moment, money, sentence } from '../words.ts'

interface Event { at: string; icon: IconName; text: string }

/** What happened to the order, newest first. */
export function orderTimeline(view: ShopView, order: Order): Markup {
  const { timeZone } = view.state.shop
  const events = eventsOf(view, order).sort((a, b) => (a.at < b.at ? 1 : -1))
  return html`<section class="card"><h2>Timeline</h2>
    <ol class="timeline">${events.map((event) => html`<li>${icon(event.icon)}<span>${event.text}</span><time class="muted" datetime="${event.at}">${moment(event.at, timeZone)}</time></li>`)}</ol>
  </section>`
}

function eventsOf({ state }: ShopView, order: Order): Event[] {
  return [
    { at: order.createdAt, icon: 'orders', text: 'The order was placed.' },
    ...order.transactions.filter(({ kind, refundId }) => kind !== 'REFUND' || refundId === null).map((each): Event => ({ at: each.processedAt, icon: 'money', text: `${each.kind === 'REFUND' ? 'Paid back for removed units' : 'Payment'}: ${money(each.amount.presentment, order.presentmentCurrency)} by ${sentence(each.gateway)}.` })),
    ...order.fulfillments.flatMap((parcel): Event[] => [
      { at: parcel.createdAt, icon: 'truck', text: `${parcel.name} was sent.` },
      ...parcel.events.filter(({ status }) => status !== 'CONFIRMED').map((event): Event => ({ at: event.happenedAt, icon: 'truck', text: `${parcel.name}: ${sentence(event.status).toLowerCase()}.` })),
    ]),
    ...returnsOf(state, order).flatMap((each): Event[] => [
      { at: each.createdAt, icon: 'app', text: each.status === 'REQUESTED' || each.requestApprovedAt !== null || each.decline !== null ? `Return ${each.name} was requested.` : `Return ${each.name} was created.` },
      ...(each.requestApprovedAt === null ? [] : [{ at: each.requestApprovedAt, icon: 'app' as const, text: `Return ${each.name} was approved.` }]),
      ...(each.closedAt === null ? [] : [{ at: each.closedAt, icon: 'app' as const, text: `Return ${each.name} was closed.` }]),
    ]),
    ...state.refunds.filter(({ orderId }) => orderId === order.id).map((refund): Event => ({ at: refund.createdAt, icon: 'money', text: `${money(refundTotal(order, refund).presentment, order.presentmentCurrency)} was refunded.` })),
    ...(order.invoices ?? []).map((each): Event => ({ at: each.at, icon: 'note', text: `An invoice over ${money(each.amount.presentment, order.presentmentCurrency)} was mailed to the customer.` })),
    ...(order.closedAt === null ? [] : [{ at: order.closedAt, icon: 'note' as const, text: 'The order was archived.' }]),
    ...(order.cancelledAt === null ? [] : [{ at: order.cancelledAt, icon: 'note' as const, text: 'The order was cancelled.' }]),
  ]
}
