import type { DocumentKind, StoredDocument } from '../../application/documents/paper.ts'
import type { Stores } from '../../application/store-ports.ts'
import type { Database } from './client.server.ts'

interface Row { id: string; claimId: string; kind: string; locale: string; fileName: string; createdAt: Date; sha256: string; bytes: number }
const toStored = (row: Row): StoredDocument => ({ id: row.id, claimId: row.claimId, kind: row.kind as DocumentKind, locale: row.locale, fileName: row.fileName, createdAt: row.createdAt.toISOString(), bytes: row.bytes, sha256: row.sha256 })

/** Documents that were given out. They are written with their claim's change, and never after. */
export function openDocumentStore(database: Database): Stores['documents'] {
  return {
    ofClaim: async (shop, claimId) => {
      const rows = await database.$queryRaw<Row[]>`
        select "id", "claimId", "kind", "locale", "fileName", "createdAt", "sha256", length("content") as "bytes" from "Document"
        where "shop" = ${shop} and "claimId" = ${claimId} order by "createdAt", "fileName"`
      return rows.map(toStored)
    },
    open: async (shop, id) => {
      const row = await database.document.findFirst({ where: { shop, id } })
      return row && { ...toStored({ ...row, bytes: row.content.length }), content: row.content }
    },
    ofMail: (mailId) => database.document.findMany({ where: { mails: { some: { mailId } } }, orderBy: { fileName: 'asc' }, select: { fileName: true, content: true } }),
  }
}
