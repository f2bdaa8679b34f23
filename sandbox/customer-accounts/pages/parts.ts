import { html } from 'hono/html'
import type { Address, LineItem } from '../../state/model.ts'
import type { Visit } from '../context.ts'
import { icon } from '../icons.ts'
import type { Markup } from '../layout.ts'
import { ownPicture } from '../pictures.ts'
import type { Words } from '../words.ts'

/** A product's picture beside its name, with how many; the name says what it is, so the picture is decoration. */
export function picture(line: Pick<LineItem, 'image'>, count: number, size = 64): Markup {
  const image = line.image ? html`<img src="${ownPicture(line.image.url)}" alt="" width="${size}" height="${size}" loading="lazy">` : html`<span class="picture__none"></span>`
  return html`<span class="picture">${image}${count > 1 ? html`<span class="picture__count" aria-hidden="true">${count}</span>` : ''}</span>`
}

/** An address on lines of its own, as it is written on a parcel. */
export function addressLines(address: Address | null, words: Words): Markup {
  if (address === null) return html`<p class="quiet">${words('noAddress')}</p>`
  const lines = [[address.firstName, address.lastName].filter(Boolean).join(' '), address.company, address.address1, address.address2, [address.zip, address.city].filter(Boolean).join(' '), words.country(address.country)].filter(Boolean)
  return html`<address>${lines.map((line) => html`<span>${line}</span>`)}</address>`
}

/** The way back above a page's heading. */
export function backLink(href: string, label: string): Markup {
  return html`<p class="back"><a href="${href}">${icon('back')}<span>${label}</span></a></p>`
}

/** The place of all extensions of a target. */
export function slot(target: string, orderId: number): Markup {
  return html`<div class="slot" data-target="${target}" data-order="${orderId}"></div>`
}

/** The order's actions that extensions add, behind one button; they are loaded when it is first opened. */
export function actionsMenu({ words }: Pick<Visit, 'words'>, orderId: number, name: string): Markup {
  return html`<details class="menu menu--actions" data-menu data-actions="${orderId}" hidden><summary aria-label="${words('orderActions')}: ${name}"><span class="button">${words('orderActions')}</span></summary><div class="menu__panel" data-target="customer-account.order.action.menu-item.render" data-order="${orderId}" data-lazy></div></details>`
}
