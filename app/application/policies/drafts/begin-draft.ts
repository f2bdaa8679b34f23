import { err, ok } from '../../../domain/kernel/result.ts'
import type { Result } from '../../../domain/kernel/result.ts'
import { withDocumentIds } from '../../../domain/policy/edit/document-ids.ts'
import { whyNoDraft } from '../../../domain/policy/edit/draft-shape.ts'
import { readPolicyFile } from '../../../domain/policy/file/policy-file.ts'
import { staffActor } from '../../actor.ts'
import type { Refusal, StaffContext } from '../../application.ts'
import { notPermitted } from '../../people/permitted.ts'
import type { PolicySource } from '../policies-view.ts'
import { noSuchVersion } from '../view-version.ts'
import type { DraftDeps } from './draft-deps.ts'

/**
 * Begins to change a policy: from what one of its versions says, or from a file, however much is wrong with that. A policy
 * has one draft, which everybody writes in: where there is one, it goes on as it stands, and what a file says is refused.
 * Answers its id, and whether it was there already and was begun from something else.
 */
export async function beginDraft(deps: DraftDeps, context: StaffContext, source: PolicySource): Promise<Result<{ id: string; isAnother: boolean }, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const found = await contentOf(deps, context.shop, source)
  if (!found.ok) return found
  const why = whyNoDraft(found.value.content)
  if (why) return err({ kind: 'not-allowed', sentence: `This can’t be opened in the editor. ${why}` })
  const { draft, isNew } = await deps.stores.drafts.begin(context.shop, found.value, staffActor(context), deps.now())
  if (!isNew && 'file' in source) return err({ kind: 'conflict', sentence: `There is a draft of “${draft.name}” already, which ${draft.changedBy.name} changed last, so the file was not opened. Publish or discard that draft first: it stands under Policies.` })
  return ok({ id: draft.id, isAnother: !isNew && draft.basedOnId !== found.value.basedOnId })
}

async function contentOf(deps: DraftDeps, shop: string, source: PolicySource): Promise<Result<{ name: string; content: unknown; basedOnId: string | null }, Refusal>> {
  if ('file' in source) {
    const read = readPolicyFile(source.file, deps.sha256)
    return read.ok ? ok({ name: nameOf(read.value.set), content: withDocumentIds(read.value.set), basedOnId: null }) : err({ kind: 'not-allowed', sentence: `This can’t be opened in the editor: at ${read.error.path}, ${read.error.message}` })
  }
  const version = await deps.stores.policies.byId(shop, source.versionId)
  return version ? ok({ name: version.name, content: withDocumentIds(version.content), basedOnId: version.id }) : err(noSuchVersion)
}

const nameOf = (set: unknown): string => String((set as { name?: unknown } | null)?.name ?? '')
