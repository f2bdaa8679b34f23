import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { bundleHost } from './bundle-host.ts'
import type { HostAssets } from './bundle-host.ts'
import type { Surface } from './contract.ts'
import { surfaceTypes } from './element-types.ts'
import { readManifests } from './read-manifests.ts'

/**
 * What a page needs to run extensions, below `/extension-host/`: the host's script (`window.extensionHost.mountExtension`), its
 * worker and styles, the list of the built extensions, their bundles, and Shopify's types by surface.
 * @param folder where the extensions stand; `build-extensions.ts` has built them
 */
export async function extensionHostRoutes(folder = join(import.meta.dirname, '../../extensions')): Promise<Hono> {
  // Made when a page first asks: most starts of the sandbox never show an extension.
  let made: Promise<HostAssets> | null = null
  const assets = () => (made ??= bundleHost())
  const javascript = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' }
  const bundleOf = (directory: string, handle: string) => join(directory, 'dist', `${handle}.js`)
  const built = () => readManifests(folder).filter(({ manifest, directory }) => existsSync(bundleOf(directory, manifest.handle)))
  return new Hono()
    .get('/extension-host/host.js', async (c) => c.body((await assets()).host, 200, javascript))
    .get('/extension-host/worker.js', async (c) => c.body((await assets()).worker, 200, javascript))
    .get('/extension-host/host.css', async (c) => c.body((await assets()).css, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }))
    .get('/extension-host/extensions.json', (c) => c.json(built().map(({ manifest }) => manifest)))
    .get('/extension-host/types/:file{(customer-account|admin)\\.json}', (c) => c.body(JSON.stringify(surfaceTypes(c.req.param('file').replace('.json', '') as Surface)), 200, { 'Content-Type': 'application/json', 'Cache-Control': 'max-age=600' }))
    .get('/extension-host/bundles/:file{[\\w-]+\\.js}', async (c) => {
      const handle = c.req.param('file').replace(/\.js$/, '')
      const found = built().find(({ manifest }) => manifest.handle === handle)
      return found ? c.body(await readFile(bundleOf(found.directory, handle), 'utf8'), 200, javascript) : c.notFound()
    })
}
