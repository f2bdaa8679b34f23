import { html } from 'hono/html'
import type { ShopView } from '../context.ts'
import { icon } from '../icons.ts'
import { adminPage } from '../layout.ts'
import type { Markup } from '../layout.ts'
import { moment } from '../words.ts'

/** The app on this shop: since when, what it may do, and taking it off. */
export function appSettingsPage(view: ShopView): Markup {
  const { state, shell, handle } = view
  const { installation } = state
  const installed = installation !== null && installation.uninstalledAt === null
  return adminPage(view, 'Apps', html`<div class="page">
    <h1>Apps</h1>
    <section class="card">
      <div class="card__head"><span class="app-head__icon">${icon('app')}</span><h2>${shell.app.name}</h2><span class="pill ${installed ? 'pill--good' : ''}">${installed ? 'Installed' : 'Not installed'}</span>
        ${installed ? html`<span class="muted">since ${moment(installation.installedAt, state.shop.timeZone)}</span>` : ''}</div>
      ${installed
        ? html`<h3>What it may do</h3><ul class="tags">${installation.scopes.map((scope) => html`<li class="pill">${scope}</li>`)}</ul>
          <div class="card__foot"><a class="button" href="/store/${handle}/apps/${shell.app.handle}">Open</a>
          <form method="post" action="/store/${handle}/settings/apps/uninstall" data-ask="Uninstall ${shell.app.name}?" data-ask-text="It loses its access to ${state.shop.name} at once. What it keeps of its own is not deleted here." data-ask-yes="Uninstall"><button class="button button--critical">Uninstall</button></form></div>`
        : html`<p class="muted">${installation === null || installation.uninstalledAt === null ? 'Opening the app installs it.' : `Uninstalled ${moment(installation.uninstalledAt, state.shop.timeZone)}. Opening the app installs it again.`}</p>
          <div class="card__foot"><a class="button button--primary" href="/store/${handle}/apps/${shell.app.handle}">Install and open</a></div>`}
    </section>
  </div>`)
}
