import type { NowCounts } from '../figures/figures-store.ts'
import type { SetUpState } from '../setup/setup-view.ts'
import type { LeftReturn } from '../webhooks/left-return-store.ts'
import type { ClaimSummary } from '../claims/claim-view.ts'

export interface ShopView {
  shop: string
  name: string
  timeZone: string
  currencyCode: string
  /** Where taking in the shop's past orders stands; `failed` carries a sentence. */
  orderImport: { state: 'waiting' | 'running' | 'done' | 'failed'; taken: number; message: string | null }
  /** The policy that an order placed now is bound by, with its documents; not `inForce`, and with nothing in it, where none binds one. */
  policy: { inForce: boolean; name: string; documents: Array<{ document: string; title: string; effectiveFrom: string | null }> }
}

export interface HomeView {
  shop: ShopView
  /** Where the set-up stands; null where the shop has its policy. */
  setUp: SetUpState | null
  /** Returns in Shopify that became no claims: how many, and the first of them. */
  left: { count: number; rows: Array<LeftReturn & { orderAdminUrl: string }> }
  /** How many mails about no claim were given up. */
  undelivered: number
  /** The shop has never had a claim. */
  fresh: boolean
  /** What waits to be done, each as many as its list holds. */
  figures: NowCounts
  /** Why whoever looks may not see how it went; null where they may. */
  figuresLocked: string | null
  /** Claims that wait for staff: those that nothing moves but staff first, then the nearest deadline, and last a few closed ones whose customer has written; at most eight. */
  waiting: Array<ClaimSummary & { unread: boolean }>
}
