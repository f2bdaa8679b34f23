import type { MailKind, MailLanguage } from '../../domain/mail/mail-kinds.ts'
import type { MailTemplate } from '../../domain/mail/template.ts'
import type { MailView } from './mail-view.ts'

/** The page on which one mail's wording is edited. */
export interface MailsView {
  kind: MailKind
  language: MailLanguage
  /** What is in use now, and as it is shipped. */
  wording: MailTemplate
  shipped: MailTemplate
  /** Set where the shop has a wording of its own: when and by whom it was last changed. */
  own: { at: string; by: string } | null
  /** Names what was seen: what is saved over something newer is a conflict. */
  version: string
  /** Mails that the shop words itself, as `kind.language`. */
  changed: string[]
  preview: MailPreview
  /** Mails about no claim that were given up: their number, and the newest of them. */
  undelivered: { count: number; mails: MailView[] }
  /** Where a test mail would go; null where Shopify has told no address. */
  testTo: string | null
  /** Why whoever looks may not change anything; null where they may. */
  locked: string | null
}

/** A mail as it would look with a sample's values. */
export interface MailPreview { subject: string; text: string; html: string }

export type WordingProblems = Partial<Record<keyof MailTemplate, string>>
