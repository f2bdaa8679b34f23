import type { OutboxMail } from './mail-store.ts'

/** How a mail stands: since when, and what the mail server said of one that was given up. */
export interface MailView { id: string; subject: string; to: string; state: OutboxMail['state']; at: string; reason: string | null }

export const toMailView = ({ id, subject, to, state, sentAt, createdAt, lastError }: OutboxMail): MailView => ({ id, subject, to, state, at: sentAt ?? createdAt, reason: state === 'failed' ? lastError : null })
