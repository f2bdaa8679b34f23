import { html } from 'hono/html'
import { bulkModes } from '../../control/bulk-troubles.ts'
import { handleOf } from '../context.ts'
import type { ShellContext } from '../context.ts'
import type { Markup } from '../layout.ts'
import { count } from '../words.ts'
import { sandboxCard } from './sandbox-card.ts'
import type { Wrong } from './sandbox-card.ts'

/** What is to become of the next bulk operations. */
export function bulkCard(shell: ShellContext, wrong: Wrong): Markup {
  const ordered = shell.troubles.bulk.list()
  return sandboxCard('bulk', 'Bulk operations', 'Lets the next files that Shopify writes for the app come late, in part, damaged or not at all.', wrong, html`
    ${ordered.length === 0 ? html`<p>Nothing is ordered: every file is written whole.</p>` : html`<ul class="sandbox__list">${ordered.map((each) => html`<li>
      <strong>${bulkModes[each.mode]}</strong>${each.mode === 'late' ? html` <span>(${each.delayMs} ms)</span>` : ''}
      <span class="muted">${each.shop === undefined ? 'any shop' : handleOf(each.shop)}, ${each.times === 1 ? 'once' : `${count(each.times, 'time')}`}</span>
    </li>`)}</ul>
    <form method="post" action="/sandbox/bulk/clear" class="fields"><button class="button">Clear all</button></form>`}
    <form method="post" action="/sandbox/bulk" class="fields">
      <label class="field"><span>Shop</span><select name="shop"><option value="">Any shop</option>${shell.store.shops().map((domain) => html`<option value="${domain}">${shell.store.read(domain).shop.name}</option>`)}</select></label>
      <label class="field field--wide"><span>What happens</span><select name="mode">${Object.entries(bulkModes).map(([mode, words]) => html`<option value="${mode}">${words}</option>`)}</select></label>
      <label class="field field--short"><span>Times</span><input type="number" name="times" value="1" min="1" max="1000" required></label>
      <label class="field field--short"><span>Late by (ms)</span><input type="number" name="delayMs" value="30000" min="0" max="600000" step="any" required></label>
      <button class="button">Add</button>
    </form>`)
}
