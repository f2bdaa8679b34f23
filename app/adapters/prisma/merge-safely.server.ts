import type pg from 'pg'
import type { OrderImport } from '../../application/history/ports.ts'
import { mergePortion } from './merge-staged.server.ts'
import { inTransaction } from './pg-transaction.server.ts'

/** SQLSTATE classes of rows that can't be stored: data exceptions and broken constraints. */
const ofData = /^2[23]/

/** Merges the orders with a key in (after, upTo]. One that can't be stored must not keep the others out: it is found by halves, left out and noted. */
export async function mergeSafely(pool: pg.Pool, run: OrderImport, after: string, upTo: string, damaged: boolean): Promise<void> {
  try {
    await mergePortion(pool, run.shop, run.id, after, upTo, damaged)
  } catch (error) {
    if (!ofData.test(String((error as { code?: unknown }).code))) throw error
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

/** Lines whose order the file does not hold: their orders are to be read by themselves, and one line of each is noted, once. */
export async function noteOrphans(pool: pg.Pool, importId: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`)
    await client.query(`
      with orphan as (
        select line."orderKey", min(line."line") as "line" from "StagedLine" line left join "StagedOrder" parent on parent."importId" = line."importId" and parent."key" = line."orderKey"
        where line."importId" = $1 and parent."key" is null group by line."orderKey"
      ), noted as (
        insert into "OrderToRead" ("importId", "orderId", "why") select $1, 'gid://shopify/Order/' || "orderKey", 'no-order' from orphan
        on conflict ("importId", "orderId") do update set "why" = 'no-order' where "OrderToRead"."why" <> 'no-order'
      )
      insert into "OrderImportIssue" ("importId", "line", "code", "orderId")
      select $1, orphan."line", 'no-order', 'gid://shopify/Order/' || orphan."orderKey" from orphan
      where not exists (select 1 from "OrderImportIssue" told where told."importId" = $1 and told."code" = 'no-order' and told."orderId" = 'gid://shopify/Order/' || orphan."orderKey")`, [importId])
  })
}
