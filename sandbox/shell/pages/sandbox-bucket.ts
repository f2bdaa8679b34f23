import { html } from 'hono/html'
import type { ShellContext } from '../context.ts'
import type { Markup } from '../layout.ts'
import { sandboxCard } from './sandbox-card.ts'
import type { Wrong } from './sandbox-card.ts'

/** How many points the Admin API lets the app spend in each shop. */
export function bucketCard(shell: ShellContext, wrong: Wrong): Markup {
  const { buckets } = shell.troubles
  const shops = shell.store.shops().map((domain) => ({ domain, name: shell.store.read(domain).shop.name, status: buckets.status(domain) }))
  return sandboxCard('bucket', 'Rate limit', "Sets how many points the app's queries may cost; an empty bucket is answered with THROTTLED.", wrong, html`
    <ul class="sandbox__list">${shops.map(({ name, status }) => html`<li><strong>${name}</strong> <span>${points(status.currentlyAvailable)} of ${points(status.maximumAvailable)} left</span> <span class="muted">${points(status.restoreRate)} a second come back</span></li>`)}</ul>
    <form method="post" action="/sandbox/bucket" class="fields">
      <label class="field"><span>Shop</span><select name="shop">${shops.map(({ domain, name }) => html`<option value="${domain}">${name}</option>`)}</select></label>
      ${number('maximumAvailable', 'Size')}${number('restoreRate', 'Back a second')}${number('currentlyAvailable', 'Left now')}
      <button class="button">Set</button>
    </form>
    <form method="post" action="/sandbox/bucket/reset" class="fields"><button class="button">All as at first</button></form>`)
}

const points = (n: number) => n.toLocaleString('en-GB')
const number = (name: string, words: string) => html`<label class="field field--short"><span>${words}</span><input type="number" name="${name}" min="0" step="any"></label>`
