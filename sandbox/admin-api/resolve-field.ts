import { getNamedType } from 'graphql'
import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLTypeResolver } from 'graphql'
import type { Emit, Platform } from '../state/platform.ts'
import type { ShopState } from '../state/model.ts'
import { accessDenied, notBuilt } from './errors.ts'
import { adminSchema } from './schema.ts'

/** What a resolver knows: the shop asked for and what the token grants. */
export interface Context {
  platform: Platform
  shop: string
  scopes: ReadonlySet<string>
  state(): ShopState
  change<T>(change: (state: ShopState, emit: Emit) => T): T
}

/** A value of the API: its fields by name, either plain or computed from the field's arguments. */
export type Node = { __typename?: string } & Record<string, unknown>

/** Takes a field from the value itself; what the value does not hold, the sandbox has not built. */
export const resolveField: GraphQLFieldResolver<Node, Context> = (source, args, context, info) => {
  checkAccess(`${info.parentType.name}.${info.fieldName}`, info.fieldName, getNamedType(info.returnType).name, context)
  return takeField(source, args, context, info)
}

/** The field itself, without regard to scopes: all that an API without scopes resolves by. */
export const takeField: GraphQLFieldResolver<Node, unknown> = (source, args, context, info) => {
  const value = source?.[info.fieldName]
  if (value === undefined) throw notBuilt(`${info.parentType.name}.${info.fieldName}`)
  return typeof value === 'function' ? (value as (args: unknown, context: unknown, info: GraphQLResolveInfo) => unknown)(args, context, info) : value
}

/** The concrete type of an interface or union value. */
export const resolveType: GraphQLTypeResolver<Node, Context> = (value) => value.__typename

/** A write scope includes its read scope: https://shopify.dev/docs/api/usage/access-scopes */
function checkAccess(field: string, fieldName: string, returnType: string, context: Context): void {
  const { scopes } = adminSchema()
  for (const key of [field, returnType]) {
    const needed = scopes.get(key)
    if (needed && !needed.anyOf.some((scope) => context.scopes.has(scope))) throw accessDenied(fieldName, needed.requiredAccess)
  }
}

/** The granted scopes with what they imply. */
export function withImplied(granted: readonly string[]): Set<string> {
  return new Set(granted.flatMap((scope) => (scope.startsWith('write_') ? [scope, scope.replace('write_', 'read_')] : [scope])))
}
