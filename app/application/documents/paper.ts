import type { MailLanguage } from '../../domain/mail/mail-kinds.ts'

/** A part of a paper, from top to bottom; all text is ready to be read. */
export type PaperBlock =
  | { kind: 'barcode'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'facts'; rows: Array<{ label: string; value: string }> }
  | { kind: 'list'; items: string[] }
  /** Things that can be read on the web, each with its address. */
  | { kind: 'links'; items: Array<{ text: string; url: string }> }
  | { kind: 'sums'; rows: Array<{ text: string; amount: string }>; total: { text: string; amount: string } }
  /** Wording of the terms, each quotation with its source. */
  | { kind: 'quotes'; quotes: Array<{ source: string; text: string; /** Where it stands in the full terms. */ url?: string }> }

/** What a paper says, as plain data: the same always looks the same. */
export interface Paper {
  language: MailLanguage
  title: string
  author: string
  /** When it was made, ISO 8601: that of the event it is about. */
  madeAt: string
  blocks: PaperBlock[]
  /** At the foot of every page, beside which page it is. */
  foot: string
  /** `Page {page} of {pages}`, as the language says it. */
  pageWords: string
}

export type DocumentKind = 'claim-confirmation' | 'outcome-confirmation' | 'withdrawal-receipt' | 'packing-slip' | 'label'

/** A document to be given out and stored whole: a paper to be drawn, or a file as it is. */
export interface NewDocument { kind: DocumentKind; locale: string; fileName: string; content: Paper | Uint8Array }

/** A document as it was given out; `sha256` of its bytes, in hex. */
export interface StoredDocument { id: string; claimId: string; kind: DocumentKind; locale: string; fileName: string; createdAt: string; bytes: number; sha256: string }
