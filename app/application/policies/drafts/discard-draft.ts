import { err, ok } from '../../../domain/kernel/result.ts'
import type { Result } from '../../../domain/kernel/result.ts'
import { staffActor } from '../../actor.ts'
import type { Refusal, StaffContext } from '../../application.ts'
import { notPermitted } from '../../people/permitted.ts'
import { noSuchDraft } from './draft-deps.ts'
import type { DraftDeps } from './draft-deps.ts'

/** Gives a draft up, for everybody. Versions that were published stay what they are. */
export async function discardDraft(deps: DraftDeps, context: StaffContext, id: string): Promise<Result<true, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const removed = await deps.stores.drafts.remove(context.shop, id, { discardedBy: staffActor(context), at: deps.now() })
  return removed ? ok(true) : err(noSuchDraft)
}
