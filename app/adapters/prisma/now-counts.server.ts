import { Prisma } from '@prisma/client'
import type { NowCounts } from '../../application/figures/figures-store.ts'
import { toldSince } from '../../application/mails/undelivered.ts'
import { overdueAt, tabs, undelivered } from './claim-where.server.ts'
import type { Database } from './client.server.ts'

const { sql, join, raw } = Prisma

/** How much waits to be done: each figure counts what the list holds to which it leads, by that list's own condition and its index. */
export async function readNow(database: Database, shop: string, staffId: string, at: Date): Promise<NowCounts> {
  const conditions: Record<keyof NowCounts, Prisma.Sql> = {
    toDecide: tabs['to-decide'](staffId), awaitingGoods: tabs['awaiting-goods'](staffId), toSettle: tabs['to-settle'](staffId), failed: tabs.failed(staffId), disputed: tabs.disputed(staffId),
    followUp: tabs['follow-up'](staffId), overdue: overdueAt(at), unread: tabs.unread(staffId), mine: tabs.mine(staffId), undelivered: undelivered(shop, toldSince(at)),
  }
  const counts = Object.entries(conditions).map(([name, holds]) => sql`(select count(*)::int from "Claim" where "shop" = ${shop} and ${holds}) as ${raw(`"${name}"`)}`)
  const [row] = await database.$queryRaw<NowCounts[]>`select ${join(counts)}`
  if (!row) throw new Error('Counting gives a row.')
  return row
}
