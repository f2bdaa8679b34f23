import type { ShopifyAdmin } from '../ports.ts'
import type { Stores } from '../store-ports.ts'
import type { BulkOrders, OrderImport } from './ports.ts'

export interface ImportDeps {
  stores: Pick<Stores, 'shops' | 'orders' | 'orderImports'>
  shopify: Pick<ShopifyAdmin, 'readOrder'> & BulkOrders
  log(entry: Record<string, unknown>): void
  now(): Date
  /** Waits so many milliseconds. */
  pause(ms: number): Promise<void>
}

/** Why an import ends without all orders: `sentence` says what is missing and what to do. */
export interface GivenUp { sentence: string }

/** How often a file that does not hold all is asked for. */
export const mostAttempts = 3

/**
 * The file is asked for anew, as often as it is: after that what is known to be lacking is read by itself. What came in by now
 * stays, with what was wrong and what is still to be read, until another file is there to tell. The operation that failed stays
 * on record until then, so that it is not taken for the new one.
 */
export async function askAgain({ stores, now }: Pick<ImportDeps, 'stores' | 'now'>, run: OrderImport): Promise<OrderImport> {
  if (run.attempt >= mostAttempts) return stores.orderImports.enter(run, 'reading', { gap: 'expired' }, now())
  const again = await stores.orderImports.enter(run, 'asking', { attempt: run.attempt + 1, gap: null }, now())
  await stores.orderImports.clearStaged(again)
  return again
}
