import { spawn } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { Unready } from './unready.ts'

/** The role that owns the tables and migrates, and the one that the app works as: no superuser, owns nothing. */
export interface DatabaseUrls { owner: string; app: string }

const ownerRole = 'recourse_owner'
const appRole = 'recourse_app'

/** Creates roles and database where missing; `at` gives the superuser's URL of a database. */
export async function createDatabase(at: (database: string) => string, name: string, password: string): Promise<DatabaseUrls> {
  await using(at('postgres'), async (client) => {
    for (const role of [ownerRole, appRole]) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
      if (!known.rowCount) await client.query(`create role ${role} login password ${client.escapeLiteral(password)}`)
    }
    const exists = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!exists.rowCount) await client.query(`create database ${client.escapeIdentifier(name)} owner ${ownerRole}`)
  })
  const url = (role: string) => { const one = new URL(at(name)); one.username = role; one.password = password; return one.href }
  return { owner: url(ownerRole), app: url(appRole) }
}

/** Brings tables and job queues up to date, and lets the app's role work on them. */
export async function migrate(urls: DatabaseUrls): Promise<void> {
  await run(['prisma', 'migrate', 'deploy'], { DATABASE_URL: urls.owner })
  await run(['node', 'app/entry.migrate.ts'], { DATABASE_URL: urls.owner, APP_DATABASE_ROLE: appRole })
}

function run(words: string[], env: Record<string, string>): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(join('node_modules', '.bin', words[0] ?? ''), words.slice(1), { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
    child.on('error', failed)
    child.on('exit', (code) => (code === 0 ? done() : failed(new Unready(`The database could not be brought up to date (${words.join(' ')}):\n${said}`))))
  })
}

async function using<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try { return await work(client) } finally { await client.end() }
}
