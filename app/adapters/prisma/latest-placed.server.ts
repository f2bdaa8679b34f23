import type { BoundOrder } from '../../application/policy-shelf.ts'
import { placementOf } from '../../domain/decision/routing.ts'
import type { Placement } from '../../domain/decision/routing.ts'
import type { OrderFacts } from '../../domain/decision/request.ts'
import type { Database } from './client.server.ts'

type Row = Pick<OrderFacts, 'shippingAddress' | 'purchasingEntity'> & { processedAt: Date; placement: Placement | null }

/** How the latest orders of a shop were placed; of what an order says no more than that. */
export async function latestPlaced(database: Database, shop: string, most: number): Promise<BoundOrder[]> {
  const rows = await database.$queryRaw<Row[]>`select "processedAt", "facts"->'shippingAddress' as "shippingAddress", "facts"->'purchasingEntity' as "purchasingEntity", "placement" from "Order" where "shop" = ${shop} order by "processedAt" desc limit ${most}`
  return rows.map(({ processedAt, placement, ...facts }) => ({ facts: { createdAt: processedAt.toISOString(), processedAt: processedAt.toISOString() }, placement: placement ?? placementOf(facts) }))
}
