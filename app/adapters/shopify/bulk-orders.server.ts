import { print } from 'graphql'
import type { BulkFile, BulkOperation, BulkOrders } from '../../application/history/ports.ts'
import { ShopifyUnavailable } from '../../application/ports.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { readBatches } from './bulk-batches.server.ts'
import { BulkOperationDocument, BulkOrdersDocument, NewestBulkOperationsDocument, StartBulkQueryDocument } from './generated/admin.ts'
import type { BulkOperationStatus } from './generated/admin.ts'

/**
 * The orders of a shop as a file, by https://shopify.dev/docs/api/usage/bulk-operations/queries. Its lines come in no order that
 * could be relied on. What lies in a parcel is a connection in a list, which a bulk query is refused for: it is worked out
 * where a parcel holds all that was sent, and read with the order by itself where there are several.
 */
export function openBulkOrders(request: AdminRequest): BulkOrders {
  return {
    startOrdersFile: async (shop) => {
      const { bulkOperationRunQuery: answer } = await request(shop, StartBulkQueryDocument, { query: ordersQuery })
      const [refused] = answer?.userErrors ?? []
      if (refused) return err({ kind: 'refused', sentence: refused.message, busy: refused.code === 'OPERATION_IN_PROGRESS' || refused.code === 'LIMIT_REACHED' })
      if (!answer?.bulkOperation) throw new ShopifyUnavailable('Shopify answered with neither a bulk operation nor a reason.')
      return ok(answer.bulkOperation.id)
    },
    bulkOperation: async (shop, id) => {
      const { bulkOperation: one } = await request(shop, BulkOperationDocument, { id })
      return one && { id: one.id, status: statuses[one.status], errorCode: one.errorCode, objects: Number(one.objectCount), bytes: one.fileSize === null ? null : Number(one.fileSize), url: one.url ?? one.partialDataUrl }
    },
    ordersFileSince: async (shop, since, except) => {
      // Shopify writes whole seconds.
      const from = new Date(Math.floor(since.getTime() / 1000) * 1000).toISOString()
      const { bulkOperations } = await request(shop, NewestBulkOperationsDocument, { query: `operation_type:query created_at:>='${from}'` })
      return bulkOperations.nodes.find((one) => one.id !== except && one.query.trim() === ordersQuery.trim())?.id ?? null
    },
    openOrdersFile,
  }
}

const ordersQuery = print(BulkOrdersDocument)

const statuses: Record<BulkOperationStatus, BulkOperation['status']> = { CREATED: 'under-way', RUNNING: 'under-way', CANCELING: 'under-way', COMPLETED: 'done', FAILED: 'failed', CANCELED: 'canceled', EXPIRED: 'expired' }

/** How long nothing may come before the line counts as broken, in milliseconds. */
const patienceMs = 60_000

/** Shopify's storage tells with 403 or 404 that an address has expired. */
const gone = [403, 404, 410]

async function openOrdersFile(url: string, from: number): Promise<BulkFile | null> {
  if (new URL(url).protocol !== 'https:') throw new Error('Shopify gives its files out over https.')
  const giveUp = new AbortController()
  let timer = setTimeout(() => giveUp.abort(), patienceMs)
  let answer: Response
  try {
    answer = await fetch(url, { headers: { 'Accept-Encoding': 'identity', 'User-Agent': 'Recourse', ...(from > 0 ? { Range: `bytes=${from}-` } : {}) }, signal: giveUp.signal })
  } catch (error) {
    throw new ShopifyUnavailable('The file of past orders could not be reached.', error)
  } finally {
    clearTimeout(timer)
  }
  if (gone.includes(answer.status)) return null
  // Nothing lies behind that byte: a crash came after the last line. Under no tag it is read anew, so that what was wrong with its end is known again.
  if (answer.status === 416) return { tag: null, total: null, batches: async function* () {} }
  if (!answer.ok || !answer.body) throw new ShopifyUnavailable(`The file of past orders was answered with ${answer.status}.`)
  // Who doesn't know of ranges sends all of it.
  const skip = answer.status === 206 ? 0 : from
  const length = Number(answer.headers.get('content-length') ?? Number.NaN)
  const body = answer.body
  const chunks = async function* (): AsyncIterable<Uint8Array> {
    let left = skip
    try {
      timer = setTimeout(() => giveUp.abort(), patienceMs)
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        timer.refresh()
        const rest = chunk.subarray(Math.min(left, chunk.length))
        left -= chunk.length - rest.length
        if (rest.length) yield rest
      }
    } catch (error) {
      throw new ShopifyUnavailable('The file of past orders broke off while it was read.', error)
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    tag: answer.headers.get('etag'),
    total: Number.isNaN(length) ? null : length + (answer.status === 206 ? from : 0),
    batches: (linesBefore) => readBatches(chunks(), { bytes: from, lines: linesBefore }),
  }
}
