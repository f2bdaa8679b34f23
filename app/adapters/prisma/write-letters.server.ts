import { createHash } from 'node:crypto'
import type { NewDocument } from '../../application/documents/paper.ts'
import type { ClaimChange } from '../../application/claims/claim-store.ts'
import { renderPaper } from '../documents/render-paper.server.ts'
import type { Queue } from '../jobs/queue.server.ts'
import type { Transaction } from './client.server.ts'

/** The change with its papers drawn: before a transaction begins, so that it holds nothing up. */
export async function withDrawnPapers(change: ClaimChange): Promise<ClaimChange> {
  return change.documents?.length ? { ...change, documents: await Promise.all(change.documents.map(async (one) => ({ ...one, content: await bytesOf(one.content) }))) } : change
}

const bytesOf = async (content: NewDocument['content']): Promise<Uint8Array> => (content instanceof Uint8Array ? content : renderPaper(content))

/** Writes the documents that a change gives out, each whole and with its hash, and the mails that carry them. */
export async function writeLetters(tx: Transaction, queue: Queue, shop: string, claimId: string, { at, documents = [], mails = [] }: ClaimChange): Promise<void> {
  const ids: string[] = []
  for (const { kind, locale, fileName, content } of documents) {
    const id = crypto.randomUUID()
    const bytes = Buffer.from(await bytesOf(content))
    await tx.document.create({ data: { id, shop, claimId, kind, locale, fileName, createdAt: at, sha256: createHash('sha256').update(bytes).digest('hex'), content: bytes } })
    ids.push(id)
  }
  for (const { documents: attached = [], ...mail } of mails) {
    const id = crypto.randomUUID()
    await tx.mail.create({ data: { id, shop, claimId, ...mail, createdAt: at, documents: { create: attached.map((position) => ({ documentId: ids[position] ?? '' })) } } })
    await queue.enqueue('send-mail', { mailId: id }, tx)
  }
}
