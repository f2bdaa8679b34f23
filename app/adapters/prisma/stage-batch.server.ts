import type pg from 'pg'
import type { BulkBatch } from '../../application/history/ports.ts'
import { copyIn } from './copy-in.server.ts'
import { inTransaction } from './pg-transaction.server.ts'

const orderColumns = ['key', 'line', 'name', 'processedAt', 'updatedAt', 'cancelledAt', 'customerId', 'customerName', 'customerEmail', 'customerLocale', 'currencyCode', 'presentmentCode', 'totalMinor', 'shippingMinor', 'fulfilment', 'placement', 'pieces', 'facts', 'parcels', 'parcel', 'parcelPieces'] as const
const lineColumns = ['orderKey', 'key', 'line', 'title', 'variantTitle', 'sku', 'imageUrl', 'quantity', 'currentQuantity', 'unfulfilled', 'isGiftCard', 'unitPriceMinor', 'facts', 'product'] as const
const issueColumns = ['line', 'code', 'detail', 'orderId'] as const

/** Writes what was read of a file, with how far that is: both or neither, so that a crash never leaves a line twice or not at all. */
export async function stageBatch(pool: pg.Pool, importId: string, batch: BulkBatch): Promise<void> {
  await inTransaction(pool, async (client) => {
    await copyIn(client, 'StagedOrder', { importId }, orderColumns, batch.orders)
    await copyIn(client, 'StagedLine', { importId }, lineColumns, batch.lines)
    await copyIn(client, 'OrderImportIssue', { importId }, issueColumns, batch.issues)
    const lacking = [...new Set(batch.issues.flatMap((issue) => issue.orderId ?? []))]
    await client.query('insert into "OrderToRead" ("importId", "orderId", "why") select $1, unnest($2::text[]), \'lines\' on conflict ("importId", "orderId") do update set "why" = excluded."why" where "OrderToRead"."why" = \'earlier\'', [importId, lacking])
    await client.query('update "OrderImport" set "bytesTaken" = $2, "linesTaken" = $3, "ordersFound" = "ordersFound" + $4, "rowsStaged" = "rowsStaged" + $5 where "id" = $1', [importId, batch.bytesTaken, batch.linesTaken, batch.orders.length, batch.orders.length + batch.lines.length])
  })
}
