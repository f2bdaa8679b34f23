import type { ShopperOrder } from '../../../app/contracts/shopper.ts'
import type { Draft } from './draft.ts'

/** An item of the draft of which the order has fewer pieces left than were chosen. */
export interface Shortfall { lineItemId: string; chosen: number; left: number }

/** The draft cut to what the order still has to give, and what had to go. */
export function fitDraft(draft: Draft, order: ShopperOrder): { draft: Draft; shortfalls: Shortfall[] } {
  const left = new Map(order.items.map((item) => [item.lineItemId, order.closed ? 0 : item.claimable]))
  const shortfalls = draft.lines.flatMap(({ lineItemId, quantity }) => {
    const pieces = left.get(lineItemId) ?? 0
    return pieces < quantity ? [{ lineItemId, chosen: quantity, left: pieces }] : []
  })
  if (shortfalls.length === 0) return { draft, shortfalls }
  const lines = draft.lines.flatMap((line) => {
    const pieces = left.get(line.lineItemId) ?? 0
    return pieces === 0 ? [] : [{ ...line, quantity: Math.min(line.quantity, pieces) }]
  })
  return { draft: { ...draft, lines, step: 'items' }, shortfalls }
}
