import { html, raw } from 'hono/html'
import type { Fulfillment, Order } from '../../state/model.ts'
import { fulfilledLines } from '../../state/derive-order.ts'
import type { Visit } from '../context.ts'
import { icon } from '../icons.ts'
import type { Markup } from '../layout.ts'
import type { WordKey } from '../words.ts'
import { picture } from './parts.ts'

/** What has happened to the order's parcels, the newest first, and what is still to be sent. */
export function orderParcels(visit: Visit, order: Order): Markup {
  const { words } = visit
  const parcels = order.fulfillments.filter((each) => each.status === 'SUCCESS')
  const waiting = order.lineItems.map((line) => ({ line, count: line.quantity - line.removedQuantity - fulfilledLines(order, line.id).reduce((sum, each) => sum + each.quantity, 0) })).filter(({ count }) => count > 0)
  return html`${parcels.map((parcel, index) => html`<section class="card"><h2>${parcels.length + (waiting.length ? 1 : 0) > 1 ? words('parcel', { number: index + 1 }) : words('status')}</h2>
      ${timeline(visit, order, parcel)}${tracking(visit, parcel)}
      ${parcels.length > 1 || waiting.length ? html`<ul class="minis" aria-label="${words('parcelItems')}">${parcel.lineItems.map((each) => {
        const line = order.lineItems.find(({ id }) => id === each.lineItemId)
        return line ? html`<li>${picture(line, each.quantity, 48)}<span>${line.title}</span></li>` : ''
      })}</ul>` : ''}</section>`)}
    ${waiting.length ? html`<section class="card"><h2>${words('waiting')}</h2><p class="quiet">${words('waitingHint')}</p><ul class="minis">${waiting.map(({ line, count }) => html`<li>${picture(line, count, 48)}<span>${line.title}</span></li>`)}</ul></section>` : ''}`
}

function timeline({ words, state }: Visit, order: Order, parcel: Fulfillment): Markup {
  const { timeZone } = state.shop
  const steps: Array<{ word: WordKey; at: string }> = [{ word: 'stateConfirmed', at: order.processedAt }]
  const told = parcel.events.map((event): { word: WordKey; at: string } => ({ word: `step${event.status}`, at: event.happenedAt }))
  steps.push(...(told.length ? told : [{ word: 'stepSHIPPED' as const, at: parcel.createdAt }]))
  steps.reverse()
  return html`<ol class="timeline" reversed>${steps.map(({ word, at }, index) => html`<li ${index === 0 ? raw('aria-current="step"') : ''}><span class="timeline__mark" aria-hidden="true">${index === 0 ? icon('done') : ''}</span><span class="timeline__word">${words(word)}</span><span class="quiet">${words.shortDay(at, timeZone)}</span></li>`)}</ol>`
}

function tracking({ words }: Visit, parcel: Fulfillment): Markup {
  return html`${parcel.tracking.map(({ company, number }) => (number ? html`<p class="quiet tracking">${icon('box')}<span>${company ? words('by', { number, company }) : words('byNumber', { number })}</span></p>` : ''))}`
}
