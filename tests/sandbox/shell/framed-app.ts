import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { openBuckets } from '../../../sandbox/admin-api/bucket.ts'
import { createBulkTroubles } from '../../../sandbox/control/bulk-troubles.ts'
import { openClock } from '../../../sandbox/control/clock.ts'
import { createFaults } from '../../../sandbox/control/faults.ts'
import type { Troubles } from '../../../sandbox/control/troubles.ts'
import { startProxy } from '../../../sandbox/proxy/start-proxy.ts'
import { seedShops } from '../../../sandbox/seeds/seed-shops.ts'
import { startShell } from '../../../sandbox/shell/start-shell.ts'
import { openStore } from '../../../sandbox/state/store.ts'
import type { Store } from '../../../sandbox/state/store.ts'
import { createSwitches } from '../../../sandbox/webhooks/switches.ts'

/** The admin around a small app of the test's own, behind the proxy; tokens are `token-<shop>-<staff>-<count>`. */
export interface FramedApp { shell: string; app: string; store: Store; troubles: Troubles; uninstalled: string[]; stop(): Promise<void> }

export type Answer = (request: http.IncomingMessage, response: http.ServerResponse, url: URL) => void

export async function frameApp(answer: Answer): Promise<FramedApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shell-'))
  const store = openStore(dataDir)
  seedShops(store, { seed: 'recourse', todayMs: Date.parse('2026-11-21T10:00:00Z'), imageOrigin: 'http://localhost:4400' })
  const app = http.createServer((request, response) => answer(request, response, new URL(request.url ?? '/', 'http://app.invalid')))
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
  const uninstalled: string[] = []
  let tokens = 0
  const troubles: Troubles = { clock: openClock(join(dataDir, 'clock'), 0), faults: createFaults(), switches: createSwitches(), buckets: openBuckets(), bulk: createBulkTroubles() }
  // Shell and proxy each need the other's port, so the shell's is found first.
  const shellPort = await freePort()
  const shellOrigin = `http://localhost:${shellPort}`
  const proxy = await startProxy({ port: 0, appOrigin: `http://127.0.0.1:${(app.address() as AddressInfo).port}`, shellOrigin, appBridgeUrl: `${shellOrigin}/app-bridge.js` })
  const shell = await startShell({
    port: shellPort, store, appOrigin: `http://localhost:${proxy.port}`, mailboxOrigin: 'http://localhost:1', app: { clientId: 'key', clientSecret: 'secret' },
    mintIdToken: (shop, user) => `token-${shop.split('.')[0]}-${user}-${(tokens += 1)}`,
    uninstall: (shop) => void uninstalled.push(shop),
    troubles,
    extensions: { host: new Hono(), adminApi: async (shop, request) => ({ data: { shop, request } }), appPublicOrigin: 'https://recourse.example' },
  })
  return {
    shell: shellOrigin, app: `http://localhost:${proxy.port}`, store, troubles, uninstalled,
    async stop() {
      await Promise.all([shell.stop(), proxy.stop()])
      app.closeAllConnections()
      app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = http.createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
