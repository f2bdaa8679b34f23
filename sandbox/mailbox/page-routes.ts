import { Hono } from 'hono'
import { simpleParser } from 'mailparser'
import { asServed } from '../storefront/storefront-address.ts'
import type { MailStore } from './mail-store.ts'
import { mailboxPage } from './pages/mailbox.ts'

/** Nothing in a mail may run, load from elsewhere or leave its frame, except links that open in a tab of their own. */
const MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data: http://localhost:* https:; style-src 'unsafe-inline'; font-src data:"

/** The mailbox for people. */
export function pageRoutes(mails: MailStore, storefronts: string | undefined, assets: { script: string; style: string }): Hono {
  return new Hono()
    .get('/', (c) => c.html(mailboxPage(mails.list(), null, c.req.query('q') ?? '')))
    .get('/mails/:id', (c) => {
      const mail = mails.find(Number(c.req.param('id')))
      return mail === null ? c.redirect('/') : c.html(mailboxPage(mails.list(), mail, c.req.query('q') ?? ''))
    })
    .get('/mails/:id/html', (c) => {
      const mail = mails.find(Number(c.req.param('id')))
      if (mail === null) return c.notFound()
      const body = mail.html ?? ''
      return c.html(`<base target="_blank">${storefronts === undefined ? body : asServed(body, storefronts)}`, 200, { 'content-security-policy': MAIL_POLICY })
    })
    .get('/mails/:id/source', (c) => {
      const source = mails.source(Number(c.req.param('id')))
      return source === null ? c.notFound() : c.body(new Uint8Array(source), 200, { 'content-type': 'text/plain; charset=utf-8' })
    })
    .get('/mails/:id/attachments/:index', async (c) => {
      const source = mails.source(Number(c.req.param('id')))
      const attachment = source === null ? undefined : (await simpleParser(source)).attachments[Number(c.req.param('index'))]
      if (attachment === undefined) return c.notFound()
      const name = encodeURIComponent(attachment.filename ?? 'attachment')
      return c.body(new Uint8Array(attachment.content), 200, { 'content-type': attachment.contentType, 'content-disposition': `inline; filename*=UTF-8''${name}`, 'content-security-policy': 'sandbox' })
    })
    .post('/mails/delete-all', (c) => {
      mails.clear()
      return c.redirect('/', 303)
    })
    .get('/assets/mailbox.js', (c) => c.body(assets.script, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
    .get('/assets/mailbox.css', (c) => c.body(assets.style, 200, { 'content-type': 'text/css; charset=utf-8' }))
    .get('/favicon.ico', (c) => c.body(FAVICON, 200, { 'content-type': 'image/svg+xml' }))
}

const FAVICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1f2a2e"/><path d="M7 10h18v13H7zM7 11l9 7 9-7" fill="none" stroke="#f0c987" stroke-width="2.2" stroke-linejoin="round"/></svg>'
