import { validate, visit } from 'graphql'
import { expect, it } from 'vitest'
import { extensions } from '../architecture/extension-files.ts'
import { customerDocuments, customerSchema } from './customer-documents.ts'

it('every document of the extensions validates against the customer schema of 2026-07', () => {
  expect(customerDocuments.length).toBeGreaterThan(0)
  expect(customerDocuments.flatMap(({ path, document }) => validate(customerSchema, document).map((error) => `${path}: ${error.message}`))).toEqual([])
})

it('extensions read the order they stand at, and change nothing in Shopify by themselves', () => {
  const roots = new Set<string>()
  for (const { document } of customerDocuments) {
    visit(document, { OperationDefinition: (node) => { for (const one of node.selectionSet.selections) roots.add(`${node.operation} ${one.kind === 'Field' ? one.name.value : one.kind}`) } })
  }
  expect([...roots]).toEqual(['query order'])
})

it('the version asked in the address is the one validated', () => {
  const versions = extensions.flatMap((extension) => extension.files).flatMap((file) => [...file.text.matchAll(/shopify:\/\/customer-account\/api\/([^/]+)\//g)].map((match) => match[1]))
  expect(new Set(versions)).toEqual(new Set(['2026-07']))
})

it('no document hides from these checks: whatever is sent to Shopify is marked as GraphQL', () => {
  const unmarked = extensions.flatMap((extension) => extension.files).filter((file) => /`\s*(query|mutation)\b/.test(file.text.replace(/\/\* GraphQL \*\/\s*`[^`]*`/g, '')))
  expect(unmarked.map((file) => file.path)).toEqual([])
})
