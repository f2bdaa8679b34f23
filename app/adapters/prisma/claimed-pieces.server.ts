import type { HeldPieces } from '../../application/orders/free-pieces.ts'
import type { Database, Transaction } from './client.server.ts'

/**
 * What claims hold of each order line, and what those of before Recourse have paid back. A piece replaced by one in another order is held for ever; one replaced by hand
 * has its successor here; one that came back in exchange Shopify takes off the line, as it does one that was refunded.
 */
export async function claimedPieces(database: Database | Transaction, shop: string, orderLineIds: string[]): Promise<Map<string, HeldPieces>> {
  const rows = await database.$queryRaw<Array<{ orderLineId: string; held: number; refunded: number }>>`
    select "orderLineId", sum("held")::int as "held", sum("refunded")::int as "refunded" from (
      select line."orderLineId",
        coalesce(sum(line."quantity") filter (where (line."settlement" <> 'settled' and line."authorization" in ('requested', 'authorized')) or (line."settlement" = 'settled' and line."remedy" = 'replacement' and line."newPieceOrderId" <> claim."orderId")), 0) as "held",
        coalesce(sum(line."quantity") filter (where line."settlement" = 'settled' and (line."remedy" = 'refund' or (line."remedy" = 'replacement' and line."newPieceOrderId" = claim."orderId"))), 0) as "refunded"
      from "ClaimLine" line join "Claim" claim on claim."shop" = line."shop" and claim."id" = line."claimId"
      where line."shop" = ${shop} and line."orderLineId" = any(${orderLineIds}::text[]) group by line."orderLineId"
      union all
      select "orderLineId", 0, count(distinct "itemUnitId") from "PastClaim" where "shop" = ${shop} and "orderLineId" = any(${orderLineIds}::text[]) and "outcome" = 'refund' group by "orderLineId"
    ) counted group by "orderLineId"`
  return new Map(rows.map(({ orderLineId, held, refunded }) => [orderLineId, { held, refunded }]))
}
