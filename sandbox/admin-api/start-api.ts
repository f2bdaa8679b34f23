import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { faultGate } from '../control/faults.ts'
import { controlRoutes } from '../control/routes.ts'
import type { ControlParts } from '../control/routes.ts'
import { answerAccessToken } from '../oauth/access-token.ts'
import { readOperation, rootFields } from './execute.ts'
import type { ApiRequest } from './execute.ts'
import { giveFile } from './bulk/file-route.ts'
import { bulkPath } from './bulk/file-url.ts'
import { startBulk } from './bulk/start-bulk.ts'
import { answerGraphql, shopOf } from './route.ts'
import { stagedPath } from './staged-uploads.ts'
import { giveUpload, takeUpload } from './upload-routes.ts'
import { listen } from '../listen.ts'
import type { Listening } from '../listen.ts'

/** Starts the sandbox's Shopify on http://127.0.0.1:<port>: Admin API, token endpoint, and the control API of tests. */
export async function startApi(parts: ControlParts & { port: number }): Promise<Listening> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.post('/admin/api/:version/graphql.json', faultGate(parts.faults, async (http) => ({ shop: shopOf(http), operations: await operationsIn(http.req.raw.clone()) })), (http) => answerGraphql(parts.platform, parts.buckets, http))
  app.post('/admin/oauth/access_token', faultGate(parts.faults, async (http) => ({ shop: shopOf(http), operations: ['accessToken'] })), (http) => answerAccessToken(parts.platform, http))
  const stagedUploads = faultGate(parts.faults, async (http) => ({ shop: shopOf(http), operations: ['stagedUploads'] }))
  app.post(`${stagedPath}/:key`, stagedUploads, (http) => takeUpload(parts.platform, http))
  app.get(`${stagedPath}/:key/:name`, (http) => giveUpload(parts.platform, http))
  app.get(`${bulkPath}/:file`, faultGate(parts.faults, async (http) => ({ shop: shopOf(http), operations: ['bulkFile'] })), (http) => giveFile(parts.platform, http))
  app.route('/', controlRoutes(parts))
  app.notFound((http) => http.json({ errors: 'Not Found' }, 404))

  const listening = await listen(app.fetch, parts.port)
  const bulk = startBulk(parts.platform, parts.bulk)
  return { ...listening, stop: () => { bulk.stop(); return listening.stop() } }
}

/** The root fields that a GraphQL request asks for; none where it can't be read. */
async function operationsIn(request: Request): Promise<string[]> {
  const read = readOperation((await request.json().catch(() => ({}))) as ApiRequest)
  return 'errors' in read ? [] : rootFields(read.operation)
}
