import type { ShopifyAdmin, ShopifyReturn } from '../ports.ts'
import type { StepInput, StoredClaim } from './stored-claim.ts'

/** A step by the lines it is about, done or only planned. */
export interface AboutLines { input: Pick<StepInput, 'lineIds'> }

/** The id of the return that a step is about: its lines lie in one. Null where none stands for them. */
export const returnIdOf = (claim: StoredClaim, step: AboutLines): string | null => claim.state.lines.find((line) => step.input.lineIds.includes(line.id) && line.returnId)?.returnId ?? null

/** Reads that return as Shopify holds it now; null where there is none. */
export async function readReturnOf(shopify: Pick<ShopifyAdmin, 'readReturn'>, claim: StoredClaim, step: AboutLines): Promise<ShopifyReturn | null> {
  const id = returnIdOf(claim, step)
  return id ? shopify.readReturn(claim.shop, id) : null
}

/**
 * The return's lines on which the step's pieces can be processed, each with how many of them: two parcels are two lines
 * of a return, and so are pieces with different fees, of which the step's own come first. None where Shopify has fewer
 * left than the step is about.
 */
export function linesOfStep(claim: StoredClaim, step: AboutLines, returned: ShopifyReturn): Array<{ line: ShopifyReturn['lines'][number]; quantity: number }> {
  const wanted = new Map<string, number>()
  const mine = claim.state.lines.filter((line) => step.input.lineIds.includes(line.id))
  for (const line of mine) wanted.set(line.lineItemId, (wanted.get(line.lineItemId) ?? 0) + line.quantity)
  const isOwn = (line: ShopifyReturn['lines'][number]) => mine.some((one) => one.lineItemId === line.lineItemId && (one.fees?.restockingPercent ?? 0) === line.restockingPercent)
  const lines = [...returned.lines.filter(isOwn), ...returned.lines.filter((line) => !isOwn(line))].flatMap((line) => {
    const quantity = Math.min(line.processable, wanted.get(line.lineItemId) ?? 0)
    if (quantity === 0) return []
    wanted.set(line.lineItemId, (wanted.get(line.lineItemId) ?? 0) - quantity)
    return [{ line, quantity }]
  })
  return [...wanted.values()].every((left) => left === 0) ? lines : []
}
