import { deliveredAs } from '../../domain/decision/delivered-as.ts'
import type { OrderFacts } from '../../domain/decision/request.ts'
import { placementOf } from '../../domain/decision/routing.ts'
import { asFirstSeen } from '../orders/as-first-seen.ts'
import type { ImpactStore, LineWithOrder } from './impact-store.ts'
import type { WholeLine } from './whole-line.ts'

export interface ReadDeps { stores: { impact: Pick<ImpactStore, 'lines' | 'pasts'> } }

/** Lines with all that a claim opened now on one of their pieces would be judged on, and what a list shows of them. */
export async function readWholeLines({ stores: { impact } }: ReadDeps, shop: string, ids: string[]): Promise<Array<WholeLine & { listed: LineWithOrder }>> {
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
    const judged = paid.get(past?.first?.orderLineId ?? '') ?? listed
    const order = asFirstSeen(JSON.parse(judged.facts) as OrderFacts, new Map(judged.snapshots))
    return {
      id: listed.id, minor: listed.minor, currency: listed.currency, listed,
      order: JSON.stringify(past?.first ? deliveredAs(order, past.first.orderLineId, past.first.soldLineId) : order), placement: judged.placement ?? placementOf(order), lineItemId: judged.id, earlier: past?.earlier ?? [],
    }
  })
}
