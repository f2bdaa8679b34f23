import { html, raw } from 'hono/html'
import type { Mail } from '../mail.ts'

/** The list of mails beside the chosen one; on a narrow screen one or the other. */
export function mailboxPage(mails: Mail[], chosen: Mail | null, search: string) {
  const wanted = search.trim().toLowerCase()
  const shown = wanted === '' ? mails : mails.filter((mail) => `${mail.subject} ${mail.from} ${mail.to.join(' ')}`.toLowerCase().includes(wanted))
  const query = search === '' ? '' : `?q=${encodeURIComponent(search)}`
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${chosen === null ? 'Mailbox' : chosen.subject} · Sandbox</title>
  <link rel="icon" href="/favicon.ico" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/mailbox.css">
  <script src="/assets/mailbox.js" defer></script>
</head>
<body class="${chosen === null ? 'mailbox' : 'mailbox mailbox--open'}" data-newest="${mails[0]?.id ?? 0}">
  <header class="topbar"><a class="topbar__store" href="/">Mailbox</a><span class="badge badge--sandbox">Sandbox</span>
    <form method="post" action="/mails/delete-all" class="topbar__end"><button class="topbar__button" ${mails.length === 0 ? raw('disabled') : ''}>Delete all</button></form>
  </header>
  <div class="panes">
    <section class="list" aria-label="Mails">
      <form class="list__search" role="search"><label class="sr-only" for="q">Search mails</label><input id="q" name="q" type="search" value="${search}" placeholder="Subject or address"></form>
      ${shown.length === 0 ? html`<p class="empty">${mails.length === 0 ? 'No mail yet. Whatever the app sends arrives here.' : 'No mail fits this search.'}</p>` : ''}
      <ul>${shown.map((mail) => html`<li><a href="/mails/${mail.id}${query}" ${mail.id === chosen?.id ? raw('aria-current="true"') : ''}>
        <span class="list__line"><strong>${mail.to.join(', ')}</strong><time datetime="${mail.receivedAt}">${shortTime(mail.receivedAt)}</time></span>
        <span class="list__subject">${mail.subject || '(no subject)'}${mail.attachments.length > 0 ? html` <span class="muted" title="With attachment">· ${mail.attachments.length} file${mail.attachments.length === 1 ? '' : 's'}</span>` : ''}</span>
        <span class="list__from">${mail.from}</span></a></li>`)}</ul>
    </section>
    <main class="mail" tabindex="-1">${chosen === null ? html`<p class="empty">Choose a mail to read it.</p>` : mailView(chosen, query)}</main>
  </div>
</body>
</html>`
}

function mailView(mail: Mail, query: string) {
  return html`<article>
    <a class="mail__back" href="/${query}">← All mails</a>
    <h1>${mail.subject || '(no subject)'}</h1>
    <dl><dt>From</dt><dd>${mail.from}</dd><dt>To</dt><dd>${mail.to.join(', ')}</dd>${mail.replyTo === null ? '' : html`<dt>Reply to</dt><dd>${mail.replyTo}</dd>`}<dt>Received</dt><dd>${mail.receivedAt.replace('T', ' ').replace('Z', ' UTC')}</dd></dl>
    ${mail.attachments.length === 0 ? '' : html`<ul class="mail__files">${mail.attachments.map((file, index) => html`<li><a href="/mails/${mail.id}/attachments/${index}">${file.name}</a> <span class="muted">${file.contentType}, ${Math.ceil(file.bytes / 1024)} KB</span></li>`)}</ul>`}
    ${mail.html === null ? '' : html`<iframe class="mail__html" title="Mail as HTML" src="/mails/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`}
    <details ${mail.html === null ? raw('open') : ''}><summary>Plain text</summary><pre>${mail.text}</pre></details>
    <p><a href="/mails/${mail.id}/source">Source</a></p>
  </article>`
}

function shortTime(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(new Date(iso))
}
