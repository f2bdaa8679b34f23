import { getNamedType } from 'graphql'
import type { GraphQLFieldResolver } from 'graphql'
import { accessDenied } from '../admin-api/errors.ts'
import { takeField } from '../admin-api/resolve-field.ts'
import type { Node } from '../admin-api/resolve-field.ts'
import { stateOf } from './context.ts'
import type { CustomerApiContext } from './context.ts'

/**
 * What types and mutations of the Customer Account API ask for. The package has no table for this API; these come from
 * https://shopify.dev/docs/api/usage/access-scopes and apps in public, and a real shop has yet to confirm them.
 */
export const customerScopes: Readonly<Record<string, string>> = { Order: 'customer_read_orders', Return: 'customer_read_orders', Customer: 'customer_read_customers', 'Mutation.orderRequestReturn': 'customer_write_orders' }

/** A field as far as the shop has granted it to the app: what it leads to, itself or as a connection, asks for a scope. */
export const takeGrantedField: GraphQLFieldResolver<Node, CustomerApiContext> = (source, args, context, info) => {
  const type = getNamedType(info.returnType).name.replace(/Connection$/, '')
  for (const asks of [`${info.parentType.name}.${info.fieldName}`, type]) {
    const scope = customerScopes[asks]
    if (scope && !isGranted(scope, context)) throw accessDenied(info.fieldName, `\`${scope}\` access scope.`)
  }
  return takeField(source, args, context, info)
}

/** A write scope includes its read scope: https://shopify.dev/docs/api/usage/access-scopes */
function isGranted(scope: string, context: CustomerApiContext): boolean {
  const { installation } = stateOf(context)
  const granted = installation && installation.uninstalledAt === null ? installation.scopes : []
  return granted.includes(scope) || granted.includes(scope.replace('_read_', '_write_'))
}
