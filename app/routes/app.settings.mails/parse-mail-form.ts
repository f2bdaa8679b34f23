import type { MailTemplate } from '../../domain/mail/template.ts'

export interface MailForm { intent: 'preview' | 'save' | 'reset' | 'test'; asked: { kind: unknown; language: unknown }; version: string; wording: MailTemplate }

/** What the page of mails sends; null where it is none. Ends of lines are of one kind, however the browser sends them. */
export function parseMailForm(form: FormData): MailForm | null {
  const text = (name: string) => { const value = form.get(name); return typeof value === 'string' ? value : null }
  const intent = text('intent')
  const [subject, body] = [text('subject'), text('body')]
  if ((intent !== 'preview' && intent !== 'save' && intent !== 'reset' && intent !== 'test') || subject === null || body === null) return null
  return { intent, asked: { kind: text('kind'), language: text('language') }, version: text('version') ?? '', wording: { subject: subject.trim(), body: body.replaceAll('\r\n', '\n').trim() } }
}
