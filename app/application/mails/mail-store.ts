import type { MailTemplate } from '../../domain/mail/template.ts'
import type { Actor } from '../actor.ts'
import type { SettingChangeRecord } from '../people/staff-store.ts'

/** `html`: as it is shown where HTML is; null: made from the text. */
export interface NewMail { kind: string; to: string; locale: string; subject: string; text: string; html?: string | null; /** Which of the change's documents go with it, by their position. */ documents?: number[] }

/** `failed`: given up after too many attempts, or refused. `lastError`: what the mail server said last. */
export interface OutboxMail extends NewMail { id: string; shop: string; createdAt: string; sentAt: string | null; state: 'waiting' | 'sent' | 'failed'; lastError: string | null }

/** A shop's own wording of a mail; `updatedAt` is an instant. */
export interface StoredWording extends MailTemplate { kind: string; locale: string; updatedAt: string; updatedBy: Actor }

/** Mails to be sent, and the shop's own wordings of them. */
export interface MailStore {
  /** The shop's own wordings of mails. */
  wordings(shop: string): Promise<StoredWording[]>
  /** Writes the shop's own wording of a mail and the record of it, null takes it away; false where it was not last changed at `expected` any more, null: where there is one by now. */
  saveWording(shop: string, kind: string, locale: string, expected: string | null, wording: MailTemplate | null, record: SettingChangeRecord, actor: Actor, at: Date): Promise<boolean>
  load(mailId: string): Promise<OutboxMail | null>
  ofClaim(shop: string, claimId: string): Promise<OutboxMail[]>
  /** Mails about no claim that were given up and tried last after that instant, with the test mails among them or without: their number, and the newest of them. */
  undelivered(shop: string, since: Date, what: { most: number; tests: boolean }): Promise<{ count: number; rows: OutboxMail[] }>
  /** Takes in a mail that no claim caused; the same id twice is one mail. */
  post(id: string, shop: string, mail: NewMail, at: Date): Promise<void>
  sent(mailId: string, at: Date): Promise<void>
  failed(mailId: string, sentence: string, at: Date): Promise<void>
  /** The mail server will never take it: it is given up at once. */
  refused(mailId: string, sentence: string, at: Date): Promise<void>
  /** Has a mail of a claim's, or about none, that was given up tried anew, at another address unless `to` is null; false where there is none such. */
  again(shop: string, claimId: string | null, mailId: string, to: string | null): Promise<boolean>
  /** What is to be tried again by now, the longest left alone first; never what was given up. */
  due(at: Date): Promise<string[]>
  /** Runs `work` unless another worker is at the same mail; false then. */
  exclusively(mailId: string, work: () => Promise<void>): Promise<boolean>
}
