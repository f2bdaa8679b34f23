import { readFileSync, readdirSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, parse } from 'graphql'
import type { DocumentNode, IntrospectionQuery } from 'graphql'

interface ScopeEntry { typeName: string; fieldName: string | null; offlineScopes: string[]; requiredAccess: string | null }

const packed = JSON.parse(gunzipSync(readFileSync('node_modules/@shopify/dev-mcp/dist/data/admin_2026-10.json.gz')).toString()) as { data: IntrospectionQuery; offline_scopes: { items: ScopeEntry[] } }

/** Shopify's own Admin schema, version 2026-10. */
export const adminSchema = buildClientSchema(packed.data)

/** Which access each type and field of it asks for. */
export const scopeTable: ScopeEntry[] = packed.offline_scopes.items

const folder = 'app/adapters/shopify/operations'
/** All documents of the app, fragments among them, as one. */
export const allDocuments: DocumentNode = parse(readdirSync(folder).sort().map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n'))
