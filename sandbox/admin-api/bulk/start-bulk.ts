import { randomUUID } from 'node:crypto'
import type { BulkMode, BulkTrouble, BulkTroubles } from '../../control/bulk-troubles.ts'
import { isUnderWay } from '../../state/bulk-model.ts'
import type { BulkOperation } from '../../state/bulk-model.ts'
import { nowIso, nowMs } from '../../state/clock.ts'
import { gid } from '../../state/gid.ts'
import type { Platform } from '../../state/platform.ts'
import { adminSchema } from '../schema.ts'
import { readBulkQuery } from './check-query.ts'
import { keepFile } from './file-route.ts'
import { writeLines } from './write-lines.ts'

/** How long an operation takes at the least, by the machine's clock. */
const leastMs = 100
/** "The URL expires 7 days after the operation completes." */
const keptMs = 7 * 24 * 60 * 60 * 1000

export interface BulkRuns { stop(): void }

/** Runs what was asked for in bulk, and tells the app by bulk_operations/finish; what a restart found under way, too. */
export function startBulk(platform: Platform, troubles: BulkTroubles): BulkRuns {
  const taken = new Set<string>()
  const timers = new Set<NodeJS.Timeout>()
  let stopped = false

  const later = (ms: number, act: () => Promise<void> | void) => {
    const timer = setTimeout(() => { timers.delete(timer); if (!stopped) void act() }, ms)
    timers.add(timer)
  }
  const look = (shop: string) => {
    for (const { id } of platform.store.read(shop).bulkOperations.filter(isUnderWay)) {
      const key = `${shop} ${id}`
      if (taken.has(key)) continue
      taken.add(key)
      const trouble = troubles.take(shop)
      later(leastMs / 2, () => {
        change(platform, shop, id, (operation) => { if (operation.status === 'CREATED') operation.status = 'RUNNING' })
        later(leastMs / 2 + (trouble?.mode === 'late' ? trouble.delayMs : 0), () => finish(platform, shop, id, trouble).finally(() => taken.delete(key)))
      })
    }
  }
  platform.watch((shop) => { if (!stopped) look(shop) })
  for (const shop of platform.store.shops()) look(shop)
  return { stop: () => { stopped = true; for (const timer of timers) clearTimeout(timer) } }
}

function change(platform: Platform, shop: string, id: number, act: (operation: BulkOperation) => void): void {
  if (!platform.store.has(shop)) return
  platform.change(shop, (state, emit) => {
    const operation = state.bulkOperations.find((each) => each.id === id)
    if (!operation || !isUnderWay(operation)) return
    act(operation)
    if (isUnderWay(operation)) return
    operation.completedAt = nowIso()
    emit('bulk_operations/finish', { admin_graphql_api_id: gid('BulkOperation', id), created_at: operation.createdAt, completed_at: operation.completedAt, error_code: operation.errorCode?.toLowerCase() ?? null, status: operation.status.toLowerCase(), type: 'query' })
  })
}

async function finish(platform: Platform, shop: string, id: number, trouble: BulkTrouble | null): Promise<void> {
  const state = platform.store.has(shop) ? platform.store.read(shop) : null
  const asked = state?.bulkOperations.find((each) => each.id === id)
  const read = asked && readBulkQuery(adminSchema().schema, asked.query)
  if (!asked || !read || 'refused' in read) return
  const written = await writeLines(platform, shop, state?.installation?.scopes ?? [], read.document, asked.groupObjects)
  change(platform, shop, id, (operation) => {
    if (written.denied) return void Object.assign(operation, { status: 'FAILED', errorCode: 'ACCESS_DENIED' })
    const canceled = operation.status === 'CANCELING' || trouble?.mode === 'cancel'
    const ended: Record<string, Partial<BulkOperation>> = { fail: { status: 'FAILED', errorCode: 'INTERNAL_SERVER_ERROR' }, partial: { status: 'FAILED', errorCode: 'INTERNAL_SERVER_ERROR' }, 'time-out': { status: 'FAILED', errorCode: 'TIMEOUT' } }
    Object.assign(operation, canceled ? { status: 'CANCELED' } : (ended[trouble?.mode ?? ''] ?? { status: 'COMPLETED' }))
    const partial = operation.status !== 'COMPLETED'
    const lines = trouble?.mode === 'fail' ? [] : partial ? written.lines.slice(0, Math.ceil(written.lines.length / 2)) : written.lines
    operation.objectCount = lines.length
    operation.rootObjectCount = written.roots
    if (lines.length === 0) return
    const content = contentOf(lines, trouble?.mode)
    const key = randomUUID()
    keepFile(platform, key, content)
    operation.file = { key, bytes: content.length, partial, expiresAtMs: trouble?.mode === 'expire' ? nowMs() - 1000 : nowMs() + keptMs }
  })
}

function contentOf(lines: readonly string[], mode: BulkMode | undefined): Buffer {
  const middle = Math.floor(lines.length / 2)
  const put = (line: string) => Buffer.from([...lines.slice(0, middle), line, ...lines.slice(middle + 1), ''].join('\n'))
  switch (mode) {
    case 'cut': {
      const whole = Buffer.from([...lines, ''].join('\n'))
      const end = whole.indexOf('\n', Math.floor(whole.length / 2))
      return whole.subarray(0, end + 1 + 20)
    }
    case 'broken-line':
      return put((lines[middle] ?? '').slice(0, -10))
    case 'unknown-type':
      return Buffer.from([...lines.slice(0, middle), JSON.stringify({ id: 'gid://shopify/Gnome/1', __parentId: 'gid://shopify/Order/1' }), ...lines.slice(middle), ''].join('\n'))
    default:
      return Buffer.from([...lines, ''].join('\n'))
  }
}
