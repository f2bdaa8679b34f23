import { createTransport } from 'nodemailer'
import { mailHtml } from './mail-html.server.ts'

export interface OutgoingMail { id: string; from: string; to: string; subject: string; text: string }
/** Every mail is written in English until mails have their languages. */
const mailLanguage = 'en'

export interface Mailer { send(mail: OutgoingMail): Promise<void> }

/** Sends by SMTP, as text and as HTML. The message id is the outbox row's, so that a mail sent twice after a doubt is recognised as one. */
export function openMailer(url: string): Mailer {
  const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true })
  return {
    send: async (mail) => {
      await transport.sendMail({ messageId: `<${mail.id}@recourse>`, from: mail.from, to: mail.to, subject: mail.subject, text: mail.text, html: mailHtml(mail.text, mailLanguage) })
    },
  }
}
