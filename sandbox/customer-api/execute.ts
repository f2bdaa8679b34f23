import { execute, validate } from 'graphql'
import { readOperation } from '../admin-api/execute.ts'
import type { ApiAnswer, ApiRequest } from '../admin-api/execute.ts'
import { formatExecutionErrors, formatValidationErrors } from '../admin-api/format-errors.ts'
import { resolveType } from '../admin-api/resolve-field.ts'
import type { CustomerApiContext } from './context.ts'
import { mutationRoot } from './mutation-root.ts'
import { queryRoot } from './query-root.ts'
import { customerSchema } from './schema.ts'
import type { CustomerApiVersion } from './schema.ts'
import { takeGrantedField } from './scopes.ts'

/** Runs one operation of the Customer Account API as the customer who asks, with what the shop has granted to the app. */
export async function runCustomerOperation(version: CustomerApiVersion, contextValue: CustomerApiContext, request: ApiRequest): Promise<ApiAnswer> {
  const read = readOperation(request)
  if ('errors' in read) return read
  const schema = customerSchema(version)
  const invalid = validate(schema, read.document)
  if (invalid.length) return { errors: formatValidationErrors(invalid) }
  const variableValues = typeof request.variables === 'object' && request.variables !== null ? (request.variables as Record<string, unknown>) : {}
  const rootValue = read.operation.operation === 'mutation' ? mutationRoot : queryRoot
  const result = await execute({ schema, document: read.document, rootValue, contextValue, variableValues, operationName: read.operation.name?.value, fieldResolver: takeGrantedField, typeResolver: resolveType })
  return { ...(result.data === undefined ? {} : { data: result.data }), ...(result.errors ? { errors: formatExecutionErrors(result.errors) } : {}) }
}
