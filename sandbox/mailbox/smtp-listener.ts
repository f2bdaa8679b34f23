import { simpleParser } from 'mailparser'
import type { ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { nowMs, toIso } from '../state/clock.ts'
import type { Mail } from './mail.ts'
import type { MailStore } from './mail-store.ts'
import type { SmtpFaults } from './smtp-faults.ts'

/** A mail server that takes everything from everybody on this machine and keeps it. */
export function smtpListener(mails: MailStore, faults: SmtpFaults): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onRcptTo: (_address, _session, done) => done(faults.next()),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const source = Buffer.concat(chunks)
        const to = session.envelope.rcptTo.map(({ address }) => address)
        simpleParser(source).then((parsed) => {
          mails.add(toMail(parsed, to), source)
          done()
        }, done)
      })
    },
    logger: false,
  })
}

function toMail(parsed: ParsedMail, to: string[]): Omit<Mail, 'id'> {
  return {
    receivedAt: toIso(nowMs()),
    from: parsed.from?.text ?? '',
    to,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: typeof parsed.html === 'string' ? parsed.html : null,
    messageId: parsed.messageId ?? null,
    replyTo: parsed.replyTo?.text ?? null,
    attachments: parsed.attachments.map(({ filename, contentType, size }, index) => ({ name: filename ?? `attachment-${index + 1}`, contentType, bytes: size })),
  }
}
