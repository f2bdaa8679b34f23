import { Prisma } from '@prisma/client'
import type { FiguresStore, StoredFigures } from '../../application/figures/figures-store.ts'
import { readAudit } from './audit-rows.server.ts'
import type { Database } from './client.server.ts'
import { boundsOf, within } from './day-bounds.server.ts'
import type { Bounds } from './day-bounds.server.ts'
import { readKept, readMissed } from './deadline-figures.server.ts'
import { readGrades, readProducts } from './goods-figures.server.ts'
import { readNow } from './now-counts.server.ts'
import { recordSettings } from './record-settings.server.ts'
import { readWarrantyStock } from './warranty-stock.server.ts'

/** Counts over a shop's claims, each by an index and one statement, so that they answer at 100,000 claims too. */
export function openFiguresStore(database: Database): FiguresStore {
  return {
    now: (shop, staffId, at) => readNow(database, shop, staffId, at),
    anyClaim: async (shop) => (await database.claim.findFirst({ where: { shop }, select: { id: true } })) !== null,
    figures: (shop, range, currencyCode, unit) => readFigures(database, shop, boundsOf(range), currencyCode, unit),
    audit: (shop, range, after, limit) => readAudit(database, shop, boundsOf(range), after, limit),
    note: (shop, record, actor, at) => recordSettings(database, shop, [record], actor, at),
    warrantyStock: (shop, changes) => readWarrantyStock(database, shop, changes),
  }
}

async function readFigures(database: Database, shop: string, bounds: Bounds, currencyCode: string, unit: 'day' | 'week' | 'month'): Promise<StoredFigures> {
  const [missed, kept, decision, settlement, opened, closed, grounds, products, refunded, takenOff, outcomes, grades] = await Promise.all([
    readMissed(database, shop, bounds),
    readKept(database, shop, bounds),
    readSpread(database, shop, bounds, 'decidedAt'),
    readSpread(database, shop, bounds, 'closedAt'),
    readPace(database, shop, bounds, 'openedAt', unit),
    readPace(database, shop, bounds, 'closedAt', unit),
    database.$queryRaw<StoredFigures['grounds']>`
      select line."ground", count(distinct claim."id")::int as "claims" from "Claim" claim join "ClaimLine" line on line."shop" = claim."shop" and line."claimId" = claim."id"
      where claim."shop" = ${shop} and ${within('openedAt', bounds, 'claim')} and claim."mergedIntoId" is null group by 1 order by 2 desc, 1`,
    readProducts(database, shop, bounds),
    database.$queryRaw<Array<{ sum: string }>>`
      select coalesce(sum((money ->> 'amount')::numeric), 0)::text as "sum" from "ClaimEvent" cross join lateral (select case when "type" = 'exchanged' then "payload" -> 'refunded' else "payload" end as money) paid
      where "shop" = ${shop} and "type" in ('refunded', 'paid-back', 'exchanged') and ${within('at', bounds)} and money ->> 'currencyCode' = ${currencyCode}`,
    readTakenOff(database, shop, bounds, currencyCode),
    database.$queryRaw<StoredFigures['outcomes']>`
      select case when line."settlement" = 'settled' then coalesce(line."remedy", 'refund') when line."authorization" = 'declined' then 'declined' else 'canceled' end as "outcome", sum(line."quantity")::int as "pieces"
      from "Claim" claim join "ClaimLine" line on line."shop" = claim."shop" and line."claimId" = claim."id"
      where claim."shop" = ${shop} and ${within('closedAt', bounds, 'claim')} and (not claim."open" or claim."stage" in ('to-give-back', 'failed')) and claim."mergedIntoId" is null group by 1 order by 2 desc, 1`,
    readGrades(database, shop, bounds),
  ])
  return { missed, kept, decision, settlement, opened, closed, grounds, products, refunded: refunded[0]?.sum ?? '0', ...takenOff, outcomes, grades }
}

/** What was taken off the refunds of the range: as fees, and as deductions. What was paid back before is neither: the customer has it. */
async function readTakenOff(database: Database, shop: string, bounds: Bounds, currencyCode: string): Promise<Pick<StoredFigures, 'feesMinor' | 'deductedMinor'>> {
  const [row] = await database.$queryRaw<Array<Pick<StoredFigures, 'feesMinor' | 'deductedMinor'>>>`
    select coalesce(-sum((item ->> 'amountMinor')::bigint) filter (where item ->> 'kind' = 'fee'), 0)::text as "feesMinor", coalesce(-sum((item ->> 'amountMinor')::bigint) filter (where item ->> 'kind' = 'deduction' and item ->> 'code' <> 'paid-back-before'), 0)::text as "deductedMinor"
    from "ClaimEvent" event cross join lateral jsonb_array_elements(event."payload" -> 'items') item
    where event."shop" = ${shop} and event."type" in ('refunded', 'exchanged') and ${within('at', bounds, 'event')} and coalesce(event."payload" ->> 'currencyCode', event."payload" #>> '{exchange,price,currency}') = ${currencyCode}`
  return row ?? { feesMinor: '0', deductedMinor: '0' }
}

/** How long it took from the opening; of those closed, only what ended in a settlement. One that was merged into another goes on as that one. */
async function readSpread(database: Database, shop: string, bounds: Bounds, done: 'decidedAt' | 'closedAt'): Promise<StoredFigures['decision']> {
  const column = Prisma.raw(`"${done}"`)
  const [row] = await database.$queryRaw<Array<StoredFigures['decision']>>`
    select count(*)::int as "count", percentile_cont(0.5) within group (order by extract(epoch from ${column} - "openedAt"))::float8 as "medianSeconds", percentile_cont(0.9) within group (order by extract(epoch from ${column} - "openedAt"))::float8 as "ninetiethSeconds"
    from "Claim" where "shop" = ${shop} and ${within(done, bounds)} and ${done === 'closedAt' ? Prisma.sql`("stage" = 'settled' or ("stage" = 'failed' and exists (select 1 from "ClaimLine" line where line."claimId" = "Claim"."id" and line."settlement" = 'settled')))` : Prisma.sql`"mergedIntoId" is null`}`
  return row ?? { count: 0, medianSeconds: null, ninetiethSeconds: null }
}

function readPace(database: Database, shop: string, bounds: Bounds, column: 'openedAt' | 'closedAt', unit: 'day' | 'week' | 'month'): Promise<StoredFigures['opened']> {
  return database.$queryRaw`
    select to_char(date_trunc(${unit}, (${Prisma.raw(`"${column}"`)} at time zone 'UTC') at time zone ${bounds.timeZone}), 'YYYY-MM-DD') as "day", count(*)::int as "claims"
    from "Claim" where "shop" = ${shop} and ${within(column, bounds)} and "mergedIntoId" is null group by 1 order by 1`
}
