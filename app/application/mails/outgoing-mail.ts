import type { OutboxMail } from './mail-store.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import { mailHtml } from './mail-html.ts'

/** The mail server said that it will never take this mail, as for an address that does not exist; trying again is in vain. */
export class MailRefused extends Error {}

/** A mail as it is handed to the mail server; answers go to `replyTo`. */
export interface OutgoingMail { id: string; to: string; fromName: string; replyTo: string | null; subject: string; text: string; html: string; attachments: Array<{ fileName: string; content: Uint8Array }> }

/** An outbox mail on its way: from its shop, whose own address gets the answer. */
export function toOutgoing({ id, to, locale, subject, text, html }: OutboxMail, shop: StoredShop | null, attachments: OutgoingMail['attachments']): OutgoingMail {
  return { id, to, fromName: shop?.name ?? '', replyTo: shop?.email && shop.email !== to ? shop.email : null, subject, text, html: html ?? mailHtml({ language: locale, said: text.split(/\n{2,}/), quoted: [] }), attachments }
}
