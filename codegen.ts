import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { CodegenConfig } from '@graphql-codegen/cli'

const schemaFile = 'node_modules/.recourse/admin-2026-10.json'
const packed = JSON.parse(gunzipSync(readFileSync('node_modules/@shopify/dev-mcp/dist/data/admin_2026-10.json.gz')).toString()) as { data: unknown }
mkdirSync('node_modules/.recourse', { recursive: true })
writeFileSync(schemaFile, JSON.stringify(packed.data))

/** Types and documents of the Admin API operations, made at install from Shopify's own schema; not committed. */
const config: CodegenConfig = {
  schema: schemaFile,
  documents: 'app/adapters/shopify/operations/*.graphql',
  generates: {
    'app/adapters/shopify/generated/admin.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        avoidOptionals: { field: true },
        scalars: { Decimal: 'string', DateTime: 'string', URL: 'string', ID: 'string' },
        defaultScalarType: 'unknown',
      },
    },
  },
}
export default config
