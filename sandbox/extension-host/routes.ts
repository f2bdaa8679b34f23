import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { bundleHost } from './bundle-host.ts'
import { surfaceTypes } from './element-types.ts'
import { readManifests } from './read-manifests.ts'

/**
 * What a page needs to run extensions, below `/extension-host/`: the host's script (`window.extensionHost.mountExtension`), its
 * worker and styles, the list of the built extensions, their bundles, and Shopify's types by surface.
 * @param folder where the extensions stand; `build-extensions.ts` has built them
 */
export async function extensionHostRoutes(folder = join(import.meta.dirname, '../../extensions')): Promise<Hono> {
  const assets = await bundleHost()
  const types = { 'customer-account': JSON.stringify(surfaceTypes('customer-account')), admin: JSON.stringify(surfaceTypes('admin')) }
  const javascript = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' }
  const bundleOf = (directory: string, handle: string) => join(directory, 'dist', `${handle}.js`)
  const built = () => readManifests(folder).filter(({ manifest, directory }) => existsSync(bundleOf(directory, manifest.handle)))
  return new Hono()
    .get('/extension-host/host.js', (c) => c.body(assets.host, 200, javascript))
    .get('/extension-host/worker.js', (c) => c.body(assets.worker, 200, javascript))
    .get('/extension-host/host.css', (c) => c.body(assets.css, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }))
    .get('/extension-host/extensions.json', (c) => c.json(built().map(({ manifest }) => manifest)))
    .get('/extension-host/types/:file{(customer-account|admin)\\.json}', (c) => c.body(types[c.req.param('file').replace('.json', '') as keyof typeof types], 200, { 'Content-Type': 'application/json', 'Cache-Control': 'max-age=600' }))
    .get('/extension-host/bundles/:file{[\\w-]+\\.js}', async (c) => {
      const handle = c.req.param('file').replace(/\.js$/, '')
      const found = built().find(({ manifest }) => manifest.handle === handle)
      return found ? c.body(await readFile(bundleOf(found.directory, handle), 'utf8'), 200, javascript) : c.notFound()
    })
}
