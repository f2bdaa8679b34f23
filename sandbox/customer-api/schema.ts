import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema } from 'graphql'
import type { GraphQLSchema, IntrospectionQuery } from 'graphql'

export const customerApiVersions = ['2026-07', '2026-10'] as const
export type CustomerApiVersion = (typeof customerApiVersions)[number]

const loaded = new Map<CustomerApiVersion, GraphQLSchema>()

/** Shopify's Customer Account API as Shopify publishes it in @shopify/dev-mcp; each version is read once per process. */
export function customerSchema(version: CustomerApiVersion): GraphQLSchema {
  const known = loaded.get(version)
  if (known) return known
  const raw = gunzipSync(readFileSync(new URL(`../../node_modules/@shopify/dev-mcp/dist/data/customer_${version}.json.gz`, import.meta.url)))
  const schema = buildClientSchema((JSON.parse(raw.toString('utf8')) as { data: IntrospectionQuery }).data, { assumeValid: true })
  loaded.set(version, schema)
  return schema
}
