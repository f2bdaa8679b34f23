import type { Ground } from '../clauses/ask.ts'
import type { Reason } from './reasons.ts'

/** Shopify's own reasons that speak of a fault. */
const faults = /defect|damage|wrong|not_as_described|not-as-described|faulty/i
/** Those that speak of what somebody likes. */
const tastes = /mind|unwanted|too[-_]|size|colou?r|style|comfort|fit|late/i

/**
 * What a return's reason in Shopify, a handle, says happened: by the shop's own reasons that are mapped to it, where all of
 * those mean one ground, then by the handle's own words; null where neither tells.
 */
export function groundTold(handle: string, reasons: readonly Reason[]): Ground | null {
  const mapped = new Set(reasons.flatMap((reason) => [reason, ...reason.subs]).flatMap((one) => (one.shopify !== null && one.shopify === handle ? [one.ground] : [])))
  const [only] = mapped
  if (only && mapped.size === 1) return only
  return faults.test(handle) ? 'faulty-on-delivery' : tastes.test(handle) ? 'change-of-mind' : null
}
