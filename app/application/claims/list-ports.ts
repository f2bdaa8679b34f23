import type { Stage } from '../../domain/claim/state.ts'
import type { Ground } from '../../domain/decision/request.ts'
import type { ClaimRow } from './claim-store.ts'
import type { ClaimSort, ClaimTab, MatchingClaims } from './claims-view.ts'

/** A filter once days are instants, sums are minor units and people are ids. */
export interface ClaimSelection {
  tab?: ClaimTab
  sort?: ClaimSort
  search?: string
  stages?: Stage[]
  grounds?: Ground[]
  documents?: string[]
  versions?: string[]
  /** Null: nobody's. */
  assignees?: Array<string | null>
  /** Open, with a deadline that is over at this instant. */
  overdueAt?: Date
  unread?: boolean
  /** With a mail to the customer that was given up; of the closed ones those closed since then. */
  undeliveredSince?: Date
  product?: string
  countries?: string[]
  amountMinor?: { from?: number; to?: number }
  opened?: { from?: Date; before?: Date }
  /** Whose the tab of one's own claims is. */
  self?: string
  ids?: string[]
}

export interface ClaimListRow extends ClaimRow {
  version: number
  assignee: { id: string; name: string } | null
  amountMinor: number
  currencyCode: string
  countryCode: string | null
  unread: boolean
}

export interface ClaimExportRow extends ClaimListRow { email: string | null; items: string[]; decidedAt: string | null; closedAt: string | null; disputed: boolean }

export interface ClaimListStore {
  /** Counts up to `countedTo`; `capped` where there are more. Where none are left behind `offset`, the last so many that there are, with the offset at which they begin. */
  list(shop: string, selection: ClaimSelection, offset: number, limit: number): Promise<{ rows: ClaimListRow[]; offset: number; total: number; capped: boolean; hasNext: boolean }>
  /** Claims in every tab, each counted up to `countedTo` and one more. */
  counts(shop: string, self: string): Promise<Record<ClaimTab, number>>
  /** At most so many, the newest first, from below a claim's count on; null: from the newest. A claim keeps its count, so none is missed or met twice while claims change. */
  matching(shop: string, selection: ClaimSelection, below: number | null, most: number): Promise<MatchingClaims>
  /** All of them by number, read in portions. */
  each(shop: string, selection: ClaimSelection): AsyncIterable<ClaimExportRow>
  /** Where claims' orders went. */
  countries(shop: string): Promise<string[]>
}

export interface StoredView { id: string; staffId: string; by: string | null; name: string; query: string; shared: boolean }

export interface SavedViewStore {
  /** One's own and those shared with all staff, the oldest first. */
  of(shop: string, staffId: string): Promise<StoredView[]>
  find(shop: string, id: string): Promise<StoredView | null>
  /** False where somebody has as many as they may. */
  create(shop: string, view: { id: string; staffId: string; name: string; query: string }, most: number, at: Date): Promise<boolean>
  change(shop: string, id: string, change: { name?: string; query?: string; shared?: boolean }): Promise<void>
  remove(shop: string, id: string): Promise<void>
}
