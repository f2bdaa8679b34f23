import { html } from 'hono/html'
import { returnsOf } from '../../state/derive-order.ts'
import { orderLineOf, processableQuantity, returnRefundableQuantity } from '../../state/derive-return.ts'
import { reasonDefinitions } from '../../admin-api/reasons.ts'
import type { Order, Return } from '../../state/model.ts'
import type { ShopView } from '../context.ts'
import type { Markup } from '../layout.ts'
import { moment, money, sentence } from '../words.ts'
import { pill, thumb } from './parts.ts'

/** The order's returns with their states, counters, new goods and ways back. */
export function orderReturns(view: ShopView, order: Order): Markup {
  return html`${returnsOf(view.state, order).map((each) => returnCard(view, order, each))}`
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
    ${besides(order, each).map((line) => html`<p class="muted">${line}</p>`)}
    ${each.decline === null ? '' : html`<p class="note">Declined: ${sentence(each.decline.reason)}${each.decline.note === null ? '' : `. ${each.decline.note}`}</p>`}
  </section>`
}

/** What belongs to a return beside its counters, a sentence each. */
function besides(order: Order, each: Return): string[] {
  const goods = each.reverseFulfillmentOrders.flatMap((reverse) => reverse.lineItems.flatMap((line) => line.dispositions.map((one) => `${one.quantity} ${sentence(one.type).toLowerCase()}`)))
  const fees = [
    ...each.lineItems.flatMap((line) => (line.restockingFee ? [`restocking ${line.restockingFee.percentage} %`] : [])),
    ...(each.returnShippingFee ? [`return shipping ${money(each.returnShippingFee.amount.presentment, order.presentmentCurrency)}`] : []),
  ]
  return [
    ...each.exchangeLineItems.map((line) => `New goods: ${line.quantity} × ${[line.title, line.variantTitle].filter(Boolean).join(', ')}, ${line.processedQuantity === line.quantity ? 'released' : `${line.processedQuantity} of ${line.quantity} released`}`),
    ...(fees.length ? [`Fees: ${fees.join(', ')}`] : []),
    ...each.reverseFulfillmentOrders.flatMap((reverse) => reverse.reverseDeliveries).map((delivery) => `On its way back: ${[delivery.tracking?.number, delivery.label && `label ${delivery.label.publicFileUrl}`].filter(Boolean).join(', ')}`),
    ...(goods.length ? [`Goods: ${goods.join(', ')}`] : []),
  ]
}

function reasonName(definitionId: number | null): string | null {
  return reasonDefinitions.find(({ id }) => id === definitionId)?.name ?? null
}
