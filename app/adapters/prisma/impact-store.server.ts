import { Prisma } from '@prisma/client'
import pg from 'pg'
import type { ImpactProgress, ImpactRunRow, ImpactStore, NewImpactRun, StoredImpactRun } from '../../application/impact/impact-store.ts'
import type { Actor } from '../../application/actor.ts'
import { openShopDays } from '../../application/shop-days.ts'
import type { Jobs, Queue } from '../jobs/queue.server.ts'
import { changedLines, inPortions, linesWithOrders } from './impact-lines.server.ts'
import type { Database } from './client.server.ts'
import { fillLineCases, ordersWithoutCases } from './line-cases.server.ts'
import type { Locks } from './locks.server.ts'
import { pastsOfLines } from './pasts-of-lines.server.ts'
import { readPastPrisma } from './pg-rows.server.ts'

/** So many runs of a shop are kept. */
const kept = 20
/** Nobody has been at a run that is silent for so long, in milliseconds. */
const silence = 15_000
const underWay = ['waiting', 'running']
/** Orders whose lines are looked at in one go. */
const portion = 500

const shown = { id: true, title: true, createdAt: true, startedBy: true, moment: true, state: true, stopRequested: true, startedAt: true, endedAt: true, total: true, checked: true, equal: true } as const
const toRow = (row: Prisma.ImpactRunGetPayload<{ select: typeof shown }>): ImpactRunRow => ({
  ...row, createdAt: row.createdAt.toISOString(), startedAt: row.startedAt?.toISOString() ?? null, endedAt: row.endedAt?.toISOString() ?? null,
  startedBy: row.startedBy as unknown as Actor, moment: row.moment as unknown as ImpactRunRow['moment'], state: row.state as ImpactRunRow['state'],
})

/** Comparisons of terms over a shop's order lines: where they stand, what they counted, and the lines behind it. What comes by the thousands goes past Prisma, over connections of its own. */
export function openImpactStore(database: Database, url: string, queue: Pick<Queue, 'enqueue'>, locks: Pick<Locks, 'exclusively'>): ImpactStore & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, options: '-c timezone=UTC', max: 3, allowExitOnIdle: true })
  pool.on('error', () => {})
  const days = openShopDays()
  return {
    create: (shop, run, at) => create(database, queue, shop, run, at),
    list: async (shop) => (await database.impactRun.findMany({ where: { shop }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: kept, select: shown })).map(toRow),
    load: async (shop, id) => {
      const row = await database.impactRun.findFirst({ where: { shop, id } })
      return row && { ...toRow(row), candidate: row.candidate, boundBy: row.boundBy, figures: row.figures, times: row.times } as unknown as StoredImpactRun
    },
    exclusively: (id, work) => locks.exclusively(`impact:${id}`, work),
    begin: async (id, at) => {
      const [, { attempts }] = await database.$transaction([
        database.impactChunk.deleteMany({ where: { runId: id } }),
        database.impactRun.update({ where: { id }, data: { state: 'running', attempts: { increment: 1 }, startedAt: at, aliveAt: at, figures: Prisma.DbNull, total: 0, checked: 0, equal: 0 }, select: { attempts: true } }),
      ])
      return attempts
    },
    note: async (id, { total, figures, checked, equal }: ImpactProgress, at) => {
      const { stopRequested } = await database.impactRun.update({ where: { id }, data: { total, figures: figures as object, checked, equal, aliveAt: at }, select: { stopRequested: true } })
      return { stop: stopRequested }
    },
    keepChanged: async (runId, ordinal, counts, content) => {
      await pool.query('insert into "ImpactChunk" ("runId", "ordinal", "counts", "content") values ($1, $2, $3, $4)', [runId, ordinal, counts, content])
    },
    end: async (id, state, times, at) => {
      await database.impactRun.update({ where: { id }, data: { state, times: (times as object | null) ?? Prisma.DbNull, endedAt: at } })
    },
    askToStop: async (shop, id) => (await database.impactRun.updateMany({ where: { shop, id, state: { in: underWay } }, data: { stopRequested: true } })).count > 0,
    stalled: async (at) => {
      const before = new Date(at.getTime() - silence)
      const rows = await database.impactRun.findMany({ where: { state: { in: underWay }, OR: [{ aliveAt: { lt: before } }, { aliveAt: null, createdAt: { lt: before } }] }, select: { id: true, shop: true } })
      return rows.map(({ id, shop }) => ({ shop, runId: id }))
    },
    changed: async (shop, id, filter, offset, limit) => {
      for await (const page of inPortions(changedLines(database, shop, id, filter, offset), limit)) return page
      return []
    },
    eachChanged: (shop, id, filter, most) => inPortions(changedLines(database, shop, id, filter), most),
    fillCases: async (shop, after) => {
      const ids = await ordersWithoutCases(database, shop, after, portion)
      if (ids.length > 0) await fillLineCases(database, shop, ids)
      return ids.at(-1) ?? null
    },
    lines: (shop, ids) => linesWithOrders(pool, shop, ids),
    pasts: (shop, ids) => pastsOfLines(readPastPrisma(pool), shop, ids, days),
    close: () => pool.end(),
  }
}

async function create(database: Database, queue: Pick<Queue, 'enqueue'>, shop: string, { id, title, candidate, boundBy, moment, startedBy }: NewImpactRun, at: Date): Promise<void> {
  const job: Jobs['weigh-impact'] = { shop, runId: id }
  await database.$transaction(async (tx) => {
    await tx.impactRun.create({ data: { id, shop, createdAt: at, title, candidate: candidate as object, boundBy: boundBy as object, moment, startedBy: startedBy as object, state: 'waiting' } })
    const old = await tx.impactRun.findMany({ where: { shop, state: { notIn: underWay } }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], skip: kept - 1, select: { id: true } })
    if (old.length > 0) await tx.impactRun.deleteMany({ where: { id: { in: old.map((run) => run.id) } } })
    await queue.enqueue('weigh-impact', job, tx)
  })
}
