import type { EarlierPieces } from '../../domain/resolution/paid-back-before.ts'

/** By what a purchase is known again; null where it is not known. */
export interface Purchase { receipt: string | null; serial: string | null; email: string | null; title: string }
export interface Alike { id: string; number: string; by: Array<'receipt' | 'serial' | 'item'> }

/** What a piece replaces, or is replaced by. `orderId` and `orderName` are of the other piece; `pieces` how many of the line. */
export interface ChainLink { orderLineId: string; way: 'replaces' | 'replaced-by'; pieces: number; orderId: string; orderName: string; title: string; claim: { id: string; number: string } | null }

/** What claims tell of pieces and of purchases. */
export interface PieceStore {
  /** What earlier claims say of the pieces of a claim line, and of those they replace. */
  earlierOfLine(shop: string, claimLineId: string): Promise<EarlierPieces[]>
  /** The same of the pieces that a claim opened now on an order line would be about. */
  earlierOfOrderLine(shop: string, orderLineId: string, quantity: number): Promise<EarlierPieces[]>
  /** The order line that was paid for the pieces that a claim opened now would be about: what they replace, however often, or their own. */
  firstOfOrderLine(shop: string, orderLineId: string, quantity: number): Promise<{ orderId: string; orderLineId: string } | null>
  /** The newest claims on other orders that share a receipt, a serial number, or customer and item with a purchase. */
  alike(shop: string, purchase: Purchase, exceptOrderId: string): Promise<Alike[]>
}

/** How pieces hang together. */
export interface ChainStore {
  /** How the pieces of an order's lines hang together with pieces that they replaced or that replaced them. */
  chain(shop: string, orderId: string): Promise<ChainLink[]>
}
