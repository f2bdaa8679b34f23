import type { WarrantyStock } from '../../application/figures/figures-store.ts'
import type { Database } from './client.server.ts'

interface Row { country: string | null; business: boolean; placedIn: string | null; channel: string | null; placedByBusiness: boolean; boughtFrom: Date; boughtUntil: Date; reportedAt: Date | null; sentAt: Date | null; orderReportedAt: Date | null; orderSentAt: Date | null; unsent: boolean }

/**
 * What is left of the lines of a shop's orders, summed up in one pass over their cases: by the month of the purchase, by the
 * changes of terms before it, and by what terms are chosen by. A line of which pieces are still to be sent has not arrived.
 */
export async function readWarrantyStock(database: Database, shop: string, changes: string[]): Promise<WarrantyStock[]> {
  const rows = await database.$queryRaw<Row[]>`
    select "countryCode" as "country", "business", "placedIn", "channel", "placedByBusiness", min("purchasedAt") as "boughtFrom", max("purchasedAt") as "boughtUntil",
      max("reportedAt") filter (where not "more") as "reportedAt", max("sentAt") filter (where not "more") as "sentAt", max("orderReportedAt") filter (where not "orderMore") as "orderReportedAt", max("orderSentAt") filter (where not "orderMore") as "orderSentAt", bool_or("more") as "unsent"
    from "LineCase" where "shop" = ${shop} and "quantity" > 0
    group by 1, 2, 3, 4, 5, date_trunc('month', "purchasedAt"), width_bucket("purchasedAt", ${changes.map((instant) => instant.replace('Z', ''))}::timestamp[])`
  return rows.map(({ country, business, placedIn, channel, placedByBusiness, boughtFrom, boughtUntil, reportedAt, sentAt, orderReportedAt, orderSentAt, unsent }) => ({
    country, business, unsent, boughtFrom: boughtFrom.getTime(), boughtUntil: boughtUntil.getTime(), placement: { country: placedIn, channel, customers: placedByBusiness ? 'business' : 'consumer' },
    line: { reportedAt: msOf(reportedAt), sentAt: msOf(sentAt) }, order: { reportedAt: msOf(orderReportedAt), sentAt: msOf(orderSentAt) },
  }))
}

const msOf = (at: Date | null) => at?.getTime() ?? null
