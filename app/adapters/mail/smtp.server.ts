import { createTransport } from 'nodemailer'
import type { OutgoingMail } from '../../application/mails/outgoing-mail.ts'

export interface Mailer { send(mail: OutgoingMail & { from: string }): Promise<void> }

/** Sends by SMTP, as text and as HTML. The message id is the outbox row's, so that a mail sent twice after a doubt is recognised as one. */
export function openMailer(url: string): Mailer {
  const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true })
  return {
    send: async ({ id, from, to, replyTo, subject, text, html, attachments }) => {
      await transport.sendMail({ messageId: `<${id}@recourse>`, from, to, ...(replyTo ? { replyTo } : {}), subject, text, html, attachments: attachments.map(({ fileName, content }) => ({ filename: fileName, content: Buffer.from(content) })) })
    },
  }
}
