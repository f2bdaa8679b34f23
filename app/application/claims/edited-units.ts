import type { EditedUnits } from '../../domain/claim/events.ts'

/** What an edit comes to: one entry a line of the order, without what it put in and took out again. */
export function sumOfUnits(units: EditedUnits): EditedUnits {
  const byLine = new Map<string, number>()
  for (const { lineItemId, more } of units) byLine.set(lineItemId, (byLine.get(lineItemId) ?? 0) + more)
  return [...byLine].flatMap(([lineItemId, more]) => (more === 0 ? [] : [{ lineItemId, more }]))
}

/** Whether two edits come to the same. */
export function areSameUnits(some: EditedUnits, others: EditedUnits): boolean {
  const [left, right] = [sumOfUnits(some), sumOfUnits(others)]
  return left.length === right.length && left.every((one) => right.some((other) => other.lineItemId === one.lineItemId && other.more === one.more))
}
