import type { OrderImport as Row, Prisma } from '@prisma/client'
import pg from 'pg'
import type { ImportIssue, OrderImport, OrderImportStore, OrderToRead } from '../../application/history/ports.ts'
import type { Database } from './client.server.ts'
import { nextPortion } from './merge-staged.server.ts'
import { mergeSafely, noteOrphans } from './merge-safely.server.ts'
import { stagePart } from './stage-part.server.ts'
import { takeInWhole } from './take-in-whole.server.ts'

/** Imports of past orders. What comes by the thousands goes past Prisma, over connections of its own. */
export function openOrderImportStore(database: Database, url: string): OrderImportStore & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, options: '-c timezone=UTC', max: 4, allowExitOnIdle: true })
  pool.on('error', () => {})
  const idOf = (run: OrderImport) => BigInt(run.id)
  const update = async (run: OrderImport, data: Prisma.OrderImportUpdateInput) => toImport(await database.orderImport.update({ where: { id: idOf(run) }, data }))
  const clear = async (importId: string) => {
    await pool.query('delete from "StagedLine" where "importId" = $1', [importId])
    await pool.query('delete from "StagedOrder" where "importId" = $1', [importId])
  }

  return {
    latest: async (shop) => {
      const row = await database.orderImport.findFirst({ where: { shop }, orderBy: { id: 'desc' } })
      return row && toImport(row)
    },
    begin: async (shop, sawAll, at) => {
      const earlier = (await database.orderImport.findMany({ where: { shop }, select: { id: true } })).map(({ id }) => id)
      for (const id of earlier) await clear(String(id))
      return database.$transaction(async (tx) => {
        const run = await tx.orderImport.create({ data: { shop, stage: 'asking', stageAt: at, startedAt: at, sawAll } })
        await tx.$executeRaw`insert into "OrderToRead" ("importId", "orderId", "why") select ${run.id}, "orderId", 'earlier' from "OrderToRead" where "importId" = any(${earlier.map(String)}::bigint[]) on conflict do nothing`
        await tx.orderImport.deleteMany({ where: { id: { in: earlier } } })
        return toImport(run)
      }, { timeout: 60_000 })
    },
    enter: (run, stage, { fileBytes, ...change }, at) => update(run, { stage, stageAt: at, ...change, ...(fileBytes === undefined ? {} : { fileBytes: fileBytes === null ? null : BigInt(fileBytes) }) }),
    written: async (run, objects) => { await update(run, { objects }) },
    forgetStaged: async (run) => {
      await clear(run.id)
      await database.orderImportIssue.deleteMany({ where: { importId: idOf(run) } })
      await database.orderToRead.updateMany({ where: { importId: idOf(run) }, data: { why: 'earlier' } })
      return update(run, { bytesTaken: 0, linesTaken: 0, ordersFound: 0, rowsStaged: 0, mergedTo: 0, ordersTaken: 0 })
    },
    clearStaged: (run) => clear(run.id),
    isStaged: async (run) => {
      const { rows } = await pool.query<{ staged: boolean }>('select "rowsStaged" = (select count(*) from "StagedOrder" where "importId" = $1) + (select count(*) from "StagedLine" where "importId" = $1) as "staged" from "OrderImport" where "id" = $1', [run.id])
      return rows[0]?.staged ?? false
    },
    lacksLines: async (run) => (await database.orderImportIssue.findFirst({ where: { importId: idOf(run), orderId: null, OR: [{ code: { in: ['broken', 'too-long', 'wrong-field'] } }, { code: 'unknown-type', detail: null }] }, select: { id: true } })) !== null,
    takeWhole: (run, whole) => takeInWhole(pool, run.shop, whole),
    stage: (run, part) => stagePart(pool, run, part),
    merge: async (run, damaged) => {
      // Two portions at once, for two of the server's cores; how far it is counts once both are in.
      const first = await nextPortion(pool, run.id, run.mergedTo)
      if (!first) return null
      const second = await nextPortion(pool, run.id, first.upTo)
      await Promise.all([mergeSafely(pool, run, run.mergedTo, first.upTo, damaged), ...(second ? [mergeSafely(pool, run, first.upTo, second.upTo, damaged)] : [])])
      return update(run, { mergedTo: BigInt((second ?? first).upTo), ordersTaken: { increment: first.orders + (second?.orders ?? 0) } })
    },
    noteOrphans: (run, damaged) => noteOrphans(pool, run, damaged),
    forgetEarlier: async (run, whole) => {
      await pool.query(`delete from "OrderToRead" noted where "importId" = $1 and "why" = 'earlier' and ($2 or exists (select 1 from "StagedOrder" staged where staged."importId" = $1 and staged."key" = split_part(noted."orderId", '/', 5)::bigint))`, [run.id, whole])
    },
    toRead: async (run, most) => (await database.orderToRead.findMany({ where: { importId: idOf(run) }, orderBy: { orderId: 'asc' }, take: most, select: { orderId: true, why: true } })) as OrderToRead[],
    countToRead: (run) => database.orderToRead.count({ where: { importId: idOf(run) } }),
    wasRead: async (run, orderId, issue) => {
      await database.$transaction(async (tx) => {
        const { why } = await tx.orderToRead.delete({ where: { importId_orderId: { importId: idOf(run), orderId } } })
        if (issue) await tx.orderImportIssue.create({ data: { importId: idOf(run), ...issue } })
        // One that was in the file is counted already.
        else if (why === 'no-order' || why === 'earlier') await tx.orderImport.update({ where: { id: idOf(run) }, data: { ordersTaken: { increment: 1 } } })
      })
    },
    issues: async (run, most) => (await database.orderImportIssue.findMany({ where: { importId: idOf(run) }, orderBy: [{ line: 'asc' }, { id: 'asc' }], take: most, select: issueColumns })) as ImportIssue[],
    countIssues: (run) => database.orderImportIssue.count({ where: { importId: idOf(run) } }),
    eachIssue: async function* (run) {
      for (let after = 0n; ;) {
        const rows = await database.orderImportIssue.findMany({ where: { importId: idOf(run), id: { gt: after } }, orderBy: { id: 'asc' }, take: 1000, select: { id: true, ...issueColumns } })
        for (const { id, ...issue } of rows) {
          after = id
          yield issue as ImportIssue
        }
        if (rows.length < 1000) return
      }
    },
    close: () => pool.end(),
  }
}

const issueColumns = { line: true, code: true, detail: true, orderId: true } as const

const toImport = (row: Row): OrderImport => ({
  id: String(row.id), shop: row.shop, stage: row.stage as OrderImport['stage'], stageAt: row.stageAt.toISOString(), startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null,
  attempt: row.attempt, sawAll: row.sawAll, operationId: row.operationId, objects: row.objects, fileTag: row.fileTag, fileBytes: row.fileBytes === null ? null : Number(row.fileBytes), bytesTaken: Number(row.bytesTaken), linesTaken: row.linesTaken,
  ordersFound: row.ordersFound, mergedTo: String(row.mergedTo), ordersTaken: row.ordersTaken, gap: row.gap as OrderImport['gap'],
})
