import { lastAt, noted } from '../../../domain/kernel/patch/last-changes.ts'
import { applyPatches, wereMade } from '../../../domain/kernel/patch/patch.ts'
import type { Conflict, Patch } from '../../../domain/kernel/patch/patch.ts'
import { formatPath, parsePath } from '../../../domain/kernel/patch/path.ts'
import { err, ok } from '../../../domain/kernel/result.ts'
import type { Result } from '../../../domain/kernel/result.ts'
import { isRecord } from '../../../domain/kernel/shape.ts'
import { isKept, whyNoDraft } from '../../../domain/policy/edit/draft-shape.ts'
import { byDocumentId } from '../../../domain/policy/edit/places.ts'
import { staffActor } from '../../actor.ts'
import type { Refusal, StaffContext } from '../../application.ts'
import { notPermitted } from '../../people/permitted.ts'
import type { DraftContent } from '../draft-store.ts'
import type { ChangedBy, DraftChanged } from '../draft-view.ts'
import { noSuchDraft } from './draft-deps.ts'
import type { DraftDeps } from './draft-deps.ts'
import { stateOf } from './draft-state.ts'

/**
 * Makes changes in a draft, each where what it expects still stands, and tells of those that could not be made: somebody
 * else changed the same meanwhile, who and when, or no draft could be so. `at` is the clause that is open. The same changes
 * may be sent again by who had no answer: those that were made already, all of them, are not made twice.
 */
export async function changeDraft(deps: DraftDeps, context: StaffContext, id: string, patches: readonly Patch[], at: string | null): Promise<Result<DraftChanged, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const [by, now] = [staffActor(context), deps.now()]
  let made: Made = { value: null, done: [], conflicts: [], refused: [] }
  let known: DraftContent['lastChanges'] = []
  // Told of a change as it was sent, a window finds it again.
  let sent = new Map<Patch, Patch>()
  const asSent = (patch: Patch): Patch => sent.get(patch) ?? patch
  const draft = await deps.stores.drafts.change(context.shop, id, (before) => {
    known = before.lastChanges
    const named = patches.map((patch) => byDocumentId(before.content, patch))
    sent = new Map(named.map((patch, i) => [patch, patches[i] ?? patch]))
    made = wereMade(before.content, named) ? { value: before.content, done: [], conflicts: [], refused: [] } : madeIn(before.content, named)
    return { content: made.value, lastChanges: noted(known, made.done, by, now.toISOString()) }
  }, by, now)
  const byWhom = (path: string): ChangedBy | null => {
    const last = lastAt(known, path)
    return last && { name: last.by.name, isSelf: last.by.id === by.id, at: last.at }
  }
  return draft ? ok({ state: stateOf(draft.content, draft.revision, at), conflicts: made.conflicts.map((one) => ({ ...one, patch: asSent(one.patch), by: byWhom(one.patch.path) })), refused: made.refused.map((one) => ({ ...one, patch: asSent(one.patch) })) }) : err(noSuchDraft)
}

interface Made { value: unknown; done: readonly Patch[]; conflicts: Conflict[]; refused: DraftChanged['refused'] }

/** All at once, or one by one where something must be refused. */
function madeIn(before: unknown, patches: readonly Patch[]): Made {
  const all = applyPatches(before, patches)
  if (patches.every(mayBeMade) && whyNoDraft(all.value) === null) return { ...all, done: patches.filter((patch) => !all.conflicts.some((one) => one.patch === patch)), refused: [] }
  const done: Patch[] = []
  const made: Made = { value: before, done, conflicts: [], refused: [] }
  for (const patch of patches) {
    const one = applyPatches(made.value, [patch])
    const why = mayBeMade(patch) ? whyNoDraft(one.value) : 'It would change what a draft keeps: its name, that of a document, or the address of a clause.'
    if (why !== null) made.refused.push({ patch, sentence: `${patches.length === 1 ? 'That change was' : 'One change was'} not made. ${why}` })
    else if (one.conflicts.length > 0) made.conflicts.push(...one.conflicts)
    else {
      made.value = one.value
      done.push(patch)
    }
  }
  return made
}

/** What is added carries the id by which its path names it, and a document that comes in the place of another has its name. */
function mayBeMade({ path, was, to, along = [] }: Patch): boolean {
  const steps = parsePath(path)
  if (!steps || isKept(formatPath(steps)) || !along.every(mayBeMade)) return false
  const isDocument = steps.length === 2 && steps[0] === 'documents'
  const isClause = steps.length === 4 && steps[0] === 'documents' && steps[2] === 'clauses'
  if (to === undefined || !(isDocument || isClause)) return true
  return isRecord(to) && to.id === steps.at(-1) && (isClause || !isRecord(was) || was.document === to.document)
}
