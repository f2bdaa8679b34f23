import { join, resolve } from 'node:path'
import { explained, openDataFolder, removeFolders } from './data-folder.ts'
import { freePorts } from './ports.ts'
import { postgresFolders } from './postgres.ts'
import { prepareBuild } from './prepare.ts'
import { openRunningNote } from './running-note.ts'
import { startStack } from './stack.ts'
import type { Stack } from './stack.ts'
import { Unready } from './unready.ts'

const dataDir = resolve('.data')
const note = openRunningNote(dataDir)
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

let stack: Stack | undefined
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close(0))

try {
  const unknown = process.argv.slice(2).filter((word) => word !== '--reset')
  if (unknown.length) throw new Unready(`npm run dev knows only --reset, not ${unknown.join(' ')}.`)
  const reset = process.argv.includes('--reset')
  if (reset && process.env.DATABASE_URL) throw new Unready('--reset does not touch a database of your own: empty the one that DATABASE_URL names yourself and remove the folder .data, or start without DATABASE_URL.')
  const began = Date.now()
  note.refuseSecondStart()
  await note.endLeftovers()
  if (reset) removeFolders([dataDir, ...postgresFolders(join(dataDir, 'postgres'))])
  openDataFolder(dataDir)
  note.begin()
  prepareBuild(say)
  const ports = await freePorts(4400)
  if (stopping) await close(0)
  say('Starting database, sandbox, app and worker ...')
  const started = await startStack({
    dataDir, ports, seed: 'recourse', clockOffsetMs: 0, durable: true, say, ...(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {}),
    onStarted: (pid) => note.started(pid),
    onLost: (name) => { if (!stopping) { say(`The ${name} has ended by itself; its last words are in ${join('.data', `${name}.log`)}. Everything else is stopped now.`); void close(1) } },
  })
  stack = started
  if (stopping) await close(0)
  note.ready(stack.urls.admin)
  say(`\nReady in ${((Date.now() - began) / 1000).toFixed(1)} s.\n\n  Merchant's admin   ${stack.urls.admin}\n  Customer accounts  ${stack.urls.accounts}\n  Mailbox            ${stack.urls.mailbox}\n\nCtrl-C stops it; the data stays. Afresh: npm run dev -- --reset`)
} catch (thrown) {
  const error = explained(thrown, dataDir)
  say(error instanceof Unready ? error.message : `Starting failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  await close(1)
}

async function close(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  if (stack) say('\nStopping ...')
  await stack?.stop()
  note.end()
  process.exit(code)
}
