import type { Database } from './client.server.ts'
import { withOrdersInPlace } from './orders-in-place.server.ts'

/**
 * Pieces of each of an order's lines that came back for money only as what had come free in place of them, in other
 * orders and however often: on the order itself such a piece stands as replaced.
 */
export async function refundedInPlace(database: Database, shop: string, orderId: string): Promise<Map<string, number>> {
  const rows = await database.$queryRaw<Array<{ orderLineId: string; pieces: number }>>`
    ${withOrdersInPlace(shop, orderId)}
    select line."decisionRequest"->>'lineItemId' as "orderLineId", sum(line."quantity")::int as "pieces"
    from following join "Claim" claim on claim."shop" = ${shop} and claim."orderId" = following."id" join "ClaimLine" line on line."shop" = claim."shop" and line."claimId" = claim."id"
    where following."id" <> ${orderId} and line."settlement" = 'settled' and line."remedy" = 'refund' and line."decisionRequest"->'order'->>'id' = ${orderId}
    group by 1`
  return new Map(rows.map(({ orderLineId, pieces }) => [orderLineId, pieces]))
}
