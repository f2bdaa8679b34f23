import type { EarlierLine } from '../../domain/claim/history-of.ts'
import type { EarlierPieces } from '../../domain/resolution/paid-back-before.ts'

/** By what a purchase is known again; null where it is not known. */
export interface Purchase { receipt: string | null; serial: string | null; email: string | null; title: string }
export interface Alike { id: string; number: string; by: Array<'receipt' | 'serial' | 'item'> }

/**
 * How a piece took the place of another: `free`, as a replacement at the price that was paid for the other; `exchange`, as
 * the remedy of a fault, at a price of its own; `new-purchase`, in exchange for no fault, so that the other's past is none of its own.
 */
export type PlaceTaken = 'free' | 'exchange' | 'new-purchase'

/** What a piece replaces, or is replaced by. `orderId` and `orderName` are of the other piece; `pieces` how many of the line. */
export interface ChainLink { orderLineId: string; way: 'replaces' | 'replaced-by'; as: PlaceTaken; pieces: number; orderId: string; orderName: string; title: string; claim: { id: string; number: string } | null }

/** Where pieces come from: the order line that was paid for them, and the one on the same order whose delivery counts, which differs where they were given in exchange for faulty ones. */
export interface FirstLine { orderId: string; orderLineId: string; soldLineId: string }

/** Another line of a claim that is about a piece with the same number, or gave such a piece out; `serial` as it is typed there. */
export interface SameSerial { serial: string; piece: 'claimed' | 'given'; title: string; claim: { id: string; number: string }; customerName: string; customer: 'account' | 'email' | 'other'; line: EarlierLine }

/** What claims tell of pieces and of purchases. */
export interface PieceStore {
  /** What earlier claims say of the pieces of a claim line, and of those they replace. */
  earlierOfLine(shop: string, claimLineId: string): Promise<EarlierPieces[]>
  /** The same with what later claims say of pieces that came free in place of those: all that shares with them what was paid. `same` counts the later pieces too. */
  atPriceOfLine(shop: string, claimLineId: string): Promise<EarlierPieces[]>
  /** What earlier claims say of the pieces that a claim opened now on an order line would be about; where none is free, of those in a claim, as that one was asked. */
  earlierOfOrderLine(shop: string, orderLineId: string, quantity: number): Promise<EarlierPieces[]>
  /** Where those pieces come from: what they replace, however often, or their own line. */
  firstOfOrderLine(shop: string, orderLineId: string, quantity: number): Promise<FirstLine | null>
  /** The same of the pieces of a claim line. */
  firstOfLine(shop: string, claimLineId: string): Promise<FirstLine | null>
  /** The numbers on record of the pieces that a claim opened now would be about. */
  serialsOfOrderLine(shop: string, orderLineId: string, quantity: number): Promise<string[]>
  /** What other claims say of the numbers that the pieces of a claim line carry, and those handed out for them; the oldest first. */
  sameSerial(shop: string, claimLineId: string): Promise<SameSerial[]>
  /** The newest claims on other orders that share a receipt, a serial number, or customer and item with a purchase. */
  alike(shop: string, purchase: Purchase, exceptOrderId: string): Promise<Alike[]>
}

/** How pieces hang together. */
export interface ChainStore {
  /** How the pieces of an order's lines hang together with pieces that they replaced or that replaced them. */
  chain(shop: string, orderId: string): Promise<ChainLink[]>
  /** By line of an order, its pieces that came back for money as what had come free in place of them, in other orders. */
  refundedInPlace(shop: string, orderId: string): Promise<Map<string, number>>
}
