import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import type { Stores } from '../store-ports.ts'
import type { SavedView } from './claims-view.ts'
import type { StoredView } from './list-ports.ts'

/** What somebody asks of a saved view. `query` is the list's address, as the screen writes it. */
export type ViewChange =
  | { kind: 'save'; name: string; query: string }
  | { kind: 'rename'; id: string; name: string }
  | { kind: 'update'; id: string; query: string }
  | { kind: 'share'; id: string; shared: boolean }
  | { kind: 'delete'; id: string }

export interface ViewDeps { stores: Pick<Stores, 'savedViews'>; now(): Date }

const longestName = 40
const mostViews = 30

/** The views that somebody sees, each with whether it is theirs to change. */
export const visibleViews = (context: StaffContext, views: StoredView[]): SavedView[] => views.map((view) => ({ id: view.id, name: view.name, query: view.query, shared: view.shared, mine: mayChange(context, view), by: view.staffId === context.staff.id ? null : view.by }))

/** Saves, renames, shares or deletes a view; answers the id of the view it was about. */
export async function changeView(deps: ViewDeps, context: StaffContext, change: ViewChange): Promise<Result<{ id: string }, Refusal>> {
  const { savedViews } = deps.stores
  const name = 'name' in change ? change.name.trim() : null
  if (name === '') return err({ kind: 'invalid', sentence: 'A view needs a name, so nothing was saved. Give it one.', fields: { name: 'Give it a name.' } })
  if (name !== null && name.length > longestName) return err({ kind: 'invalid', sentence: `A view's name has at most ${longestName} letters, so nothing was saved. Shorten it.`, fields: { name: `Keep it under ${longestName} letters.` } })
  if (change.kind === 'save') {
    const id = crypto.randomUUID()
    const saved = await savedViews.create(context.shop, { id, staffId: context.staff.id, name: name ?? '', query: change.query }, mostViews, deps.now())
    return saved ? ok({ id }) : err({ kind: 'not-allowed', sentence: `You have ${mostViews} saved views, which is as many as are kept. Delete one first.` })
  }
  const view = await savedViews.find(context.shop, change.id)
  if (!view || (!view.shared && view.staffId !== context.staff.id)) return err({ kind: 'not-found', sentence: 'This view is no longer there. Somebody may have deleted it.' })
  if (!mayChange(context, view)) return err({ kind: 'not-allowed', code: 'role', sentence: `This view belongs to ${view.by ?? 'somebody else'}. Only they or a manager can change it. Save your own instead.` })
  if (change.kind === 'delete') await savedViews.remove(context.shop, view.id)
  else await savedViews.change(context.shop, view.id, change.kind === 'share' ? { shared: change.shared } : change.kind === 'update' ? { query: change.query } : { name: name ?? '' })
  return ok({ id: view.id })
}

/** One's own; a manager may tidy up what is shared with all. */
const mayChange = (context: StaffContext, view: StoredView) => view.staffId === context.staff.id || (view.shared && context.role === 'manager')
