import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePorts } from '../../../sandbox/run/ports.ts'
import { startStack } from '../../../sandbox/run/stack.ts'
import type { ProcessName } from '../../../sandbox/run/stack.ts'

/** The day of the browser tests: a Friday noon in Central Europe, in KLENOTA's Christmas season. Nothing depends on the real one. */
const testDay = '2026-11-20T11:00:00Z'

export interface StackFacts { admin: string; mailbox: string; accounts: string; app: string; api: string; appDirect: string; databaseUrl: string; clientId: string; clientSecret: string; control: string; /** Where the processes keep their logs. */ dataDir: string }

declare module 'vitest' {
  interface ProvidedContext { stack: StackFacts }
}

/** Starts the whole stack once for all browser tests, in a data folder of its own. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'recourse-e2e-'))
  const lost: string[] = []
  const stack = await startStack({ dataDir, ports: await freePorts(5400), seed: 'recourse', clockOffsetMs: Date.parse(testDay) - Date.now(), durable: false, say: (sentence) => process.stdout.write(`${sentence}\n`), onLost: (name, words) => lost.push(`${name} ended by itself: ${words.slice(-2000)}`) })
  // Tests run in other processes: this lets them end and start the app's own.
  const control = createServer((request, response) => {
    const [, action, name] = (request.url ?? '').split('/')
    const done = action === 'kill' ? stack.end(name as ProcessName, 'SIGKILL') : action === 'stop' ? stack.end(name as ProcessName, 'SIGTERM') : stack.start(name as ProcessName)
    done.then(() => response.end('done'), (error: unknown) => { response.statusCode = 500; response.end(String(error)) })
  })
  await new Promise<void>((ready) => control.listen(0, '127.0.0.1', ready))
  project.provide('stack', { dataDir, ...stack.urls, appDirect: `http://127.0.0.1:${stack.ports.app}`, databaseUrl: stack.database.owner, ...stack.secrets, control: `http://127.0.0.1:${(control.address() as AddressInfo).port}` })
  return async () => {
    control.close()
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
    if (lost.length) throw new Error(lost.join('\n'))
  }
}
