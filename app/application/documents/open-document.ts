import type { StaffContext } from '../application.ts'
import { documentLink } from '../evidence/evidence-links.ts'
import type { LinkDeps } from '../evidence/evidence-links.ts'
import type { Seals } from '../evidence/ports.ts'
import type { Stores } from '../store-ports.ts'
import type { DocumentView } from './document-view.ts'

export interface OpenDocumentDeps { stores: Pick<Stores, 'documents'>; seals: Seals; now(): Date }

/** A document by the link that was given out for it, whole as it is stored; null where the link is none or is over. */
export async function openDocument(deps: OpenDocumentDeps, id: string, token: string): Promise<{ fileName: string; content: Uint8Array } | null> {
  const [shop = '', sealedId] = deps.seals.open('document', token, deps.now().getTime()) ?? []
  return sealedId === id ? deps.stores.documents.open(shop, id) : null
}

/** What was given out on a claim, the oldest first, as staff see it. */
export async function documentsOfClaim(deps: LinkDeps & { stores: Pick<Stores, 'documents'> }, { shop }: Pick<StaffContext, 'shop'>, claimId: string): Promise<DocumentView[]> {
  return (await deps.stores.documents.ofClaim(shop, claimId)).map((one) => ({ id: one.id, kind: one.kind, fileName: one.fileName, at: one.createdAt, bytes: one.bytes, sha256: one.sha256, url: documentLink(deps, shop, one.id) }))
}
