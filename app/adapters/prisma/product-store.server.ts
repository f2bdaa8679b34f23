import { Prisma } from '@prisma/client'
import type { AskedProducts, KeptFacts, ProductStore } from '../../application/setup/product-store.ts'
import type { SoldBy, SoldGoods } from '../../application/setup/sold-goods-view.ts'
import type { Database, Transaction } from './client.server.ts'
import { fillLineCases } from './line-cases.server.ts'
import type { Locks } from './locks.server.ts'

/** Orders whose lines' cases are made anew at once. */
const portion = 500
/** Orders on whose lines goods are looked for. */
const latestOrders = 20_000

/** What each of those lines names. */
const named: Record<SoldBy, Prisma.Sql> = {
  vendors: Prisma.sql`select "product"->>'vendor', "product"->>'vendor' from lines`,
  collections: Prisma.sql`select one, one from lines cross join lateral jsonb_array_elements_text("product"->'collections') one`,
  products: Prisma.sql`select "product"->>'id', "title" from lines where "product"->>'id' like 'gid://shopify/Product/%'`,
}

/** What is kept of products with the order lines that sold them. */
export function openProductStore(database: Database, locks: Pick<Locks, 'exclusively'>): ProductStore {
  return {
    reading: (shop, work) => locks.exclusively(`products:${shop}`, work),
    lacking: async (shop, { vendors, collections, metafields }, most, orderId) => {
      const rows = await database.$queryRaw<Array<{ id: string }>>`
        select distinct "productSnapshot"->>'id' as "id" from "OrderLine" line
        left join "ReadProduct" known on known."shop" = line."shop" and known."id" = line."productSnapshot"->>'id'
        cross join lateral (select coalesce(known."missing", '[]'::jsonb) as "missing", coalesce(line."productSnapshot"->'metafields', '{}'::jsonb) as "values") asked
        where line."shop" = ${shop} and (${orderId ?? null}::text is null or line."orderId" = ${orderId ?? null}) and "productSnapshot"->>'id' like 'gid://shopify/Product/%' and (
          (${vendors}::boolean and not jsonb_exists("productSnapshot", 'vendor') and not jsonb_exists(asked."missing", 'vendor'))
          or (${collections}::boolean and not jsonb_exists("productSnapshot", 'collections') and not jsonb_exists(asked."missing", 'collections'))
          or exists (select 1 from unnest(${metafields}::text[]) as wanted("key") where not jsonb_exists(asked."values", wanted."key") and not jsonb_exists(asked."missing", wanted."key")))
        order by 1 limit ${most}`
      return rows.map(({ id }) => id)
    },
    complete: async (shop, asked, at) => {
      const { found } = asked
      const told = found.map(({ vendor, collections, metafields }) => JSON.stringify({ vendor, ...(collections ? { collections } : {}), metafields }))
      // What stands there already was first seen so, and stays.
      const changed = await database.$transaction(async (tx) => {
        await noteRead(tx, shop, asked, at)
        const lines = await tx.$queryRaw<Array<{ id: string; orderId: string }>>`
          update "OrderLine" line set "productSnapshot" = fact."facts" || line."productSnapshot" || jsonb_build_object('metafields', (fact."facts"->'metafields') || coalesce(line."productSnapshot"->'metafields', '{}'::jsonb))
          from unnest(${found.map(({ id }) => id)}::text[], ${told}::jsonb[]) as fact("id", "facts")
          where line."shop" = ${shop} and line."productSnapshot"->>'id' = fact."id" returning line."id", line."orderId"`
        await tx.$executeRaw`delete from "LineCase" where "shop" = ${shop} and "lineId" = any(${lines.map(({ id }) => id)}::text[])`
        return [...new Set(lines.map(({ orderId }) => orderId))]
      })
      for (let from = 0; from < changed.length; from += portion) await fillLineCases(database, shop, changed.slice(from, from + portion))
    },
    kept: async (shop, lineIds) => {
      const rows = await database.$queryRaw<Array<KeptFacts & { id: string }>>`select "id", "productSnapshot"->>'vendor' as "vendor", "productSnapshot"->'collections' as "collections" from "OrderLine" where "shop" = ${shop} and "id" = any(${lineIds}::text[])`
      return new Map(rows.map(({ id, vendor, collections }) => [id, { vendor, collections }]))
    },
    sold: (shop, by, search, most) => database.$queryRaw<SoldGoods[]>`
      with latest as materialized (select "id" from "Order" where "shop" = ${shop} order by "processedAt" desc limit ${latestOrders}),
      lines as (select line."title", line."productSnapshot" as "product" from latest join "OrderLine" line on line."shop" = ${shop} and line."orderId" = latest."id" where jsonb_typeof(line."productSnapshot") = 'object')
      select min("value") as "value", max("label") as "label", count(*)::int as "lines" from (${named[by]}) as named("value", "label")
      where btrim("label") <> '' and "label" ilike ${`%${search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`}
      group by lower("value") order by 3 desc, 2, 1 limit ${most}`,
    lastRead: async (shop) => (await database.readProduct.aggregate({ where: { shop }, _max: { readAt: true } }))._max.readAt?.toISOString() ?? null,
  }
}

/** Writes down that products were asked for, with what there was no answer to: else what is gone would be asked for again with every reading. */
async function noteRead(tx: Transaction, shop: string, { ids, wanted, found }: AskedProducts, at: Date): Promise<void> {
  const known = new Map(found.map((one) => [one.id, one]))
  const all = [...(wanted.vendors ? ['vendor'] : []), ...(wanted.collections ? ['collections'] : []), ...wanted.metafields]
  const missing = ids.map((id) => { const one = known.get(id); return JSON.stringify(!one ? all : wanted.collections && one.collections === null ? ['collections'] : []) })
  // Other terms may have asked for something else before, which is still missing.
  await tx.$executeRaw`
    insert into "ReadProduct" ("shop", "id", "readAt", "missing") select ${shop}, one."id", ${at.toISOString().replace('Z', '')}::timestamp, one."missing"
    from unnest(${ids}::text[], ${missing}::jsonb[]) as one("id", "missing") order by one."id"
    on conflict ("shop", "id") do update set "readAt" = excluded."readAt", "missing" = "ReadProduct"."missing" || excluded."missing"`
}
