import { applyPatches, wereMade } from '../../../domain/kernel/patch/patch.ts'
import type { Conflict, Patch } from '../../../domain/kernel/patch/patch.ts'
import { formatPath, parsePath } from '../../../domain/kernel/patch/path.ts'
import { err, ok } from '../../../domain/kernel/result.ts'
import type { Result } from '../../../domain/kernel/result.ts'
import { isRecord } from '../../../domain/kernel/shape.ts'
import { isKept, whyNoDraft } from '../../../domain/policy/edit/draft-shape.ts'
import { staffActor } from '../../actor.ts'
import type { Refusal, StaffContext } from '../../application.ts'
import { notPermitted } from '../../people/permitted.ts'
import type { DraftChanged } from '../draft-view.ts'
import { noSuchDraft } from './draft-deps.ts'
import type { DraftDeps } from './draft-deps.ts'
import { stateOf } from './draft-state.ts'

/**
 * Makes changes in a draft, each where what it expects still stands, and tells of those that could not be made: somebody
 * else changed the same meanwhile, or no draft could be so. `at` is the clause that is open. The same changes may be sent
 * again by who had no answer: those that were made already, all of them, are not made twice.
 */
export async function changeDraft(deps: DraftDeps, context: StaffContext, id: string, patches: readonly Patch[], at: string | null): Promise<Result<DraftChanged, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  let made: Made = { value: null, conflicts: [], refused: [] }
  const draft = await deps.stores.drafts.change(context.shop, id, (before) => {
    made = wereMade(before, patches) ? { value: before, conflicts: [], refused: [] } : madeIn(before, patches)
    return made.value
  }, staffActor(context), deps.now())
  return draft ? ok({ state: stateOf(draft.content, draft.revision, at), conflicts: made.conflicts, refused: made.refused }) : err(noSuchDraft)
}

interface Made { value: unknown; conflicts: Conflict[]; refused: DraftChanged['refused'] }

/** All at once, or one by one where something must be refused. */
function madeIn(before: unknown, patches: readonly Patch[]): Made {
  const all = applyPatches(before, patches)
  if (patches.every(mayBeMade) && whyNoDraft(all.value) === null) return { ...all, refused: [] }
  const made: Made = { value: before, conflicts: [], refused: [] }
  for (const patch of patches) {
    const one = applyPatches(made.value, [patch])
    const why = mayBeMade(patch) ? whyNoDraft(one.value) : 'It would change what a draft keeps: its name, or the address of a clause.'
    if (why !== null) made.refused.push({ patch, sentence: `${patches.length === 1 ? 'That change was' : 'One change was'} not made. ${why}` })
    else if (one.conflicts.length > 0) made.conflicts.push(...one.conflicts)
    else made.value = one.value
  }
  return made
}

/** An added clause carries the id by which its path names it. */
function mayBeMade({ path, to }: Patch): boolean {
  const steps = parsePath(path)
  if (!steps || isKept(formatPath(steps))) return false
  const isClause = steps.length === 4 && steps[0] === 'documents' && steps[2] === 'clauses'
  return !isClause || to === undefined || (isRecord(to) && to.id === steps[3])
}
