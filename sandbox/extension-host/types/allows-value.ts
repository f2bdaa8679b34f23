import type { PropertyType } from '../contract.ts'

/** Whether Shopify's type takes this value of a property. Null and undefined clear it; what an attribute says arrives as text. */
export function allowsValue(property: PropertyType, value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (property.type === 'other') return true
  if (property.type === 'boolean') return typeof value === 'boolean'
  if (property.type === 'number') return typeof value === 'number'
  // A field's text is handed over as a number now and then; it reads the same.
  if (typeof value !== 'string') return typeof value === 'number' && !property.values
  if (!property.values) return true
  const values = property.values
  if (values.includes(value) || property.patterns?.some((pattern) => new RegExp(pattern).test(value))) return true
  return property.several === true && value.split(' ').every((word) => values.includes(word))
}
