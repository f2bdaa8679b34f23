import { html } from 'hono/html'
import type { Image } from '../../state/model.ts'
import { icon } from '../icons.ts'
import type { Markup } from '../layout.ts'
import { sentence } from '../words.ts'

const GOOD = new Set(['PAID', 'FULFILLED', 'DELIVERED', 'RETURNED', 'CLOSED', 'SUCCESS', 'ACTIVE'])
const WAITING = new Set(['UNFULFILLED', 'PARTIALLY_FULFILLED', 'PENDING', 'PARTIALLY_PAID', 'REQUESTED', 'RETURN_REQUESTED', 'IN_PROGRESS', 'OPEN', 'INSPECTION_COMPLETE', 'IN_TRANSIT', 'CONFIRMED'])
const BAD = new Set(['DECLINED', 'FAILURE', 'CANCELED', 'CANCELLED'])

/** A state of Shopify's as a coloured pill: `PARTIALLY_REFUNDED` reads "Partially refunded". */
export function pill(state: string): Markup {
  const tone = GOOD.has(state) ? ' pill--good' : WAITING.has(state) ? ' pill--warn' : BAD.has(state) ? ' pill--bad' : ''
  return html`<span class="pill${tone}">${sentence(state)}</span>`
}

/** A product's picture beside its name; the name says what it is, so the picture is decoration. */
export function thumb(image: Image | null): Markup {
  return image === null ? html`<span class="thumb thumb--none" aria-hidden="true"></span>` : html`<img class="thumb" src="${ownAddress(image.url)}" alt="" width="44" height="44" loading="lazy">`
}

/** The drawings are served here, whatever port the shop's state was seeded for. */
function ownAddress(url: string): string {
  const { pathname } = new URL(url)
  return pathname.startsWith('/product-images/') ? pathname : url
}

/** The heading of a page below another, with the way back. */
export function subPageHead(back: string, backLabel: string, title: string, beside: Markup | '' = ''): Markup {
  return html`<div class="page-head"><a class="icon-link" href="${back}" aria-label="${backLabel}">${icon('back')}</a><h1>${title}</h1>${beside}</div>`
}

export interface Paging { page: number; pages: number; link(page: number): string }

/** Links to the neighbouring pages of a list; nothing where there is one page. */
export function pager({ page, pages, link }: Paging): Markup | '' {
  if (pages < 2) return ''
  return html`<div class="pages"><span>${page > 1 ? html`<a class="button" href="${link(page - 1)}" rel="prev">Newer</a>` : ''}</span><span class="muted">Page ${page} of ${pages}</span><span>${page < pages ? html`<a class="button" href="${link(page + 1)}" rel="next">Older</a>` : ''}</span></div>`
}
