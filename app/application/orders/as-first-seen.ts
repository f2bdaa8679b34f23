import type { OrderFacts } from '../../domain/decision/request.ts'

/** Decisions rest on the product as it was when the order was first seen: tags change, and a deleted product has none. `snapshots` by the line's id. */
export function asFirstSeen(facts: OrderFacts, snapshots: Map<string, unknown>): OrderFacts {
  const nodes = facts.lineItems.nodes.map((line) => ({ ...line, product: (snapshots.get(line.id) as typeof line.product | undefined) ?? line.product }))
  return { ...facts, lineItems: { nodes } }
}
