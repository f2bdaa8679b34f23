import { nowIso } from '../../state/clock.ts'
import { gid, numberOf } from '../../state/gid.ts'
import { isUnderWay } from '../../state/bulk-model.ts'
import type { BulkOperation } from '../../state/bulk-model.ts'
import { nextId } from '../../state/store.ts'
import { connection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import { invalidGlobalId, notBuilt } from '../errors.ts'
import type { Context, Node } from '../resolve-field.ts'
import { adminSchema } from '../schema.ts'
import { search } from '../search.ts'
import { readBulkQuery } from './check-query.ts'
import { fileUrl } from './file-url.ts'

/** "In API versions 2026-01 and higher, each app can run up to five bulk query operations per shop simultaneously." */
const mostAtOnce = 5

/** bulkOperationRunQuery: only noted here; what runs it is start-bulk.ts. */
export function bulkOperationRunQuery({ query, groupObjects }: { query: string; groupObjects: boolean }, context: Context): Node {
  const refuse = (code: string, field: string[] | null, messages: string[]) => ({ __typename: 'BulkOperationRunQueryPayload', bulkOperation: null, userErrors: messages.map((message) => ({ __typename: 'BulkOperationUserError', code, field, message })) })
  const read = readBulkQuery(adminSchema().schema, query)
  if ('refused' in read) return refuse('INVALID', ['query'], read.refused)
  const running = context.state().bulkOperations.filter(isUnderWay)
  if (running.length >= mostAtOnce) return refuse('OPERATION_IN_PROGRESS', null, [`A bulk query operation for this app and shop is already in progress: ${running.map((each) => gid('BulkOperation', each.id)).join(', ')}.`])
  const made = context.change((state) => {
    const operation: BulkOperation = { id: nextId(state), status: 'CREATED', query, groupObjects, createdAt: nowIso(), completedAt: null, errorCode: null, objectCount: 0, rootObjectCount: 0, file: null }
    state.bulkOperations.push(operation)
    return operation
  })
  return { __typename: 'BulkOperationRunQueryPayload', bulkOperation: bulkNode(context, made), userErrors: [] }
}

/** bulkOperationCancel: "Starts the cancelation process of a running bulk operation." */
export function bulkOperationCancel({ id }: { id: string }, context: Context): Node {
  const found = byId(context, id)
  const refuse = (field: string[] | null, message: string) => ({ __typename: 'BulkOperationCancelPayload', bulkOperation: found && bulkNode(context, found), userErrors: [{ __typename: 'UserError', field, message }] })
  if (!found) return refuse(['id'], 'Bulk operation does not exist')
  if (!isUnderWay(found)) return refuse(null, `A bulk operation cannot be canceled when it is ${found.status.toLowerCase()}`)
  context.change((state) => { for (const each of state.bulkOperations) if (each.id === found.id) each.status = 'CANCELING' })
  return { __typename: 'BulkOperationCancelPayload', bulkOperation: bulkNode(context, { ...found, status: 'CANCELING' }), userErrors: [] }
}

interface ListArgs extends ConnectionArgs { query?: string | null; sortKey?: string | null }

/** What of QueryRoot is about bulk operations; "with newest operations first". */
export const bulkQueries: Node = {
  bulkOperation: ({ id }: { id: string }, context: Context) => { const found = byId(context, id); return found && bulkNode(context, found) },
  currentBulkOperation: ({ type }: { type: string }, context: Context) => { const newest = type === 'QUERY' ? context.state().bulkOperations.at(-1) : undefined; return newest ? bulkNode(context, newest) : null },
  bulkOperations: (args: ListArgs, context: Context) => {
    if (args.sortKey && args.sortKey !== 'CREATED_AT') throw notBuilt(`sorting bulkOperations by ${args.sortKey}`)
    const found = search(context.state().bulkOperations, args.query, 'bulkOperations', { id: (each) => [each.id], created_at: (each) => [each.createdAt], operation_type: () => ['query'], status: (each) => [each.status.toLowerCase()] })
    return connection(found.map((item) => ({ item, id: item.id, place: -item.id })), args, (each) => bulkNode(context, each))
  },
}

function byId(context: Context, id: string): BulkOperation | null {
  const number = numberOf('BulkOperation', id)
  if (number === null) throw invalidGlobalId(id)
  return context.state().bulkOperations.find((each) => each.id === number) ?? null
}

/** BulkOperation; counts and sizes are UnsignedInt64, which JSON carries as text. */
function bulkNode({ shop, platform }: Context, each: BulkOperation): Node {
  const url = each.file && fileUrl(platform, shop, each.file)
  return {
    __typename: 'BulkOperation', id: gid('BulkOperation', each.id), type: 'QUERY', status: each.status, query: each.query, createdAt: each.createdAt, completedAt: each.completedAt, errorCode: each.errorCode,
    objectCount: String(each.objectCount), rootObjectCount: String(each.rootObjectCount),
    fileSize: each.file && !each.file.partial ? String(each.file.bytes) : null, url: each.file?.partial === false ? url : null, partialDataUrl: each.file?.partial ? url : null,
  }
}
