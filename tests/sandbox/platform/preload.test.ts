import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeOffset } from '../../../sandbox/state/clock-file.ts'
import { clientId, clientSecret, startTestPlatform } from './start-platform.ts'
import type { Json, TestPlatform } from './start-platform.ts'

let shopify: TestPlatform
beforeAll(async () => { shopify = await startTestPlatform() })
afterAll(() => shopify.stop())

/** Runs a module as the app's processes run: preload first, then the program. */
async function runApp(program: string, offsetMs = 0): Promise<Json> {
  const clockFile = join(mkdtempSync(join(tmpdir(), 'preload-')), 'clock')
  writeOffset(clockFile, offsetMs)
  const env = { ...process.env, SANDBOX_API_ORIGIN: shopify.origin, SANDBOX_CLOCK_FILE: clockFile, ID_TOKEN: shopify.idToken(), CLIENT_ID: clientId, CLIENT_SECRET: clientSecret }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', pathToFileURL('sandbox/preload.ts').href, '--input-type=module', '--eval', program], { env })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Json
}

const withLibrary = (afterwards: string) => `
  import '@shopify/shopify-api/adapters/web-api'
  import { shopifyApi, RequestedTokenType, LogSeverity } from '@shopify/shopify-api'
  import { GraphQLClient } from 'graphql-request'
  import { createRequire } from 'node:module'
  const api = shopifyApi({ apiKey: process.env.CLIENT_ID, apiSecretKey: process.env.CLIENT_SECRET, apiVersion: '2026-10', hostName: 'app.example', isEmbeddedApp: true, logger: { level: LogSeverity.Error } })
  ${afterwards}
  const { session } = await api.auth.tokenExchange({ shop: 'kestia.myshopify.com', sessionToken: process.env.ID_TOKEN, requestedTokenType: RequestedTokenType.OfflineAccessToken, expiring: true })
  const client = new GraphQLClient('https://kestia.myshopify.com/admin/api/2026-10/graphql.json', { headers: { 'X-Shopify-Access-Token': session.accessToken } })
  const { shop } = await client.request('{ shop { name } }')
  console.log(JSON.stringify({ name: shop.name, refreshable: Boolean(session.refreshToken), hours: (session.expires - new Date()) / 3_600_000 }))`

test("Shopify's own library and graphql-request reach the sandbox, unchanged", async () => {
  expect(await runApp(withLibrary(''))).toEqual({ name: 'Kestia', refreshable: true, hours: expect.closeTo(1, 2) })
})

test('they still do after the framework has put its own fetch and Headers in place', async () => {
  expect(await runApp(withLibrary("createRequire(process.cwd() + '/')('@remix-run/node').installGlobals({ nativeFetch: false })"))).toMatchObject({ name: 'Kestia' })
  expect(await runApp(withLibrary("createRequire(process.cwd() + '/')('@remix-run/node').installGlobals({ nativeFetch: true })"))).toMatchObject({ name: 'Kestia' })
})

test("the app's day is the sandbox's day, and dates that are given stay", async () => {
  const day = 86_400_000
  const seen = await runApp("console.log(JSON.stringify({ made: new Date().getTime(), now: Date.now(), given: new Date(0).toISOString(), parts: new Date(2026, 0, 31).getDate(), utc: Date.UTC(1970, 0, 2), instance: new Date() instanceof Date, own: new Date().constructor === Date }))", 10 * day)
  expect(Math.round((seen.made - Date.now()) / day)).toBe(10)
  expect(Math.round((seen.now - Date.now()) / day)).toBe(10)
  expect(seen).toMatchObject({ given: '1970-01-01T00:00:00.000Z', parts: 31, utc: day, instance: true, own: true })
})
