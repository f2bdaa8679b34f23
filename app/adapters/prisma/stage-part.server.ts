import type pg from 'pg'
import type { BulkRows, NotedPart, OrderImport } from '../../application/history/ports.ts'
import { copyIn } from './copy-in.server.ts'
import { takeTurn } from './in-bulk.server.ts'
import { inTransaction } from './pg-transaction.server.ts'

const orderColumns = ['key', 'line', 'name', 'processedAt', 'updatedAt', 'cancelledAt', 'customerId', 'customerName', 'customerEmail', 'customerLocale', 'currencyCode', 'presentmentCode', 'totalMinor', 'shippingMinor', 'fulfilment', 'placement', 'pieces', 'facts', 'parcels', 'parcel', 'parcelPieces'] as const
const lineColumns = ['orderKey', 'key', 'line', 'title', 'variantTitle', 'sku', 'imageUrl', 'quantity', 'currentQuantity', 'unfulfilled', 'isGiftCard', 'unitPriceMinor', 'facts', 'product'] as const
const issueColumns = ['line', 'code', 'detail', 'orderId'] as const

/**
 * Stages rows of a file with the note of how far it was read: both or neither, so that a crash never leaves a line twice or not
 * at all. Gives how many orders are in.
 */
export async function stagePart(pool: pg.Pool, { id: importId, shop }: OrderImport, { orders, lines, issues, settled, taken, ordersRead, bytesTaken, linesTaken }: NotedPart): Promise<number> {
  return inTransaction(pool, async (client) => {
    await takeTurn(client, shop)
    const unstaged = await unstage(client, importId, settled)
    await copyIn(client, 'StagedOrder', { importId }, orderColumns, orders)
    await copyIn(client, 'StagedLine', { importId }, lineColumns, lines)
    await copyIn(client, 'OrderImportIssue', { importId }, issueColumns, issues)
    const lacking = [...new Set(issues.flatMap((issue) => issue.orderId ?? []))]
    await client.query('insert into "OrderToRead" ("importId", "orderId", "why") select $1, unnest($2::text[]), \'lines\' on conflict ("importId", "orderId") do update set "why" = excluded."why" where "OrderToRead"."why" = \'earlier\'', [importId, lacking])
    if (taken.length > 0) await forgetEarlier(client, importId, taken)
    const { rows } = await client.query<{ ordersTaken: number }>('update "OrderImport" set "bytesTaken" = $2, "linesTaken" = $3, "ordersFound" = "ordersFound" + $4, "ordersTaken" = "ordersTaken" + $5, "rowsStaged" = "rowsStaged" + $6 where "id" = $1 returning "ordersTaken"', [importId, bytesTaken, linesTaken, ordersRead, taken.length, orders.length + lines.length - unstaged])
    return rows[0]?.ordersTaken ?? 0
  })
}

/** Looked up row by row, for nothing that may have grown large is to be read from end to end. How many rows there were: fewer where a crash of the database took them away, which has to show later. */
async function unstage(client: pg.ClientBase, importId: string, { orders, lines }: BulkRows): Promise<number> {
  if (orders.length + lines.length === 0) return 0
  const ofOrders = await client.query('delete from "StagedOrder" where ctid = any(array(select (select ctid from "StagedOrder" staged where staged."importId" = $1 and staged."key" = gone."key" and staged."line" = gone."line" limit 1) from unnest($2::bigint[], $3::int[]) gone("key", "line")))', [importId, orders.map(({ key }) => key), orders.map(({ line }) => line)])
  const ofLines = await client.query('delete from "StagedLine" where ctid = any(array(select (select ctid from "StagedLine" staged where staged."importId" = $1 and staged."orderKey" = gone."orderKey" and staged."key" = gone."key" and staged."line" = gone."line" limit 1) from unnest($2::bigint[], $3::bigint[], $4::int[]) gone("orderKey", "key", "line")))', [importId, lines.map(({ orderKey }) => orderKey), lines.map(({ key }) => key), lines.map(({ line }) => line)])
  return (ofOrders.rowCount ?? 0) + (ofLines.rowCount ?? 0)
}

/** What an earlier file left to be read by itself and this one tells of. */
const forgetEarlier = (client: pg.ClientBase, importId: string, keys: string[]) =>
  client.query(`delete from "OrderToRead" where "importId" = $1 and "why" = 'earlier' and split_part("orderId", '/', 5)::bigint = any($2::bigint[])`, [importId, keys])
