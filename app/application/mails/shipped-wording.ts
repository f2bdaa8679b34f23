import type { MailKind, MailLanguage } from '../../domain/mail/mail-kinds.ts'
import type { MailTemplate } from '../../domain/mail/template.ts'
import cs from './wording/cs.json' with { type: 'json' }
import de from './wording/de.json' with { type: 'json' }
import en from './wording/en.json' with { type: 'json' }
import sk from './wording/sk.json' with { type: 'json' }

type Wording = Partial<Record<MailKind, { subject: string; body: string[] }>>
const wordings: Record<MailLanguage, Wording> = { en, cs, sk, de }

/** A shop's own wordings, by kind and language. */
export type OwnWordings = ReadonlyMap<string, MailTemplate>
export const wordingKey = (kind: MailKind, language: MailLanguage) => `${kind}.${language}`

/** How Recourse words a mail; in English where a language has no wording of it. */
export function shippedWording(kind: MailKind, language: MailLanguage): MailTemplate {
  const found = wordings[language][kind] ?? wordings.en[kind]
  if (!found) throw new Error(`The mail ${kind} has no wording.`)
  return { subject: found.subject, body: found.body.join('\n\n') }
}

export const wordingOf = (own: OwnWordings, kind: MailKind, language: MailLanguage): MailTemplate => own.get(wordingKey(kind, language)) ?? shippedWording(kind, language)
