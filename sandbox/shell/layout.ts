import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { ShopView } from './context.ts'
import { icon } from './icons.ts'
import type { IconName } from './icons.ts'

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

/** A whole page without the admin around it. */
export function document(title: string, body: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" href="/favicon.ico" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/shell.css">
  <script src="/assets/shell.js" defer></script>
</head>
${body}
</html>`
}

/** A page of a shop's admin: top bar, navigation, and what the page itself shows. */
export function adminPage(view: ShopView, title: string, content: Markup, options: { app?: boolean } = {}): Markup {
  const { state, shell, handle, staff } = view
  return document(`${title} · ${state.shop.name} · Sandbox`, html`<body class="${options.app === true ? 'admin admin--app' : 'admin'}">
  <a class="skip" href="#main">Skip to content</a>
  <header class="topbar">
    <button class="topbar__menu" type="button" aria-label="Navigation" aria-expanded="false" aria-controls="sidebar" data-drawer>${icon('menu')}</button>
    <a class="topbar__store" href="/store/${handle}"><span class="monogram" aria-hidden="true">${state.shop.name.slice(0, 1)}</span><span>${state.shop.name}</span></a>
    <span class="badge badge--sandbox" title="A local stand-in for Shopify. Nothing here reaches a real shop.">Sandbox</span>
    <div class="topbar__end">
      <a class="topbar__link" href="${shell.origins.mailbox}">${icon('mail')}<span>Mailbox</span></a>
      <form class="staff" method="post" action="/store/${handle}/staff">
        <label><span class="sr-only">Signed in as</span>
          <select name="staff" data-submit-on-change>${state.staff.map(({ id, firstName, lastName }) => html`<option value="${id}" ${id === staff.id ? raw('selected') : ''}>${firstName} ${lastName}</option>`)}</select>
        </label>
        <input type="hidden" name="back" value="${view.path}">
      </form>
    </div>
    <div class="save-bar" data-save-bar-slot hidden></div>
  </header>
  <div class="admin__body">
    <nav class="sidebar" id="sidebar" aria-label="Admin">
      <ul>
        ${link(view, '', 'home', 'Home')}
        ${link(view, '/orders', 'orders', 'Orders')}
        ${link(view, '/products', 'products', 'Products')}
        ${link(view, '/customers', 'customers', 'Customers')}
      </ul>
      <p class="sidebar__title">Apps</p>
      <ul>
        ${link(view, `/apps/${shell.app.handle}`, 'app', shell.app.name, html`<ul class="sidebar__app" data-app-nav hidden></ul>`)}
      </ul>
      <ul class="sidebar__foot">
        ${link(view, '/settings/apps', 'settings', 'Settings')}
        <li><a href="/">${icon('switch')}<span>All stores</span></a></li>
        <li><a href="/sandbox">${icon('clock')}<span>Sandbox</span></a></li>
      </ul>
    </nav>
    <button class="scrim" type="button" aria-label="Close navigation" data-drawer-close tabindex="-1"></button>
    <main class="main" id="main" tabindex="-1">${content}</main>
  </div>
  <div class="toasts" role="status" aria-live="polite" data-toasts></div>
  <dialog class="confirm" data-confirm aria-labelledby="confirm-title"></dialog>
</body>`)
}

function link(view: ShopView, path: string, name: IconName, label: string, below: Markup | '' = ''): Markup {
  const here = `/store/${view.handle}${path}`
  const current = path === '' ? view.path === here : view.path === here || view.path.startsWith(`${here}/`)
  return html`<li><a href="${here}" ${current ? raw('aria-current="page"') : ''}>${icon(name)}<span>${label}</span></a>${current ? below : ''}</li>`
}
