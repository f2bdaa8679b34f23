import { Prisma } from '@prisma/client'
import type { FiguresStore, StoredFigures } from '../../application/figures/figures-store.ts'
import { readAudit } from './audit-rows.server.ts'
import type { Database } from './client.server.ts'
import { boundsOf, within } from './day-bounds.server.ts'
import type { Bounds } from './day-bounds.server.ts'
import { readNow } from './now-counts.server.ts'
import { recordSettings } from './record-settings.server.ts'

/** Counts over a shop's claims, each by an index and one statement, so that they answer at 100,000 claims too. */
export function openFiguresStore(database: Database): FiguresStore {
  return {
    now: (shop, staffId, at) => readNow(database, shop, staffId, at),
    anyClaim: async (shop) => (await database.claim.findFirst({ where: { shop }, select: { id: true } })) !== null,
    figures: (shop, range, currencyCode, unit) => readFigures(database, shop, boundsOf(range), currencyCode, unit),
    audit: (shop, range, after, limit) => readAudit(database, shop, boundsOf(range), after, limit),
    note: (shop, record, actor, at) => recordSettings(database, shop, [record], actor, at),
    newestOrder: async (shop) => (await database.order.findFirst({ where: { shop }, orderBy: { processedAt: 'desc' }, select: { processedAt: true } }))?.processedAt.toISOString() ?? null,
  }
}

async function readFigures(database: Database, shop: string, bounds: Bounds, currencyCode: string, unit: 'day' | 'week' | 'month'): Promise<StoredFigures> {
  const [missed, kept, decision, settlement, opened, closed, grounds, products, refunded, deducted, outcomes, grades] = await Promise.all([
    database.$queryRaw<StoredFigures['missed']>`
      select "payload" ->> 'deadline' as "name", count(distinct "claimId")::int as "claims" from "ClaimEvent"
      where "shop" = ${shop} and "type" = 'deadline-missed' and ${within('at', bounds)} group by 1`,
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
    database.$queryRaw<Array<{ sum: string }>>`
      select coalesce(-sum((item ->> 'amountMinor')::bigint), 0)::text as "sum" from "ClaimEvent" event cross join lateral jsonb_array_elements(event."payload" -> 'items') item
      where event."shop" = ${shop} and event."type" in ('refunded', 'exchanged') and ${within('at', bounds, 'event')} and coalesce(event."payload" ->> 'currencyCode', event."payload" #>> '{exchange,price,currency}') = ${currencyCode}
        and item ->> 'kind' = 'deduction' and item ->> 'code' <> 'paid-back-before'`,
    database.$queryRaw<StoredFigures['outcomes']>`
      select case when line."settlement" = 'settled' then coalesce(line."remedy", 'refund') when line."authorization" = 'declined' then 'declined' else 'canceled' end as "outcome", sum(line."quantity")::int as "pieces"
      from "Claim" claim join "ClaimLine" line on line."shop" = claim."shop" and line."claimId" = claim."id"
      where claim."shop" = ${shop} and ${within('closedAt', bounds, 'claim')} and (not claim."open" or claim."stage" = 'to-give-back') and claim."mergedIntoId" is null group by 1 order by 2 desc, 1`,
    readGrades(database, shop, bounds),
  ])
  return { missed, kept, decision, settlement, opened, closed, grounds, products, refunded: refunded[0]?.sum ?? '0', deductedMinor: deducted[0]?.sum ?? '0', outcomes, grades }
}

/** Claims that were done in time: decided, settled or refunded while the terms set a day for it that was never missed. */
async function readKept(database: Database, shop: string, bounds: Bounds): Promise<StoredFigures['kept']> {
  const count = async (name: keyof StoredFigures['kept'], done: 'decidedAt' | 'closedAt', line: Prisma.Sql) => {
    const [row] = await database.$queryRaw<Array<{ claims: number }>>`
      select count(*)::int as "claims" from "Claim" claim where claim."shop" = ${shop} and ${within(done, bounds, 'claim')}
        and exists (select 1 from "ClaimLine" line where line."shop" = claim."shop" and line."claimId" = claim."id" and line.${Prisma.raw(`"${name}"`)} is not null and ${line})
        and not exists (select 1 from "ClaimEvent" event where event."shop" = claim."shop" and event."claimId" = claim."id" and event."type" = 'deadline-missed' and event."payload" ->> 'deadline' = ${name})`
    return row?.claims ?? 0
  }
  const settled = Prisma.sql`line."settlement" = 'settled'`
  const [decideBy, settleBy, refundBy] = await Promise.all([count('decideBy', 'decidedAt', Prisma.sql`true`), count('settleBy', 'closedAt', settled), count('refundBy', 'closedAt', Prisma.sql`${settled} and line."remedy" = 'refund' and (line."moneyDueSince" is null or line."refundBy" > to_char(line."moneyDueSince", 'YYYY-MM-DD'))`)])
  return { decideBy, settleBy, refundBy }
}

/** How long it took from the opening; of those closed, only what ended in a settlement. */
async function readSpread(database: Database, shop: string, bounds: Bounds, done: 'decidedAt' | 'closedAt'): Promise<StoredFigures['decision']> {
  const column = Prisma.raw(`"${done}"`)
  const [row] = await database.$queryRaw<Array<StoredFigures['decision']>>`
    select count(*)::int as "count", percentile_cont(0.5) within group (order by extract(epoch from ${column} - "openedAt"))::float8 as "medianSeconds", percentile_cont(0.9) within group (order by extract(epoch from ${column} - "openedAt"))::float8 as "ninetiethSeconds"
    from "Claim" where "shop" = ${shop} and ${within(done, bounds)} and ${done === 'closedAt' ? Prisma.sql`"stage" = 'settled'` : Prisma.sql`true`}`
  return row ?? { count: 0, medianSeconds: null, ninetiethSeconds: null }
}

function readPace(database: Database, shop: string, bounds: Bounds, column: 'openedAt' | 'closedAt', unit: 'day' | 'week' | 'month'): Promise<StoredFigures['opened']> {
  return database.$queryRaw`
    select to_char(date_trunc(${unit}, (${Prisma.raw(`"${column}"`)} at time zone 'UTC') at time zone ${bounds.timeZone}), 'YYYY-MM-DD') as "day", count(*)::int as "claims"
    from "Claim" where "shop" = ${shop} and ${within(column, bounds)} and "mergedIntoId" is null group by 1 order by 1`
}

/** Pieces by the grade that their last inspection in the range gave them. */
function readGrades(database: Database, shop: string, bounds: Bounds): Promise<StoredFigures['grades']> {
  return database.$queryRaw`
    with looked as (
      select distinct on (about."lineId") about."lineId", event."payload" -> 'inspection' as "seen" from "ClaimEvent" event cross join lateral jsonb_array_elements_text(event."payload" -> 'lineIds') about("lineId")
      where event."shop" = ${shop} and event."type" = 'inspected' and ${within('at', bounds, 'event')} order by about."lineId", event."id" desc
    )
    select "seen" ->> 'grade' as "grade", "seen" #>> '{graded,name}' as "name", "seen" #>> '{graded,meaning}' as "meaning", sum(line."quantity")::int as "pieces"
    from looked join "ClaimLine" line on line."id" = looked."lineId" group by 1, 2, 3 order by 1, 4 desc, 2, 3`
}

/** Of the pieces sold in the range, product by product, those that were claimed as faulty since, the worst first. */
function readProducts(database: Database, shop: string, bounds: Bounds): Promise<StoredFigures['products']> {
  return database.$queryRaw`
    with sold as (
      select line."id", line."title", line."quantity", coalesce(line."productSnapshot" ->> 'id', line."title") as "product" from "Order" sale join "OrderLine" line on line."shop" = sale."shop" and line."orderId" = sale."id"
      where sale."shop" = ${shop} and ${within('processedAt', bounds, 'sale')} and sale."cancelledAt" is null and not line."isGiftCard"
    ), faulty as (
      select sold."product", count(distinct piece."itemUnitId")::int as "faulty" from sold
      join "ClaimLine" line on line."shop" = ${shop} and line."orderLineId" = sold."id" and line."ground" in ('defect', 'faulty-on-delivery') and line."authorization" not in ('declined', 'canceled', 'withdrawn')
      join "ClaimLineUnit" piece on piece."claimLineId" = line."id" group by 1
    )
    select max(sold."title") as "title", sum(sold."quantity")::int as "sold", max(faulty."faulty")::int as "faulty" from sold join faulty using ("product")
    group by "product" order by max(faulty."faulty")::float / sum(sold."quantity") desc, 3 desc, 1`
}
