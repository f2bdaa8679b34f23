import { GraphQLError, Kind, execute, getOperationAST, parse, validate } from 'graphql'
import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import type { Platform } from '../state/platform.ts'
import { actualCost } from './actual-cost.ts'
import type { Buckets } from './bucket.ts'
import { maximumCost, requestedCost } from './cost.ts'
import { formatExecutionErrors, formatValidationErrors } from './format-errors.ts'
import type { ApiError } from './format-errors.ts'
import { mutationRoot } from './mutation-root.ts'
import { queryRoot } from './query-root.ts'
import { resolveField, resolveType, withImplied } from './resolve-field.ts'
import type { Context, Node } from './resolve-field.ts'
import { adminSchema } from './schema.ts'

export interface ApiRequest { query?: unknown; variables?: unknown; operationName?: unknown }
export interface ApiAnswer { data?: unknown; errors?: ApiError[]; extensions?: Record<string, unknown> }

/** Reads an operation; an answer with errors when it is none that the API would run. */
export function readOperation(request: ApiRequest): { document: DocumentNode; operation: OperationDefinitionNode } | { errors: ApiError[] } {
  if (typeof request.query !== 'string' || !request.query.trim()) return { errors: [{ message: 'No query string was present' }] }
  try {
    const document = parse(request.query)
    const name = typeof request.operationName === 'string' ? request.operationName : undefined
    const operation = getOperationAST(document, name)
    return operation ? { document, operation } : { errors: [{ message: name ? `No operation named "${name}"` : 'An operation name is required' }] }
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: formatValidationErrors([error]) }
    throw error
  }
}

/** Names of the fields an operation asks for at its root: what faults are matched by. */
export function rootFields(operation: OperationDefinitionNode): string[] {
  return operation.selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []))
}

/** What resolvers know of a shop that grants these scopes. */
export const contextOf = (platform: Platform, shop: string, granted: readonly string[]): Context => ({
  platform, shop, scopes: withImplied(granted),
  state: () => platform.store.read(shop),
  change: (change) => platform.change(shop, change),
})

const documentation = 'https://shopify.dev/api/usage/rate-limits'

/** Runs one operation of the Admin API for a shop. What it costs comes out of the shop's bucket; without buckets nothing is counted. */
export async function runOperation(platform: Platform, shop: string, granted: readonly string[], request: ApiRequest, buckets: Buckets | null = null): Promise<ApiAnswer> {
  const read = readOperation(request)
  if ('errors' in read) return read
  const { schema } = adminSchema()
  const invalid = validate(schema, read.document)
  if (invalid.length) return { errors: formatValidationErrors(invalid) }

  const variables = typeof request.variables === 'object' && request.variables !== null ? (request.variables as Record<string, unknown>) : {}
  const requestedQueryCost = requestedCost(schema, read.document, read.operation, variables)
  if (requestedQueryCost > maximumCost) return { errors: [{ message: `Query cost is ${requestedQueryCost}, which exceeds the single query max cost limit (${maximumCost}).`, extensions: { code: 'MAX_COST_EXCEEDED', cost: requestedQueryCost, maxCost: maximumCost, documentation } }] }
  if (buckets && !buckets.take(shop, requestedQueryCost)) return { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', documentation } }], extensions: { cost: { requestedQueryCost, actualQueryCost: null, throttleStatus: buckets.status(shop) } } }

  const contextValue = contextOf(platform, shop, granted)
  const rootValue: Node = read.operation.operation === 'mutation' ? mutationRoot : queryRoot
  const result = await execute({ schema, document: read.document, rootValue, contextValue, variableValues: variables, operationName: read.operation.name?.value, fieldResolver: resolveField, typeResolver: resolveType })

  const actualQueryCost = Math.min(requestedQueryCost, actualCost(read.document, read.operation, result.data))
  buckets?.giveBack(shop, requestedQueryCost - actualQueryCost)
  return {
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(result.errors ? { errors: formatExecutionErrors(result.errors) } : {}),
    ...(buckets ? { extensions: { cost: { requestedQueryCost, actualQueryCost, throttleStatus: buckets.status(shop) } } } : {}),
  }
}
