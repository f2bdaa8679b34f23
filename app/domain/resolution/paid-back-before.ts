import type { EarlierLine } from '../claim/history-of.ts'
import { toMinor } from '../kernel/money.ts'

/** A line of another claim with how many pieces it was about, and how many of those a line is about too: its pieces, and those that they have replaced at the price that was paid for them; `same`: its pieces alone. */
export interface EarlierPieces extends EarlierLine { pieces: number; shared: number; same: number }

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

/** How many of a line's pieces other claims have taken back, for money or in exchange: for these nothing of the price is left. */
export function takenBackElsewhere(others: EarlierPieces[]): number {
  return others.reduce((total, line) => total + (line.events.some(({ event }) => (event.type === 'refunded' || event.type === 'exchanged') && event.lineIds.includes(line.lineId)) ? line.same : 0), 0)
}
