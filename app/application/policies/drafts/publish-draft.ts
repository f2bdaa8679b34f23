import { err } from '../../../domain/kernel/result.ts'
import type { Result } from '../../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../../application.ts'
import type { PublishDraftAsked } from '../draft-view.ts'
import type { Published } from '../policies-view.ts'
import { correctWith } from '../correct-version.ts'
import { publishSet } from '../publish-policy.ts'
import { lookAtDraft } from '../read-set.ts'
import { noSuchDraft } from './draft-deps.ts'
import type { DraftDeps } from './draft-deps.ts'

/**
 * Publishes a draft as it was seen, from now or a later day on, or in the place of a version that it corrects; then it is
 * done with. What somebody wrote meanwhile stays a draft.
 */
export async function publishDraft(deps: DraftDeps, context: StaffContext, id: string, { revision, from, note, seen, first }: PublishDraftAsked): Promise<Result<Published, Refusal>> {
  const draft = await deps.stores.drafts.find(context.shop, id)
  if (!draft) return err(noSuchDraft)
  if (draft.revision !== revision) return err({ kind: 'conflict', sentence: `${draft.changedBy.name} changed the draft meanwhile, so nothing was published. Look at what stands there now, then publish again.` })
  const looked = lookAtDraft(draft.content)
  const published = await (typeof from === 'object' && 'corrects' in from ? correctWith(deps, context, looked, { versionId: from.corrects, reason: note, seen }) : publishSet(deps, context, looked, { from, note, seen, first }))
  if (published.ok) await deps.stores.drafts.remove(context.shop, id, { published: revision })
  return published
}
