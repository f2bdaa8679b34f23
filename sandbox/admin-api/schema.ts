import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema } from 'graphql'
import type { GraphQLSchema, IntrospectionQuery } from 'graphql'

export const apiVersion = '2026-10'

interface ScopeItem { typeName: string; fieldName?: string; requiredAccess: string; offlineScopes: string[] }

/** Shopify's Admin API as Shopify publishes it, with the access scopes its types and fields ask for. */
export interface AdminSchema {
  schema: GraphQLSchema
  /** Keyed `Type` or `Type.field`; any one of the scopes is enough. */
  scopes: Map<string, { requiredAccess: string; anyOf: string[] }>
}

let loaded: AdminSchema | undefined

/** Reads the schema of API version 2026-10 from @shopify/dev-mcp, once per process (about 0.3 s). */
export function adminSchema(): AdminSchema {
  loaded ??= load()
  return loaded
}

function load(): AdminSchema {
  const raw = gunzipSync(readFileSync(new URL(`../../node_modules/@shopify/dev-mcp/dist/data/admin_${apiVersion}.json.gz`, import.meta.url)))
  const file = JSON.parse(raw.toString('utf8')) as { data: IntrospectionQuery; offline_scopes: { items: ScopeItem[] } }
  const scopes: AdminSchema['scopes'] = new Map()
  for (const item of file.offline_scopes.items) {
    if (item.offlineScopes.length) scopes.set(item.fieldName ? `${item.typeName}.${item.fieldName}` : item.typeName, { requiredAccess: item.requiredAccess, anyOf: item.offlineScopes })
  }
  return { schema: buildClientSchema(file.data, { assumeValid: true }), scopes }
}
