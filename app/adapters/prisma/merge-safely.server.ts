import type pg from 'pg'
import type { OrderImport } from '../../application/history/ports.ts'
import { isOfData } from './in-bulk.server.ts'
import { mergePortion } from './merge-staged.server.ts'
import { inTransaction } from './pg-transaction.server.ts'

/** Merges the orders with a key in (after, upTo]. One that can't be stored must not keep the others out: it is found by halves, left out and noted. */
export async function mergeSafely(pool: pg.Pool, run: OrderImport, after: string, upTo: string, damaged: boolean): Promise<void> {
  try {
    await mergePortion(pool, run.shop, run.id, after, upTo, damaged)
  } catch (error) {
    if (!isOfData(error)) throw error
    const { rows } = await pool.query<{ key: string; name: string; line: number }>('select distinct on ("key") "key"::text, "name", "line" from "StagedOrder" where "importId" = $1 and "key" > $2 and "key" <= $3 order by "key"', [run.id, after, upTo])
    const [only] = rows
    if (rows.length === 1 && only) {
      await pool.query('insert into "OrderImportIssue" ("importId", "line", "code", "detail", "orderId") values ($1, $2, \'order-left-out\', $3, $4)', [run.id, only.line, only.name, `gid://shopify/Order/${only.key}`])
      return
    }
    const middle = rows[Math.floor(rows.length / 2) - 1]
    if (!middle) throw error
    await mergeSafely(pool, run, after, middle.key, damaged)
    await mergeSafely(pool, run, middle.key, upTo, damaged)
  }
}

/**
 * Lines whose order is not staged. One that is stored already with the line lacks nothing; one that is stored without it, which
 * seemed whole before the line came, is to be read by itself, and so is one that the file does not hold: of these one line each is
 * noted, once. In a damaged file what is stored proves nothing: the order's own line may be the one that could not be read.
 */
export async function noteOrphans(pool: pg.Pool, { id: importId, shop }: OrderImport, damaged: boolean): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`)
    await client.query(`
      with orphan as (
        select line."orderKey", min(line."line") as "line",
          bool_and(coalesce((select true from "OrderLine" sold where sold."shop" = $2 and sold."id" = 'gid://shopify/LineItem/' || line."key" and sold."orderId" = 'gid://shopify/Order/' || line."orderKey" limit 1), false)) as "isKnown"
        from "StagedLine" line left join "StagedOrder" parent on parent."importId" = line."importId" and parent."key" = line."orderKey"
        where line."importId" = $1 and parent."key" is null group by line."orderKey"
      ), lacking as (
        select 'gid://shopify/Order/' || "orderKey" as "orderId", "line", coalesce((select true from "Order" stored where stored."shop" = $2 and stored."id" = 'gid://shopify/Order/' || "orderKey" and stored."complete" limit 1), false) as "isStored"
        from orphan where $3 or not "isKnown"
      ), noted as (
        insert into "OrderToRead" ("importId", "orderId", "why") select $1, "orderId", case when "isStored" then 'lines' else 'no-order' end from lacking
        on conflict ("importId", "orderId") do update set "why" = excluded."why" where "OrderToRead"."why" = 'earlier' or (excluded."why" = 'no-order' and "OrderToRead"."why" <> 'no-order')
      )
      insert into "OrderImportIssue" ("importId", "line", "code", "orderId")
      select $1, lacking."line", 'no-order', lacking."orderId" from lacking
      where ($3 or not "isStored") and not exists (select 1 from "OrderImportIssue" told where told."importId" = $1 and told."code" = 'no-order' and told."orderId" = lacking."orderId")`, [importId, shop, damaged])
  })
}
