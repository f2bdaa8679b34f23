import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { openQueue } from '../../../app/adapters/jobs/queue.server.ts'
import type { Queue } from '../../../app/adapters/jobs/queue.server.ts'
import { openClaimStore } from '../../../app/adapters/prisma/claim-store.server.ts'
import { openDatabase } from '../../../app/adapters/prisma/client.server.ts'
import type { Database } from '../../../app/adapters/prisma/client.server.ts'
import { openDocumentStore } from '../../../app/adapters/prisma/document-store.server.ts'
import { openEvidenceStore } from '../../../app/adapters/prisma/evidence-store.server.ts'
import { openImpactStore } from '../../../app/adapters/prisma/impact-store.server.ts'
import { openInbox } from '../../../app/adapters/prisma/inbox-store.server.ts'
import { openLocks } from '../../../app/adapters/prisma/locks.server.ts'
import type { Locks } from '../../../app/adapters/prisma/locks.server.ts'
import { openMailStore } from '../../../app/adapters/prisma/mail-store.server.ts'
import { openOrderImportStore } from '../../../app/adapters/prisma/order-import-store.server.ts'
import { openOrderStore } from '../../../app/adapters/prisma/order-store.server.ts'
import { openFiguresStore } from '../../../app/adapters/prisma/figures-store.server.ts'
import { openGradeStore } from '../../../app/adapters/prisma/grade-store.server.ts'
import { openPastClaimStore } from '../../../app/adapters/prisma/past-claim-store.server.ts'
import { openSavedViews } from '../../../app/adapters/prisma/saved-views.server.ts'
import { openStaffStore } from '../../../app/adapters/prisma/staff-store.server.ts'
import { openTimerStore } from '../../../app/adapters/prisma/timer-store.server.ts'
import { openWaitStore } from '../../../app/adapters/prisma/wait-store.server.ts'
import { openPolicyStore } from '../../../app/adapters/prisma/policy-store.server.ts'
import { openShopStore } from '../../../app/adapters/prisma/shop-store.server.ts'
import { openFolderFiles } from '../../../app/adapters/storage/folder-files.server.ts'
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
  const orderImports = openOrderImportStore(database, url.href)
  const evidenceDir = mkdtempSync(join(tmpdir(), 'recourse-evidence-'))
  const pool = new pg.Pool({ connectionString: url.href, max: 2 })
  return {
    url: url.href, database, locks, queue, evidenceDir,
    stores: { shops: openShopStore(database, locks, (shop) => `https://admin.example/${shop}`), policies: openPolicyStore(database), orders: openOrderStore(database), claims: openClaimStore(database, queue, locks), inbox: openInbox(database, queue), mails: openMailStore(database, queue, locks), staff: openStaffStore(database), timers: openTimerStore(database), figures: openFiguresStore(database), grades: openGradeStore(database), waits: openWaitStore(database), orderImports, pastClaims: openPastClaimStore(database), savedViews: openSavedViews(database), documents: openDocumentStore(database), evidence: openEvidenceStore(database), impact: openImpactStore(database, queue, locks), files: openFolderFiles(evidenceDir) },
    query: async (sql, values) => (await pool.query(sql, values)).rows,
    connect: () => pool.connect(),
    close: async () => {
      await Promise.all([queue.stop(), locks.close(), orderImports.close(), database.$disconnect(), pool.end()])
      // A connection that is still saying goodbye would be cut off, and nobody listens to it any more.
      for (let tries = 0; tries < 100 && (await admin.query('select 1 from pg_stat_activity where datname = $1', [name])).rowCount; tries += 1) await new Promise((later) => setTimeout(later, 20))
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
      rmSync(evidenceDir, { recursive: true, force: true })
    },
  }
}
