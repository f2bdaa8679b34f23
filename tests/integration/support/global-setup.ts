import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createDatabase, migrate } from '../../../sandbox/run/database.ts'
import { freePorts } from '../../../sandbox/run/ports.ts'
import { startPostgres } from '../../../sandbox/run/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext { postgres: { superuser: string; password: string } }
}

/** One PostgreSQL for all integration tests, with a migrated database to be copied by each. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-integration-'))
  const { postgres: port } = await freePorts(6400)
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port, password: 'integration', durable: false, onNotice: () => {} })
  await migrate(await createDatabase(postgres.superuserUrl, 'template', 'integration'))
  project.provide('postgres', { superuser: postgres.superuserUrl('postgres'), password: 'integration' })
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(postgres.dataDir, { recursive: true, force: true })
  }
}
