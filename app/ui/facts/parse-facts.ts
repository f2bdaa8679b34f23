import type { Facts } from '../../domain/decision/request.ts'
import { isRecord, issuesOf, listOf, span } from '../../domain/kernel/shape.ts'
import { parseIsoDate } from '../../domain/kernel/time/day.ts'
import { factFields, type FactField } from './fact-fields.ts'
import { factAt, withFact } from './fact-values.ts'

/** Facts as a form sent them: checked against the list of facts, with a sentence for each that doesn't fit. */
export function parseFacts(input: unknown): { facts: Facts; problems: Record<string, string> } {
  const problems: Record<string, string> = {}
  if (input === undefined || input === null) return { facts: {}, problems }
  if (!isRecord(input)) return { facts: {}, problems: { facts: 'The facts could not be read. Reload the page and enter them again.' } }
  let facts: Facts = {}
  for (const field of factFields) {
    const value = factAt(input as Facts, field.path)
    if (value === undefined) continue
    const problem = problemWith(field, value)
    if (problem) problems[field.path] = problem
    else facts = withFact(facts, field.path, value)
  }
  for (const path of pathsOf(input)) {
    if (!factFields.some((field) => field.path === path)) problems[path] = 'This fact is not one that the terms know.'
  }
  return { facts, problems }
}

function pathsOf(tree: Record<string, unknown>): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (isRecord(value) ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key]))
}

function problemWith(field: FactField, value: unknown): string | null {
  switch (field.kind) {
    case 'yes-no': return typeof value === 'boolean' ? null : 'Choose Yes, No or Not known.'
    case 'date': return typeof value === 'string' && parseIsoDate(value) !== undefined ? null : 'Enter a date, for example 2026-02-10.'
    case 'instant': return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? null : 'Enter a date and time.'
    case 'spans': return issuesOf(listOf(span), value).length === 0 ? null : 'These days could not be read. Reload the page and enter the facts again.'
    case 'text': return typeof value === 'string' && value.trim() !== '' && value.length <= 80 ? null : 'Enter at most 80 characters.'
    case 'number': return Number.isInteger(value) && Number(value) >= field.min && Number(value) <= field.max ? null : `Enter a whole number from ${field.min} to ${field.max}.`
    case 'choice': return typeof value === 'string' && value in field.options ? null : 'Choose one of the answers.'
    case 'several': return Array.isArray(value) && value.every((one) => typeof one === 'string' && one in field.options) ? null : 'Choose from the list.'
    default: return field satisfies never
  }
}
