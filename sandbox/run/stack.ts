import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'smol-toml'
import { keptSecrets } from './data-folder.ts'
import { createDatabase, migrate } from './database.ts'
import type { DatabaseUrls } from './database.ts'
import type { Ports } from './ports.ts'
import { startPostgres } from './postgres.ts'
import { Unready } from './unready.ts'

export interface StackOptions {
  dataDir: string
  ports: Ports
  /** Seed value of the sandbox's shops. */
  seed: string
  /** Added to the real time at the first start, in the sandbox and in the app alike; from then on the sandbox's clock file counts. */
  clockOffsetMs: number
  /** False in tests: nothing is flushed to disk. */
  durable: boolean
  /** A PostgreSQL of one's own instead of the embedded one. */
  databaseUrl?: string
  say(sentence: string): void
  /** A process was started: noted down, so that a later start can end what a killed one left behind. */
  onStarted?(pid: number): void
  /** A process that nobody asked to end has ended. */
  onLost(name: ProcessName, lastWords: string): void
}

export type ProcessName = 'sandbox' | 'app' | 'worker'

export interface Stack {
  ports: Ports
  urls: { admin: string; accounts: string; mailbox: string; app: string; api: string }
  database: DatabaseUrls
  secrets: { clientId: string; clientSecret: string }
  /** Starts or restarts one process; resolves when it is ready. */
  start(name: ProcessName): Promise<void>
  /** Ends one process: SIGTERM lets it finish, SIGKILL doesn't. */
  end(name: ProcessName, signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  stop(): Promise<void>
}

/** Starts database, sandbox, app and worker, in this order, each when what it needs answers. */
export async function startStack(options: StackOptions): Promise<Stack> {
  mkdirSync(options.dataDir, { recursive: true })
  const secrets = keptSecrets(join(options.dataDir, 'secrets.json'))
  const { ports } = options
  const postgres = options.databaseUrl ? null : await startPostgres({ dataDir: join(options.dataDir, 'postgres'), port: ports.postgres, password: secrets.database, durable: options.durable, onNotice: options.say })
  const database = postgres ? await createDatabase(postgres.superuserUrl, 'recourse', secrets.database) : { owner: options.databaseUrl ?? '', app: options.databaseUrl ?? '' }
  await migrate(database)

  const toml = parse(readFileSync('shopify.app.toml', 'utf8')) as { client_id: string; access_scopes: { scopes: string } }
  const urls = { admin: `http://localhost:${ports.admin}`, accounts: `http://localhost:${ports.accounts}`, mailbox: `http://localhost:${ports.mailbox}`, app: `http://localhost:${ports.proxy}`, api: `http://127.0.0.1:${ports.api}` }
  const appEnv = {
    NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(ports.app),
    SHOPIFY_API_KEY: toml.client_id, SHOPIFY_API_SECRET: secrets.clientSecret, SHOPIFY_APP_URL: urls.app, SHOPIFY_ADMIN_URL: urls.admin, SCOPES: toml.access_scopes.scopes,
    DATABASE_URL: database.app, SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`, EVIDENCE_DIR: resolve(options.dataDir, 'evidence'), STARTING_POLICIES: 'klenota.myshopify.com=klenota,izlato.myshopify.com=izlato,kestia.myshopify.com=kestia',
    SANDBOX_API_ORIGIN: urls.api, SANDBOX_CLOCK_FILE: resolve(options.dataDir, 'sandbox', 'clock'),
    NODE_OPTIONS: `--import ${pathToFileURL('sandbox/preload.ts').href}`,
  }
  const sandboxOptions = { dataDir: join(options.dataDir, 'sandbox'), ports: { admin: ports.admin, proxy: ports.proxy, api: ports.api, mailbox: ports.mailbox, smtp: ports.smtp, accounts: ports.accounts }, appOrigin: `http://127.0.0.1:${ports.app}`, clientId: toml.client_id, clientSecret: secrets.clientSecret, tomlPath: 'shopify.app.toml', seed: options.seed, clockOffsetMs: options.clockOffsetMs }

  const programs: Record<ProcessName, { words: string[]; env: Record<string, string>; ready: string }> = {
    sandbox: { words: ['node', 'sandbox/main.ts'], env: { SANDBOX_OPTIONS: JSON.stringify(sandboxOptions) }, ready: '{"ready":true}' },
    app: { words: ['node', 'app/entry.web.ts'], env: appEnv, ready: 'web ready' },
    worker: { words: ['node', 'app/entry.worker.ts'], env: appEnv, ready: 'worker ready' },
  }
  const running = new Map<ProcessName, ChildProcess>()

  const start = (name: ProcessName) => new Promise<void>((ready, failed) => {
    const { words, env, ready: sign } = programs[name]
    const child = spawn(join('node_modules', '.bin', words[0] ?? ''), words.slice(1), { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    running.set(name, child)
    if (child.pid) options.onStarted?.(child.pid)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000)
      if (said.includes(sign)) ready()
      if (process.env.RECOURSE_TRACE) process.stderr.write(`[${name}] ${chunk.toString()}`)
      writeFileSync(join(options.dataDir, `${name}.log`), chunk, { flag: 'a' })
    })
    child.on('error', failed)
    child.on('exit', (code) => {
      if (running.get(name) !== child) return
      running.delete(name)
      failed(new Unready(`The ${name} ended before it was ready (exit ${code}). Its last words:\n${said.trim().split('\n').slice(-12).join('\n')}`))
      options.onLost(name, said)
    })
  })

  const end = (name: ProcessName, signal: 'SIGTERM' | 'SIGKILL') => new Promise<void>((done) => {
    const child = running.get(name)
    if (!child) return done()
    running.delete(name)
    const patience = setTimeout(() => child.kill('SIGKILL'), 8000)
    child.once('exit', () => { clearTimeout(patience); done() })
    child.kill(signal)
  })

  const stop = async () => {
    await Promise.all([end('worker', 'SIGTERM'), end('app', 'SIGTERM')])
    await end('sandbox', 'SIGTERM')
    await postgres?.stop()
  }

  try {
    await start('sandbox')
    await Promise.all([start('app'), start('worker')])
  } catch (error) {
    await stop()
    throw error
  }
  return { ports, urls, database, secrets: { clientId: toml.client_id, clientSecret: secrets.clientSecret }, start, end, stop }
}
