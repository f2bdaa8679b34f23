import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { appInstalled } from './context.ts'
import type { AccountsContext, Visit } from './context.ts'
import type { PageExtensions } from './extension-context.ts'
import { icon } from './icons.ts'
import type { Language, Words } from './words.ts'

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

export interface Frame { language: Language; title: string; body: Markup; extensions?: PageExtensions }

/** A whole document; where extensions may appear, with what the host needs. */
export function document({ language, title, body, extensions }: Frame): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" href="/favicon.ico" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/accounts.css">
  ${extensions ? html`<link rel="stylesheet" href="/extension-host/host.css">
  <script src="/extension-host/host.js" defer></script>` : ''}
  <script src="/assets/accounts.js" defer></script>
</head>
<body>
${body}
${extensions ? html`<script type="application/json" id="extensions">${raw(JSON.stringify(extensions).replaceAll('<', '\\u003c'))}</script>` : ''}
</body>
</html>`
}

/** A page of a shop's accounts: the shop's header, and what the page itself shows. */
export function accountPage(visit: Visit, title: string, content: Markup, extensions?: PageExtensions): Markup {
  const { state, words, handle, customer, language } = visit
  const body = html`<a class="skip" href="#main">${words('skip')}</a>
<header class="header"><div class="header__inner">
  <a class="header__shop" href="/${handle}">${state.shop.name}</a>
  ${customer ? html`<nav class="header__nav" aria-label="${words('accounts')}"><a href="/${handle}/orders" ${current(visit, `/${handle}/orders`)}>${words('orders')}</a></nav>` : ''}
  <div class="header__end">${customer ? accountMenu(visit) : html`${languageForm(visit)}${visit.path.startsWith(`/${handle}/sign-in`) ? '' : html`<a class="button button--plain" href="${signInLink(visit)}">${words('signIn')}</a>`}`}</div>
</div></header>
<main class="main" id="main" tabindex="-1">${content}</main>
${footer(visit.accounts, words, appInstalled(state) ? undefined : `/store/${handle}/apps/recourse`)}`
  return document({ language, title: `${title} · ${state.shop.name}`, body, ...(extensions ? { extensions } : {}) })
}

/** A page that belongs to no shop. */
export function plainPage(accounts: AccountsContext, language: Language, words: Words, title: string, path: string, content: Markup): Markup {
  return document({ language, title, body: html`<header class="header"><div class="header__inner"><span class="header__shop">${words('accounts')}</span><div class="header__end">${languageForm({ language, words, path })}</div></div></header>
<main class="main main--narrow" id="main">${content}</main>${footer(accounts, words)}` })
}

/** Where the visitor signs in and comes back from to the page they are on. */
export function signInLink({ handle, path }: Pick<Visit, 'handle' | 'path'>): string {
  return `/${handle}/sign-in?${new URLSearchParams({ to: path.split('?')[0] ?? '' }).toString()}`
}

function accountMenu(visit: Visit): Markup {
  const { words, handle, customer } = visit
  const name = [customer?.firstName, customer?.lastName].filter(Boolean).join(' ')
  return html`<details class="menu" data-menu>
    <summary aria-label="${words('menu')}"><span class="avatar" aria-hidden="true">${name.slice(0, 1)}</span><span class="menu__arrow" aria-hidden="true">${icon('down')}</span></summary>
    <div class="menu__panel">
      <p class="menu__who"><strong>${name}</strong><span class="quiet">${customer?.email ?? ''}</span></p>
      <a class="menu__item" href="/${handle}/profile" ${current(visit, `/${handle}/profile`)}>${words('profile')}</a>
      <a class="menu__item" href="/${handle}/sign-in">${words('somebodyElse')}</a>
      <div class="menu__item">${languageForm(visit)}</div>
      <form method="post" action="/${handle}/sign-out"><button class="menu__item" type="submit">${words('signOut')}</button></form>
    </div>
  </details>`
}

function languageForm({ language, words, path }: Pick<Visit, 'language' | 'words' | 'path'>): Markup {
  const option = (value: Language, label: string) => html`<option value="${value}" lang="${value}" ${value === language ? raw('selected') : ''}>${label}</option>`
  return html`<form class="language" method="post" action="/language"><input type="hidden" name="back" value="${path}">
    <label><span class="unseen">${words('language')}</span><select name="language" data-submit-on-change>${option('en', 'English')}${option('cs', 'Čeština')}</select></label></form>`
}

/** `install`: where in the admin the app is put on a shop that doesn't have it yet. */
function footer(accounts: AccountsContext, words: Words, install?: string): Markup {
  return html`<footer class="footer"><span class="tag">${words('sandbox')}</span>${install ? html`<a href="${accounts.origins.admin}${install}">${words('install')}</a>` : ''}<a href="/">${words('allShops')}</a><a href="${accounts.origins.admin}">${words('inAdmin')}</a><a href="${accounts.origins.mailbox}">${words('mailbox')}</a></footer>`
}

function current(visit: Visit, address: string) {
  return visit.path.split('?')[0] === address ? raw('aria-current="page"') : ''
}
