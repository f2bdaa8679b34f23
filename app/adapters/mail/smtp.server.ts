import { createTransport } from 'nodemailer'

export interface OutgoingMail { id: string; from: string; to: string; subject: string; text: string }
export interface Mailer { send(mail: OutgoingMail): Promise<void> }

/** Sends by SMTP. The message id is the outbox row's, so that a mail sent twice after a doubt is recognised as one. */
export function openMailer(url: string): Mailer {
  const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true })
  return {
    send: async (mail) => {
      await transport.sendMail({ messageId: `<${mail.id}@recourse>`, from: mail.from, to: mail.to, subject: mail.subject, text: mail.text })
    },
  }
}
