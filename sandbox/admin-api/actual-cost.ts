import { Kind } from 'graphql'
import type { DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql'
import { weightOf } from './cost.ts'

type Answered = Record<string, unknown>

/**
 * Points of what was really answered: the measure of the requested cost, with the nodes that came in place of those that
 * might have. "The difference between requested and actual query cost is refunded to the bucket":
 * https://shopify.dev/docs/api/usage/rate-limits
 */
export function actualCost(document: DocumentNode, operation: OperationDefinitionNode, data: unknown): number {
  const fragments = new Map(document.definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]))

  const ofSet = (set: SelectionSetNode, answered: Answered): number => {
    let sum = 0
    for (const [key, field] of fieldsOf(set, fragments)) {
      const value = answered[key]
      if (field.selectionSet) sum += ofValue(field.name.value, field.selectionSet, value)
    }
    return sum
  }
  const ofValue = (name: string, set: SelectionSetNode, value: unknown): number => {
    if (Array.isArray(value)) return value.reduce((most: number, each) => Math.max(most, ofValue(name, set, each)), 0)
    if (typeof value !== 'object' || value === null || name === 'pageInfo') return 0
    const page = pageOf(set, fragments, value as Answered)
    if (!page) return 1 + ofSet(set, value as Answered)
    const inside = page.items.reduce((sum: number, each) => sum + ofValue(page.name, page.set, each), 0)
    return page.items.length ? Math.max(1, weightOf(page.items.length) * Math.max(1, inside / page.items.length)) : 1
  }
  const points = typeof data === 'object' && data !== null ? ofSet(operation.selectionSet, data as Answered) : 0
  return Math.ceil(Math.max(operation.operation === 'mutation' ? 10 : 1, points) - 1e-9)
}

/** The fields of a selection by the names they have in the answer, fragments taken apart. */
function fieldsOf(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Map<string, FieldNode> {
  const fields = new Map<string, FieldNode>()
  const collect = (inner: SelectionSetNode) => {
    for (const each of inner.selections) {
      if (each.kind === Kind.FIELD) {
        const key = each.alias?.value ?? each.name.value
        const before = fields.get(key)
        fields.set(key, before?.selectionSet && each.selectionSet ? { ...each, selectionSet: { ...each.selectionSet, selections: [...before.selectionSet.selections, ...each.selectionSet.selections] } } : each)
      } else {
        const fragment = each.kind === Kind.FRAGMENT_SPREAD ? fragments.get(each.name.value) : each
        if (fragment) collect(fragment.selectionSet)
      }
    }
  }
  collect(set)
  return fields
}

/** The page that a connection's answer holds; null where the value is no connection. */
function pageOf(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, value: Answered): { name: string; set: SelectionSetNode; items: unknown[] } | null {
  for (const [key, field] of fieldsOf(set, fragments)) {
    const items = value[key]
    if (['nodes', 'edges'].includes(field.name.value) && Array.isArray(items) && field.selectionSet) return { name: field.name.value, set: field.selectionSet, items: items as unknown[] }
  }
  return null
}
