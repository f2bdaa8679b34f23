import type { ShopifyAdmin, ShopifyReturn } from '../ports.ts'
import type { StoredClaim, StoredStep } from '../store-ports.ts'

/** The id of the return that a step is about: its lines lie in one. Null where none stands for them. */
export const returnIdOf = (claim: StoredClaim, step: StoredStep): string | null => claim.state.lines.find((line) => step.input.lineIds.includes(line.id) && line.returnId)?.returnId ?? null

/** Reads that return as Shopify holds it now; null where there is none. */
export async function readReturnOf(shopify: ShopifyAdmin, claim: StoredClaim, step: StoredStep): Promise<ShopifyReturn | null> {
  const id = returnIdOf(claim, step)
  return id ? shopify.readReturn(claim.shop, id) : null
}

/** The return's lines that stand for the step's claim lines, each with the pieces of it that the claim is about. */
export function linesOfStep(claim: StoredClaim, step: StoredStep, returned: ShopifyReturn): Array<{ line: ShopifyReturn['lines'][number]; quantity: number }> {
  const wanted = new Map<string, number>()
  // Pieces that came in two shipments lie in two lines: what is still to be processed comes first.
  const lines = [...returned.lines].sort((one, other) => other.processable - one.processable)
  for (const line of claim.state.lines) if (step.input.lineIds.includes(line.id)) wanted.set(line.lineItemId, (wanted.get(line.lineItemId) ?? 0) + line.quantity)
  return lines.flatMap((line) => {
    const quantity = Math.min(line.processable || line.quantity, wanted.get(line.lineItemId) ?? 0)
    if (quantity === 0) return []
    wanted.set(line.lineItemId, (wanted.get(line.lineItemId) ?? 0) - quantity)
    return [{ line, quantity }]
  })
}
