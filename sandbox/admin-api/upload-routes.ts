import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context as HttpContext } from 'hono'
import type { Platform } from '../state/platform.ts'
import { shopOf } from './route.ts'

/** The form that an upload target takes: its parameters, and the file as `file`. */
export async function takeUpload(platform: Platform, http: HttpContext): Promise<Response> {
  const shop = shopOf(http)
  const key = http.req.param('key') ?? ''
  const known = shop && platform.store.has(shop) ? platform.store.read(shop).stagedUploads.find((each) => each.key === key) : undefined
  const form = await http.req.formData().catch(() => null)
  const file = form?.get('file')
  if (!shop || !known || form?.get('key') !== key || typeof file !== 'object' || file === null) return http.text('AccessDenied', 403)
  const folder = join(platform.store.dataDir, 'staged')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, key), Buffer.from(await file.arrayBuffer()))
  platform.store.change(shop, (state) => { for (const each of state.stagedUploads) if (each.key === key) each.uploaded = true })
  return http.body(null, 201)
}

/** The file that was uploaded. */
export function giveUpload(platform: Platform, http: HttpContext): Response {
  const shop = shopOf(http)
  const known = shop && platform.store.has(shop) ? platform.store.read(shop).stagedUploads.find((each) => each.key === http.req.param('key')) : undefined
  const file = join(platform.store.dataDir, 'staged', known?.key ?? '')
  return known && existsSync(file) ? http.body(readFileSync(file), 200, { 'Content-Type': known.mimeType }) : http.text('Not Found', 404)
}
