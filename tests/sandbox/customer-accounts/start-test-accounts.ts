import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { createFaults } from '../../../sandbox/control/faults.ts'
import { startAccounts } from '../../../sandbox/customer-accounts/start-accounts.ts'
import { seedShops } from '../../../sandbox/seeds/seed-shops.ts'
import type { Order, ShopSeed } from '../../../sandbox/state/model.ts'
import { createPlatform } from '../../../sandbox/state/platform.ts'
import { openStore } from '../../../sandbox/state/store.ts'

export const clientId = 'client-of-the-tests'
export const clientSecret = 'secret-of-the-tests'
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read as deep as a test needs
export type Json = Record<string, any>

export interface TestAccountsOptions { /** These shops instead of the three of the seed. */ shops?: ShopSeed[]; host?: Hono; port?: number; /** Whether the app is on the shops; it is unless said otherwise. */ installed?: boolean }

/** Customer accounts around shops of their own, with the app on each; webhooks stay in the outbox. */
export async function startTestAccounts({ shops, host = new Hono(), port = 0, installed = true }: TestAccountsOptions = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'accounts-'))
  const store = openStore(dataDir)
  if (shops) for (const each of shops) store.seed(each)
  else seedShops(store, { seed: 'recourse', todayMs: Date.parse('2026-11-21T10:00:00Z'), imageOrigin: 'http://localhost:4400' })
  const topics = ['orders/updated', 'returns/request']
  const platform = createPlatform(store, { clientId, clientSecret, url: 'http://localhost:9', apiVersion: '2026-10', scopes: [], subscriptions: topics.map((topic) => ({ topic, uri: 'http://localhost:9/webhooks' })) })
  if (installed) for (const shop of store.shops()) store.change(shop, (state) => { state.installation = { id: 1, installedAt: '2026-01-01T00:00:00Z', uninstalledAt: null, scopes: ['customer_read_customers', 'customer_write_orders'], tokens: [] } })
  const faults = createFaults()
  const accounts = await startAccounts({ port, platform, faults, dataDir, appOrigin: 'http://localhost:9', appPublicOrigin: 'https://recourse.example.com', adminOrigin: 'http://localhost:8', mailboxOrigin: 'http://localhost:7', host })
  const origin = `http://localhost:${accounts.port}`

  const get = (path: string, cookie = '') => fetch(`${origin}${path}`, { redirect: 'manual', headers: { cookie } })
  const post = (path: string, body: BodyInit | null, headers: Record<string, string> = {}) => fetch(`${origin}${path}`, { method: 'POST', redirect: 'manual', body, headers: { origin, ...headers } })
  /** Signs in and answers the cookies. */
  const signIn = async (handle: string, customerId: number, language = '') => {
    const answer = await get(`/${handle}/sign-in?customer=${customerId}&language=${language}`)
    return answer.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ')
  }
  const orderOf = (handle: string, name: string): Order => {
    const order = store.read(`${handle}.myshopify.com`).orders.find((each) => each.name === name)
    if (!order) throw new Error(`There is no order ${name}.`)
    return order
  }
  return {
    origin, store, platform, faults, get, post, signIn, orderOf,
    async stop() {
      await accounts.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type TestAccounts = Awaited<ReturnType<typeof startTestAccounts>>
