import { err, ok } from '../../../domain/kernel/result.ts'
import type { Result } from '../../../domain/kernel/result.ts'
import { policyForm } from '../../../domain/policy/edit/policy-form.ts'
import type { Refusal, StaffContext } from '../../application.ts'
import { whyNotCorrectable } from '../correct-version.ts'
import type { DraftChanges, DraftNews, DraftPageView, DraftSummary, DraftWindow } from '../draft-view.ts'
import type { PolicyVersionRow } from '../../policy-store.ts'
import { lockedFor } from '../list-policies.ts'
import { ordersSentTo } from '../orders-sent.ts'
import { previewSet } from '../preview-import.ts'
import { lookAtDraft } from '../read-set.ts'
import { standingsOf } from '../version-standing.ts'
import { noSuchDraft } from './draft-deps.ts'
import type { DraftDeps } from './draft-deps.ts'
import { stateOf, wordingAt } from './draft-state.ts'
import { visitorsOf } from './visitors.ts'

/** A draft with the form that it is changed in. `at` is the clause that is open. */
export async function viewDraft(deps: DraftDeps, context: StaffContext, id: string, at: string | null): Promise<Result<DraftPageView, Refusal>> {
  const { drafts, policies } = deps.stores
  const [draft, versions, routings] = await Promise.all([drafts.find(context.shop, id), policies.versions(context.shop), policies.routings(context.shop)])
  if (!draft) return err(noSuchDraft)
  const own = versions.filter(({ name }) => name === draft.name).sort((a, b) => b.number - a.number)
  const [newest] = own
  const basedOn = standingsOf(context.shop, own, deps.now(), new Map()).find((one) => one.id === draft.basedOnId) ?? null
  const isSince = ({ number, publishedAt }: PolicyVersionRow) => (basedOn ? number > basedOn.number : publishedAt > draft.begunAt)
  const { title } = draft.content as { title?: unknown }
  const zone = zoneOf(draft.content)
  return ok({
    id: draft.id, policy: draft.name, title: typeof title === 'string' && title ? title : draft.name,
    state: stateOf(draft.content, draft.revision, at), form: policyForm,
    begunBy: draft.begunBy.name, basedOn: basedOn && named(basedOn), newer: newest && isSince(newest) ? named(newest) : null,
    correctable: basedOn && whyNotCorrectable(basedOn) === null ? named(basedOn) : null,
    seen: newest?.number ?? 0, ...ordersSentTo(draft.name, versions, routings, deps.now()),
    timeZone: zone, today: deps.today(zone), locked: lockedFor(context),
  })
}

const named = ({ id, number }: { id: string; number: number }) => ({ id, number })

/** The clock of a draft; that of Greenwich where it names none that there is. */
function zoneOf(content: unknown): string {
  const { timeZone } = content as { timeZone?: unknown }
  try {
    return new Intl.DateTimeFormat('en', { timeZone: String(timeZone) }) && String(timeZone)
  } catch {
    return 'UTC'
  }
}

/** What a window doesn't have yet of a draft, and who else is there; it is noted as there itself. */
export async function draftNews(deps: DraftDeps, context: StaffContext, id: string, { windowId, revision, at }: DraftWindow): Promise<Result<DraftNews, Refusal>> {
  const draft = await deps.stores.drafts.find(context.shop, id)
  if (!draft) return err(noSuchDraft)
  const visitors = await visitorsOf(deps, context, draft, { windowId, at })
  const isKnown = draft.revision === revision
  return ok({ revision: draft.revision, state: isKnown ? null : stateOf(draft.content, draft.revision, at), wording: isKnown ? wordingAt(draft.content, at) : null, visitors })
}

/** What publishing a draft would change against the versions in force and scheduled, or as a correction against the one that it would correct. */
export async function draftChanges(deps: DraftDeps, context: StaffContext, id: string, corrects: string | null): Promise<Result<DraftChanges, Refusal>> {
  const draft = await deps.stores.drafts.find(context.shop, id)
  if (!draft) return err(noSuchDraft)
  const seen = await previewSet(deps, context.shop, lookAtDraft(draft.content), corrects)
  if (!seen.ok) return seen
  const { orders, sentUntil, beside, refused } = seen.value
  const timeZone = zoneOf(draft.content)
  return ok({ revision: draft.revision, timeZone, today: deps.today(timeZone), orders, sentUntil, beside, refused })
}

/** The drafts of a shop, for the list of its policies. */
export async function listDrafts({ stores }: DraftDeps, context: StaffContext): Promise<DraftSummary[]> {
  return (await stores.drafts.list(context.shop)).map(({ id, name, title, changedBy, changedAt }) => ({ id, policy: name, title: title || name, changedBy: changedBy.name, changedAt }))
}
