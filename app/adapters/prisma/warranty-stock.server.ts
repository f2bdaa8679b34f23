import type { WarrantyStock } from '../../application/figures/figures-store.ts'
import type { Database } from './client.server.ts'

interface Row { alike: Pick<WarrantyStock, 'business' | 'country' | 'placement'>; boughtFrom: Date; boughtUntil: Date; reportedAt: Date | null; sentAt: Date | null; orderReportedAt: Date | null; orderSentAt: Date | null; unsent: boolean }

/**
 * What is left of the lines of a shop's orders, summed up in one pass over their cases: by the month of the purchase, by the
 * changes of terms before it, and by what terms are chosen by. A line of which pieces are still to be sent has not arrived.
 * Null where some lines have no case yet.
 */
export async function readWarrantyStock(database: Database, shop: string, changes: string[]): Promise<WarrantyStock[] | null> {
  const [missing, rows] = await Promise.all([
    database.$queryRaw<unknown[]>`
      select 1 from "OrderLine" line join "Order" sale on sale."shop" = line."shop" and sale."id" = line."orderId"
      where line."shop" = ${shop} and line."currentQuantity" > 0 and sale."complete" and not exists (select 1 from "LineCase" known where known."shop" = line."shop" and known."lineId" = line."id") limit 1`,
    database.$queryRaw<Row[]>`
      with kind as materialized (
        select "id", "said" -> 'business' as "business", "said" -> 'country' as "country", "said" -> 'placement' as "placement", dense_rank() over (order by "said" -> 'business', "said" -> 'country', "said" -> 'placement')::int as "alike"
        from (select distinct on ("id") "id", "written"::jsonb as "said" from "LineKind" where "shop" = ${shop}) known
      ), stock as (
        select kind."alike", min("purchasedAt") as "boughtFrom", max("purchasedAt") as "boughtUntil", bool_or("more") as "unsent",
          max("reportedAt") filter (where not "more") as "reportedAt", max("sentAt") filter (where not "more") as "sentAt", max("orderReportedAt") filter (where not "orderMore") as "orderReportedAt", max("orderSentAt") filter (where not "orderMore") as "orderSentAt"
        from "LineCase" line join kind on kind."id" = line."kind" where line."shop" = ${shop} and "quantity" > 0
        group by kind."alike", date_trunc('month', "purchasedAt"), width_bucket("purchasedAt", ${changes.map((instant) => instant.replace('Z', ''))}::timestamp[])
      )
      select jsonb_build_object('business', said."business", 'country', said."country", 'placement', said."placement") as "alike", stock."boughtFrom", stock."boughtUntil", stock."reportedAt", stock."sentAt", stock."orderReportedAt", stock."orderSentAt", stock."unsent"
      from stock join (select distinct on ("alike") * from kind) said using ("alike")`,
  ])
  return missing.length > 0 ? null : rows.map(({ alike, boughtFrom, boughtUntil, reportedAt, sentAt, orderReportedAt, orderSentAt, unsent }) => ({
    ...alike, unsent, boughtFrom: boughtFrom.getTime(), boughtUntil: boughtUntil.getTime(),
    line: { reportedAt: msOf(reportedAt), sentAt: msOf(sentAt) }, order: { reportedAt: msOf(orderReportedAt), sentAt: msOf(orderSentAt) },
  }))
}

const msOf = (at: Date | null) => at?.getTime() ?? null
