import { applyPatches } from '../../../domain/kernel/patch/patch.ts'
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
 * else changed the same meanwhile. `at` is the clause that is open. What no draft could be afterwards is refused as a whole.
 */
export async function changeDraft(deps: DraftDeps, context: StaffContext, id: string, patches: readonly Patch[], at: string | null): Promise<Result<DraftChanged, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  if (patches.some((patch) => !mayBeMade(patch))) return err(broken('It would change what a draft keeps: its name, or the address of a clause.'))
  let conflicts: Conflict[] = []
  let why: string | null = null
  const draft = await deps.stores.drafts.change(context.shop, id, (before) => {
    const made = applyPatches(before, patches)
    conflicts = made.conflicts
    why = whyNoDraft(made.value)
    return why === null ? made.value : null
  }, staffActor(context), deps.now())
  if (!draft) return err(noSuchDraft)
  return why === null ? ok({ state: stateOf(draft.content, draft.revision, at), conflicts }) : err(broken(why))
}

const broken = (why: string): Refusal => ({ kind: 'not-allowed', sentence: `That change was not made. ${why}` })

/** An added clause carries the id by which its path names it. */
function mayBeMade({ path, to }: Patch): boolean {
  const steps = parsePath(path)
  if (!steps || isKept(formatPath(steps))) return false
  const isClause = steps.length === 4 && steps[0] === 'documents' && steps[2] === 'clauses'
  return !isClause || to === undefined || (isRecord(to) && to.id === steps[3])
}
