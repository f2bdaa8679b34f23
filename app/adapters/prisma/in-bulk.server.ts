import type pg from 'pg'
import { redactionLock } from './redacted-orders.server.ts'

/**
 * Has a transaction that writes orders by the thousands wait until nobody is being forgotten, and tells the planner what it
 * can't know: nobody has told it yet what lies in the staged tables, so that it would go through them row by row for each row;
 * and the checks of foreign keys, planned once while tables are small, must not read them from end to end for ever after.
 */
export async function takeTurn(client: pg.ClientBase, shop: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock_shared(hashtextextended($1, 0)), set_config('enable_nestloop', 'off', true), set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true), set_config('work_mem', '32MB', true)`, [redactionLock(shop)])
}

/** Whether two transactions waited for each other, and this one was to give way. */
export const isDeadlock = (error: unknown): boolean => (error as { code?: unknown }).code === '40P01'

/** Whether rows can't be stored: SQLSTATE classes of data exceptions and broken constraints. */
export const isOfData = (error: unknown): boolean => /^2[23]/.test(String((error as { code?: unknown }).code))
