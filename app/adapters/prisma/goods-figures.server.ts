import type { StoredFigures } from '../../application/figures/figures-store.ts'
import { offShopOrderId } from '../../application/orders/off-shop-order.ts'
import type { Database } from './client.server.ts'
import { within } from './day-bounds.server.ts'
import type { Bounds } from './day-bounds.server.ts'

/**
 * Pieces by the grade that their last inspection in the range gave them. One that was inspected before its line was parted
 * has its grade on the new line as well.
 */
export function readGrades(database: Database, shop: string, bounds: Bounds): Promise<StoredFigures['grades']> {
  return database.$queryRaw`
    with recursive parted as materialized (
      select "id" as "event", "payload" ->> 'lineId' as "lineId", "payload" ->> 'newLineId' as "newLineId" from "ClaimEvent" where "shop" = ${shop} and "type" = 'line-parted' and "at" >= ${bounds.from}
    ), looked as (
      select event."id" as "event", about."lineId", event."payload" -> 'inspection' as "seen" from "ClaimEvent" event cross join lateral jsonb_array_elements_text(event."payload" -> 'lineIds') about("lineId")
      where event."shop" = ${shop} and event."type" = 'inspected' and ${within('at', bounds, 'event')}
      union select looked."event", parted."newLineId", looked."seen" from looked join parted on parted."lineId" = looked."lineId" and parted."event" > looked."event"
    ), last as (
      select distinct on ("lineId") "lineId", "seen" from looked order by "lineId", "event" desc
    )
    select "seen" ->> 'grade' as "grade", "seen" #>> '{graded,name}' as "name", "seen" #>> '{graded,meaning}' as "meaning", sum(line."quantity")::int as "pieces"
    from last join "ClaimLine" line on line."id" = last."lineId" group by 1, 2, 3 order by 1, 4 desc, 2, 3`
}

/**
 * Of the pieces sold in the range, product by product, those that were claimed as faulty since, the worst first. A piece that
 * took another's place on its line is no further one. What was bought outside the shop is there for its claim alone, so it
 * says nothing of how many were sold.
 */
export function readProducts(database: Database, shop: string, bounds: Bounds): Promise<StoredFigures['products']> {
  return database.$queryRaw`
    with recursive sold as (
      select line."id", line."title", line."quantity", coalesce(line."productSnapshot" ->> 'id', line."title") as "product" from "Order" sale join "OrderLine" line on line."shop" = sale."shop" and line."orderId" = sale."id"
      where sale."shop" = ${shop} and ${within('processedAt', bounds, 'sale')} and sale."cancelledAt" is null and not starts_with(sale."id", ${offShopOrderId('')}) and not line."isGiftCard"
    ), claimed as (
      select sold."id" as "lineId", sold."product", unit."id", unit."replacesId" from sold
      join "ClaimLine" line on line."shop" = ${shop} and line."orderLineId" = sold."id" and line."ground" in ('defect', 'faulty-on-delivery') and line."authorization" not in ('declined', 'canceled', 'withdrawn')
      join "ClaimLineUnit" piece on piece."claimLineId" = line."id" join "ItemUnit" unit on unit."id" = piece."itemUnitId"
      union select claimed."lineId", claimed."product", older."id", older."replacesId" from claimed join "ItemUnit" older on older."id" = claimed."replacesId" and older."orderLineId" = claimed."lineId"
    ), faulty as (
      select "product", count(*)::int as "faulty" from claimed
      where not exists (select 1 from "ItemUnit" older where older."id" = claimed."replacesId" and older."orderLineId" = claimed."lineId") group by 1
    )
    select max(sold."title") as "title", sum(sold."quantity")::int as "sold", max(faulty."faulty")::int as "faulty" from sold join faulty using ("product")
    group by "product" order by max(faulty."faulty")::float / sum(sold."quantity") desc, 3 desc, 1`
}
