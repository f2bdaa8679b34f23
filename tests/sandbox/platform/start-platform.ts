import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBuckets } from '../../../sandbox/admin-api/bucket.ts'
import { startApi } from '../../../sandbox/admin-api/start-api.ts'
import { createBulkTroubles } from '../../../sandbox/control/bulk-troubles.ts'
import { openClock } from '../../../sandbox/control/clock.ts'
import { createFaults } from '../../../sandbox/control/faults.ts'
import { mintSessionToken } from '../../../sandbox/oauth/session-token.ts'
import { nowMs } from '../../../sandbox/state/clock.ts'
import { createPlatform } from '../../../sandbox/state/platform.ts'
import { openStore } from '../../../sandbox/state/store.ts'
import { startDelivery } from '../../../sandbox/webhooks/deliver.ts'
import { openDeliveryLog } from '../../../sandbox/webhooks/delivery-log.ts'
import { createSwitches } from '../../../sandbox/webhooks/switches.ts'
import { other, shop, tinyShop } from './tiny-shop.ts'

export const clientId = 'client-of-the-tests'
export const clientSecret = 'secret-of-the-tests'
const topics = ['app/uninstalled', 'orders/create', 'orders/updated', 'orders/edited', 'fulfillments/update', 'returns/approve', 'returns/process', 'returns/reopen', 'refunds/create', 'reverse_deliveries/attach_deliverable', 'reverse_fulfillment_orders/dispose', 'customers/redact']

export interface Received { headers: IncomingHttpHeaders; body: string }
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read as deep as a test needs
export type Json = Record<string, any>

/** The platform with two tiny shops, and a receiver in the app's place that answers webhooks as it is told. */
export async function startTestPlatform(dataDir = mkdtempSync(join(tmpdir(), 'sandbox-')), scopes = ['read_all_orders', 'read_orders', 'read_customers', 'read_products', 'read_fulfillments', 'write_returns']) {
  const received: Received[] = []
  let answers: number[] = []
  const receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => { body += chunk.toString() })
    request.on('end', () => { received.push({ headers: request.headers, body }); response.writeHead(answers.shift() ?? 200).end() })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const uri = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/webhooks`

  const store = openStore(dataDir)
  if (!store.shops().length) { store.seed(tinyShop(shop)); store.seed(tinyShop(other)) }
  const platform = createPlatform(store, { clientId, clientSecret, url: uri, apiVersion: '2026-10', scopes, subscriptions: topics.map((topic) => ({ topic, uri })) })
  const log = openDeliveryLog(dataDir)
  const switches = createSwitches()
  const deliverer = startDelivery(platform, log, switches)
  const api = await startApi({ platform, faults: createFaults(), bulk: createBulkTroubles(), deliverer, log, switches, buckets: openBuckets(), clock: openClock(join(dataDir, 'clock'), 0), reset: () => { store.clear(); store.seed(tinyShop()) }, port: 0 })
  const origin = `http://127.0.0.1:${api.port}`

  const post = (path: string, body: unknown, headers: Record<string, string> = {}, to = shop) => fetch(`${origin}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'x-sandbox-shop': to, ...headers } })
  const idToken = (to = shop, atMs = nowMs()) => mintSessionToken({ shop: to, userId: store.read(to).staff[0]?.id ?? 0, clientId, clientSecret, nowMs: atMs })
  const exchange = (subjectToken: string, more: Json = {}, to = shop) => post('/admin/oauth/access_token', { client_id: clientId, client_secret: clientSecret, grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: subjectToken, subject_token_type: 'urn:ietf:params:oauth:token-type:id_token', requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token', expiring: '1', ...more }, {}, to)
  const refresh = (refreshToken: string) => post('/admin/oauth/access_token', { client_id: clientId, client_secret: clientSecret, grant_type: 'refresh_token', refresh_token: refreshToken })
  let accessToken = ''
  const install = async () => { accessToken = ((await (await exchange(idToken())).json()) as Json).access_token as string }
  const graphql = async (query: string, variables: Json = {}, token = accessToken) => (await (await post('/admin/api/2026-10/graphql.json', { query, variables }, { 'x-shopify-access-token': token })).json()) as Json
  const control = (method: string, path: string, body?: unknown) => fetch(`${origin}/_sandbox${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) }).then(async (answer) => (await answer.json()) as Json)
  const stop = async () => {
    await deliverer.stop()
    await api.stop()
    await new Promise<void>((resolve) => { receiver.close(() => resolve()); receiver.closeAllConnections() })
  }
  return { dataDir, origin, platform, deliverer, log, received, post, idToken, exchange, refresh, install, graphql, control, stop, answerWith: (...statuses: number[]) => { answers = statuses } }
}

export type TestPlatform = Awaited<ReturnType<typeof startTestPlatform>>

/** A fetch that brings a shop's addresses to the sandbox: what the preload does for the app. */
export function shopFetch(origin: string, plainFetch: typeof fetch): typeof fetch {
  return (input, init) => {
    const url = new URL(String(input))
    return url.hostname.endsWith('.myshopify.com') ? plainFetch(`${origin}${url.pathname}${url.search}`, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), 'x-sandbox-shop': url.hostname } }) : plainFetch(input, init)
  }
}
