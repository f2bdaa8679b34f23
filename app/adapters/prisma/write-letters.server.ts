import { createHash } from 'node:crypto'
import type { NewDocument } from '../../application/documents/paper.ts'
import type { ClaimChange } from '../../application/claims/claim-store.ts'
import type { DrawPaper } from '../documents/papers.server.ts'
import type { Transaction } from './client.server.ts'
import type { ChangeTools } from './write-change.server.ts'

/** The change with its papers drawn: before a transaction begins, so that it holds nothing up. */
export async function withDrawnPapers(change: ClaimChange, draw: DrawPaper): Promise<ClaimChange> {
  return change.documents?.length ? { ...change, documents: await Promise.all(change.documents.map(async (one) => ({ ...one, content: await bytesOf(one.content, draw) }))) } : change
}

const bytesOf = async (content: NewDocument['content'], draw: DrawPaper): Promise<Uint8Array> => (content instanceof Uint8Array ? content : draw(content))

/** Writes the documents that a change gives out, each whole and with its hash, and the mails that carry them. */
export async function writeLetters(tx: Transaction, { queue, draw }: Pick<ChangeTools, 'queue' | 'draw'>, shop: string, claimId: string, { at, documents = [], mails = [] }: ClaimChange): Promise<void> {
  const ids: string[] = []
  for (const { kind, locale, fileName, content } of documents) {
    const id = crypto.randomUUID()
    const bytes = Buffer.from(await bytesOf(content, draw))
    await tx.document.create({ data: { id, shop, claimId, kind, locale, fileName, createdAt: at, sha256: createHash('sha256').update(bytes).digest('hex'), content: bytes } })
    ids.push(id)
  }
  for (const { documents: attached = [], ...mail } of mails) {
    const id = crypto.randomUUID()
    await tx.mail.create({ data: { id, shop, claimId, ...mail, createdAt: at, documents: { create: attached.map((position) => ({ documentId: ids[position] ?? '' })) } } })
    await queue.enqueue('send-mail', { mailId: id }, tx)
  }
}
