import { parsePath, readAt } from '../../../domain/kernel/patch/path.ts'
import { isRecord } from '../../../domain/kernel/shape.ts'
import type { StaffContext } from '../../application.ts'
import type { DraftVisitor } from '../draft-view.ts'
import type { StoredDraft } from '../draft-store.ts'
import type { DraftDeps } from './draft-deps.ts'

/** After this long without a sign a window counts as closed, in milliseconds: three times what it lets pass between two. */
const patience = 10_000

/** Who else has the draft open now; the window that asks is noted as there. */
export async function visitorsOf(deps: DraftDeps, context: StaffContext, draft: StoredDraft, { windowId, at }: { windowId: string; at: string | null }): Promise<DraftVisitor[]> {
  const now = deps.now()
  const here = await deps.stores.drafts.visit(draft.id, { windowId, staffId: context.staff.id, name: context.staff.name, at }, now, new Date(now.getTime() - patience))
  return here.filter((one) => one.windowId !== windowId).map((one) => ({ windowId: one.windowId, name: one.name, isSelf: one.staffId === context.staff.id, at: headingAt(draft.content, one.at) }))
}

function headingAt(content: unknown, at: string | null): string | null {
  const clause = at === null ? undefined : readAt(content, parsePath(at) ?? [])
  return isRecord(clause) && typeof clause.heading === 'string' ? clause.heading : null
}
