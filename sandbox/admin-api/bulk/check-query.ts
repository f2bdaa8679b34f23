import { GraphQLError, Kind, TypeInfo, getNamedType, getNullableType, isListType, parse, validate, visit, visitWithTypeInfo } from 'graphql'
import type { DocumentNode, FieldNode, GraphQLOutputType, GraphQLSchema } from 'graphql'

/** What a bulk query may be, and how it says that one isn't, by https://shopify.dev/docs/api/usage/bulk-operations/queries#operation-restrictions. */
const mostConnections = 5
const deepest = 2

/** The document of a bulk query, or the sentences by which it is refused. */
export function readBulkQuery(schema: GraphQLSchema, text: string): { document: DocumentNode } | { refused: string[] } {
  let document: DocumentNode
  try {
    document = parse(text)
  } catch (error) {
    return { refused: [`Invalid bulk query: ${error instanceof GraphQLError ? error.message : 'syntax error'}`] }
  }
  const [operation] = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION)
  if (operation?.operation !== 'query') return { refused: ['Invalid operation type. Only `query` operations are supported.'] }
  const invalid = validate(schema, document)
  if (invalid.length) return { refused: invalid.map((error) => `Invalid bulk query: ${error.message}`) }
  const refused = whatIsWrong(schema, document)
  return refused.length ? { refused } : { document }
}

export const isConnection = (type: GraphQLOutputType | null | undefined): boolean => type !== null && type !== undefined && getNamedType(type).name.endsWith('Connection')

function whatIsWrong(schema: GraphQLSchema, document: DocumentNode): string[] {
  const types = new TypeInfo(schema)
  const open: Array<{ name: string; inList: boolean; connection: boolean; hasId: boolean }> = []
  const found = { connections: 0, deep: 0, byNodes: new Set<string>(), inList: false, withoutId: new Set<string>(), topNode: false }
  visit(document, visitWithTypeInfo(types, {
    Field: {
      enter(field) {
        const type = types.getType()
        const above = open.filter((each) => each.connection)
        if (open.length === 0 && (field.name.value === 'node' || field.name.value === 'nodes')) found.topNode = true
        const connection = isConnection(type)
        if (connection) {
          found.connections += 1
          found.deep = Math.max(found.deep, above.length)
          if (field.selectionSet?.selections.some((one) => one.kind === Kind.FIELD && one.name.value === 'nodes')) found.byNodes.add(field.name.value)
          if (open.some((each) => each.inList)) found.inList = true
          for (const parent of above) if (!parent.hasId) found.withoutId.add(parent.name)
        }
        open.push({ name: field.name.value, connection, hasId: selectsId(field), inList: !connection && field.name.value !== 'edges' && type !== null && type !== undefined && isListType(getNullableType(type)) })
      },
      leave: () => void open.pop(),
    },
  }))
  const refused: string[] = []
  const [first] = found.byNodes
  if (first) refused.push(`All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: '${first} { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: '${[...found.byNodes].join("', '")}'.`)
  if (found.topNode) refused.push('Bulk queries cannot contain a top level `node` field.')
  if (found.deep > deepest) refused.push(`Bulk queries cannot contain connections with a nesting depth greater than ${deepest}.`)
  if (found.connections > mostConnections) refused.push(`Bulk queries cannot contain more than ${mostConnections} connections.`)
  if (found.withoutId.size) refused.push(`The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': ${[...found.withoutId].join(', ')}.`)
  if (found.inList) refused.push('Queries that contain a connection field within a list field are not currently supported.')
  if (found.connections === 0) refused.push('Bulk queries must contain at least one connection.')
  return refused
}

/** Whether what a connection selects of its nodes holds their id. */
function selectsId(connection: FieldNode): boolean {
  const inner = (field: FieldNode | undefined, name: string) => field?.selectionSet?.selections.find((one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === name)
  const id = inner(inner(inner(connection, 'edges'), 'node'), 'id')
  return id !== undefined && id.alias === undefined
}
