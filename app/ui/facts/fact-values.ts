import type { Facts } from '../../domain/decision/request.ts'
import { dayWords, instantWords } from '../format/days.ts'
import { factFields, type FactField } from './fact-fields.ts'

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a fact's path; undefined is not known. */
export function factAt(facts: Facts, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (isTree(at) ? at[key] : undefined), facts)
}

/** The facts with one of them set; undefined makes it not known again. Groups left empty go. */
export function withFact(facts: Facts, path: string, value: unknown): Facts {
  const [head = '', tail] = path.split('.')
  const next: Tree = { ...(facts as Tree) }
  const inner: unknown = tail === undefined ? value : withoutUndefined({ ...(isTree(next[head]) ? next[head] : {}), [tail]: value })
  if (inner === undefined || (isTree(inner) && Object.keys(inner).length === 0)) delete next[head]
  else next[head] = inner
  return next as Facts
}

function withoutUndefined(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([, value]) => value !== undefined))
}

/** Every known fact with its label and its value in words, in the order in which they are asked. */
export function knownFacts(facts: Facts, timeZone: string): Array<{ path: string; label: string; value: string }> {
  return factFields.flatMap((field) => {
    const value = factAt(facts, field.path)
    return value === undefined ? [] : [{ path: field.path, label: field.label.replace(/\?$/, ''), value: valueWords(field, value, timeZone) }]
  })
}

function valueWords(field: FactField, value: unknown, timeZone: string): string {
  switch (field.kind) {
    case 'yes-no': return value === true ? 'Yes' : 'No'
    case 'date': return dayWords(String(value))
    case 'instant': return instantWords(String(value), timeZone)
    case 'choice': return field.options[String(value)] ?? String(value)
    case 'several': {
      const named = (Array.isArray(value) ? value : []).map((one) => field.options[String(one)] ?? String(one))
      return named.length === 0 ? field.none : named.join(', ')
    }
    case 'spans': return (Array.isArray(value) ? value : []).map((one) => String(one).split('/').map(dayWords).join(' to ')).join(', ')
    case 'text':
    case 'number': return String(value)
    default: return field satisfies never
  }
}

/** `Can it be repaired: not known → No`. */
export function recordedWords({ path, from, to }: { path: string; from: unknown; to: unknown }, timeZone: string): string {
  const field = factFields.find((one) => one.path === path)
  const of = (value: unknown) => (value === null || value === undefined ? 'not known' : field ? valueWords(field, value, timeZone) : String(value))
  return `${(field?.label ?? path).replace(/\?$/, '')}: ${of(from)} → ${of(to)}`
}

/** The label of a fact named by its path, for "this could still change the answer". */
export function factLabel(path: string): string {
  return factFields.find((field) => field.path === path)?.label ?? path
}
