import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readManifests } from '../extension-host/read-manifests.ts'
import { Unready } from './unready.ts'

/** Work that only has to be done again when its sources changed. */
interface Task { name: string; sources: string[]; result: string; command: string[]; /** Further files that it makes. */ alsoMakes?(): string[] }

const generated: Task[] = [
  { name: 'the database client', sources: ['prisma/schema.prisma', 'package-lock.json'], result: 'node_modules/.prisma/client/index.js', command: ['prisma', 'generate'] },
  { name: 'the types of the Admin API documents', sources: ['app/adapters/shopify/operations', 'codegen.ts', 'package-lock.json'], result: 'app/adapters/shopify/generated/admin.ts', command: ['graphql-codegen', '--config', 'codegen.ts'] },
  { name: 'the extensions', sources: ['extensions', 'shopify.app.toml', 'package-lock.json'], result: '.shopify/project.json', command: ['node', 'sandbox/extension-host/build-extensions.ts'], alsoMakes: () => readManifests('extensions').map(({ manifest, directory }) => join(directory, 'dist', `${manifest.handle}.js`)) },
]

const built: Task = { name: 'the app', sources: ['app', 'public', 'vite.config.ts', 'prisma/schema.prisma', 'package-lock.json'], result: 'build/server/index.js', command: ['remix', 'vite:build', '--logLevel', 'warn'] }

/** Generates what is made from sources and not committed. `say` hears what takes time. */
function prepareGenerated(say: (sentence: string) => void): void {
  for (const task of generated) bring(task, say)
}

/** Builds the app for production where its sources changed since the last build. */
export function prepareBuild(say: (sentence: string) => void): void {
  prepareGenerated(say)
  bring(built, say)
}

function bring(task: Task, say: (sentence: string) => void): void {
  const stamp = join('node_modules', '.recourse', task.result.replaceAll('/', '-'))
  const now = fingerprint(task.sources)
  if ([task.result, ...(task.alsoMakes?.() ?? [])].every((path) => existsSync(path)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  say(`Making ${task.name} ...`)
  const run = spawnSync(join('node_modules', '.bin', task.command[0] ?? ''), task.command.slice(1), { encoding: 'utf8', env: { ...process.env, NODE_ENV: task === built ? 'production' : process.env.NODE_ENV, PATH: `${join(process.cwd(), 'node_modules/.bin')}:${process.env.PATH}` } })
  if (run.status !== 0) throw new Unready(`Making ${task.name} failed (${task.command.join(' ')}):\n${run.stdout}${run.stderr}`)
  mkdirSync(join('node_modules', '.recourse'), { recursive: true })
  writeFileSync(stamp, now)
}

function fingerprint(sources: string[]): string {
  const hash = createHash('sha256')
  const take = (path: string) => {
    if (!existsSync(path) || /\/(generated|dist)$|^extensions\/[^/]+\/(manifest\.json|shopify\.d\.ts)$/.test(path)) return
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) take(join(path, name))
    else hash.update(path).update(readFileSync(path))
  }
  sources.forEach(take)
  return hash.digest('hex')
}
