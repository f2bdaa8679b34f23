import type { Seals } from '../evidence/ports.ts'
import type { Stores } from '../store-ports.ts'

export interface OpenDocumentDeps { stores: Pick<Stores, 'documents'>; seals: Seals; now(): Date }

/** A document by the link that was given out for it, whole as it is stored; null where the link is none or is over. */
export async function openDocument(deps: OpenDocumentDeps, id: string, token: string): Promise<{ fileName: string; content: Uint8Array } | null> {
  const [shop = '', sealedId] = deps.seals.open('document', token, deps.now().getTime()) ?? []
  return sealedId === id ? deps.stores.documents.open(shop, id) : null
}
