import type { Database, Transaction } from './client.server.ts'

/** One at a time for a shop: two that write at once what hangs together would neither know of the other. Rows that only refer to the shop, as an import writes them, are not waited for. `timeout` in milliseconds. */
export const inTurn = <T>(database: Database, shop: string, work: (tx: Transaction) => Promise<T>, timeout?: number): Promise<T> => database.$transaction(async (tx) => {
  await tx.$queryRaw`select 1 from "Shop" where "id" = ${shop} for no key update`
  return work(tx)
}, timeout === undefined ? {} : { timeout })
