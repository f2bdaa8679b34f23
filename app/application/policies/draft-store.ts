import type { LastChange } from '../../domain/kernel/patch/last-changes.ts'
import type { Actor } from '../actor.ts'

/** What a draft says, each of its documents with an id, and who changed what of it last. */
export interface DraftContent { content: unknown; lastChanges: Array<LastChange<Actor>> }

/** A draft of a policy. Instants are ISO 8601. */
export interface StoredDraft {
  id: string
  name: string
  content: unknown
  /** Counts its changes. */
  revision: number
  basedOnId: string | null
  begunAt: string
  begunBy: Actor
  changedAt: string
  changedBy: Actor
}

/** A window in which somebody has a draft open; `at` is the path of the clause that is open in it. */
export interface StoredVisitor { windowId: string; staffId: string; name: string; at: string | null }

/** What is being changed of a shop's policies: one draft a policy. */
export interface DraftStore {
  /** Begins a draft; where the policy has one already, that one goes on. Answers the draft that there is then, and whether it is the new one. */
  begin(shop: string, draft: { name: string; content: unknown; basedOnId: string | null }, by: Actor, at: Date): Promise<{ draft: Omit<StoredDraft, 'content'>; isNew: boolean }>
  find(shop: string, id: string): Promise<StoredDraft | null>
  list(shop: string): Promise<Array<Omit<StoredDraft, 'content'> & { title: string }>>
  /**
   * Writes what `change` makes of the content, one after the other where several write at once; the very same content
   * leaves the draft as it is. Answers the draft as it then stands, null where there is none.
   */
  change(shop: string, id: string, change: (before: DraftContent) => DraftContent, by: Actor, at: Date): Promise<StoredDraft | null>
  /** Deletes a draft, on record unless it was published; with a revision only where it is still that one. False where nothing was deleted. */
  remove(shop: string, id: string, why: { published: number } | { discardedBy: Actor; at: Date }): Promise<boolean>
  /** Notes that a window is still there, and answers all that were since an instant. */
  visit(draftId: string, visitor: StoredVisitor, at: Date, since: Date): Promise<StoredVisitor[]>
}
