import type { Stage } from '../../domain/claim/state.ts'
import type { Ground } from '../../domain/decision/request.ts'
import type { ClaimSummary } from './claim-view.ts'
import type { MoneyView, Page } from '../views.ts'

/** Where a claim is looked for; each claim lies in several. */
export type ClaimTab = 'open' | 'to-decide' | 'to-settle' | 'failed' | 'follow-up' | 'unread' | 'mine' | 'unassigned' | 'awaiting-customer' | 'awaiting-goods' | 'in-work' | 'disputed' | 'closed' | 'all'
export type ClaimSort = 'deadline' | 'newest' | 'oldest' | 'dearest' | 'cheapest'

/** Whose a claim is: the one who looks, nobody, or a member of staff by id. */
export type AssigneeFilter = 'me' | 'nobody' | (string & {})

/** What the list of claims is asked for. Days are ISO dates in the shop's time zone, sums decimal strings in its currency. */
export interface ClaimFilter {
  tab?: ClaimTab
  sort?: ClaimSort
  search?: string
  page?: number
  stages?: Stage[]
  grounds?: Ground[]
  /** Documents that govern it, as `document@effectiveFrom`; what follows the sign is empty where the document bears no day. */
  documents?: string[]
  /** Ids of policy versions. */
  versions?: string[]
  assignees?: AssigneeFilter[]
  overdue?: boolean
  /** The customer has written since staff last looked after it. */
  unread?: boolean
  /** A mail to its customer was given up; of the closed ones only those that Home still tells of. */
  undelivered?: boolean
  /** Words that an item's name begins with. */
  product?: string
  countries?: string[]
  amountFrom?: string
  amountTo?: string
  openedFrom?: string
  openedTo?: string
}

export interface ListedClaim extends ClaimSummary {
  version: number
  assignee: { id: string; name: string } | null
  /** The price of the pieces it is about. */
  amount: MoneyView
  /** ISO 3166-1 alpha-2. */
  country: string | null
  unread: boolean
}

/** A page of claims; `capped`: there are more than `total`, and they were not counted; `ends`: there are more, but pages are not turned to them. */
export interface ClaimPage extends Page<ListedClaim> { capped: boolean; hasNext: boolean; ends: boolean }

/** A list of claims as somebody keeps it: the address's query. `mine`: who looks may rename, share and delete it. */
export interface SavedView { id: string; name: string; query: string; shared: boolean; mine: boolean; by: string | null }

export interface ClaimsView {
  list: ClaimPage
  /** Claims in each tab, counted up to `countedTo`. */
  counts: Record<ClaimTab, number>
  views: SavedView[]
  options: {
    staff: Array<{ id: string; name: string }>
    countries: Array<{ code: string; name: string }>
    documents: Array<{ key: string; title: string; effectiveFrom: string | null }>
    /** Of all policies; `day` on which each was published. */
    versions: Array<{ id: string; name: string; number: number; day: string }>
  }
  /** Why who looks may not do it to many; null where they may. */
  locked: { approve: string | null; assign: string | null; ask: string | null; export: string | null }
  currencyCode: string
  self: string
}

/** Beyond this many, claims are not counted: it would cost more than anyone reads out of it. */
export const countedTo = 1000
/** The most claims that are acted on in one request. */
export const mostPerRequest = 25

/** A claim as somebody saw it in the list. */
export interface SeenClaim { id: string; number: string; version: number }

/** Some of the claims behind "all that match", the newest first. `rank`: where each stands in the list's order, the lowest first and null last; `below`: the count of the claim below which the next ones lie; null: there are no more. */
export interface MatchingClaims { claims: Array<SeenClaim & { rank: number | null }>; below: number | null }

export type BulkAct = { kind: 'approve' } | { kind: 'assign'; to: string | null } | { kind: 'ask'; text: string }

/** What became of one claim of many; `sentence` says why nothing was done, `already` that nothing was to do: it stood so before. */
export interface BulkOutcome { id: string; number: string; sentence: string | null; already: boolean }

/** A claim as it is exported: everything that the list shows, and its days. */
export interface ExportedClaim extends Omit<ListedClaim, 'openedAt' | 'pending' | 'firstItem'> {
  email: string | null
  items: string[]
  openedOn: string
  decidedOn: string | null
  closedOn: string | null
  disputed: boolean
}
