import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { openQueue } from '../../../app/adapters/jobs/queue.server.ts'
import type { Queue } from '../../../app/adapters/jobs/queue.server.ts'
import { openDatabase } from '../../../app/adapters/prisma/client.server.ts'
import type { Database } from '../../../app/adapters/prisma/client.server.ts'
import { openLocks } from '../../../app/adapters/prisma/locks.server.ts'
import type { Locks } from '../../../app/adapters/prisma/locks.server.ts'
import { openStores } from '../../../app/adapters/prisma/open-stores.server.ts'
import type { Stores } from '../../../app/application/store-ports.ts'

export interface FreshStores { /** Of its database, as the app's role. */ url: string; stores: Stores; database: Database; locks: Locks; queue: Queue; /** Where its evidence files lie. */ evidenceDir: string; /** As the app's role, for looking at rows. */ query(sql: string, values?: unknown[]): Promise<Array<Record<string, unknown>>>; /** A connection of one's own, to be released. */ connect(): Promise<pg.PoolClient>; close(): Promise<void> }

let count = 0

/** The stores on a database of their own, copied from the migrated one; the app's role, as in production. */
export async function freshStores(): Promise<FreshStores> {
  const { superuser, password } = inject('postgres')
  count += 1
  const name = `test_${process.pid}_${count}`
  const admin = new pg.Client({ connectionString: superuser })
  await admin.connect()
  await admin.query(`create database ${name} template template owner recourse_owner`)
  const url = new URL(superuser)
  url.pathname = `/${name}`
  url.username = 'recourse_app'
  url.password = password
  const database = openDatabase(url.href)
  const queue = await openQueue(url.href, 'web', () => {})
  const locks = openLocks(url.href)
  const evidenceDir = mkdtempSync(join(tmpdir(), 'recourse-evidence-'))
  const { stores, close: closeStores } = openStores({ database, databaseUrl: url.href, queue, locks, appUrlOf: (shop) => `https://admin.example/${shop}`, evidenceDir })
  const pool = new pg.Pool({ connectionString: url.href, max: 2 })
  return {
    url: url.href, database, locks, queue, evidenceDir, stores,
    query: async (sql, values) => (await pool.query(sql, values)).rows,
    connect: () => pool.connect(),
    close: async () => {
      await Promise.all([queue.stop(), locks.close(), closeStores(), database.$disconnect(), pool.end()])
      // A connection that is still saying goodbye would be cut off, and nobody listens to it any more.
      for (let tries = 0; tries < 100 && (await admin.query('select 1 from pg_stat_activity where datname = $1', [name])).rowCount; tries += 1) await new Promise((later) => setTimeout(later, 20))
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
      rmSync(evidenceDir, { recursive: true, force: true })
    },
  }
}
