import type { EarlierLine } from '../claim/history-of.ts'
import { toMinor } from '../kernel/money.ts'

/** A line of an earlier claim with how many pieces it was about, and how many of those a later line is about again. */
export interface EarlierPieces extends EarlierLine { pieces: number; shared: number }

/**
 * What earlier claims have given back for pieces that stayed with the customer: reductions of their price. Minor units of
 * the shop's currency. Of several pieces each bears its part, rounded up, so that no series of refunds passes the price.
 */
export function paidBackBefore(earlier: EarlierPieces[]): number {
  return earlier.reduce((total, line) => {
    const sum = line.events.reduce((back, { event }) => back + (event.type === 'paid-back' && event.as !== 'claim-costs' && event.lineIds.includes(line.lineId) ? toMinor(event.amount, event.currencyCode) : 0), 0)
    return total + Math.ceil((sum * line.shared) / line.pieces)
  }, 0)
}
