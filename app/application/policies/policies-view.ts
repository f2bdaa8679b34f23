import type { LawPlace } from '../../domain/kernel/law-places.ts'

/** What the pages of policies are given. Instants are ISO 8601, days ISO dates in the policy's own zone. */

/** `corrected`: another version took its place from the same instant, and nothing is bound by it any more but the claims pinned to it. */
export type VersionStanding = 'in-force' | 'scheduled' | 'earlier' | 'corrected'

export interface VersionView {
  id: string
  policy: string
  number: number
  hash: string
  standing: VersionStanding
  /** From when and until when it binds orders; null: since ever, and without an end yet. */
  from: string | null
  until: string | null
  publishedAt: string
  publishedBy: string
  note: string | null
  /** The version that it corrects, and why. */
  corrects: { id: string; number: number; reason: string } | null
  /** The version that took its place. */
  correctedBy: { id: string; number: number } | null
  /** Claims that are pinned to it. */
  claims: number
  /** Its page on the shop's storefront. */
  publicUrl: string
}

export interface PolicyView {
  name: string
  title: string
  timeZone: string
  /** Of which places the law stands beside it. */
  law: LawPlace[]
  /** Whether orders placed now are sent to it. */
  binds: boolean
  /** The newest first. */
  versions: VersionView[]
}

export interface PoliciesView {
  policies: PolicyView[]
  /** Why who looks may not change them; null where they may. */
  locked: string | null
}

export interface ClauseText { anchor: string; id: string; /** What clauses of its kind are about, and how strongly it binds. */ about: string; binds: string; heading: string; text: string; reading: string | null; cites: string[]; rules: string[] }
export interface DocumentText { document: string; title: string; language: string; effectiveFrom: string | null; /** How strongly it binds where a clause doesn't say otherwise. */ binds: string; clauses: ClauseText[] }

export interface VersionPageView {
  version: VersionView
  policy: PolicyView
  documents: DocumentText[]
  /** The ISO day that it is now in the policy's zone. */
  today: string
  locked: string | null
}

export type ChangeEffect = 'better' | 'worse' | 'neither' | 'unclear'
/** Changes of one clause, of one document where `heading` is null, or of the whole set where `title` is. */
export interface ChangeGroup { title: string | null; heading: string | null; clause: string | null; changes: Array<{ effect: ChangeEffect; sentence: string }> }
export interface Comparison { groups: ChangeGroup[]; counts: Record<ChangeEffect, number> }

export interface ComparisonView {
  /** Of all policies, the newest first. */
  versions: VersionView[]
  titles: Record<string, string>
  before: string | null
  after: string | null
  comparison: Comparison | null
  /** Why there is none. */
  sentence: string | null
}

export interface FindingView { path: string; code: string; severity: 'error' | 'warning'; message: string }

/**
 * Which orders are sent to a policy: all, where it is the shop's first, some, or none before the routing says so. `sentUntil`:
 * when rules that are scheduled take over which send it none; null where there are no such.
 */
export interface SentOrders { orders: 'all' | 'some' | 'none'; sentUntil: string | null }

/** A version beside which another would be published, and what that says otherwise. `from`: when it takes over; null of the one that is in force, or is corrected. */
export interface VersionBeside { id: string; number: number; from: string | null; comparison: Comparison }

/** What a publication would do. */
export interface ImportView extends SentOrders {
  /** Null where no set could be read from it. */
  set: { name: string; title: string; documents: string[]; clauses: number; hash: string; sealed: boolean; timeZone: string; today: string } | null
  findings: FindingView[]
  /** The highest number of that policy here; 0 where it is new. */
  seen: number
  /** The version in force, or the one that is corrected, and those that take over later as they were scheduled, in that order. */
  beside: VersionBeside[]
  /** Why it can't be published, or not as a correction; null where it can. */
  refused: string | null
}

/** Of which places the law stands beside a policy, and which are chosen; `preview`: what the choice would change against the version in force, null where it changes nothing. */
export interface LawLater { id: string; number: number; from: string; law: LawPlace[] }
export interface LawPageView {
  policy: { name: string; title: string; timeZone: string }
  version: { id: string; number: number }
  places: LawPlace[]
  on: LawPlace[]
  chosen: LawPlace[]
  /** Scheduled versions that take over with the law of other places than those chosen. */
  later: LawLater[]
  preview: ImportView | null
  locked: string | null
}

/** What is to be published: a policy file as it came, or what an earlier version says, if need be with the law of other places beside it. */
export type PolicySource = { file: string } | { versionId: string; law?: LawPlace[] }
/** From when: at once, from the first instant of an ISO day in the policy's own zone, or, of a shop's first, since ever: for the orders placed so far too. */
export type PolicyStart = 'now' | 'ever' | { day: string }
/** `seen` is the highest number of that policy that was shown, 0 for a new one; `first` whether it was shown as the shop's first, which every order is sent to. */
export interface PublishAsked { source: PolicySource; from: PolicyStart; note: string; seen: number; first: boolean }
export interface CorrectAsked { versionId: string; source: PolicySource; reason: string; seen: number }
export interface Published { id: string; policy: string; number: number }
