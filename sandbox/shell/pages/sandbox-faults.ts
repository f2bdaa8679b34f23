import { html, raw } from 'hono/html'
import { faultModes } from '../../control/faults.ts'
import { handleOf } from '../context.ts'
import type { ShellContext } from '../context.ts'
import type { Markup } from '../layout.ts'
import { count } from '../words.ts'
import { sandboxCard } from './sandbox-card.ts'
import type { Wrong } from './sandbox-card.ts'

const operations: readonly (readonly [string, string])[] = [
  ['*', 'Any request'], ['accessToken', 'Token endpoint'], ['customerApi', 'Customer Account API'],
  ...['orders', 'order', 'return', 'returnRequest', 'returnCreate', 'returnApproveRequest', 'returnDeclineRequest', 'returnProcess', 'returnClose', 'returnCancel', 'removeFromReturn', 'refundCreate', 'draftOrderCreate', 'draftOrderComplete', 'reverseDeliveryCreateWithShipping', 'reverseDeliveryShippingUpdate', 'stagedUploadsCreate', 'stagedUploads', 'orderInvoiceSend', 'bulkOperationRunQuery', 'bulkOperation', 'bulkFile'].map((name) => [name, name] as const),
]

/** Troubles that Shopify's next answers are to meet. */
export function faultsCard(shell: ShellContext, wrong: Wrong): Markup {
  const ordered = shell.troubles.faults.list()
  return sandboxCard('faults', 'Faults', "Lets Shopify's next answers to the app fail, come late or not at all, before or after it has acted.", wrong, html`
    ${ordered.length === 0 ? html`<p>Nothing is ordered: every request is answered.</p>` : html`<ul class="sandbox__list">${ordered.map((each) => html`<li>
      <strong>${operations.find(([name]) => name === each.operation)?.[1] ?? each.operation}</strong>
      <span>${faultModes[each.mode]}${each.mode === 'delay' ? ` (${each.delayMs} ms)` : ''}</span>
      <span class="muted">${each.shop === undefined ? 'any shop' : handleOf(each.shop)}, ${each.times === 1 ? 'once' : `${count(each.times, 'time')}`}</span>
    </li>`)}</ul>
    <form method="post" action="/sandbox/faults/clear" class="fields"><button class="button">Clear all</button></form>`}
    <form method="post" action="/sandbox/faults" class="fields">
      <label class="field"><span>Meets</span><select name="operation">${operations.map(([name, words]) => option(name, words))}</select></label>
      <label class="field"><span>Shop</span><select name="shop">${option('', 'Any shop')}${shell.store.shops().map((domain) => option(domain, shell.store.read(domain).shop.name))}</select></label>
      <label class="field field--wide"><span>What happens</span><select name="mode">${Object.entries(faultModes).map(([mode, words]) => option(mode, words))}</select></label>
      <label class="field field--short"><span>Times</span><input type="number" name="times" value="1" min="1" max="1000" required></label>
      <label class="field field--short"><span>Delay (ms)</span><input type="number" name="delayMs" value="1000" min="0" max="120000" step="any" required></label>
      <button class="button">Add</button>
    </form>`)
}

const option = (value: string, words: string) => html`<option value="${value}" ${value === '' || value === '*' ? raw('selected') : ''}>${words}</option>`
