import { validate } from 'graphql'
import { expect, it } from 'vitest'
import { adminSchema, allDocuments } from './admin-schema.ts'

it('every Admin document of the app validates against Shopify\'s schema of 2026-10', () => {
  expect(allDocuments.definitions.length).toBeGreaterThan(15)
  expect(validate(adminSchema, allDocuments).map((error) => error.message)).toEqual([])
})
