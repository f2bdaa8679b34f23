import type { PolicyForm } from '../../../domain/policy/edit/field-types.ts'
import { parsePath, readAt } from '../../../domain/kernel/patch/path.ts'
import { languageName } from '../../words/languages.ts'

/** How a place of the form is called: the clause and the field in it, or what of the policy it is. */
export function placeWords(place: string, content: unknown, form: PolicyForm): string {
  const steps = parsePath(place) ?? []
  const [first, second, third, clauseId, ...more] = steps
  if (first === undefined) return 'The policy as a whole'
  if (first === 'traits') return second === undefined ? 'Traits of goods' : `Trait “${String(second).replaceAll('-', ' ')}”`
  if (first !== 'documents') return form.set[String(first)]?.label ?? String(first)
  const document = readAt(content, steps.slice(0, 2)) as { title?: unknown } | undefined
  if (third !== 'clauses' || clauseId === undefined) return [String(document?.title ?? 'Document'), third === undefined ? '' : (form.document[String(third)]?.label ?? '')].filter(Boolean).join(', ')
  const clause = readAt(content, steps.slice(0, 4)) as { heading?: unknown; kind?: unknown } | undefined
  return [`“${clause?.heading ? String(clause.heading) : String(clauseId)}”`, fieldWords(more, form, clause?.kind)].filter(Boolean).join(', ')
}

function fieldWords([member, ...more]: Array<string | number>, form: PolicyForm, kind: unknown): string {
  if (member === undefined) return ''
  if (member === 'params') return form.kinds.find((one) => one.kind === kind)?.params[String(more[0])]?.label ?? ''
  if (member === 'translations') return [languageName(String(more[0] ?? '')), form.translation[String(more[1])]?.label ?? ''].filter(Boolean).join(', ')
  return form.clause[String(member)]?.label ?? ''
}
