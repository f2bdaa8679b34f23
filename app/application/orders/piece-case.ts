import { historyOf } from '../../domain/claim/history-of.ts'
import { deliveredAs } from '../../domain/decision/delivered-as.ts'
import type { HistoryEvent } from '../../domain/decision/request.ts'
import type { StoredOrder } from './order-store.ts'
import type { FirstLine } from './piece-store.ts'
import type { Stores } from '../store-ports.ts'
import type { EarlierPieces } from '../../domain/resolution/paid-back-before.ts'
import type { PolicyShelf, ShelvedPolicy } from '../policy-shelf.ts'

/**
 * On what the pieces of an order's line are judged. What replaces a piece free of charge is no new purchase: the order,
 * and with it the day and the terms, are those of the first piece, and the replacement stands in the history. Nor is what was
 * given in exchange for a faulty piece: it has its own price, and the first piece's delivery.
 */
export interface PieceCase { policy: ShelvedPolicy; order: StoredOrder; lineItemId: string; history: HistoryEvent[] }

export interface PieceDeps { stores: Pick<Stores, 'orders' | 'claims'>; policies: Pick<PolicyShelf, 'forOrder'> }

/** The case of pieces that replace none and that nothing happened to yet. */
export const ownCase = (policy: ShelvedPolicy, order: StoredOrder, lineItemId: string): PieceCase => ({ policy, order, lineItemId, history: [] })

/** What a claim opened now on a line would be about, or the one that holds its pieces is: the order and line that paid for them, and what earlier claims tell of them. */
export interface PieceRecord { order: StoredOrder; lineItemId: string; earlier: EarlierPieces[] }

export async function pieceRecord({ stores }: Pick<PieceDeps, 'stores'>, order: StoredOrder, lineItemId: string, quantity: number): Promise<PieceRecord> {
  const [earlier, first] = await Promise.all([stores.claims.earlierOfOrderLine(order.shop, lineItemId, quantity), stores.claims.firstOfOrderLine(order.shop, lineItemId, quantity)])
  const paid = first && first.orderId !== order.facts.id ? await stores.orders.find(order.shop, first.orderId) : null
  return first ? { order: weighedAs(paid ?? order, first), lineItemId: paid ? first.orderLineId : lineItemId, earlier } : { order, lineItemId, earlier }
}

/** The case under some terms: by them goods count as delivered that no carrier reported. */
export const caseUnder = (policy: ShelvedPolicy, { order, lineItemId, earlier }: PieceRecord): PieceCase => ({ policy, order, lineItemId, history: historyOf(earlier, policy.compiled) })

/** The case of the pieces that a claim opened now on this line would be about; `policy` binds the order itself. */
export async function pieceCase(deps: PieceDeps, policy: ShelvedPolicy, order: StoredOrder, lineItemId: string, quantity: number): Promise<PieceCase> {
  const record = await pieceRecord(deps, order, lineItemId, quantity)
  return caseUnder(await bindingOn(deps, policy, order, record), record)
}

/** The terms that bind pieces of an order: those of the order that paid for them, or without any those that bind the order itself. */
export const bindingOn = async ({ policies }: Pick<PieceDeps, 'policies'>, own: ShelvedPolicy, order: StoredOrder, record: PieceRecord): Promise<ShelvedPolicy> =>
  record.order.facts.id === order.facts.id ? own : ((await policies.forOrder(order.shop, record.order)) ?? own)

/** The order as it is weighed for pieces that come from a line of it. */
export const weighedAs = (order: StoredOrder, { orderLineId, soldLineId }: FirstLine): StoredOrder => (orderLineId === soldLineId ? order : { ...order, facts: deliveredAs(order.facts, orderLineId, soldLineId) })

/** The cases of several lines of an order, by line. */
export async function pieceCases(deps: PieceDeps, policy: ShelvedPolicy, order: StoredOrder, lines: Array<{ lineItemId: string; quantity: number }>): Promise<Map<string, PieceCase>> {
  return new Map(await Promise.all(lines.map(async ({ lineItemId, quantity }) => [lineItemId, await pieceCase(deps, policy, order, lineItemId, quantity)] as const)))
}
