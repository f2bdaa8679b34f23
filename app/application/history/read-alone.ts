import { orderKeyOf } from '../orders/view-order.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { ImportDeps } from './ask-again.ts'
import type { ImportIssueCode, OrderImport, OrderToRead } from './ports.ts'

/** How many are looked up at a time. */
const handful = 50

/** Reads the orders of which the file did not tell all for sure, one by one; what can't be taken in is noted and left out. */
export async function readAlone(deps: ImportDeps, run: OrderImport): Promise<void> {
  const { orderImports } = deps.stores
  for (let left = await orderImports.toRead(run, handful); left.length; left = await orderImports.toRead(run, handful)) {
    for (const one of left) await orderImports.wasRead(run, one.orderId, await read(deps, run, one))
  }
}

async function read(deps: ImportDeps, run: OrderImport, { orderId }: OrderToRead) {
  const order = await deps.shopify.readOrder(run.shop, orderId)
  const issue = (code: ImportIssueCode, detail: string | null) => ({ line: null, code, detail, orderId })
  if (!order) return issue('order-gone', orderKeyOf(orderId))
  try {
    await deps.stores.orders.takeIn(run.shop, [order])
    return null
  } catch (error) {
    if (error instanceof ShopifyUnavailable || error instanceof ShopifyAccessLost) throw error
    // Throws in its turn where it is the database that fails, and not the order.
    await deps.stores.shops.find(run.shop)
    deps.log({ event: 'order-left-out', shop: run.shop, order: orderId, error: error instanceof Error ? error.name : 'failed' })
    return issue('order-left-out', order.facts.name)
  }
}
