import type { BoundOrder } from '../../application/policy-shelf.ts'
import type { Database } from './client.server.ts'

type Row = Pick<BoundOrder['facts'], 'shippingAddress' | 'purchasingEntity'> & { processedAt: Date; channel: string | null; billingCountry: string | null }

/** How the latest orders of a shop were placed; of what an order says no more than that. */
export async function latestPlaced(database: Database, shop: string, most: number): Promise<BoundOrder[]> {
  const rows = await database.$queryRaw<Row[]>`select "processedAt", "facts"->'shippingAddress' as "shippingAddress", "facts"->'purchasingEntity' as "purchasingEntity", "channel", "billingCountry" from "Order" where "shop" = ${shop} order by "processedAt" desc limit ${most}`
  return rows.map(({ processedAt, shippingAddress, purchasingEntity, ...placed }) => ({ facts: { createdAt: processedAt.toISOString(), processedAt: processedAt.toISOString(), shippingAddress, purchasingEntity }, ...placed }))
}
