import type { Ground } from '../../domain/clauses/ask.ts'
import type { Reason } from '../../domain/setup/reasons.ts'

/** Why customers return things, in the shop's words; `locked` says why whoever looks may not change it. */
export interface ReasonsView {
  reasons: Reason[]
  version: number
  /** Shopify's own reasons to choose from; null where Shopify doesn't say now. */
  shopify: Array<{ handle: string; name: string }> | null
  locked: string | null
}

/** One of the shop's own reasons as it is chosen from. It comes to a ground; where there are finer ones beneath it, one of those is chosen and its ground holds. */
export interface ReasonChoice { id: string; label: string; ground: Ground; finer: Array<Omit<ReasonChoice, 'finer'>> }
