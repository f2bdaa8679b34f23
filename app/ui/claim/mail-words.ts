import type { MailView } from '../../application/mails/mail-view.ts'

/** How a mail stands, and what staff can do where it never left. `day` words an instant. */
export function mailWords(mail: MailView, day: (instant: string) => string): string {
  switch (mail.state) {
    case 'sent':
      return `Sent ${day(mail.at)} to ${mail.to}`
    case 'waiting':
      return `Waiting to be sent to ${mail.to}`
    case 'failed':
      return `The mail server did not take it for ${mail.to}, and it is not tried any more.${mail.reason ? ` It said: ${mail.reason}` : ''}`
    default:
      return mail.state satisfies never
  }
}
