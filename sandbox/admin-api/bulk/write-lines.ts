import { createHash } from 'node:crypto'
import { Kind, TypeInfo, execute, visit, visitWithTypeInfo } from 'graphql'
import type { ArgumentNode, DocumentNode, FieldNode } from 'graphql'
import type { Platform } from '../../state/platform.ts'
import { notBuilt } from '../errors.ts'
import { contextOf } from '../execute.ts'
import { queryRoot } from '../query-root.ts'
import { resolveField, resolveType } from '../resolve-field.ts'
import { adminSchema } from '../schema.ts'
import { isConnection } from './check-query.ts'

export interface WrittenLines { lines: string[]; roots: number; denied: boolean }

type Value = Record<string, unknown>
interface Connection { edges: Array<{ node: Value }>; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

/**
 * What a bulk query writes: a line for each node of each connection, nested ones with `__parentId`. Grouped, children stand
 * below their parents; otherwise lines stand anywhere, which here is an order that has nothing to do with theirs.
 */
export async function writeLines(platform: Platform, shop: string, granted: readonly string[], document: DocumentNode, grouped: boolean): Promise<WrittenLines> {
  const paged = withPages(document)
  const lines: string[] = []
  let roots = 0
  for (let after: string | null = null; ;) {
    const result = await execute({ schema: adminSchema().schema, document: paged, rootValue: queryRoot, contextValue: contextOf(platform, shop, granted), variableValues: { bulkAfter: after }, fieldResolver: resolveField, typeResolver: resolveType })
    const [error] = result.errors ?? []
    if (error?.extensions.code === 'ACCESS_DENIED') return { lines: [], roots: 0, denied: true }
    if (error) throw error
    const [root] = Object.values(result.data ?? {}) as unknown as Connection[]
    if (!root) throw notBuilt('a bulk query of anything but one connection')
    for (const { node } of root.edges) writeNode(node, null, lines)
    roots += root.edges.length
    after = root.pageInfo.endCursor
    if (!root.pageInfo.hasNextPage) return { lines: grouped ? lines : mixed(lines), roots, denied: false }
  }
}

function writeNode(node: Value, parentId: string | null, lines: string[]): void {
  const own: Value = {}
  const below: Connection[] = []
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null && 'edges' in value && 'pageInfo' in value) below.push(value as unknown as Connection)
    else own[key] = value
  }
  lines.push(JSON.stringify(parentId === null ? own : { ...own, __parentId: parentId }))
  for (const connection of below) {
    if (connection.pageInfo.hasNextPage) throw notBuilt('nested connections of more than 250 nodes in a bulk query')
    for (const edge of connection.edges) writeNode(edge.node, String(own.id), lines)
  }
}

/** The same every time, and none that an app could lean on. */
const mixed = (lines: string[]) => lines.map((line) => ({ line, place: createHash('sha1').update(line).digest('hex') })).sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ line }) => line)

/** The query as the sandbox runs it itself: page by page, whatever sizes it names. */
function withPages(document: DocumentNode): DocumentNode {
  const types = new TypeInfo(adminSchema().schema)
  let depth = 0
  return visit(document, visitWithTypeInfo(types, {
    OperationDefinition: { enter: (operation) => ({ ...operation, variableDefinitions: [...(operation.variableDefinitions ?? []), { kind: Kind.VARIABLE_DEFINITION, variable: variable('bulkAfter'), type: { kind: Kind.NAMED_TYPE, name: name('String') } }] }) },
    Field: {
      enter(field) {
        const connection = isConnection(types.getType())
        depth += 1
        if (!connection || !field.selectionSet) return undefined
        const sizes: ArgumentNode[] = [{ kind: Kind.ARGUMENT, name: name('first'), value: { kind: Kind.INT, value: '250' } }]
        if (depth === 1) sizes.push({ kind: Kind.ARGUMENT, name: name('after'), value: variable('bulkAfter') })
        const kept = (field.arguments ?? []).filter((argument) => !['first', 'last', 'after', 'before'].includes(argument.name.value))
        return { ...field, arguments: [...kept, ...sizes], selectionSet: { ...field.selectionSet, selections: [...field.selectionSet.selections, pageInfo] } }
      },
      leave: () => { depth -= 1 },
    },
  })) as DocumentNode
}

const name = (value: string) => ({ kind: Kind.NAME as const, value })
const variable = (value: string) => ({ kind: Kind.VARIABLE as const, name: name(value) })
const plain = (value: string): FieldNode => ({ kind: Kind.FIELD, name: name(value) })
const pageInfo: FieldNode = { ...plain('pageInfo'), selectionSet: { kind: Kind.SELECTION_SET, selections: [plain('hasNextPage'), plain('endCursor')] } }
