/**
 * What the admin extension on Shopify's order page is told. Types only; nothing is imported here.
 * `GET /extensions/staff/orders/:key` -> StaffOrder; `:key` is the number inside the order's gid, the token is the admin's ID token.
 * A call that fails answers `{ sentence }` with 401, 404 or 503.
 */
export interface StaffOrder {
  order: { name: string; key: string }
  claims: StaffClaim[]
  /** Pieces of the order that can still be claimed. */
  claimable: number
  /** Path inside the app where a claim on this order is opened. */
  openPath: string
}

export interface StaffClaim {
  number: string
  /** Path inside the app. */
  path: string
  openedAt: string
  stage: string
  tone: 'info' | 'success' | 'warning' | 'critical' | 'neutral'
  /** The nearest deadline of the terms: what is due, by which ISO day. */
  deadline: { text: string; day: string; overdue: boolean } | null
  lines: Array<{ title: string; quantity: number; verdict: 'eligible' | 'ineligible' | 'needs-review' | 'needs-information'; verdictText: string; clause: string | null; deadline: { text: string; day: string; overdue: boolean } | null }>
}
