/** Pieces of one order line that claims hold: in open claims or replaced, and those paid back. */
export interface HeldPieces { held: number; refunded: number }

/**
 * Pieces that can still be claimed. Shopify takes a refunded piece off `currentQuantity`, but its word may be on its
 * way still: whichever of the two counts is lower holds.
 */
export function freePieces(line: { quantity: number; currentQuantity: number }, pieces: HeldPieces | undefined): number {
  return Math.max(0, Math.min(line.currentQuantity, line.quantity - (pieces?.refunded ?? 0)) - (pieces?.held ?? 0))
}
