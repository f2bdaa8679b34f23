import { html } from 'hono/html'
import { handleOf } from '../context.ts'
import type { ShellContext } from '../context.ts'
import { document } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { count } from '../words.ts'
import { aheadInWords } from './sandbox-clock.ts'

/** The first page: which of the sandbox's shops to open. */
export function storesPage(shell: ShellContext): Markup {
  const clockOffset = shell.troubles.clock.read().offsetMs
  return document('Stores · Sandbox', html`<body class="plain"><main class="plain__main stores">
    <p><span class="badge badge--sandbox">Sandbox</span></p>
    <h1>Choose a store</h1>
    <p class="muted">A local stand-in for Shopify's admin. Nothing here reaches a real shop.</p>
    <ul class="stores__list">${shell.store.shops().map((domain) => {
      const { shop, orders, installation } = shell.store.read(domain)
      const installed = installation !== null && installation.uninstalledAt === null
      return html`<li><a class="store-card" href="/store/${handleOf(domain)}">
        <span class="monogram monogram--large" aria-hidden="true">${shop.name.slice(0, 1)}</span>
        <span class="store-card__text"><strong>${shop.name}</strong><span class="muted">${domain}</span></span>
        <span class="store-card__facts"><span>${count(orders.length, 'order')}</span><span class="muted">${shop.currency} · ${shop.timeZone.split('/')[1] ?? shop.timeZone}${installed ? ` · ${shell.app.name} installed` : ''}</span></span>
      </a></li>`
    })}</ul>
    ${shell.origins.accounts === null ? '' : html`<p class="muted"><a href="${shell.origins.accounts}">Customer accounts</a>: the shops as their shoppers see them.</p>`}
    <p class="muted"><a href="${shell.origins.mailbox}">Mailbox</a>: every mail that the app sends.</p>
    <p class="muted"><a href="/sandbox">Sandbox</a>: its clock${clockOffset === 0 ? '' : html` (<strong>${aheadInWords(clockOffset)}</strong>)`}, its faults, how webhooks travel.</p>
  </main></body>`)
}
