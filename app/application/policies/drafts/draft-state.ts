import { parsePath, readAt } from '../../../domain/kernel/patch/path.ts'
import { isRecord } from '../../../domain/kernel/shape.ts'
import { knownNames } from '../../../domain/policy/edit/known-names.ts'
import { placeAt, placesOf } from '../../../domain/policy/edit/places.ts'
import { languagesOf, wordingsIn } from '../../../domain/policy/edit/languages.ts'
import type { DraftState, DraftWording } from '../draft-view.ts'
import { lookAtDraft } from '../read-set.ts'

/** How a draft stands: what is wrong with it and where in the form, what its fields can name, and how one clause reads. */
export function stateOf(content: unknown, revision: number, at: string | null): DraftState {
  const places = placesOf(content)
  const findings = lookAtDraft(content).findings.map((finding) => ({ ...finding, place: placeAt(content, finding.path, places) }))
  return { revision, content, findings, known: knownNames(content), wording: wordingAt(content, at) }
}

/** How the clause at a path would be published, in each language that it is written in; null where there is none. */
export function wordingAt(content: unknown, at: string | null): DraftWording | null {
  const steps = at === null ? undefined : parsePath(at)
  const clause = steps ? readAt(content, steps) : undefined
  const document = steps ? readAt(content, steps.slice(0, 2)) : undefined
  if (at === null || !isRecord(clause) || !isRecord(document)) return null
  return { path: at, said: wordingsIn(clause, languagesOf(content, document)) }
}
