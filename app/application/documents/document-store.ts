import type { StoredDocument } from './paper.ts'

/** Papers as they were given out. */
export interface DocumentStore {
  /** The oldest first. */
  ofClaim(shop: string, claimId: string): Promise<StoredDocument[]>
  open(shop: string, id: string): Promise<(StoredDocument & { content: Uint8Array }) | null>
  ofMail(mailId: string): Promise<Array<{ fileName: string; content: Uint8Array }>>
}
