import pg from 'pg'

export interface Locks {
  /** Runs `work` while nobody else holds the key; false, without running it, where somebody does. */
  exclusively(key: string, work: () => Promise<void>): Promise<boolean>
  /** Runs `work` once whoever holds the key has let go of it. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Session locks of PostgreSQL on connections of their own: no transaction stays open while Shopify is asked, and a
 * process that dies lets go of all it held.
 */
export function openLocks(url: string): Locks {
  const pool = new pg.Pool({ connectionString: url, max: 20, allowExitOnIdle: true })
  pool.on('error', () => {})

  const holding = async <T>(key: string, take: string, work: () => Promise<T>): Promise<{ held: false } | { held: true; result: T }> => {
    const client = await pool.connect()
    let broken = false
    try {
      const { rows } = await client.query<{ held: boolean }>(take, [key])
      if (rows[0]?.held === false) return { held: false }
      try {
        return { held: true, result: await work() }
      } finally {
        await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]).catch(() => { broken = true })
      }
    } finally {
      client.release(broken)
    }
  }

  return {
    exclusively: async (key, work) => (await holding(key, 'select pg_try_advisory_lock(hashtextextended($1, 0)) as held', work)).held,
    inTurn: async (key, work) => {
      const outcome = await holding(key, 'select pg_advisory_lock(hashtextextended($1, 0))', work)
      if (!outcome.held) throw new Error('A lock that is waited for was not given.')
      return outcome.result
    },
    close: () => pool.end(),
  }
}
