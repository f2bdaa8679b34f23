import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bundleBrowserScript } from '../app-bridge/bundle.ts'
import type { Faults } from '../control/faults.ts'
import { customerApiRoutes } from '../customer-api/routes.ts'
import type { Platform } from '../state/platform.ts'
import { accountRoutes } from './account-routes.ts'
import { assetRoutes } from './asset-routes.ts'
import type { AccountsContext } from './context.ts'
import { orderRoutes } from './order-routes.ts'
import { notFoundPage } from './pages/not-found.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { openSignatures } from './signatures.ts'
import { storefrontRoutes } from '../storefront/storefront-routes.ts'
import { tokenRoutes } from './token-routes.ts'
import { listen } from '../listen.ts'
import type { Listening } from '../listen.ts'

export interface AccountsOptions {
  port: number
  platform: Platform
  /** Troubles that tests have ordered for the customer API. */
  faults: Faults
  dataDir: string
  /** Where the app answers here, and where it will once deployed. */
  appOrigin: string
  appPublicOrigin: string
  adminOrigin: string
  mailboxOrigin: string
  /** Routes of the host that runs extensions. */
  host: Hono
}

/** Starts the shoppers' accounts of all shops on http://localhost:<port>. */
export async function startAccounts(options: AccountsOptions): Promise<Listening> {
  const accounts: AccountsContext = {
    platform: options.platform,
    signatures: openSignatures(options.dataDir),
    origins: { accounts: `http://localhost:${options.port}`, app: options.appOrigin, appPublic: options.appPublicOrigin, admin: options.adminOrigin, mailbox: options.mailboxOrigin },
  }
  const assets = {
    script: await bundleBrowserScript(beside('./browser/main.ts')),
    style: (await Promise.all(['base', 'layout', 'orders', 'order', 'sign-in'].map((name) => readFile(beside(`./styles/${name}.css`), 'utf8')))).join('\n'),
  }
  const server = new Hono<{ Bindings: HttpBindings }>()
  // Another page on this machine must not act for a customer who is signed in here.
  server.post('*', async (http, next) => (http.req.header('origin') === accounts.origins.accounts ? next() : http.json({ error: 'Only the accounts themselves may do this.' }, 403)))
  server.route('/', options.host)
  server.route('/', assetRoutes(assets))
  server.route('/', signInRoutes(accounts))
  server.route('/', tokenRoutes(accounts))
  server.route('/', customerApiRoutes(accounts, options.faults))
  server.route('/', storefrontRoutes(options.platform, accounts.origins))
  server.route('/', accountRoutes(accounts))
  server.route('/', orderRoutes(accounts))
  server.notFound((http) => http.html(notFoundPage(accounts, http), 404))

  const listening = await listen(server.fetch, options.port)
  accounts.origins.accounts = `http://localhost:${listening.port}`
  return listening
}

function beside(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
