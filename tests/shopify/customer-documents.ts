import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { DocumentNode, IntrospectionQuery } from 'graphql'
import { buildClientSchema, parse } from 'graphql'
import { extensions } from '../architecture/extension-files.ts'

const packed = JSON.parse(gunzipSync(readFileSync('node_modules/@shopify/dev-mcp/dist/data/customer_2026-07.json.gz')).toString()) as { data: IntrospectionQuery }

/** Shopify's own schema of customer accounts, in the version that extensions ask. */
export const customerSchema = buildClientSchema(packed.data)

/** Every document in the extensions' code, marked by a comment in front of it. */
export const customerDocuments: Array<{ path: string; document: DocumentNode }> = extensions.flatMap((extension) => extension.files).flatMap(({ path, text }) =>
  [...text.matchAll(/\/\* GraphQL \*\/\s*`([^`]*)`/g)].map((match) => ({ path, document: parse(match[1] ?? '') })))
