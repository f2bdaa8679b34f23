import type { StoredOrder } from '../orders/order-store.ts'
import type { ClaimLineInput } from './decision-view.ts'

/** What of a line does not fit its order. `free` pieces can still be claimed. */
export type LineProblem =
  | { code: 'none-named' | 'not-in-order' }
  | { code: 'quantity' | 'none-free' | 'note'; lineItemId: string }
  | { code: 'too-many'; lineItemId: string; free: number }

export const longestNote = 1_000

/** Everything about the lines that does not fit the order; the words are the asker's. */
export function checkLines(order: StoredOrder, lines: ClaimLineInput[]): LineProblem[] {
  const problems: LineProblem[] = lines.length === 0 ? [{ code: 'none-named' }] : []
  const seen = new Set<string>()
  for (const { lineItemId, quantity, note } of lines) {
    const stored = order.lines.find((one) => one.id === lineItemId)
    if (!stored || seen.has(lineItemId)) { problems.push({ code: 'not-in-order' }); continue }
    seen.add(lineItemId)
    if (!Number.isInteger(quantity) || quantity < 1) problems.push({ code: 'quantity', lineItemId })
    else if (quantity > stored.free) problems.push(stored.free === 0 ? { code: 'none-free', lineItemId } : { code: 'too-many', lineItemId, free: stored.free })
    if ((note ?? '').length > longestNote) problems.push({ code: 'note', lineItemId })
  }
  return problems
}
