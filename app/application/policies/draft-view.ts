import type { Conflict, Patch } from '../../domain/kernel/patch/patch.ts'
import type { PolicyForm } from '../../domain/policy/edit/field-types.ts'
import type { FindingView, ImportView, PolicyStart, SentOrders } from './policies-view.ts'

/** What the editor of a policy is given. Paths name documents and clauses by their ids; instants are ISO 8601. */

/** A finding of the lint, with the place of the form at which it is said. */
export interface DraftFinding extends FindingView { place: string }

/** A clause as others refer to it: by its address. `kind` and `tier` as they count for it. */
export interface KnownClause {
  path: string
  address: string
  heading: string
  kind: string
  tier: string
  /** Addresses of those that give way to it, of those it gives way to, of those it lifts as an exception, and of the exceptions that lift it. */
  overrides: string[]
  givesWayTo: string[]
  lifts: string[]
  liftedBy: string[]
}

/** What the policy has that a field can name. */
export interface KnownNames { rights: string[]; traits: string[]; documents: string[]; clauses: KnownClause[] }

/** A clause as it would be published, in each language in which it is written. */
export interface DraftWording { path: string; said: Array<{ language: string; heading: string; text: string; reading: string | null }> }

/** Somebody else who has the draft open, and the heading of the clause they are at. */
export interface DraftVisitor { windowId: string; name: string; isSelf: boolean; at: string | null }

/** How a draft stands at a revision. */
export interface DraftState {
  revision: number
  content: unknown
  findings: DraftFinding[]
  known: KnownNames
  /** Of the clause that was asked for; null where none was, or it is gone. */
  wording: DraftWording | null
}

/** What changed for a window: nothing of what it has where `state` is null. */
export interface DraftNews { revision: number; state: DraftState | null; wording: DraftWording | null; visitors: DraftVisitor[] }
/** Who changed something in a draft, and when. `isSelf`: who asks did, in another window. */
export interface ChangedBy { name: string; isSelf: boolean; at: string }
/** `by`: whose change came first; null where that is not known any more. */
export interface DraftConflict extends Conflict { by: ChangedBy | null }
/** `conflicts` are changes that were not made, since somebody else changed the same; `refused` those that no draft can keep, with why. */
export interface DraftChanged { state: DraftState; conflicts: DraftConflict[]; refused: Array<{ patch: Patch; sentence: string }> }

export interface DraftPageView extends SentOrders {
  id: string
  policy: string
  title: string
  state: DraftState
  form: PolicyForm
  begunBy: string
  /** The version it was begun from, and the newest of the policy where that was published after it, or after the draft was begun. */
  basedOn: { id: string; number: number } | null
  newer: { id: string; number: number } | null
  /** The version that it was begun from, where a correction could take that one's place. */
  correctable: { id: string; number: number } | null
  /** The highest number of that policy; 0 where it is new. */
  seen: number
  timeZone: string
  today: string
  locked: string | null
}

/** A draft in the list of policies. */
export interface DraftSummary { id: string; policy: string; title: string; changedBy: string; changedAt: string }

/** Which window asks, what revision it has, and the clause that is open in it. */
export interface DraftWindow { windowId: string; revision: number; at: string | null }
/** From when it binds orders, or which version's place it takes; then `note` is the reason. `first`: it was shown as the shop's first. */
export interface PublishDraftAsked { revision: number; from: PolicyStart | { corrects: string }; note: string; seen: number; first: boolean }

/**
 * What publishing a draft would change for shoppers, and why it can't be published as it is, or not as a correction; null
 * where it can. It is that of one revision, by whose clock it would begin; `today` is the day there.
 */
export interface DraftChanges extends SentOrders, Pick<ImportView, 'beside' | 'refused'> { revision: number; timeZone: string; today: string }
