import { Hono } from 'hono'
import type { MailStore } from './mail-store.ts'
import { isSmtpFaultMode } from './smtp-faults.ts'
import type { SmtpFaults } from './smtp-faults.ts'

/** The mailbox for programs: read and delete mails, and make the mail server fail. */
export function apiRoutes(mails: MailStore, faults: SmtpFaults): Hono {
  return new Hono()
    .get('/api/mails', (c) => {
      const to = c.req.query('to')?.toLowerCase()
      return c.json(mails.list().filter((mail) => to === undefined || mail.to.some((address) => address.toLowerCase() === to)))
    })
    .get('/api/mails/:id', (c) => {
      const mail = mails.find(Number(c.req.param('id')))
      return mail === null ? c.json({ error: 'There is no such mail.' }, 404) : c.json(mail)
    })
    .delete('/api/mails', (c) => {
      mails.clear()
      return c.body(null, 204)
    })
    .delete('/api/mails/:id', (c) => c.body(null, mails.remove(Number(c.req.param('id'))) ? 204 : 404))
    .get('/api/faults', (c) => c.json(faults.pending()))
    .post('/api/faults', async (c) => {
      const wish = (await c.req.json().catch(() => null)) as { mode?: unknown; times?: unknown } | null
      const times = wish?.times ?? 1
      if (!isSmtpFaultMode(wish?.mode) || typeof times !== 'number' || !Number.isInteger(times) || times < 1) {
        return c.json({ error: 'mode is refuse, no-relay or temporary, times a whole number from 1.' }, 400)
      }
      faults.set(wish.mode, times)
      return c.json(faults.pending())
    })
    .delete('/api/faults', (c) => {
      faults.clear()
      return c.body(null, 204)
    })
}
