import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMailer } from '../../app/adapters/mail/smtp.server.ts'
import { MailRefused } from '../../app/application/mails/outgoing-mail.ts'
import type { Mail } from '../../sandbox/mailbox/mail.ts'
import { startMailbox } from '../../sandbox/mailbox/start-mailbox.ts'
import type { RunningMailbox } from '../../sandbox/mailbox/start-mailbox.ts'

let dataDir: string
let mailbox: RunningMailbox
const at = (path: string) => `http://127.0.0.1:${mailbox.httpPort}${path}`
const mails = async (query = '') => (await (await fetch(at(`/api/mails${query}`))).json()) as Mail[]
const send = (to: string, subject: string) =>
  createTransport({ host: '127.0.0.1', port: mailbox.smtpPort }).sendMail({
    from: 'KLENOTA <claims@klenota.example>', to, subject, text: 'Dobrý den, žádost jsme přijali.', html: '<p>Dobrý den, <b>žádost</b> jsme přijali.</p><script>alert(1)</script>',
    attachments: [{ filename: 'protokol.txt', content: 'protokol' }],
  })

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'mailbox-'))
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, dataDir })
})
afterEach(async () => {
  await mailbox.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('mailbox', () => {
  it('keeps a mail with its text, HTML and attachment', async () => {
    await send('jana@posta.example', 'Vaše reklamace')
    const [mail] = await mails()
    expect(mail).toMatchObject({ from: '"KLENOTA" <claims@klenota.example>', to: ['jana@posta.example'], subject: 'Vaše reklamace', attachments: [{ name: 'protokol.txt', bytes: 8 }] })
    expect(mail?.text).toContain('žádost jsme přijali')
    expect(await (await fetch(at('/mails/1/attachments/0'))).text()).toBe('protokol')
  })

  it('gives the newest mail first and only those to the address asked for', async () => {
    await send('a@posta.example', 'first')
    await send('b@posta.example', 'second')
    await send('a@posta.example', 'third')
    expect((await mails()).map(({ subject }) => subject)).toEqual(['third', 'second', 'first'])
    expect((await mails('?to=A@posta.example')).map(({ subject }) => subject)).toEqual(['third', 'first'])
  })

  it('still has the mails after a restart', async () => {
    await send('a@posta.example', 'kept')
    await mailbox.stop()
    mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, dataDir })
    expect((await mails()).map(({ subject }) => subject)).toEqual(['kept'])
    await send('a@posta.example', 'next')
    expect((await mails()).map(({ id }) => id)).toEqual([2, 1])
  })

  it('refuses for good or for now, as often as it was told, then takes mail again', async () => {
    await fetch(at('/api/faults'), { method: 'POST', body: JSON.stringify({ mode: 'temporary', times: 1 }) })
    await expect(send('a@posta.example', 'one')).rejects.toMatchObject({ responseCode: 451 })
    await fetch(at('/api/faults'), { method: 'POST', body: JSON.stringify({ mode: 'refuse', times: 1 }) })
    await expect(send('a@posta.example', 'two')).rejects.toMatchObject({ responseCode: 550 })
    await send('a@posta.example', 'three')
    expect((await mails()).map(({ subject }) => subject)).toEqual(['three'])
  })

  it('what the app sends tells a refused address from a server in trouble', async () => {
    const mailer = openMailer(`smtp://127.0.0.1:${mailbox.smtpPort}`)
    const mail = { id: 'm-1', from: 'KLENOTA <claims@klenota.example>', fromName: 'KLENOTA', to: 'a@posta.example', replyTo: null, subject: 'S', text: 'T', html: '<p>T</p>', attachments: [] }
    await fetch(at('/api/faults'), { method: 'POST', body: JSON.stringify({ mode: 'refuse', times: 1 }) })
    await expect(mailer.send(mail)).rejects.toBeInstanceOf(MailRefused)
    for (const mode of ['temporary', 'no-relay']) {
      await fetch(at('/api/faults'), { method: 'POST', body: JSON.stringify({ mode, times: 1 }) })
      await expect(mailer.send(mail)).rejects.not.toBeInstanceOf(MailRefused)
    }
    await mailer.send(mail)
    expect((await mails()).map(({ subject }) => subject)).toEqual(['S'])
  })

  it('shows the mail as HTML in which nothing can run', async () => {
    await send('a@posta.example', 'shown')
    const answer = await fetch(at('/mails/1/html'))
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/)
    const page = await (await fetch(at('/mails/1'))).text()
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    expect(page).not.toContain('<script>alert')
  })

  it('forgets what is deleted', async () => {
    await send('a@posta.example', 'one')
    await send('a@posta.example', 'two')
    expect((await fetch(at('/api/mails/1'), { method: 'DELETE' })).status).toBe(204)
    expect(await mails()).toHaveLength(1)
    await fetch(at('/api/mails'), { method: 'DELETE' })
    expect(await mails()).toEqual([])
  })
})
