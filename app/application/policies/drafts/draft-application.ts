import type { Patch } from '../../../domain/kernel/patch/patch.ts'
import type { Result } from '../../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../../application.ts'
import type { DraftChanged, DraftChanges, DraftNews, DraftPageView, DraftSummary, DraftWindow, PublishDraftAsked } from '../draft-view.ts'
import type { PolicySource, Published } from '../policies-view.ts'
import { beginDraft } from './begin-draft.ts'
import { changeDraft } from './change-draft.ts'
import { discardDraft } from './discard-draft.ts'
import type { DraftDeps } from './draft-deps.ts'
import { publishDraft } from './publish-draft.ts'
import { draftChanges, draftNews, listDrafts, viewDraft } from './view-draft.ts'

/** What staff may ask for about the shop's drafts; who may not change policies may look. */
export interface DraftApplication {
  list(context: StaffContext): Promise<DraftSummary[]>
  begin(context: StaffContext, source: PolicySource): Promise<Result<{ id: string; isAnother: boolean }, Refusal>>
  view(context: StaffContext, id: string, at: string | null): Promise<Result<DraftPageView, Refusal>>
  news(context: StaffContext, id: string, window: DraftWindow): Promise<Result<DraftNews, Refusal>>
  change(context: StaffContext, id: string, patches: readonly Patch[], at: string | null): Promise<Result<DraftChanged, Refusal>>
  /** What publishing it would change; `corrects`: as a correction of that version. */
  changes(context: StaffContext, id: string, corrects: string | null): Promise<Result<DraftChanges, Refusal>>
  publish(context: StaffContext, id: string, asked: PublishDraftAsked): Promise<Result<Published, Refusal>>
  discard(context: StaffContext, id: string): Promise<Result<true, Refusal>>
}

export const draftUses = (deps: DraftDeps): DraftApplication => ({
  list: (context) => listDrafts(deps, context),
  begin: (context, source) => beginDraft(deps, context, source),
  view: (context, id, at) => viewDraft(deps, context, id, at),
  news: (context, id, window) => draftNews(deps, context, id, window),
  change: (context, id, patches, at) => changeDraft(deps, context, id, patches, at),
  changes: (context, id, corrects) => draftChanges(deps, context, id, corrects),
  publish: (context, id, asked) => publishDraft(deps, context, id, asked),
  discard: (context, id) => discardDraft(deps, context, id),
})
