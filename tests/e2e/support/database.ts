import pg from 'pg'
import { inject } from 'vitest'

/** Rows of the app's database, for looking only. */
export async function rows(sql: string, values: unknown[] = []): Promise<Array<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: inject('stack').databaseUrl })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as Array<Record<string, unknown>>
  } finally {
    await client.end()
  }
}

/**
 * Holds a claim's row, so that whoever wants to change it has to wait: what Shopify has answered can't be written down.
 * Answers once the row is held; `release` lets go of it.
 */
export async function holdClaim(handle: string, claim: string) {
  const client = new pg.Client({ connectionString: inject('stack').databaseUrl })
  await client.connect()
  const rowsOf = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows as Array<Record<string, unknown>>
  const which = [`${handle}.myshopify.com`, Number(claim.slice(2))]
  // Not before the worker has begun: until then the row belongs to whoever orders the step.
  await until(async () => (await rowsOf(`select 1 from "ShopifyStep" s join "Claim" c on c.id = s."claimId" where c.shop = $1 and c.number = $2 and s.state = 'performing'`, which)).length > 0)
  await client.query('begin')
  await client.query('select 1 from "Claim" where shop = $1 and number = $2 for update', which)
  return {
    /** Resolves once somebody waits for the row. */
    waitedFor: () => until(async () => (await rowsOf(`select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))`)).length > 0),
    release: async () => {
      await client.query('rollback')
      await client.end()
    },
  }
}

/** Asks again until it is so; a test's own time limit ends what never comes. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((later) => setTimeout(later, 25))
}
