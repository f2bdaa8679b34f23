import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { defineConfig } from 'prisma/config'

/**
 * Prisma's WebAssembly schema engine works through a driver adapter.
 * `generate` and authoring (`migrate diff`, `migrate dev`) run on an in-process PGlite;
 * applying (`migrate deploy`, `status`) goes to the PostgreSQL of DATABASE_URL.
 */
const applying = process.argv.some((word) => word === 'deploy' || word === 'status')
process.env.DATABASE_URL ??= 'postgresql://authoring@localhost/authoring'

// The schema engine leaves a ten-second timer behind that would hold every command open that long.
const startTimer = globalThis.setTimeout
globalThis.setTimeout = Object.assign((...args: Parameters<typeof startTimer>) => { const timer = startTimer(...args); if ((args[1] ?? 0) >= 10_000) timer.unref(); return timer }, startTimer)

/** The 6.19 adapter can't read the catalogue types "char" (18) and name (19): both are told to it as text (25). */
function readableCatalogue(client: pg.Pool): pg.Pool {
  const query = client.query.bind(client)
  const wrapped = async (...args: Parameters<typeof query>) => {
    const result = (await query(...args)) as unknown as pg.QueryResult
    for (const field of result?.fields ?? []) if (field.dataTypeID === 18 || field.dataTypeID === 19) field.dataTypeID = 25
    return result
  }
  return Object.assign(client, { query: wrapped })
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  experimental: { adapter: true },
  engine: 'js',
  adapter: async () => {
    if (applying) {
      const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL, options: '-c timezone=UTC', allowExitOnIdle: true })
      const connect = adapter.connect.bind(adapter)
      adapter.connect = async () => {
        const connection = await connect()
        const inner = connection as unknown as { client: pg.Pool }
        inner.client = readableCatalogue(inner.client)
        return connection
      }
      return adapter
    }
    const { PGlite } = await import('@electric-sql/pglite')
    const { PrismaPGlite } = await import('pglite-prisma-adapter')
    const database = new PGlite()
    const adapter = new PrismaPGlite(database)
    const connect = adapter.connect.bind(adapter)
    adapter.connect = async () => {
      const connection = await connect()
      const dispose = connection.dispose.bind(connection)
      connection.dispose = async () => { await dispose(); await database.close() }
      return connection
    }
    // Its types follow a neighbouring minor version of Prisma's.
    return adapter as unknown as PrismaPg
  },
})
