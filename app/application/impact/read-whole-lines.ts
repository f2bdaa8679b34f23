import type { ImpactStore, LineWithOrder, ListedLine } from './impact-store.ts'
import type { WholeLine } from './whole-line.ts'

export interface ReadDeps { stores: { impact: Pick<ImpactStore, 'lines' | 'pasts'> } }

/** Lines with all that a claim opened now on one of their pieces would be judged on, as it is stored, and what a list shows of them. */
export async function readWholeLines({ stores: { impact } }: ReadDeps, shop: string, ids: string[]): Promise<Array<{ whole: WholeLine; listed: ListedLine }>> {
  const lines = await impact.lines(shop, ids)
  const told = lines.filter(({ past }) => past).map(({ id }) => id)
  const pasts = told.length === 0 ? new Map<string, never>() : await impact.pasts(shop, told)
  const elsewhere = lines.flatMap(({ id, orderId }) => {
    const first = pasts.get(id)?.first
    return first && first.orderId !== orderId ? [first.orderLineId] : []
  })
  // Pieces that replace others are judged on the order that was paid for those.
  const paid = new Map(elsewhere.length === 0 ? [] : (await impact.lines(shop, elsewhere)).map((line): [string, LineWithOrder] => [line.id, line]))
  return lines.map((listed) => {
    const past = pasts.get(listed.id)
    const { id: lineItemId, facts, snapshots, placement } = paid.get(past?.first?.orderLineId ?? '') ?? listed
    return { whole: { id: listed.id, minor: listed.minor, currency: listed.currency, lineItemId, facts, snapshots, placement, first: past?.first ?? null, earlier: past?.earlier ?? [] }, listed }
  })
}
