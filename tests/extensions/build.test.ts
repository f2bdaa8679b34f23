// @vitest-environment node
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** Kilobytes of 1024 bytes, deflated: three eighths of the 64, and of the 128 for a full page, that Shopify takes. The command itself prints brotli, which is less. */
const limits: Record<string, number> = { 'order-claims': 24, 'order-terms': 24, 'return-or-claim': 48, 'return-or-claim-action': 24 }

const folder = mkdtempSync(join(tmpdir(), 'extensions-build-'))
let built: { status: number | null; said: string }

beforeAll(async () => {
  for (const name of ['shopify.app.toml', 'package.json', 'tsconfig.json', 'app/contracts']) cpSync(name, join(folder, name), { recursive: true })
  cpSync('extensions', join(folder, 'extensions'), { recursive: true, filter: (path) => !/[\\/](dist|manifest\.json|shopify\.d\.ts)$/.test(path) })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  built = await build()
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('Shopify\'s own command builds all extensions as they are', () => {
  expect(built.said).toContain('built!')
  expect(built.status).toBe(0)
})

it.each(Object.entries(limits))('%s deflated is at most %i KB', (handle, limit) => {
  const bundle = readFileSync(join(folder, `extensions/${handle}/dist/${handle}.js`))
  const kilobytes = deflateSync(bundle).length / 1024
  console.info(`${handle}: ${kilobytes.toFixed(1)} KB deflated of ${limit}, ${(bundle.length / 1024).toFixed(1)} KB raw`)
  expect(kilobytes).toBeLessThanOrEqual(limit)
})

it.each(Object.keys(limits))('%s knows where the app is if it asks it, and carries no React', (handle) => {
  const bundle = readFileSync(join(folder, `extensions/${handle}/dist/${handle}.js`), 'utf8')
  expect(/__SECRET_INTERNALS|react-dom/.test(bundle)).toBe(false)
  expect([handle, bundle.includes('https://recourse.example.com')]).toEqual([handle, handle !== 'return-or-claim-action'])
})

/** `shopify app build` without a network: it installs nothing, reports to nobody and keeps what it remembers to itself. */
function build(): Promise<{ status: number | null; said: string }> {
  const home = join(folder, 'home')
  const command = join(folder, 'node_modules/@shopify/cli/bin/run.js')
  if (!existsSync(command)) throw new Error('@shopify/cli is not installed.')
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [command, 'app', 'build', '--no-color', '--skip-dependencies-installation', '--path', folder], {
      cwd: folder, stdio: ['ignore', 'pipe', 'pipe'],
      env: { NODE_ENV: 'production', PATH: process.env.PATH, CI: '1', SHOPIFY_CLI_NO_ANALYTICS: '1', HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home },
    })
    let said = ''
    child.stdout.on('data', (part) => { said += String(part) })
    child.stderr.on('data', (part) => { said += String(part) })
    child.on('error', failed)
    child.on('close', (status) => done({ status, said }))
  })
}
