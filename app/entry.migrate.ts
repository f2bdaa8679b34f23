import pg from 'pg'
import { migrateQueues } from './adapters/jobs/queue.server.ts'

/**
 * After `prisma migrate deploy`: brings the job queues up to date and, where APP_DATABASE_ROLE names the role that
 * the app works as, lets it read and write all tables without owning any.
 */
const url = process.env.DATABASE_URL
if (!url) throw new Error('DATABASE_URL is not set: the database to bring up to date is not known.')
await migrateQueues(url)
const role = process.env.APP_DATABASE_ROLE
if (role) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const name = client.escapeIdentifier(role)
  for (const schema of ['public', 'pgboss']) {
    await client.query(`grant usage on schema ${schema} to ${name}`)
    await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${name}`)
    await client.query(`grant usage, select on all sequences in schema ${schema} to ${name}`)
    await client.query(`grant execute on all functions in schema ${schema} to ${name}`)
  }
  await client.end()
}
