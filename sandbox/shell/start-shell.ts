import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { bundleBrowserScript } from '../app-bridge/bundle.ts'
import type { Troubles } from '../control/troubles.ts'
import type { Store } from '../state/store.ts'
import { assetRoutes } from './asset-routes.ts'
import type { ShellContext, ShellExtensions } from './context.ts'
import { embeddedAppRoutes } from './embedded-app-routes.ts'
import { notFoundPage } from './pages/not-found.ts'
import { extensionRoutes } from './extension-routes.ts'
import { sandboxRoutes } from './sandbox-routes.ts'
import { storeRoutes } from './store-routes.ts'
import { listen } from '../listen.ts'
import type { Listening } from '../listen.ts'

export interface ShellOptions {
  port: number
  store: Store
  /** Public origin of the app (the proxy), e.g. `http://localhost:4402`. */
  appOrigin: string
  mailboxOrigin: string
  /** Customer accounts; without them nothing leads there. */
  accountsOrigin?: string
  /** Name and handle of the app in the admin, as its listing gives them; Recourse's unless said otherwise. */
  app: { name?: string; handle?: string; clientId: string; clientSecret: string }
  mintIdToken(shop: string, userId: number): Promise<string> | string
  uninstall(shop: string): Promise<void> | void
  troubles: Troubles
  /** Without them no extension is shown. */
  extensions?: ShellExtensions
}

/** Starts the merchant's admin on http://localhost:<port>; it also serves the App Bridge stand-in and the product images. */
export async function startShell(options: ShellOptions): Promise<Listening> {
  const shell: ShellContext = {
    store: options.store,
    origins: { shell: `http://localhost:${options.port}`, app: options.appOrigin, mailbox: options.mailboxOrigin, accounts: options.accountsOrigin ?? null },
    app: { name: 'Recourse', handle: 'recourse', ...options.app },
    mintIdToken: async (shop, userId) => options.mintIdToken(shop, userId),
    uninstall: async (shop) => options.uninstall(shop),
    troubles: options.troubles,
    extensions: options.extensions ?? null,
  }
  const assets = {
    appBridge: await bundleBrowserScript(beside('../app-bridge/main.ts')),
    script: await bundleBrowserScript(beside('./browser/main.ts')),
    style: (await Promise.all(['base', 'layout', 'components', 'embedded', 'order', 'sandbox'].map((name) => readFile(beside(`./styles/${name}.css`), 'utf8')))).join('\n'),
  }
  const server = new Hono()
    .route('/', assetRoutes(assets))
    .route('/', embeddedAppRoutes(shell))
    .route('/', sandboxRoutes(shell))
    .route('/', extensionRoutes(shell))
    .route('/', storeRoutes(shell))
    .notFound((c) => c.html(notFoundPage(), 404))

  const listening = await listen(server.fetch, options.port)
  shell.origins.shell = `http://localhost:${listening.port}`
  return listening
}

function beside(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
