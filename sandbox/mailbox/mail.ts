/** A mail as the mailbox keeps and shows it. */
export interface Mail {
  id: number
  /** ISO 8601, the sandbox's time. */
  receivedAt: string
  from: string
  /** Addresses of the envelope: who really receives it, whatever the headers say. */
  to: string[]
  subject: string
  text: string
  /** Null for a mail without an HTML part. */
  html: string | null
  messageId: string | null
  replyTo: string | null
  attachments: Attachment[]
}

export interface Attachment { name: string; contentType: string; bytes: number }
