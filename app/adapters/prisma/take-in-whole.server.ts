import type pg from 'pg'
import type { WholeOrder } from '../../application/history/part-batch.ts'
import { copyIn } from './copy-in.server.ts'
import { isOfData, takeTurn } from './in-bulk.server.ts'
import { inTransaction } from './pg-transaction.server.ts'

const orderColumns = ['id', 'name', 'processedAt', 'updatedAt', 'cancelledAt', 'customerId', 'customerName', 'customerEmail', 'customerLocale', 'currencyCode', 'presentmentCode', 'totalMinor', 'shippingMinor', 'fulfilment', 'placement', 'facts'] as const
const lineColumns = ['id', 'orderId', 'position', 'title', 'variantTitle', 'sku', 'imageUrl', 'quantity', 'currentQuantity', 'isGiftCard', 'unitPriceMinor', 'productSnapshot'] as const

/** Fewer orders than this are written one behind another. */
const worthTwo = 400

/** `own`: the orders that are left to whoever asked. `left`: settles with those of the others that the connection beside did not write, once it has committed what it did. */
export interface Beside { own: WholeOrder[]; left: Promise<WholeOrder[]> }

/**
 * Has half of many whole orders written by a connection of its own, for two of the server's cores, and resolves when that is
 * under way. They may be there before the note of how far the file was read: read once more they change nothing. It has its turn
 * among redactions before whoever waits for it asks for one: a redaction that waits for both can't come between.
 */
export async function writeBeside(pool: pg.Pool, shop: string, whole: WholeOrder[]): Promise<Beside> {
  if (whole.length < worthTwo) return { own: whole, left: Promise.resolve([]) }
  const half = Math.ceil(whole.length / 2)
  let left: Promise<WholeOrder[]> = Promise.resolve([])
  await new Promise<void>((underWay, failed) => {
    left = inTransaction(pool, async (client) => {
      await takeTurn(client, shop)
      underWay()
      return takeInWhole(client, shop, whole.slice(half))
    })
    left.catch(failed)
  })
  return { own: whole.slice(0, half), left }
}

/**
 * Writes whole orders with their lines as they are, inside a transaction, and gives those that it did not: one that is stored
 * already or whose customer was to be forgotten has to be merged, and so have all where one of them can't be stored.
 */
export async function takeInWhole(client: pg.ClientBase, shop: string, whole: WholeOrder[]): Promise<WholeOrder[]> {
  if (whole.length === 0) return []
  const known = await client.query<{ key: string }>(`
    select asked."key"::text from unnest($2::bigint[]) asked("key") where (select true from "Order" stored where stored."shop" = $1 and stored."id" = 'gid://shopify/Order/' || asked."key" limit 1)
    union all select "key"::text from "RedactedOrder" where "shop" = $1 and "key" = any($2::bigint[])`, [shop, whole.map(({ order }) => order.key)])
  const left = new Set(known.rows.map(({ key }) => key))
  const fresh = whole.filter(({ order }) => !left.has(order.key))
  await client.query('savepoint whole')
  try {
    await copyIn(client, 'Order', { shop, complete: true, unread: false }, orderColumns, fresh.map(({ order, facts }) => ({ ...order, id: orderId(order.key), facts })))
    await copyIn(client, 'OrderLine', { shop }, lineColumns, fresh.flatMap(({ order, lines }) => lines.map((line, position) => ({ ...line, id: `gid://shopify/LineItem/${line.key}`, orderId: orderId(order.key), position, productSnapshot: line.product }))))
  } catch (error) {
    if (!isOfData(error)) throw error
    await client.query('rollback to savepoint whole')
    return whole
  }
  return whole.filter(({ order }) => left.has(order.key))
}

const orderId = (key: string) => `gid://shopify/Order/${key}`
