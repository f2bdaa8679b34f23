import { availableParallelism } from 'node:os'
import pg from 'pg'
import type { ImpactEngine } from '../../application/impact/engine.ts'
import { sampleSize } from '../../application/impact/engine.ts'
import type { Database } from '../prisma/client.server.ts'
import { linesWithPast } from '../prisma/lines-with-past.server.ts'
import { checkSample } from './check-sample.server.ts'
import { openFlow } from './flow.server.ts'
import { readKinds, readMissing, readPasts, readRows } from './read-lines.server.ts'
import { openThreads } from './threads.server.ts'

/** More threads than this wait for what one connection reads. */
const mostThreads = 4

/**
 * Weighs a shop's lines on threads of their own while one connection reads them, all as of one moment: first those whose
 * case is stored, then those for which it is still to be made beside those that claims tell more of. What was drawn as a
 * sample is decided in full at the end.
 */
export function openImpactEngine(url: string, database: Database): ImpactEngine {
  return {
    weigh: async (shop, task, read, watch) => {
      const began = performance.now()
      const since = () => Math.round(performance.now() - began)
      const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' })
      // Told to whoever waits for an answer already.
      client.on('error', () => {})
      // They get ready while the lines are counted.
      const threads = openThreads(Math.min(availableParallelism(), mostThreads), task)
      try {
        await client.connect()
        await client.query('begin isolation level repeatable read')
        const total = await countLines(client, shop)
        watch.total(total)
        threads.tell({ kind: 'kinds', kinds: await readKinds(client, shop) })
        const flow = openFlow(threads, watch, Math.max(1, Math.floor(total / sampleSize)))
        const rows = await readRows(client, shop, flow)
        const reading = since()
        const { pasts, unread } = await findOthers(client, shop)
        // Where as many lines were read as there are, no case is missing: looking for some would read them all once more.
        const isWhole = unread === 0 && rows + pasts.size === total
        await Promise.all([isWhole ? null : readMissing(client, database, shop, pasts, flow), readPasts([...pasts], read, flow)])
        await flow.settled()
        const [counted, weighing] = [since(), Math.round(threads.busiest())]
        if (!flow.stopped()) await checkSample(flow.sample(), read, threads, watch)
        await client.query('commit')
        return watch.stopped() ? null : { reading, weighing, counted, all: since() }
      } finally {
        await Promise.all([threads.stop(), client.end().catch(() => {})])
      }
    },
  }
}

/** How many lines there are, those of orders that are not complete among them: how many of their cases are made yet says nothing. */
async function countLines(client: pg.Client, shop: string): Promise<number> {
  const sold = await client.query<{ lines: number }>('select count(*)::int as "lines" from "OrderLine" where "shop" = $1 and "currentQuantity" > 0', [shop])
  return sold.rows[0]?.lines ?? 0
}

/** Which lines claims or replaced pieces tell more of, and how many orders are not complete. */
async function findOthers(client: pg.Client, shop: string): Promise<{ pasts: Set<string>; unread: number }> {
  const told = await client.query<{ id: string }>(`
    select line."id" from (${linesWithPast('$1')}) past
    cross join lateral (select one."id", one."orderId" from "OrderLine" one where one."shop" = $1 and one."id" = past."orderLineId" and one."currentQuantity" > 0 limit 1) line
    join "Order" sale on sale."shop" = $1 and sale."id" = line."orderId" where sale."complete"`, [shop])
  const unread = await client.query<{ orders: number }>('select count(*)::int as "orders" from "Order" where "shop" = $1 and not "complete"', [shop])
  return { pasts: new Set(told.rows.map(({ id }) => id)), unread: unread.rows[0]?.orders ?? 0 }
}
