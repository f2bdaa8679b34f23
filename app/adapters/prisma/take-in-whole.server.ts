import type pg from 'pg'
import type { WholeOrder } from '../../application/history/part-batch.ts'
import { copyIn } from './copy-in.server.ts'
import { isDeadlock, isOfData, takeTurn } from './in-bulk.server.ts'
import { inTransaction } from './pg-transaction.server.ts'

const orderColumns = ['id', 'name', 'processedAt', 'updatedAt', 'cancelledAt', 'customerId', 'customerName', 'customerEmail', 'customerLocale', 'currencyCode', 'presentmentCode', 'totalMinor', 'shippingMinor', 'fulfilment', 'placement', 'facts'] as const
const lineColumns = ['id', 'orderId', 'position', 'title', 'variantTitle', 'sku', 'imageUrl', 'quantity', 'currentQuantity', 'isGiftCard', 'unitPriceMinor', 'productSnapshot'] as const

/**
 * Writes whole orders with their lines, and gives those that it did not write: one that is stored already or whose customer was
 * to be forgotten has to be merged, and so have all that go with one that can't be stored.
 */
export async function takeInWhole(pool: pg.Pool, shop: string, whole: WholeOrder[]): Promise<WholeOrder[]> {
  if (whole.length === 0) return []
  return inTransaction(pool, async (client) => {
    await takeTurn(client, shop)
    return copyWhole(client, shop, whole)
  })
}

async function copyWhole(client: pg.ClientBase, shop: string, whole: WholeOrder[]): Promise<WholeOrder[]> {
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
    if (!isOfData(error) && !isDeadlock(error)) throw error
    await client.query('rollback to savepoint whole')
    return whole
  }
  return whole.filter(({ order }) => left.has(order.key))
}

const orderId = (key: string) => `gid://shopify/Order/${key}`
