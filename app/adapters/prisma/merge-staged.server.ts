import type pg from 'pg'
import { takeTurn } from './in-bulk.server.ts'
import { insertLacking } from './lacking-pieces.server.ts'
import { inTransaction } from './pg-transaction.server.ts'
import { factsToKeep, personal } from './personal-columns.server.ts'

/** Orders that are merged in one statement. */
export const portion = 2_000

/** The key of the last of the next orders that are staged behind a key, and how many they are; null where there are none. */
export async function nextPortion(client: pg.Pool, importId: string, after: string): Promise<{ upTo: string; orders: number } | null> {
  const { rows } = await client.query<{ upTo: string | null; orders: number }>(
    'select max("key")::text as "upTo", count(*)::int as "orders" from (select distinct "key" from "StagedOrder" where "importId" = $1 and "key" > $2 order by "key" limit $3) portion', [importId, after, portion])
  const [found] = rows
  return found?.upTo ? { upTo: found.upTo, orders: found.orders } : null
}

/**
 * Puts the staged orders with a key in (after, upTo] into Order and OrderLine, and makes the pieces that a line of which some are told of has grown by. An order's lines follow their ids, in
 * which Shopify numbers them as they were ordered: where they stand in the file says nothing; one that two orders name is the
 * later's, so that the other lacks it. Of an order that the file tells all of,
 * the newer reading stays: an older one, or the same once more, changes nothing. One that it doesn't is put in as not complete,
 * if it is not there yet, and noted to be read by itself:
 * - `lines`: its lines don't add up to its pieces. In a file that may lack lines they have to be exactly that, without gift cards: those may count as pieces or not, so that one could stand in for what is missing.
 * - `parcels`: what lies in which parcel does not follow from there being one parcel that holds all that was sent.
 * One whose customer was to be forgotten is put in marked, and without what tells of them.
 */
export async function mergePortion(pool: pg.Pool, shop: string, importId: string, after: string, upTo: string, damaged: boolean): Promise<void> {
  await inTransaction(pool, async (client) => {
    await takeTurn(client, shop)
    await client.query(mergeSql, [shop, importId, after, upTo, damaged])
    await client.query(grownSql, [shop, importId, after, upTo])
  })
}

/** All facts of an order, out of the parts that were staged: the same as `partBatch` puts together of an order that need not be. */
const facts = `("facts" || ',"lineItems":{"nodes":[' || coalesce("nodes", '') || ']},"fulfillments":[' || case when "hasParcels" and "parcels" = 1 then "parcel" || ',"fulfillmentLineItems":{"nodes":[' || coalesce("contents", '') || ']}}' else '' end || ']}')::jsonb`

/** Pieces of lines that have some and have grown: a statement of its own, so that it sees those which a claim made while the lines were written. */
const grownSql = `
  with line as (
    select sold."shop", sold."id", sold."quantity"
    from (select distinct 'gid://shopify/LineItem/' || "key" as "id" from "StagedLine" where "importId" = $2 and "orderKey" > $3 and "orderKey" <= $4) staged
      join (select distinct "orderLineId" from "ItemUnit" where "shop" = $1) told on told."orderLineId" = staged."id"
      cross join lateral (select * from "OrderLine" one where one."shop" = $1 and one."id" = staged."id" limit 1) sold
  ) ${insertLacking}`

const mergeSql = `
  with staged as materialized (
    select distinct on ("key") * from "StagedOrder" where "importId" = $2 and "key" > $3 and "key" <= $4 order by "key", "updatedAt" desc, "line" desc
  ), line as materialized (
    select distinct on ("key") * from "StagedLine" where "importId" = $2 and "orderKey" > $3 and "orderKey" <= $4 order by "key", "line" desc
  ), placed as materialized (
    select line.*, row_number() over (partition by "orderKey" order by "key") - 1 as "position" from line
  ), total as (
    select "orderKey", sum("quantity") as "pieces", coalesce(sum("quantity") filter (where not "isGiftCard"), 0) as "goods", sum("quantity" - "unfulfilled") as "sent",
      string_agg("facts", ',' order by "position") as "nodes",
      string_agg('{"quantity":' || ("quantity" - "unfulfilled") || ',"lineItem":{"id":"gid://shopify/LineItem/' || "key" || '"}}', ',' order by "position") filter (where "quantity" > "unfulfilled") as "contents"
    from placed group by "orderKey"
  ), judged as (
    select staged.*, total."nodes", total."contents", redacted."redactedAt",
      case when $5 then staged."pieces" = coalesce(total."goods", 0) else coalesce(total."pieces", 0) >= staged."pieces" end as "hasLines",
      staged."parcels" = 0 or (staged."parcels" = 1 and staged."parcel" is not null and staged."parcelPieces" = coalesce(total."sent", 0)) as "hasParcels"
    from staged left join total on total."orderKey" = staged."key"
      left join "RedactedOrder" redacted on redacted."shop" = $1 and redacted."key" = staged."key" and redacted."key" > $3 and redacted."key" <= $4
  ), fresh as (
    insert into "Order" ("shop", "id", "name", "processedAt", "updatedAt", "cancelledAt", "customerId", "customerName", "customerEmail", "customerLocale", "currencyCode", "presentmentCode", "totalMinor", "shippingMinor", "fulfilment", "placement", "complete", "unread", "redactedAt", "facts")
    select $1, 'gid://shopify/Order/' || "key", "name", "processedAt", "updatedAt", "cancelledAt", case when "redactedAt" is null then "customerId" end, case when "redactedAt" is null then "customerName" else 'Redacted' end, case when "redactedAt" is null then "customerEmail" end, "customerLocale", "currencyCode", "presentmentCode", "totalMinor", "shippingMinor", "fulfilment", "placement"::jsonb, "hasLines" and "hasParcels", not ("hasLines" and "hasParcels"),
      "redactedAt", case when "redactedAt" is null then ${facts} else "redacted_facts"(${facts}) end
    from judged order by "key"
    on conflict ("shop", "id") do update set
      "name" = excluded."name", "processedAt" = excluded."processedAt", "updatedAt" = excluded."updatedAt", "cancelledAt" = excluded."cancelledAt", "customerLocale" = excluded."customerLocale", "totalMinor" = excluded."totalMinor", "shippingMinor" = excluded."shippingMinor",
      "fulfilment" = excluded."fulfilment", "placement" = coalesce("Order"."placement", excluded."placement"), "complete" = true, "unread" = false, ${personal}
    where excluded."complete" and ("Order"."updatedAt" < excluded."updatedAt" or ("Order"."updatedAt" = excluded."updatedAt" and (not "Order"."complete" or "Order"."placement" is null or "Order"."facts" is distinct from ${factsToKeep})))
    returning "id"
  ), sold as (
    insert into "OrderLine" ("shop", "id", "orderId", "position", "title", "variantTitle", "sku", "imageUrl", "quantity", "currentQuantity", "isGiftCard", "unitPriceMinor", "productSnapshot")
    select $1, 'gid://shopify/LineItem/' || placed."key", fresh."id", placed."position", placed."title", placed."variantTitle", placed."sku", placed."imageUrl", placed."quantity", placed."currentQuantity", placed."isGiftCard", placed."unitPriceMinor", placed."product"::jsonb
    from placed join fresh on fresh."id" = 'gid://shopify/Order/' || placed."orderKey" order by placed."key"
    on conflict ("shop", "id") do update set "position" = excluded."position", "title" = excluded."title", "variantTitle" = excluded."variantTitle", "imageUrl" = coalesce(excluded."imageUrl", "OrderLine"."imageUrl"),
      "quantity" = excluded."quantity", "currentQuantity" = excluded."currentQuantity", "unitPriceMinor" = excluded."unitPriceMinor", "productSnapshot" = coalesce("OrderLine"."productSnapshot", excluded."productSnapshot")
  )
  insert into "OrderToRead" ("importId", "orderId", "why")
  select $2, 'gid://shopify/Order/' || judged."key", case when "hasLines" then 'parcels' else 'lines' end
  from judged where not ("hasLines" and "hasParcels")
    and not coalesce((select stored."complete" and stored."placement" is not null and stored."updatedAt" >= judged."updatedAt" from "Order" stored where stored."shop" = $1 and stored."id" = 'gid://shopify/Order/' || judged."key"), false)
  on conflict ("importId", "orderId") do update set "why" = excluded."why" where "OrderToRead"."why" = 'earlier'`
