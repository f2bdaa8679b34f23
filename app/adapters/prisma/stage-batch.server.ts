import type pg from 'pg'
import type { BulkBatch, OrderImport } from '../../application/history/ports.ts'
import { partBatch } from '../../application/history/part-batch.ts'
import { copyIn } from './copy-in.server.ts'
import { takeTurn } from './in-bulk.server.ts'
import { inTransaction } from './pg-transaction.server.ts'
import { takeInWhole } from './take-in-whole.server.ts'

const orderColumns = ['key', 'line', 'name', 'processedAt', 'updatedAt', 'cancelledAt', 'customerId', 'customerName', 'customerEmail', 'customerLocale', 'currencyCode', 'presentmentCode', 'totalMinor', 'shippingMinor', 'fulfilment', 'placement', 'pieces', 'facts', 'parcels', 'parcel', 'parcelPieces'] as const
const lineColumns = ['orderKey', 'key', 'line', 'title', 'variantTitle', 'sku', 'imageUrl', 'quantity', 'currentQuantity', 'unfulfilled', 'isGiftCard', 'unitPriceMinor', 'facts', 'product'] as const
const issueColumns = ['line', 'code', 'detail', 'orderId'] as const

/**
 * Writes what was read of a file. Orders that are whole and new go where orders lie, straight away: read once more they change
 * nothing. The rest is staged until the file is read, with the note of how far that is, once `before` is: both or neither, so
 * that a crash never leaves a line twice or not at all. Gives how many orders are in.
 */
export async function stageBatch(pool: pg.Pool, { id: importId, shop }: OrderImport, batch: BulkBatch, before: Promise<unknown>): Promise<number> {
  const { whole, rest } = partBatch(batch)
  const left = await takeInWhole(pool, shop, whole)
  // Waited for by no transaction: nothing that it holds is waited for meanwhile.
  await before
  return inTransaction(pool, async (client) => {
    await takeTurn(client, shop)
    const taken = whole.length - left.length
    const orders = [...rest.orders, ...left.map(({ order }) => order)]
    const lines = [...rest.lines, ...left.flatMap((one) => one.lines)]
    await copyIn(client, 'StagedOrder', { importId }, orderColumns, orders)
    await copyIn(client, 'StagedLine', { importId }, lineColumns, lines)
    await copyIn(client, 'OrderImportIssue', { importId }, issueColumns, batch.issues)
    const lacking = [...new Set(batch.issues.flatMap((issue) => issue.orderId ?? []))]
    await client.query('insert into "OrderToRead" ("importId", "orderId", "why") select $1, unnest($2::text[]), \'lines\' on conflict ("importId", "orderId") do update set "why" = excluded."why" where "OrderToRead"."why" = \'earlier\'', [importId, lacking])
    const staged = new Set(left.map(({ order }) => order.key))
    if (taken > 0) await forgetEarlier(client, importId, whole.flatMap(({ order: { key } }) => (staged.has(key) ? [] : key)))
    const { rows } = await client.query<{ ordersTaken: number }>('update "OrderImport" set "bytesTaken" = $2, "linesTaken" = $3, "ordersFound" = "ordersFound" + $4, "ordersTaken" = "ordersTaken" + $5, "rowsStaged" = "rowsStaged" + $6 where "id" = $1 returning "ordersTaken"', [importId, batch.bytesTaken, batch.linesTaken, batch.orders.length, taken, orders.length + lines.length])
    return rows[0]?.ordersTaken ?? 0
  })
}

/** What an earlier file left to be read by itself and this one tells of. */
const forgetEarlier = (client: pg.ClientBase, importId: string, keys: string[]) =>
  client.query(`delete from "OrderToRead" where "importId" = $1 and "why" = 'earlier' and split_part("orderId", '/', 5)::bigint = any($2::bigint[])`, [importId, keys])
