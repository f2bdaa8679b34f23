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

/** The file is asked for anew; what came in by now stays. The operation that failed stays on record until then, so that it is not taken for the new one. */
export async function askAgain({ stores, now }: Pick<ImportDeps, 'stores' | 'now'>, run: OrderImport): Promise<OrderImport | GivenUp> {
  if (run.attempt >= mostAttempts) return { sentence: 'The file of past orders that Shopify wrote could not be fetched before it expired. Start again.' }
  return stores.orderImports.enter(await stores.orderImports.forgetStaged(run), 'asking', { attempt: run.attempt + 1, gap: null }, now())
}
