import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clientId, clientSecret } from './start-platform.ts'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}

test('the sandbox as a program says when it is ready, answers, and ends on SIGTERM', async () => {
  const [admin = 0, proxy = 0, api = 0, mailbox = 0, smtp = 0, accounts = 0, app = 0] = await Promise.all(Array.from({ length: 7 }, freePort))
  const options = { dataDir: mkdtempSync(join(tmpdir(), 'sandbox-')), ports: { admin, proxy, api, mailbox, smtp, accounts }, appOrigin: `http://127.0.0.1:${app}`, clientId, clientSecret, tomlPath: 'shopify.app.toml', seed: 'test', clockOffsetMs: 0 }
  const child = spawn(process.execPath, ['sandbox/main.ts'], { env: { ...process.env, SANDBOX_OPTIONS: JSON.stringify(options) }, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const said = await new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())))
  expect(said).toBe('{"ready":true}\n')
  expect(await (await fetch(`http://127.0.0.1:${api}/_sandbox/shops`)).json()).toEqual(['izlato.myshopify.com', 'kestia.myshopify.com', 'klenota.myshopify.com', 'lumen.myshopify.com'])
  expect((await fetch(`http://localhost:${admin}/`)).status).toBe(200)
  expect((await fetch(`http://localhost:${accounts}/`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
}, 20_000)
