import type { Reason } from '../../domain/setup/reasons.ts'

/** Why customers return things, in the shop's words; `locked` says why whoever looks may not change it. */
export interface ReasonsView {
  reasons: Reason[]
  version: number
  /** Shopify's own reasons to choose from; null where Shopify doesn't say now. */
  shopify: Array<{ handle: string; name: string }> | null
  locked: string | null
}
