import { createTransport } from 'nodemailer'
import { MailRefused } from '../../application/mails/outgoing-mail.ts'
import type { OutgoingMail } from '../../application/mails/outgoing-mail.ts'
import { isRefusedAddress } from './refused-address.server.ts'

export interface Mailer { send(mail: OutgoingMail & { from: string }): Promise<void> }

/** Sends by SMTP, as text and as HTML. The message id is the outbox row's, so that a mail sent twice after a doubt is recognised as one. */
export function openMailer(url: string): Mailer {
  const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true })
  return {
    send: async ({ id, from, to, replyTo, subject, text, html, attachments }) => {
      try {
        await transport.sendMail({ messageId: `<${id}@recourse>`, from, to, ...(replyTo ? { replyTo } : {}), subject, text, html, attachments: attachments.map(({ fileName, content }) => ({ filename: fileName, content: Buffer.from(content) })) })
      } catch (error) {
        const { command, response = '' } = error as { command?: string; response?: string }
        // Only what is said of the address is about this mail; other refusals, such as of a wrong password or to relay, are somebody's to mend.
        if (command === 'RCPT TO' && isRefusedAddress(response)) throw new MailRefused(response)
        throw error
      }
    },
  }
}
