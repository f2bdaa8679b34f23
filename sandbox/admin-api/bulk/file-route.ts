import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context as HttpContext } from 'hono'
import { nowMs } from '../../state/clock.ts'
import type { Platform } from '../../state/platform.ts'
import { shopOf } from '../route.ts'
import { isSigned } from './file-url.ts'

const fileOf = (platform: Platform, key: string) => join(platform.store.dataDir, 'bulk', `${key}.jsonl`)

/** Keeps what a bulk operation has written. */
export function keepFile(platform: Platform, key: string, content: Buffer): void {
  mkdirSync(join(platform.store.dataDir, 'bulk'), { recursive: true })
  writeFileSync(fileOf(platform, key), content)
}

/** GET of a bulk operation's file, or of its end by a range; 403 where the address is not signed or has expired, as storages do. */
export function giveFile(platform: Platform, http: HttpContext): Response {
  const key = /^([\w-]{36})\.jsonl$/.exec(http.req.param('file') ?? '')?.[1]
  const file = key && fileOf(platform, key)
  if (!key || !file || !shopOf(http) || !isSigned(platform, key, Number(http.req.query('Expires')), http.req.query('Signature') ?? '', nowMs())) return http.text('<Error><Code>AccessDenied</Code></Error>', 403)
  if (!existsSync(file)) return http.text('<Error><Code>NoSuchKey</Code></Error>', 404)
  const content = readFileSync(file)
  const headers = { 'Content-Type': 'application/jsonl', ETag: `"${createHash('md5').update(content).digest('hex')}"`, 'Accept-Ranges': 'bytes' }
  const from = /^bytes=(\d+)-$/.exec(http.req.header('range') ?? '')?.[1]
  if (from === undefined) return http.body(content, 200, { ...headers, 'Content-Length': String(content.length) })
  if (Number(from) >= content.length) return http.body(null, 416, { 'Content-Range': `bytes */${content.length}` })
  const rest = content.subarray(Number(from))
  return http.body(rest, 206, { ...headers, 'Content-Length': String(rest.length), 'Content-Range': `bytes ${from}-${content.length - 1}/${content.length}` })
}
