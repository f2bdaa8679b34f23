/**
 * What the admin extension on Shopify's order page is told. Types only; nothing is imported here.
 * `GET /extensions/staff/orders/:key` -> StaffOrder; `:key` is the number inside the order's gid, the token is the admin's ID token.
 * A call that fails answers `{ sentence }` with 401, 404 or 503; the extension has words of its own for these.
 */
export interface StaffOrder {
  order: { name: string; key: string }
  claims: StaffClaim[]
  /** Pieces of the order that can still be claimed. */
  claimable: number
  /** Path inside the app where a claim on this order is opened. */
  openPath: string
}

/** The words stand in the extension; what it is told is codes, days, and the headings of clauses as published. */
export interface StaffClaim {
  number: string
  /** Path inside the app. */
  path: string
  openedAt: string
  stage: StaffStage
  /** The nearest deadline of the terms. */
  deadline: StaffDeadline | null
  lines: StaffLine[]
}

export type StaffStage = 'to-decide' | 'awaiting-customer' | 'awaiting-goods' | 'with-expert' | 'in-repair' | 'to-settle' | 'settling' | 'to-give-back' | 'disputed' | 'settled' | 'declined' | 'canceled' | 'failed'

/** What is due by an ISO day of the policy's zone. */
export interface StaffDeadline { name: 'sendBackBy' | 'refundBy' | 'decideBy' | 'settleBy' | 'payCostsBy'; day: string; overdue: boolean }

export interface StaffLine {
  title: string
  quantity: number
  verdict: 'eligible' | 'ineligible' | 'needs-review' | 'needs-information'
  /** Of what is allowed, the last day it can be asked for; null where no period binds. */
  until: string | null
  /** Heading and document of the clause behind the verdict. */
  clause: string | null
  deadline: StaffDeadline | null
}
