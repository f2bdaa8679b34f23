import type { ProductStore } from '../../application/setup/product-store.ts'
import type { Database } from './client.server.ts'
import { fillLineCases } from './line-cases.server.ts'

/** Orders whose lines' cases are made anew at once. */
const portion = 500

/** What is kept of products with the order lines that sold them. */
export function openProductStore(database: Database): ProductStore {
  return {
    lacking: async (shop, { vendors, collections, metafields }, most) => {
      const rows = await database.$queryRaw<Array<{ id: string }>>`
        select distinct "productSnapshot"->>'id' as "id" from "OrderLine"
        where "shop" = ${shop} and "productSnapshot"->>'id' like 'gid://shopify/Product/%' and (
          (${vendors}::boolean and not jsonb_exists("productSnapshot", 'vendor')) or (${collections}::boolean and not jsonb_exists("productSnapshot", 'collections'))
          or not jsonb_exists_all(coalesce("productSnapshot"->'metafields', '{}'::jsonb), ${metafields}::text[]))
        order by 1 limit ${most}`
      return rows.map(({ id }) => id)
    },
    complete: async (shop, facts) => {
      if (facts.length === 0) return
      const told = facts.map(({ vendor, collections, metafields }) => JSON.stringify({ vendor, ...(collections ? { collections } : {}), metafields }))
      // What stands there already was first seen so, and stays.
      const changed = await database.$transaction(async (tx) => {
        const lines = await tx.$queryRaw<Array<{ id: string; orderId: string }>>`
          update "OrderLine" line set "productSnapshot" = fact."facts" || line."productSnapshot" || jsonb_build_object('metafields', (fact."facts"->'metafields') || coalesce(line."productSnapshot"->'metafields', '{}'::jsonb))
          from unnest(${facts.map(({ id }) => id)}::text[], ${told}::jsonb[]) as fact("id", "facts")
          where line."shop" = ${shop} and line."productSnapshot"->>'id' = fact."id" returning line."id", line."orderId"`
        await tx.$executeRaw`delete from "LineCase" where "shop" = ${shop} and "lineId" = any(${lines.map(({ id }) => id)}::text[])`
        return [...new Set(lines.map(({ orderId }) => orderId))]
      })
      for (let from = 0; from < changed.length; from += portion) await fillLineCases(database, shop, changed.slice(from, from + portion))
    },
  }
}
