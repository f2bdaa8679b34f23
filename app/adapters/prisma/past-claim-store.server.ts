import type { PastClaimFile, PastClaimStore, StoredPastClaim } from '../../application/history/past-claim-store.ts'
import type { Actor } from '../../application/actor.ts'
import type { Database } from './client.server.ts'
import { knownOrders } from './known-orders.server.ts'
import { PieceTaken, takeOut, writePastClaims } from './write-past-claims.server.ts'

/** Claims of before Recourse, and the files they came in. */
export function openPastClaimStore(database: Database): PastClaimStore {
  return {
    ordersNamed: (shop, names) => knownOrders(database, shop, names),
    keep: async (shop, file, actor, at) => {
      await database.$transaction([
        database.pastClaimImport.deleteMany({ where: { shop, importedAt: null } }),
        database.pastClaimImport.create({ data: { ...file, content: new Uint8Array(file.content), shop, checkedAt: at, checkedBy: actor as object } }),
      ])
    },
    waiting: async (shop) => {
      const row = await database.pastClaimImport.findFirst({ where: { shop, importedAt: null }, orderBy: { checkedAt: 'desc' } })
      return row?.content ? { ...toFile(row), content: row.content } : null
    },
    discard: async (shop, id) => { await database.pastClaimImport.deleteMany({ where: { shop, id, importedAt: null } }) },
    files: async (shop) => (await database.pastClaimImport.findMany({ where: { shop, importedAt: { not: null } }, orderBy: { importedAt: 'desc' }, omit: { content: true } })).map(toFile),
    bringIn: async (shop, fileId, claims, record, actor, at) => {
      try {
        return await database.$transaction((tx) => writePastClaims(tx, shop, fileId, claims, record, actor, at), { timeout: 120_000 })
      } catch (error) {
        // Somebody else replaced a piece, or brought the same in, in the meantime.
        if (error instanceof PieceTaken) return false
        throw error
      }
    },
    undo: (shop, fileId, record, actor, at) => database.$transaction((tx) => takeOut(tx, shop, fileId, record, actor, at), { timeout: 120_000 }),
    ofOrder: async (shop, orderId) => {
      const rows = await database.pastClaim.findMany({ where: { shop, orderId }, orderBy: [{ claimedOn: 'asc' }, { line: 'asc' }], include: { file: { select: { fileName: true } } } })
      return rows.map((row): StoredPastClaim => ({
        id: row.id, orderLineId: row.orderLineId, piece: row.piece, claimedOn: day(row.claimedOn), closedOn: day(row.closedOn), ground: row.ground as StoredPastClaim['ground'], outcome: row.outcome as StoredPastClaim['outcome'],
        fault: row.fault, amountMinor: row.amountMinor === null ? null : Number(row.amountMinor), reference: row.reference, note: row.note, fileName: row.file.fileName,
      }))
    },
  }
}

/** The day of a date column. */
export const day = (at: Date) => at.toISOString().slice(0, 10)

type Row = Omit<Awaited<ReturnType<Database['pastClaimImport']['findFirstOrThrow']>>, 'content'>

const toFile = (row: Row): PastClaimFile => ({
  id: row.id, fileName: row.fileName, dates: row.dates as PastClaimFile['dates'], sha256: row.sha256, rows: row.rows, checkedAt: row.checkedAt.toISOString(),
  imported: row.importedAt && { at: row.importedAt.toISOString(), by: nameOf(row.importedBy) },
  undone: row.undoneAt && { at: row.undoneAt.toISOString(), by: nameOf(row.undoneBy) },
})

const nameOf = (actor: unknown) => (actor as Actor | null)?.name ?? ''
