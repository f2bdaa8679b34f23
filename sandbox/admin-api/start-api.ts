import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { answerWithFault } from '../control/faults.ts'
import type { Faults } from '../control/faults.ts'
import { controlRoutes } from '../control/routes.ts'
import type { ControlParts } from '../control/routes.ts'
import { answerAccessToken } from '../oauth/access-token.ts'
import { readOperation, rootFields } from './execute.ts'
import type { ApiRequest } from './execute.ts'
import { answerGraphql, shopOf } from './route.ts'

export interface RunningApi { port: number; stop(): Promise<void> }

/** Starts the sandbox's Shopify on http://127.0.0.1:<port>: Admin API, token endpoint, and the control API of tests. */
export async function startApi(parts: ControlParts & { port: number }): Promise<RunningApi> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.post('/admin/api/:version/graphql.json', async (http) => {
    const fault = takeFault(parts.faults, shopOf(http), await operationsIn(http.req.raw.clone()))
    return fault ? answerWithFault(fault, http, () => answerGraphql(parts.platform, http)) : answerGraphql(parts.platform, http)
  })
  app.post('/admin/oauth/access_token', (http) => {
    const fault = takeFault(parts.faults, shopOf(http), ['accessToken'])
    return fault ? answerWithFault(fault, http, () => answerAccessToken(parts.platform, http)) : answerAccessToken(parts.platform, http)
  })
  app.route('/', controlRoutes(parts))
  app.notFound((http) => http.json({ errors: 'Not Found' }, 404))

  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: parts.port }, () => resolve(listening as Server)) as Server
    listening.once('error', reject)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : parts.port,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

function takeFault(faults: Faults, shop: string | null, operations: readonly string[]) {
  return faults.list().length && shop ? faults.take(shop, operations) : null
}

async function operationsIn(request: Request): Promise<string[]> {
  const read = readOperation((await request.json().catch(() => ({}))) as ApiRequest)
  return 'errors' in read ? [] : rootFields(read.operation)
}
