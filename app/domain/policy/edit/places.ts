import type { Patch } from '../../kernel/patch/patch.ts'
import { formatPath, parsePath, readAt } from '../../kernel/patch/path.ts'
import type { Step } from '../../kernel/patch/path.ts'
import { isRecord } from '../../kernel/shape.ts'
import type { Field, Fields } from './field-types.ts'
import { policyForm } from './policy-form.ts'

const kindOf = new Map(policyForm.kinds.map((one) => [one.kind, one]))
const listAt = (value: unknown, ...steps: Step[]): unknown[] => { const found = readAt(value, steps); return Array.isArray(found) ? found : [] }
const recordAt = (value: unknown, ...steps: Step[]): Record<string, unknown> => { const found = readAt(value, steps); return isRecord(found) ? found : {} }

/** What has an id in a list. */
const named = (list: readonly unknown[]) => list.filter((one): one is Record<string, unknown> & { id: string } => isRecord(one) && typeof one.id === 'string')

/**
 * Where the form of a policy has a place for a value, or for what holds several: the paths by which the screen names its
 * fields, documents and clauses by their ids. The root is one of them.
 */
export function placesOf(content: unknown): ReadonlySet<string> {
  const places = new Set<string>()
  const add = (...steps: Step[]) => void places.add(formatPath(steps))
  add()
  addFields(policyForm.set, content, [], add)
  add('traits')
  for (const trait of Object.keys(recordAt(content, 'traits'))) {
    add('traits', trait)
    addFields(policyForm.trait, content, ['traits', trait], add)
  }
  for (const document of named(listAt(content, 'documents'))) {
    add('documents', document.id)
    addFields(policyForm.document, content, ['documents', document.id], add)
    for (const clause of named(listAt(document, 'clauses'))) addClause(clause, content, ['documents', document.id, 'clauses', clause.id], add)
  }
  return places
}

function addClause(clause: Record<string, unknown>, content: unknown, at: Step[], add: (...steps: Step[]) => void): void {
  add(...at)
  const kind = kindOf.get(String(clause.kind))
  if (!kind) return
  const { overrides, law, ...always } = policyForm.clause
  addFields({ ...always, ...(hasOverrides(kind.overrides, clause) && overrides ? { overrides } : {}), ...(law ? { law } : {}) }, content, at, add)
  addFields(kind.params, content, [...at, 'params'], add)
  for (const language of Object.keys(recordAt(clause, 'translations'))) addFields(policyForm.translation, content, [...at, 'translations', language], add)
}

/** Whether the form asks what a clause takes precedence over: where its kind reads that, or it is there and has to go. */
export const hasOverrides = (isRead: boolean, clause: Record<string, unknown>): boolean => isRead || clause.overrides !== undefined

function addFields(fields: Fields, content: unknown, at: readonly Step[], add: (...steps: Step[]) => void): void {
  for (const [name, field] of Object.entries(fields)) addField(field, content, [...at, name], add)
}

function addField(field: Field, content: unknown, at: readonly Step[], add: (...steps: Step[]) => void): void {
  add(...at)
  if (field.control === 'group' && isRecord(readAt(content, at))) addFields(field.fields, content, at, add)
  if (field.control === 'cases') listAt(content, ...at).forEach((all, i) => {
    add(...at, i)
    if (Array.isArray(all)) all.forEach((_, k) => add(...at, i, k))
  })
}

/** The place of the form at which something about a JSON path is said: the narrowest one that holds it. */
export function placeAt(content: unknown, path: string, places: ReadonlySet<string>): string {
  const steps = byIds(content, parsePath(path) ?? [])
  for (let length = steps.length; length > 0; length -= 1) {
    const place = formatPath(steps.slice(0, length))
    if (places.has(place)) return place
  }
  return '$'
}

/** A path with its documents and clauses named by their ids instead of counted. */
export function byIds(content: unknown, steps: readonly Step[]): Step[] {
  if (steps[0] !== 'documents') return [...steps]
  const isNamed = (i: number) => i === 1 || (i === 3 && steps[2] === 'clauses')
  return steps.map((step, i) => {
    const id = typeof step === 'number' && isNamed(i) ? recordAt(content, ...steps.slice(0, i + 1)).id : undefined
    return typeof id === 'string' ? id : step
  })
}

/**
 * A change in a document that is counted, as a window sends it that was opened before documents had ids, by the id of the
 * document that stands there. One of a whole document stays as it is: which is meant is not certain once others come and go.
 */
export function byDocumentId(content: unknown, patch: Patch): Patch {
  const steps = parsePath(patch.path) ?? []
  return steps.length > 2 && typeof steps[1] === 'number' ? { ...patch, path: formatPath(byIds(content, steps)) } : patch
}
