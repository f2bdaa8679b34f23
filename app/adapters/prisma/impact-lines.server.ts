import type pg from 'pg'
import { cellOfFilter, changedIds } from '../../application/impact/changed-lines.ts'
import type { ChangedFilter } from '../../application/impact/changed-lines.ts'
import type { LineWithOrder } from '../../application/impact/impact-store.ts'
import type { Database } from './client.server.ts'

/** Ids of the lines behind a number of a run, from a place on. Chunks in which there are none aren't read, and without names nor are those before that place. */
export async function* changedLines(database: Database, shop: string, runId: string, filter: ChangedFilter, offset = 0): AsyncGenerator<string> {
  const cell = cellOfFilter(filter) + 1
  const chunks = await database.$queryRaw<Array<{ ordinal: number; lines: number }>>`
    select chunk."ordinal", chunk."counts"[${cell}::int] as "lines" from "ImpactChunk" chunk join "ImpactRun" run on run."id" = chunk."runId" where run."shop" = ${shop} and run."id" = ${runId} and chunk."counts"[${cell}::int] > 0 order by chunk."ordinal"`
  let skip = offset
  for (const { ordinal, lines } of chunks) {
    if (!filter.by && skip >= lines) {
      skip -= lines
      continue
    }
    const chunk = await database.impactChunk.findUnique({ where: { runId_ordinal: { runId, ordinal } }, select: { content: true } })
    for (const id of changedIds(chunk?.content ?? '', filter)) {
      if (skip > 0) skip -= 1
      else yield id
    }
  }
}

/** What comes, in portions of so many; the last may be smaller. */
export async function* inPortions<T>(all: AsyncIterable<T>, most: number): AsyncGenerator<T[]> {
  let portion: T[] = []
  for await (const one of all) {
    if (portion.push(one) < most) continue
    yield portion
    portion = []
  }
  if (portion.length > 0) yield portion
}

/** What the statement gives beside: an instant in UTC as PostgreSQL writes it, and a number of 64 bits in digits. */
type Row = Omit<LineWithOrder, 'minor' | 'snapshots'> & { minor: string; snapshots: Record<string, unknown> }

/** Lines with their orders, and with the products of all the order's lines as they were first seen; in the order of the ids. */
export async function linesWithOrders(pool: pg.Pool, shop: string, ids: string[]): Promise<LineWithOrder[]> {
  const { rows } = await pool.query<Row>(`
    select line."id", sale."id" as "orderId", sale."name" as "orderName", line."title", line."variantTitle", line."imageUrl", to_char(sale."processedAt", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "purchasedAt", line."currentQuantity" as "quantity",
      line."unitPriceMinor" * line."currentQuantity" as "minor", sale."currencyCode" as "currency", sale."facts"::text as "facts", sale."placement",
      (select jsonb_object_agg(beside."id", beside."productSnapshot") from "OrderLine" beside where beside."shop" = $1 and beside."orderId" = sale."id") as "snapshots",
      (exists (select 1 from "ClaimLine" told where told."shop" = $1 and told."orderLineId" = line."id") or exists (select 1 from "PastClaim" told where told."shop" = $1 and told."orderLineId" = line."id")
        or exists (select 1 from "ItemUnit" unit where unit."shop" = $1 and unit."orderLineId" = line."id" and unit."replacesId" is not null)) as "past"
    from unnest($2::text[]) with ordinality as asked("id", "place")
    join "OrderLine" line on line."shop" = $1 and line."id" = asked."id" join "Order" sale on sale."shop" = $1 and sale."id" = line."orderId"
    where sale."complete" order by asked."place"`, [shop, ids])
  return rows.map((row) => ({ ...row, minor: Number(row.minor), snapshots: Object.entries(row.snapshots) }))
}
