import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBuckets } from './admin-api/bucket.ts'
import { runOperation } from './admin-api/execute.ts'
import { startApi } from './admin-api/start-api.ts'
import { adminSchema } from './admin-api/schema.ts'
import { startAccounts } from './customer-accounts/start-accounts.ts'
import { createBulkTroubles } from './control/bulk-troubles.ts'
import { openClock } from './control/clock.ts'
import { createFaults } from './control/faults.ts'
import { uninstallApp } from './control/uninstall.ts'
import { extensionHostRoutes } from './extension-host/routes.ts'
import { mintSessionToken } from './oauth/session-token.ts'
import { startMailbox } from './mailbox/start-mailbox.ts'
import { startProxy } from './proxy/start-proxy.ts'
import { startShell } from './shell/start-shell.ts'
import { nowMs } from './state/clock.ts'
import { createPlatform } from './state/platform.ts'
import { openStore } from './state/store.ts'
import { readAppConfiguration } from './webhooks/app-configuration.ts'
import { startDelivery } from './webhooks/deliver.ts'
import { openDeliveryLog } from './webhooks/delivery-log.ts'
import { createSwitches } from './webhooks/switches.ts'

export interface SandboxOptions {
  dataDir: string
  ports: { admin: number; proxy: number; api: number; mailbox: number; smtp: number; accounts: number }
  /** Where the app itself listens, `http://127.0.0.1:<port>`. */
  appOrigin: string
  clientId: string
  clientSecret: string
  tomlPath: string
  /** Seed value of the shops. */
  seed: string
  /** Where the clock stands at the first start, against the machine's; afterwards `clock` in the data folder says. */
  clockOffsetMs: number
}

export interface Sandbox { urls: { admin: string; accounts: string; app: string; api: string; mailbox: string }; stop(): Promise<void> }

/** Starts a local Shopify around the app: Admin API, webhooks, merchant's admin, the app's public address, mailbox. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  mkdirSync(options.dataDir, { recursive: true })
  const clock = openClock(join(options.dataDir, 'clock'), options.clockOffsetMs)
  const { ports } = options
  const urls = { admin: `http://localhost:${ports.admin}`, accounts: `http://localhost:${ports.accounts}`, app: `http://localhost:${ports.proxy}`, api: `http://127.0.0.1:${ports.api}`, mailbox: `http://localhost:${ports.mailbox}` }

  const store = openStore(options.dataDir)
  const seedAll = async () => {
    // Loaded only where there is something to seed: it takes longer than all the rest of a start.
    const { seedShops } = await import('./seeds/seed-shops.ts')
    store.clear()
    seedShops(store, { seed: options.seed, todayMs: nowMs(), imageOrigin: urls.admin })
  }
  if (!store.shops().length) await seedAll()
  const app = readAppConfiguration(options.tomlPath, { clientId: options.clientId, clientSecret: options.clientSecret, appUrl: urls.app })
  const platform = createPlatform(store, app)
  adminSchema()

  const faults = createFaults()
  const bulk = createBulkTroubles()
  const buckets = openBuckets()
  const switches = createSwitches()
  const log = openDeliveryLog(options.dataDir)
  const running: { stop(): Promise<void> }[] = []
  const stop = async () => { await Promise.all(running.map((each) => each.stop())) }
  try {
    const host = await extensionHostRoutes()
    const deliverer = startDelivery(platform, log, switches)
    running.push(deliverer)
    running.push(await startApi({ platform, faults, buckets, switches, bulk, deliverer, log, clock, reset: seedAll, port: ports.api }))
    running.push(await startMailbox({ smtpPort: ports.smtp, httpPort: ports.mailbox, dataDir: `${options.dataDir}/mailbox`, storefronts: urls.accounts }))
    running.push(await startProxy({ port: ports.proxy, appOrigin: options.appOrigin, shellOrigin: urls.admin, appBridgeUrl: `${urls.admin}/app-bridge.js` }))
    running.push(await startAccounts({ port: ports.accounts, platform, faults, dataDir: options.dataDir, appOrigin: urls.app, appPublicOrigin: app.publicUrl, adminOrigin: urls.admin, mailboxOrigin: urls.mailbox, host }))
    running.push(await startShell({
      port: ports.admin, store, appOrigin: urls.app, accountsOrigin: urls.accounts, mailboxOrigin: urls.mailbox, app,
      mintIdToken: (shop, userId) => mintSessionToken({ shop, userId, clientId: app.clientId, clientSecret: app.clientSecret, nowMs: nowMs() }),
      uninstall: (shop) => void uninstallApp(platform, shop),
      troubles: { clock, faults, switches, buckets, bulk },
      extensions: { host, appPublicOrigin: app.publicUrl, adminApi: (shop, request) => runOperation(platform, shop, store.read(shop).installation?.scopes ?? [], request, buckets) },
    }))
  } catch (error) {
    await stop()
    throw error
  }
  return { urls, stop }
}

if (import.meta.main) {
  const sandbox = await startSandbox(JSON.parse(process.env.SANDBOX_OPTIONS ?? '{}') as SandboxOptions)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void sandbox.stop().then(() => process.exit(0)))
  process.stdout.write('{"ready":true}\n')
}
