import { Kind, getNamedType, isCompositeType, isObjectType, isInterfaceType } from 'graphql'
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLCompositeType, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql'

/** https://shopify.dev/docs/api/usage/limits: no single query may cost more. */
export const maximumCost = 1000

/**
 * What a page of `size` nodes weighs, in nodes. Shopify publishes only that a connection is "sized by first and last";
 * 250 nodes were seen to weigh 12: https://community.shopify.dev/t/unexpectedly-low-graphql-query-cost-in-shopify-admin-api-seeking-clarification/23101
 */
export const weightOf = (size: number) => size ** 0.45

/**
 * Points of an operation by https://shopify.dev/docs/apps/build/apis/graphql-admin/rate-limits: an object 1, a scalar 0,
 * a mutation 10, a connection sized by first or last; see assumptions.md.
 */
export function requestedCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): number {
  const fragments = new Map(document.definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]))
  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType()

  const sizeOf = (field: FieldNode): number => {
    const argument = field.arguments?.find((each) => each.name.value === 'first' || each.name.value === 'last')
    if (!argument) return 1
    const value = argument.value.kind === Kind.VARIABLE ? variables[argument.value.name.value] : argument.value.kind === Kind.INT ? Number(argument.value.value) : 1
    return typeof value === 'number' ? value : 1
  }
  const costOf = (set: SelectionSetNode | undefined, type: GraphQLCompositeType): number => {
    let sum = 0
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value)
        if (fragment) sum += costOf(fragment.selectionSet, named(schema, fragment.typeCondition.name.value) ?? type)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        sum += costOf(selection.selectionSet, (selection.typeCondition && named(schema, selection.typeCondition.name.value)) ?? type)
      } else if (isObjectType(type) || isInterfaceType(type)) {
        const field = type.getFields()[selection.name.value]
        const inner = field && getNamedType(field.type)
        if (!inner || !isCompositeType(inner)) continue
        const children = costOf(selection.selectionSet, inner)
        sum += inner.name.endsWith('Connection') ? Math.max(1, weightOf(sizeOf(selection)) * Math.max(1, children)) : inner.name === 'PageInfo' ? 0 : 1 + children
      }
    }
    return sum
  }
  return root ? Math.ceil(Math.max(operation.operation === 'mutation' ? 10 : 1, costOf(operation.selectionSet, root)) - 1e-9) : 1
}

function named(schema: GraphQLSchema, name: string): GraphQLCompositeType | undefined {
  const type = schema.getType(name)
  return isCompositeType(type) ? type : undefined
}
