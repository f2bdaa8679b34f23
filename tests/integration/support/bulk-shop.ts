import { readBatches } from '../../../app/adapters/shopify/bulk-batches.server.ts'
import type { ImportDeps } from '../../../app/application/history/ask-again.ts'
import type { BulkOperation } from '../../../app/application/history/ports.ts'
import { takeInOrders } from '../../../app/application/history/take-in-orders.ts'
import type { ReadOrder } from '../../../app/application/ports.ts'
import type { FreshStores } from './fresh-stores.ts'
import { shop } from './samples.ts'

export const now = () => new Date('2026-02-20T10:00:00Z')

/** What Shopify answers in turn: one entry for each file that is asked for. `gone`: its address has expired; `rows`: how many are read of it in one go. */
export interface Written { file: Buffer | null; rows?: number; status?: BulkOperation['status']; errorCode?: string; objects?: number; gone?: boolean }

/** Shopify as an import meets it, with files as a test writes them; `asked` tells what was asked of it. */
export function bulkShop(fresh: FreshStores, files: Written[], alone: Record<string, ReadOrder | Error> = {}) {
  const asked: string[] = []
  const logged: Array<Record<string, unknown>> = []
  let started = 0
  const linesOf = (file: Buffer | null) => file?.toString().split('\n').filter(Boolean).length ?? 0
  const shopify: ImportDeps['shopify'] = {
    startOrdersFile: async () => { asked.push('start'); started += 1; return { ok: true, value: `gid://shopify/BulkOperation/${started}` } },
    ordersFileSince: async () => null,
    bulkOperation: async (_, id) => {
      const written = files[Math.min(Number(id.split('/').at(-1)), files.length) - 1]
      if (!written) return null
      const whole = written.status === undefined || written.status === 'done'
      return { id, status: written.status ?? 'done', errorCode: written.errorCode ?? null, objects: written.objects ?? linesOf(written.file), bytes: whole ? (written.file?.length ?? null) : null, url: written.file ? `https://files.example/${id.split('/').at(-1)}` : null }
    },
    openOrdersFile: async (url, from) => {
      asked.push(`open ${from}`)
      const written = files[Math.min(Number(url.split('/').at(-1)), files.length) - 1]
      if (!written?.file || written.gone) return null
      const { file, rows } = written
      const chunks = async function* () { for (let at = from; at < file.length; at += 4096) yield file.subarray(at, at + 4096) }
      return { tag: `tag-${file.length}`, total: file.length, batches: (linesBefore) => readBatches(chunks(), { bytes: from, lines: linesBefore }, ...(rows ? [{ rows, bytes: Infinity }] : [])) }
    },
    readOrder: async (_, id) => {
      asked.push(`read ${id.split('/').at(-1)}`)
      const order = alone[id.split('/').at(-1) ?? '']
      if (order instanceof Error) throw order
      return order ?? null
    },
  }
  const deps: ImportDeps = { stores: fresh.stores, shopify, log: (entry) => logged.push(entry), now, pause: async () => {} }
  return {
    deps, asked, logged,
    take: () => takeInOrders(deps, shop),
    progress: async () => (await fresh.stores.shops.find(shop))?.orderImport,
    /** Orders by their number: whether whole, how many lines, pieces, and lines in parcels. */
    held: async () => (await fresh.query(`
      select split_part("Order"."id", '/', 5) as "key", "complete", (select count(*)::int from "OrderLine" where "orderId" = "Order"."id") as "lines",
        (select coalesce(sum("quantity"), 0)::int from "OrderLine" where "orderId" = "Order"."id") as "pieces",
        (select count(*)::int from jsonb_path_query("facts", '$.fulfillments[*].fulfillmentLineItems.nodes[*]')) as "sent"
      from "Order" order by 1`)).map((row) => Object.values(row)),
    issues: async () => (await fresh.query('select "line", "code", split_part("orderId", \'/\', 5) as "order" from "OrderImportIssue" order by "line" nulls last, "id"')).map((row) => Object.values(row)),
    staged: async () => (await fresh.query('select (select count(*)::int from "StagedOrder") as orders, (select count(*)::int from "StagedLine") as lines, (select count(*)::int from "OrderToRead") as "toRead"'))[0],
  }
}
