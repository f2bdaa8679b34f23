/** A payment that can take money back: minor units of the shop's and of the presentment currency. */
export interface Refundable { parentId: string; shopMinor: number; presentmentMinor: number }

/**
 * Spreads a refund over the order's payments, in their order, converting by each payment's own ratio of shop to
 * presentment money. Rounded down in the minor unit, so that no series of refunds passes what was paid.
 */
export function spreadRefund(totalMinor: number, payments: Refundable[]): Array<{ parentId: string; presentmentMinor: number }> {
  let left = totalMinor
  const spread: Array<{ parentId: string; presentmentMinor: number }> = []
  for (const payment of payments) {
    const part = Math.min(left, payment.shopMinor)
    if (part <= 0) continue
    left -= part
    // BigInt: the product of two sums in minor units can pass what a number holds exactly.
    const presentmentMinor = Number((BigInt(part) * BigInt(payment.presentmentMinor)) / BigInt(payment.shopMinor))
    if (presentmentMinor > 0) spread.push({ parentId: payment.parentId, presentmentMinor })
  }
  return spread
}
